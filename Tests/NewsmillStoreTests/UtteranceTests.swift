import NewsmillCore
import Testing

@testable import NewsmillStore

struct UtteranceTests {
    private func quoting(
        _ location: String, _ said: String..., published: String? = nil, outlet: String? = nil,
        utterance: String = "utterance-1"
    ) -> Article {
        var quoting = article(location, title: location, [Text.launch + location] + said)
        if let published { quoting.setPublished(published, basis: "test", stage: "test") }
        if let outlet { quoting.setOutlet(outlet, basis: "test", stage: "test") }
        for (index, text) in said.enumerated() {
            quoting.quotations.append(
                Quotation(
                    place: .paragraph(index + 1), range: 0..<text.utf8.count, text: text,
                    speaker: .init(
                        name: "Ana Lund", entity: "lund", surface: "she", place: .paragraph(0), range: 0..<3),
                    rule: "test",
                    continues: index > 0, utterance: UtteranceLink(utterance: utterance, similarity: 0.5)))
        }
        return quoting
    }

    @Test func `an undated sighting is never the first`() throws {
        let database = try TemporaryStore()
        try database.run([
            quoting("a", "The ferry sails.", outlet: "Undated"),
            quoting("b", "The ferry sails again.", published: "2025-06-21", outlet: "Late"),
            quoting("c", "The ferry", "sails.", published: "2025-06-20T22:00:00Z", outlet: "Early"),
            quoting("d", "Nobody knows.", outlet: "Undated", utterance: "utterance-2"),
        ])
        #expect(
            try database.rows(
                """
                SELECT utterance, speaker, entity, first_published, first_outlet, articles, outlets, variants, text
                FROM v_utterances ORDER BY utterance
                """) == [
                    [
                        "utterance-1", "Ana Lund", "lund", "2025-06-20T22:00:00Z", "Early", "3", "3", "2",
                        "The ferry sails again.",
                    ],
                    ["utterance-2", "Ana Lund", "lund", ".", ".", "1", "1", "1", "Nobody knows."],
                ])
        let detail = try #require(try database.store.utterance(matching: "1"))
        #expect(detail.wordings.map(\.outlet) == ["Early", "Late", "Undated"])
        #expect(detail.wordings[0].text == "The ferry sails." && detail.wordings[0].ordinals == [0, 1])
        #expect(try database.store.utterance(matching: "9") == nil)
    }

    @Test func `a new version takes its quotations along, and an utterance nobody reports is not shown`() throws {
        let database = try TemporaryStore()
        try database.run([quoting("a", "The ferry sails.")])
        try database.run([quoting("a", "The ferry sank.", utterance: "utterance-2")])
        #expect(try database.rows("SELECT utterance FROM v_utterances") == [["utterance-2"]])
        #expect(
            try database.rows("SELECT utterance, utterance_similarity FROM v_quotations") == [["utterance-2", "0.5"]])
        #expect(
            try database.rows("SELECT json_extract(record, '$.quotations[0].utterance') FROM article_versions")
                == [["utterance-1"]])
        #expect(try database.store.dump().contains("utterance-1"))
    }

    @Test func `propagation holds the articles of a story or an utterance, and what they share`() throws {
        let database = try TemporaryStore()
        var first = quoting("a", "The ferry sails.", published: "2025-06-20")
        first.story = StoryLink(story: "story-1", title: "Ferry", keywords: [])
        var copy = quoting("b", "The ferry sails.", published: "2025-06-21")
        copy.copy = CopyLink(
            original: ArticleReference(first), similarity: 0.75,
            shared: [.init(paragraph: 0, range: 0..<10), .init(paragraph: 1, range: 0..<5)])
        let alone = quoting("c", "Nothing.", utterance: "utterance-2")
        try database.run([first, copy, alone])
        let all = try #require(try database.store.propagation(of: .all))
        #expect(all.articles.map(\.id) == [1, 2])
        #expect(all.copies == [.init(original: 1, copy: 2, similarity: 0.75, sharedLength: 15)])
        #expect(all.utterances == [.init(utterance: "utterance-1", articles: [1, 2])])
        #expect(try database.store.propagation(of: .story("story-1"))?.articles.map(\.id) == [1])
        #expect(try database.store.propagation(of: .utterance("1"))?.articles.map(\.id) == [1, 2])
        #expect(try database.store.propagation(of: .utterance("3")) == nil)
        #expect(try database.store.propagation(of: .story("3")) == nil)
    }
}

import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct VersionTests {
    /// Title repaired, one paragraph removed, one mention, one tag.
    private var first: Article {
        var first = article("a.txt", title: "Ilona speaks", [Text.asylum, "Advertisement"], url: "https://n.example/1")
        first.rewrite(.title, range: 0..<5, with: "Elon Musk", stage: "normalize-names", rule: "slip", reason: "a slip")
        first.remove(paragraph: 1, stage: "clean", rule: "label", reason: "advertisement")
        first.mentions = [
            Mention(
                place: .title, range: 0..<5, surface: "Ilona", entity: "elon-musk", canonical: "Elon Musk",
                rule: "slip",
                rewritten: true)
        ]
        first.tags = [Tag(topic: "asylum", query: "asylum", evidence: [.init(place: .paragraph(0), range: 42..<48)])]
        return first
    }

    @Test func theOldVersionIsKeptWhole() throws {
        let database = try TemporaryStore()
        try database.run([first])
        try database.run([article("a.txt", title: "Musk declines", [Text.launch], url: "https://n.example/1")])

        let kept = try database.rows("SELECT article_id, version, run_id, title, text FROM article_versions")
        #expect(kept == [["1", "1", "1", "Elon Musk speaks", Text.asylum]])
        func record(_ path: String) throws -> String {
            try database.rows("SELECT json_extract(record, '\(path)') FROM article_versions")[0][0]
        }
        #expect(try record("$.title_original") == "Ilona speaks")
        #expect(try record("$.sha256") == first.capture.sha256)
        #expect(try record("$.paragraphs[1].original") == "Advertisement")
        #expect(try record("$.paragraphs[1].removed.reason") == "advertisement")
        #expect(try record("$.mentions[0].canonical") == "Elon Musk")
        #expect(try record("$.mentions[0].field") == "title")
        #expect(try record("$.tags[0].evidence[0]") == "[0,42,6]")
        #expect(try record("$.decisions[#-1].rule") == "label")

        #expect(
            try database.rows("SELECT id, version, title, text, first_run, last_run FROM v_articles")
                == [["1", "2", "Musk declines", Text.launch, "1", "2"]])
        #expect(try database.count("mentions") == 0)
        #expect(try database.count("tags") == 0)
        #expect(try database.rows("SELECT rule FROM decisions") == [["title/first-line"]])
        #expect(try database.count("sightings") == 2)
    }

    @Test func theSearchFindsTheNewWordsAndNoLongerTheOld() throws {
        let database = try TemporaryStore()
        try database.run([first])
        #expect(try database.store.search("asylum").map(\.id) == [1])
        #expect(try database.store.search("\"Elon Musk\"").map(\.id) == [1])
        try database.run([article("a.txt", title: "B", [Text.launch], url: "https://n.example/1")])
        #expect(try database.store.search("asylum").isEmpty)
        #expect(try database.store.search("Musk").isEmpty)
        #expect(try database.store.search("rocket").map(\.id) == [1])
        try database.checkIndex()
    }

    @Test func anArticleMayChangeBeforeItIsIndexed() throws {
        let database = try TemporaryStore()
        try database.run([first, article("a.txt", title: "B", [Text.launch], url: "https://n.example/1")], batch: 1)
        #expect(try database.store.search("asylum").isEmpty)
        #expect(try database.store.search("rocket").map(\.id) == [1])
        try database.checkIndex()
    }

    @Test func explainTellsEverything() throws {
        let database = try TemporaryStore()
        try database.run([first])
        let detail = try #require(try database.store.article(matching: "https://n.example/1"))
        #expect(detail.title == "Elon Musk speaks")
        #expect(detail.titleOriginal == "Ilona speaks")
        #expect(detail.text == Text.asylum)
        #expect(detail.wordCount == 11)
        #expect(detail.configuration == "{}")
        #expect(detail.paragraphs[1].removed == RemovalDetail(stage: "clean", rule: "label", reason: "advertisement"))
        #expect(detail.decisions.map(\.action) == ["found", "rewrote", "removed"])
        #expect(detail.mentions.map(\.entity) == ["elon-musk"])
        #expect(detail.tags.map(\.evidence) == [[[0, 42, 6]]])
        #expect(detail.sightings.map(\.location) == ["a.txt"])
        #expect(try database.store.body(ofCapture: detail.capture.id) == first.capture.body)
    }
}

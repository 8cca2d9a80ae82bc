import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillStore

/// Reading stored articles again: what is the same stays untouched, what is not becomes a new version, and nothing else moves.
struct RevisionTests {
    private let database: TemporaryStore

    init() throws {
        database = try TemporaryStore()
        try database.store.record(entities: [Entity(id: "elon-musk", name: "Elon Musk", kind: .person)])
    }

    /// With something of everything, and scalars of more than one byte before each range.
    private func rich(_ location: String = "a.txt", _ words: String = "") -> Article {
        var article = article(
            location, title: "Ünï Mask lands", ["»Mask« spoke — \(Text.asylum)\(words)", "Advertisement", Text.launch])
        article.setPublished("2025-06-20", basis: "header", stage: "extract", range: 0..<5)
        article.setOutlet("Post", basis: "source-line", stage: "extract")
        article.addAuthor("José", basis: "byline", stage: "extract")
        article.topics = ["space", "\"x\""]
        article.remove(paragraph: 1, stage: "clean", rule: "advert", reason: "advertisement")
        article.rewrite(
            .paragraph(0), range: 2..<6, with: "Elon Musk", stage: "normalize-names", rule: "slip", reason: "Tesla")
        article.mentions = [
            Mention(
                place: .title, range: 6..<10, surface: "Mask", entity: "elon-musk", canonical: "Elon Musk",
                rule: "slip"),
            Mention(
                place: .paragraph(0), range: 2..<6, surface: "Mask", entity: "elon-musk", canonical: "Elon Musk",
                rule: "slip", evidence: "Tesla", rewritten: true),
        ]
        article.quotations = [
            Quotation(
                place: .paragraph(0), range: 2..<6, text: "Mask",
                speaker: .init(
                    name: "Elon Musk", entity: "elon-musk", surface: "Mask", place: .title, range: 6..<10),
                verb: "said", via: "TASS", rule: "cue", utterance: UtteranceLink(utterance: "u1", similarity: 0.75)),
            Quotation(place: .title, range: 0..<5, text: "Ünï", rule: "marks", continues: true),
        ]
        article.tags = [
            Tag(topic: "b", query: "q", evidence: [.init(place: .paragraph(0), range: 2..<6)]),
            Tag(topic: "a", query: "q", evidence: [.init(place: .title, range: 6..<10)]),
            Tag(topic: "b", query: "again", evidence: []),
        ]
        article.setAgency("TASS", basis: "dateline", stage: "deduplicate-articles")
        return article
    }

    private func revise(_ items: [Item], writes: Bool = true) throws -> (outcomes: [Outcome], told: [Revision]) {
        let stored = StoredArticles()
        for article in try database.store.storedArticles(RevisionSelection(), after: 0, limit: 100) {
            stored.put(article)
        }
        let told = Locked<[Revision]>([])
        var run: Int64?
        if writes {
            var start = RunStart(
                startedAt: "2025-07-01T01:00:00Z", version: "1.0", configurationPath: nil, configurationHash: "new",
                configuration: "{ }")
            start.purpose = .reprocess
            run = try database.store.beginRun(start)
        }
        var sink = RevisionSink(database.store, run: run, stored: stored) { revision in
            told.withLock { $0.append(revision) }
        }
        let outcomes = try sink.write(items)
        if let run { try database.finish(run) }
        return (outcomes, told.withLock { $0 })
    }

    @Test func `what is read from the database is what the article would be stored as`() throws {
        let article = rich()
        try database.run([article])
        let stored = try #require(
            try database.store.storedArticles(RevisionSelection(), after: 0, limit: 10).first)
        #expect(stored.state == ArticleState(article))
        #expect(stored.state.decisions.count == article.decisions.count)
        #expect(stored.state.mentions.map(\.start) == [4, 1])
        #expect(stored.state.quotations.map(\.utterance) == ["u1", nil])
        #expect(stored.state.utteranceSimilarities == [0.75, nil])
        #expect(stored.source == "files" && stored.location == "a.txt" && stored.part == nil)
        #expect(stored.day == "2025-06-20")
    }

    @Test func `what is the same is not touched, what is not becomes a version with the old one kept`() throws {
        try database.run([rich(), article("b.txt", [Text.harvest])])
        let before = try database.store.dump()
        let same = try revise([.article(rich()), .article(article("b.txt", [Text.harvest]))])
        #expect(same.outcomes == [.unchanged, .unchanged])
        #expect(try database.store.dump() == before)

        var changed = rich()
        changed.tags.removeLast(2)
        changed.rewrite(
            .title, range: 6..<10, with: "Musk", stage: "normalize-names", rule: "slip", reason: "now a slip")
        let result = try revise([.article(changed)])
        #expect(result.outcomes == [.stored(version: 2)])
        #expect(
            try database.rows("SELECT id, version, first_run_id, last_run_id, title FROM articles") == [
                ["1", "2", "1", "3", "Ünï Musk lands"], ["2", "1", "1", "1", "Title"],
            ])
        #expect(
            try database.rows("SELECT article_id, version, run_id, title FROM article_versions") == [
                ["1", "1", "1", "Ünï Mask lands"]
            ])
        #expect(try database.count("sightings") == 2)
        #expect(try database.rows("SELECT topic FROM tags") == [["b"]])
        #expect(
            try database.rows("SELECT purpose, outcome FROM runs WHERE id > 1") == [
                ["reprocess", "clean"], ["reprocess", "clean"],
            ])
        #expect(try database.store.search("Ünï Musk").count == 1)
        #expect(try database.store.search("Mask").map(\.id).isEmpty)
        try database.checkIndex()
        let again = try revise([.article(changed)])
        #expect(again.outcomes == [.unchanged])
    }

    @Test func `without a run the same is told and nothing is written`() throws {
        try database.run([rich()])
        let before = try database.store.dump(runs: true)
        let foretold = try revise([.article(rich("a.txt", ""))], writes: false)
        #expect(foretold.outcomes == [.unchanged])
        var changed = rich()
        changed.tags = []
        let told = try revise([.article(changed)], writes: false)
        #expect(told.outcomes == [.stored(version: 2)])
        #expect(told.told.count == 1)
        #expect(try database.store.dump(runs: true) == before)
    }

    @Test func `what would be turned away stays as it is`() throws {
        try database.run([rich()])
        let before = try database.store.dump()
        let result = try revise([
            .rejected(Rejection(rich(), kind: .dropped, stage: "extract", rule: "no-text", reason: "no prose"))
        ])
        #expect(result.outcomes == [.rejected])
        guard case .turnedAway("extract", "no-text", "no prose", false)? = result.told.first?.result else {
            Issue.record("\(result.told)")
            return
        }
        #expect(try database.store.dump() == before)
        #expect(try database.count("rejections") == 0)
    }

    @Test func `original and story stay; stretches of paragraphs that are no more do not`() throws {
        var copy = rich("b.txt")
        copy.copy = CopyLink(
            original: ArticleReference(source: "files", location: "a.txt", part: nil, id: "a.txt"), similarity: 0.9,
            shared: [.init(paragraph: 0, range: 0..<3)])
        copy.story = StoryLink(story: "s1", title: "T", keywords: ["k"], similarity: 0.5)
        try database.run([article("a.txt", [Text.harvest]), copy])
        let links = "SELECT duplicate_of, similarity, shared, story_id, story_similarity FROM articles WHERE id = 2"
        #expect(try database.rows(links) == [["1", "0.9", "[[0,0,2]]", "1", "0.5"]])
        var retagged = rich("b.txt")
        retagged.tags = []
        #expect(try revise([.article(retagged)]).outcomes == [.stored(version: 2)])
        #expect(try database.rows(links) == [["1", "0.9", "[[0,0,2]]", "1", "0.5"]])
        // Other paragraphs of the same bytes.
        var reread = Article(id: "b.txt", capture: copy.capture, document: copy.document)
        reread.append(Paragraph(Text.launch))
        #expect(try revise([.article(reread)]).outcomes == [.stored(version: 3)])
        #expect(try database.rows(links) == [["1", "0.9", "[]", "1", "0.5"]])
    }

    @Test func `a run that reads again ends no round`() throws {
        let killed = try database.begin()
        _ = try database.write([.article(rich())], run: killed)
        _ = try revise([.article(rich())])
        let next = try database.begin()
        #expect(
            try database.rows("SELECT id, round, purpose FROM runs") == [
                ["\(killed)", "1", "run"], ["2", "1", "reprocess"], ["\(next)", "1", "run"],
            ])
    }

    @Test(arguments: [
        ("", "1 2 3 4"), ("since 2025-06-21", "2 3 4"), ("since 2025-06-20T12:00:00Z", "1 2 3 4"),
        ("until 2025-06-20", "1"), ("until 2025-06-21", "1 2 4"), ("since 2025-06-22", "3"), ("source feed", "3"),
        ("outlet post", "1"), ("id 2 id 4 id 9", "2 4"), ("source files since 2025-06-21", "2 4"),
    ])
    func `articles are selected by date, source, outlet and number`(wishes: String, expected: String) throws {
        var second = article("b.txt", [Text.harvest])
        second.setPublished("2025-06-21T10:00:00Z", basis: "header", stage: "extract")
        var third = article("c", ["Third of all."], source: "feed", part: "c")
        third.setPublished("2025-06-22", basis: "feed", stage: "extract")
        // The fourth does not say when: it was captured on the 21st.
        try database.run([rich(), second, third, article("d.txt", [Text.launch])])
        var selection = RevisionSelection()
        let words = wishes.split(separator: " ").map(String.init)
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            switch words[index] {
            case "since": selection.since = words[index + 1]
            case "until": selection.until = words[index + 1]
            case "source": selection.sources.append(words[index + 1])
            case "outlet": selection.outlets.append(words[index + 1])
            default: selection.ids.append(try #require(Int64(words[index + 1])))
            }
        }
        let found = try database.store.storedArticles(selection, after: 0, limit: 10).map { "\($0.id)" }
        #expect(found.joined(separator: " ") == expected)
        #expect(try database.store.count(selection) == found.count)
    }

    @Test func `portions follow one another`() throws {
        try database.run((1...5).map { article("\($0).txt", ["Paragraph number \($0) of all."]) })
        let first = try database.store.storedArticles(RevisionSelection(), after: 0, limit: 3).map(\.id)
        let rest = try database.store.storedArticles(RevisionSelection(), after: 3, limit: 3).map(\.id)
        #expect(first == [1, 2, 3] && rest == [4, 5])
    }

    @Test func `a difference says what an analyst gains and loses`() throws {
        let before = ArticleState(rich())
        #expect(ArticleDifference(before, before).isTrailAlone)

        var evidence = rich()
        evidence.tags[0].evidence = []
        evidence.mark(.article, stage: "x", rule: "y", reason: "z")
        #expect(ArticleDifference(before, ArticleState(evidence)).isTrailAlone)

        var after = article(
            "a.txt", title: "Ünï Mask lands", ["»Mask« spoke — \(Text.asylum)", "Advertisement", Text.launch])
        after.setPublished("2025-06-21", basis: "header", stage: "extract")
        after.setOutlet("Post", basis: "source-line", stage: "extract")
        after.remove(paragraph: 2, stage: "clean", rule: "boring", reason: "boring")
        after.tags = [Tag(topic: "c", query: "q", evidence: [])]
        after.mentions = [
            Mention(
                place: .title, range: 6..<10, surface: "Mask", entity: "mask", canonical: "The Mask", rule: "name")
        ]
        let difference = ArticleDifference(before, ArticleState(after))
        #expect(difference.title == nil)
        #expect(difference.facts.map(\.name) == ["published", "agency", "authors", "topics"])
        #expect(difference.facts.first?.change == .init(before: "2025-06-20", after: "2025-06-21"))
        #expect(difference.textsLost == ["»Elon Musk« spoke — \(Text.asylum)", Text.launch])
        #expect(difference.textsGained == ["»Mask« spoke — \(Text.asylum)", "Advertisement"])
        #expect(difference.removedGained == [.init(stage: "clean", rule: "boring", text: Text.launch)])
        #expect(difference.removedLost == [.init(stage: "clean", rule: "advert", text: "Advertisement")])
        #expect(difference.topicsGained == ["c"] && difference.topicsLost == ["a", "b"])
        #expect(difference.entitiesGained == ["mask"] && difference.entitiesLost == ["elon-musk"])
        #expect(difference.quotationsLost.map(\.text) == ["Mask", "Ünï"] && difference.quotationsGained.isEmpty)
        #expect(difference.mentionsChanged && !difference.isTrailAlone)
    }
}

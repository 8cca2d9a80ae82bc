import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct SearchTests {
    private func library() throws -> TemporaryStore {
        let database = try TemporaryStore()
        try database.run([
            article("1", title: "Asylum for Musk", ["The party offers asylum.", "Žižek declined an espresso."]),
            article("2", title: "Rocket lost", ["Musk said the rocket was lost.", "It's \"over\", he said."]),
            article("3", title: "Harvest", ["Wheat is scarce, economists say."]),
        ])
        return database
    }

    @Test(arguments: [
        ("musk", [1, 2]), ("MUSK", [1, 2]), ("title:musk", [1]), ("musk rocket", [2]), ("musk -rocket", [1]),
        ("\"rocket was lost\"", [2]), ("\"lost rocket\"", []), ("“was lost”", [2]), ("econom*", [3]), ("econom", []),
        ("zizek", [1]), ("asylum OR wheat", [1, 3]), ("wheat OR", [3]), ("OR", []), ("-musk", []), ("", []),
        ("!!!", []),
        ("musk !!!", [1, 2]), ("title:\"rocket lost\"", [2]), ("musk -\"rocket was\"", [1]), ("it's", [2]),
    ])
    func aQueryFinds(query: String, ids: [Int64]) throws {
        #expect(try library().store.search(query).map(\.id).sorted() == ids)
    }

    @Test(arguments: [
        "\"", "\"\"\"", "a\"b", "(", ")", "a AND", "NOT", "NEAR(", "NEAR/3", "title:", "nosuch:column", "^a", "a^", "*",
        "a**",
        "{a b}:c", "a + b", "-", "--", "-\"", "title:\"", "'; DROP TABLE articles; --", "\0", "mu\0sk",
        "\u{FFFD}\u{202E}",
        "🚀", "a:b:c", "\\", "%", "_", "a\nb", "OR OR OR", "title:-x", "-title:x*",
    ])
    func nothingThatIsTypedIsAnError(query: String) throws {
        _ = try library().store.search(query)
        _ = try library().store.search(query + " musk")
    }

    @Test func aLongQueryIsNoError() throws {
        _ = try library().store.search(String(repeating: "word ", count: 200))
    }

    @Test func aSnippetMarksWhatMatched() throws {
        let hits = try library().store.search("espresso", open: "<", close: ">")
        #expect(hits.map(\.snippet) == ["The party offers asylum.\n\nŽižek declined an <espresso>."])
    }

    @Test func theTitleCountsMoreThanTheText() throws {
        let database = try TemporaryStore()
        try database.run([
            article("1", title: "Weather", [Text.harvest + " A comet."]),
            article("2", title: "Comet", [Text.harvest, "More."]),
        ])
        #expect(try database.store.search("comet").map(\.id) == [2, 1])
    }

    @Test func removedParagraphsAreNotFound() throws {
        var item = article("1", [Text.harvest, "Subscribe to our newsletter"])
        item.remove(paragraph: 1, stage: "clean", rule: "r", reason: "newsletter")
        let database = try TemporaryStore()
        try database.run([item])
        #expect(try database.store.search("newsletter").isEmpty)
    }

    @Test func moreArticlesThanAPortionAreAllFound() throws {
        let database = try TemporaryStore()
        let count = SearchIndex.batch + 40
        let run = try database.begin()
        let items = (0..<count).map { Item.article(article("\($0)", title: "Number \($0)", ["Word\($0) of many."])) }
        _ = try database.write(items, run: run)
        // In portions while the run goes on, the rest when it ends.
        #expect(try database.count("articles_fts_docsize") == 16 * (SearchIndex.batch / 16))
        try database.finish(run)
        #expect(try database.store.search("many", limit: 10_000).count == count)
        #expect(try database.store.search("word\(count - 1)").map(\.id) == [Int64(count)])
        try database.checkIndex()
    }
}

import NewsmillCore
import Testing

@testable import NewsmillStore

struct SamenessTests {
    private func copy(of original: Article, _ location: String) -> Article {
        var copy = article(location, title: "Another", [Text.asylum, Text.launch])
        copy.copy = CopyLink(
            original: ArticleReference(original), similarity: 0.75,
            shared: [CopyLink.Span(paragraph: 1, range: 4..<10)])
        return copy
    }

    @Test func `a copy is linked to the row of its original`() throws {
        let database = try TemporaryStore()
        let original = article("a.txt", [Text.launch])
        try database.run([original, copy(of: original, "b.txt")])
        #expect(
            try database.rows("SELECT id, duplicate_of, similarity, shared FROM v_articles ORDER BY id")
                == [["1", ".", ".", "."], ["2", "1", "0.75", "[[1,4,6]]"]])
    }

    @Test func `an article seen at two addresses is no copy of itself`() throws {
        let database = try TemporaryStore()
        let first = article("a.txt", [Text.launch], url: "https://example.org/1")
        var second = article("b.txt", [Text.launch, Text.harvest], url: "https://example.org/1")
        second.copy = CopyLink(original: ArticleReference(first), similarity: 1, shared: [])
        #expect(try database.run([first, second]) == [.stored(version: 1), .stored(version: 2)])
        #expect(try database.rows("SELECT duplicate_of, similarity FROM articles") == [[".", "."]])
    }

    @Test func `a story is one row, and what was merged into another is shown there`() throws {
        let database = try TemporaryStore()
        func told(_ location: String, _ story: String, _ relations: [StoryLink.Relation] = []) -> Article {
            var told = article(location, title: location, [Text.launch + location])
            told.story = StoryLink(
                story: story, title: "T-\(location)", keywords: ["rocket", "pad"], similarity: 0.5, relations: relations
            )
            return told
        }
        try database.run([
            told("a", "s1"), told("b", "s2", [.init(kind: .related, other: "s1", similarity: 0.25)]), told("c", "s3"),
            told("d", "s2", [.init(kind: .merged, other: "s3", similarity: 0.5)]),
            told("e", "s1", [.init(kind: .merged, other: "s2", similarity: 0.5)]),
        ])
        #expect(
            try database.rows(
                "SELECT story, title, keywords, articles, merged_into, links FROM v_stories ORDER BY story")
                == [
                    ["s1", "T-e", "[\"rocket\",\"pad\"]", "5", ".", "[[\"merged\",\"s2\",0.5]]"],
                    [
                        "s2", "T-d", "[\"rocket\",\"pad\"]", "0", "s1",
                        "[[\"merged\",\"s3\",0.5],[\"related\",\"s1\",0.25]]",
                    ],
                    ["s3", "T-c", "[\"rocket\",\"pad\"]", "0", "s1", "[]"],
                ])
        #expect(try database.rows("SELECT DISTINCT story FROM v_articles") == [["s1"]])
    }

    @Test func `a story that is split gives up its articles, and their copies`() throws {
        let database = try TemporaryStore()
        func told(_ location: String, _ story: String) -> Article {
            var told = article(location, title: location, [Text.launch + location])
            told.story = StoryLink(story: story, title: location, keywords: [])
            return told
        }
        let (a, b) = (told("a", "s1"), told("b", "s1"))
        var copy = told("c", "s1")
        copy.copy = CopyLink(original: ArticleReference(b), similarity: 1, shared: [])
        var last = told("d", "s1")
        last.story?.split = StoryLink.Split(
            from: "s1", story: "s2", title: "T2", keywords: ["pad"], similarity: 0.125, articles: [ArticleReference(b)])
        try database.run([a, b, copy, last])
        #expect(
            try database.rows("SELECT story, articles, links FROM v_stories ORDER BY story")
                == [["s1", "2", "[]"], ["s2", "2", "[[\"split\",\"s1\",0.125]]"]])
        #expect(try database.rows("SELECT story FROM v_articles ORDER BY id") == [["s1"], ["s2"], ["s2"], ["s1"]])
    }

    @Test func `a paragraph that recurs is kept with its count, and where it still stands is seen`() throws {
        let database = try TemporaryStore()
        let first = article("a", title: "a", [Text.asylum, "Support our work."])
        var removed: [Article] = []
        for (number, text) in [Text.launch, Text.harvest].enumerated() {
            var one = article("b\(number)", title: "b\(number)", [text, "Support our work."])
            one.remove(paragraph: 1, stage: "learn-boilerplate", rule: "recurring", reason: "stands in 3 articles")
            one.recurrences = [
                Recurrence(paragraph: 1, outlet: "Example", count: 3 + number, first: [ArticleReference(first)])
            ]
            removed.append(one)
        }
        try database.run([first] + removed)
        #expect(
            try database.rows("SELECT outlet, text, articles, first_articles, still_kept_in FROM v_boilerplate")
                == [["Example", "Support our work.", "4", "[1]", "1"]])
    }

    @Test func `lessons are given back in order, by stage and window, with their article's reference`() throws {
        let database = try TemporaryStore()
        var items: [Article] = []
        for (number, day) in ["2025-06-01", "2025-06-20", "2025-06-21"].enumerated() {
            var one = article("\(number).txt", [Text.launch + "\(number)"], part: number == 2 ? "p" : nil)
            for stage in ["first", "second"] {
                one.lessons.append(
                    Lesson(stage: stage, article: ArticleReference(one), day: day, data: [UInt8(number), 0]))
            }
            items.append(one)
        }
        try database.run(items)
        var lessons: [Lesson] = []
        try database.store.lessons(of: "second", since: "2025-06-20") { lessons.append($0) }
        #expect(lessons == items[1...].map { $0.lessons[1] })
        #expect(lessons.map(\.article.part) == [nil, "p"])
    }
}

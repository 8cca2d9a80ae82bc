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

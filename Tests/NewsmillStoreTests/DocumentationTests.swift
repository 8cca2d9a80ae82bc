import Foundation
import GRDB
import NewsmillCore
import Testing

@testable import NewsmillStore

/// docs/DATABASE.md says what is there, and its examples run.
@Suite struct DocumentationTests {
    private let page: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(contentsOf: root.appendingPathComponent("docs/DATABASE.md"), encoding: .utf8)
    }

    /// The part of the page under a heading, up to the next one.
    private func section(_ name: String) throws -> Substring {
        let start = try #require(page.range(of: "\n### \(name)\n"), "docs/DATABASE.md has no section on \(name)")
        let end = page[start.upperBound...].range(of: "\n##")?.lowerBound ?? page.endIndex
        return page[start.upperBound..<end]
    }

    private var examples: [Substring] {
        page.components(separatedBy: "```sql\n").dropFirst().map {
            $0[..<($0.range(of: "```")?.lowerBound ?? $0.endIndex)]
        }
    }

    /// Something for every view to show.
    private func library() throws -> TemporaryStore {
        let database = try TemporaryStore()
        var item = article("a.txt", title: "Asylum", [Text.asylum, "Advertisement"])
        item.setPublished("2025-06-21T07:49:00Z", basis: "header", stage: "extract")
        item.remove(paragraph: 1, stage: "clean", rule: "label", reason: "advertisement")
        item.mentions = [
            Mention(
                place: .paragraph(0), range: 0..<6, surface: "Russia", entity: "russia", canonical: "Russia",
                rule: "name")
        ]
        item.quotations = [
            Quotation(
                place: .paragraph(0), range: 0..<6, text: "Russia",
                speaker: .init(
                    name: "Russia", entity: "russia", surface: "Russia", place: .paragraph(0), range: 0..<6),
                verb: "said", via: "TASS", rule: "before",
                utterance: UtteranceLink(utterance: "utterance-1", similarity: 1))
        ]
        item.tags = [Tag(topic: "asylum", query: "asylum", evidence: [.init(place: .paragraph(0), range: 40..<46)])]
        let bad = Rejection(
            article("b.txt", []), kind: .dropped, stage: "extract", rule: "no-text", reason: "no text")
        let visit = SourceVisit(
            source: "feed", url: "https://news.example/feed", outcome: .read,
            state: SourceState(url: "https://news.example/feed"))
        item.story = StoryLink(story: "story-1", title: "Asylum", keywords: ["asylum"])
        var copy = article("c.txt", title: "Asylum, again", [Text.asylum, Text.launch])
        copy.copy = CopyLink(
            original: ArticleReference(item), similarity: 1, shared: [.init(paragraph: 0, range: 0..<6)])
        try database.run([.article(item), .article(copy), .rejected(bad), .note(.visit(visit))])
        return database
    }

    @Test func everyExampleRunsAndFindsSomething() throws {
        let database = try library()
        #expect(examples.count >= 8)
        for example in examples {
            #expect(try !database.rows(String(example)).isEmpty, "\(example)")
        }
    }

    @Test func theExampleOfEvidenceCutsOutTheWords() throws {
        let example = try #require(examples.first { $0.contains("v_tags") })
        #expect(
            try library().rows(String(example)) == [["asylum", "Asylum", String(Text.asylum.dropFirst(40).prefix(6))]])
    }

    @Test func everyViewHasItsColumnsAndAnExampleOnThePage() throws {
        let database = try TemporaryStore()
        let views = try database.rows(
            "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\'")
        #expect(views.count == 11)
        for view in views.map({ $0[0] }) {
            let section = try section(view)
            #expect(section.contains("```sql"), "\(view) has no example")
            for column in try database.rows("SELECT name FROM pragma_table_info('\(view)')").map({ $0[0] }) {
                #expect(section.contains("`\(column)`"), "\(view).\(column) is not on the page")
            }
        }
    }

    @Test func everyTableHasItsColumnsOnThePage() throws {
        let database = try TemporaryStore()
        let tables = try database.rows(
            """
            SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
            """)
        #expect(tables.count >= 15)
        for table in tables.map({ $0[0] }) {
            let section = try section(table)
            for column in try database.rows("SELECT name FROM pragma_table_info('\(table)')").map({ $0[0] }) {
                #expect(section.contains("`\(column)`"), "\(table).\(column) is not on the page")
            }
        }
    }
}

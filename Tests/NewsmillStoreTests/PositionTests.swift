import Foundation
import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct PositionTests {
    /// Every position in the database cuts out, with SQLite's substr, the very words it stands for.
    @Test func positionsCountUnicodeScalars() throws {
        let title = "🚀 Ракета: Маск"
        let paragraph = "Łódź — „Zełenski” i e\u{301}lan 👩‍🚀 spotkali się; Muska nie było."
        var item = article("a.txt", title: title, ["Вступление.", paragraph])
        func range(_ words: String, _ text: String) throws -> Range<Int> {
            let found = try #require(text.range(of: words))
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            return start..<(start + words.utf8.count)
        }
        item.mentions = [
            Mention(
                place: .title, range: try range("Маск", title), surface: "Маск", entity: "m", canonical: "M", rule: "r"),
            Mention(
                place: .paragraph(1), range: try range("Muska", paragraph), surface: "Muska", entity: "m",
                canonical: "M",
                rule: "r"),
        ]
        item.tags = [
            Tag(
                topic: "t", query: "q", evidence: [.init(place: .paragraph(1), range: try range("spotkali", paragraph))]
            )
        ]
        item.rewrite(
            .paragraph(1), range: try range("Zełenski", paragraph), with: "Zelensky", stage: "s", rule: "r", reason: "")
        let database = try TemporaryStore()
        try database.run([item])

        #expect(
            try database.rows(
                """
                SELECT m.surface, substr(coalesce(p.original, a.title_original), m.start + 1, m.length)
                FROM v_mentions m JOIN v_articles a ON a.id = m.article_id
                    LEFT JOIN v_paragraphs p ON p.article_id = m.article_id AND p.position = m.paragraph
                """) == [["Маск", "Маск"], ["Muska", "Muska"]])
        #expect(
            try database.rows(
                """
                SELECT substr(p.original, json_extract(e.value, '$[1]') + 1, json_extract(e.value, '$[2]'))
                FROM v_tags t, json_each(t.evidence) e
                    JOIN v_paragraphs p ON p.article_id = t.article_id AND p.position = json_extract(e.value, '$[0]')
                """) == [["spotkali"]])
        #expect(
            try database.rows(
                """
                SELECT before, substr(original, d.start + 1, d.length) FROM decisions d
                    JOIN paragraphs p ON p.article_id = d.article_id AND p.position = d.paragraph WHERE action = 'rewrote'
                """) == [["Zełenski", "Zełenski"]])
        let whole = item.document.text.replacing("'", with: "''")
        #expect(
            try database.rows("SELECT substr('\(whole)', start + 1, length) = original FROM v_paragraphs") == [
                ["1"], ["1"],
            ])
        #expect(
            try database.rows("SELECT substr('\(whole)', start + 1, length) FROM decisions WHERE field = 'article'")
                == [[title]])
    }

    @Test func aRangeBeyondTheTextIsCutAtItsEnd() throws {
        var item = article("a.txt", ["żółw"])
        item.mentions = [
            Mention(place: .paragraph(0), range: 2..<900, surface: "?", entity: "e", canonical: "E", rule: "r"),
            Mention(place: .paragraph(9), range: 4..<7, surface: "?", entity: "e", canonical: "E", rule: "r"),
        ]
        let database = try TemporaryStore()
        try database.run([item])
        #expect(
            try database.rows("SELECT paragraph, start, length FROM mentions") == [["0", "1", "3"], ["9", "0", "0"]])
    }
}

import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillStore

@Suite struct QuotationTests {
    /// "Élan: we stay", said by Novikov, who is followed; "we leave", said by nobody known.
    private var told: Article {
        var told = article("a.txt", title: "Élan", ["“Élan: we stay for Musk,” Novikov told TASS.", "“We leave now.”"])
        told.setPublished("2025-06-21", basis: "header", stage: "extract")
        told.setOutlet("Daily Herald", basis: "header", stage: "extract")
        told.mentions = [
            Mention(
                place: .paragraph(0), range: 22..<26, surface: "Musk", entity: "elon-musk", canonical: "Elon Musk",
                rule: "variant")
        ]
        told.quotations = [
            Quotation(
                place: .paragraph(0), range: 3..<27, text: "Élan: we stay for Musk,",
                speaker: .init(
                    name: "Dmitry Novikov", entity: "novikov", surface: "Novikov", place: .paragraph(0), range: 31..<38),
                verb: "told", via: "TASS", rule: "after"),
            Quotation(place: .paragraph(1), range: 3..<16, text: "We leave now.", rule: "marks", continues: true),
        ]
        return told
    }

    @Test func positionsAreScalars() throws {
        let database = try TemporaryStore()
        try database.run([told])
        let rows = try database.rows(
            """
            SELECT paragraph, start, length, speaker, entity, speaker_surface, speaker_paragraph, speaker_start,
                speaker_length, verb, via, rule, continues, utterance, outlet FROM v_quotations ORDER BY ordinal
            """)
        #expect(
            rows == [
                [
                    "0", "1", "23", "Dmitry Novikov", "novikov", "Novikov", "0", "26", "7", "told", "TASS", "after",
                    "0",
                    ".", "Daily Herald",
                ],
                ["1", "1", "13", ".", ".", ".", ".", ".", ".", ".", ".", "marks", "1", ".", "Daily Herald"],
            ])
    }

    @Test func aNewVersionBringsItsOwnAndKeepsTheOld() throws {
        let database = try TemporaryStore()
        try database.run([told])
        var next = article("a.txt", title: "Élan", [Text.launch])
        next.quotations = [Quotation(place: .paragraph(0), range: 0..<10, text: "The rocket", rule: "marks")]
        try database.run([next])
        #expect(try database.rows("SELECT text FROM v_quotations") == [["The rocket"]])
        let kept = "SELECT json_extract(record, '$.quotations[0].speaker'), json_array_length(record, '$.quotations')"
        #expect(try database.rows("\(kept) FROM article_versions") == [["Dmitry Novikov", "2"]])
    }

    @Test(arguments: [
        (nil, nil, 2), ("stay", nil, 1), ("stay leave", nil, 0), ("stay OR leave", nil, 2), ("we NOT stay", nil, 1),
        ("elan", nil, 1), ("told", nil, 0), ("entity:elon-musk", nil, 1), ("outlet:herald AND now", nil, 1),
        ("we published:2025-06", nil, 2), ("we published:2025-07", nil, 0), ("we NEAR/1 leave", nil, 1),
        ("speaker:novikov", nil, 1), (nil, "Novikov", 1), (nil, "dmitry novikov", 1), (nil, "novikov", 1),
        ("stay", "Novikov", 1), ("leave", "Novikov", 0), (nil, "Peskov", 0),
    ])
    func aSearchFinds(query: String?, speaker: String?, count: Int) throws {
        let database = try TemporaryStore()
        try database.run([told])
        let hits = try database.store.quotations(matching: query.map(QueryParser.parse), speaker: speaker)
        #expect(hits.count == count)
    }

    @Test func articlesAreFoundByTheirSpeakers() throws {
        let database = try TemporaryStore()
        try database.run([told, article("b.txt", ["Dmitry Novikov is mentioned."])])
        #expect(try database.store.search("speaker:novikov").map(\.id) == [1])
        #expect(try database.store.search("mentioned NOT speaker:novikov").map(\.id) == [2])
    }
}

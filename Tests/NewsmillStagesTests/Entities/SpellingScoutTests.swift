import NewsmillCore
import NewsmillStages
import Testing

/// Unknown spellings where a known name is expected; and, above all, those that are nobody's business.
@Suite struct SpellingScoutTests {
    private static let entities = [
        Entity(
            id: "elon-musk", name: "Elon Musk", kind: .person, gender: .male, roles: ["entrepreneur", "Tesla chief"],
            aliases: [Alias("Ilona", kind: .slip, gate: .evidence)], companions: ["Tesla"]),
        Entity(
            id: "dmitry-rogozin", name: "Dmitry Rogozin", kind: .person, roles: ["senator"], companions: ["Roscosmos"]),
        Entity(id: "melania-trump", name: "Melania Trump", kind: .person),
        Entity(id: "tesla", name: "Tesla", kind: .organisation),
        Entity(id: "donald-trump", name: "Donald Trump", kind: .person),
        Entity(id: "roscosmos", name: "Roscosmos", kind: .organisation),
    ]

    /// An article as the stage leaves it: its mentions are what the stage links.
    private static func article(_ id: Int64, _ text: String, original: Int64? = nil) throws -> ScoutArticle {
        let article = try normalized(text, entities: entities)
        let texts = article.paragraphs.enumerated().map { position, paragraph in
            ScoutArticle.Text(
                paragraph: position, text: paragraph.content.original,
                mentions: article.mentions.filter { $0.place == .paragraph(position) }.map { ($0.range, $0.entity) })
        }
        return ScoutArticle(id: id, outlet: "Outlet \(id)", original: original, texts: texts)
    }

    private func suggested(_ texts: [String]) throws -> [String] {
        var scout = SpellingScout(Self.entities)
        for (index, text) in texts.enumerated() { scout.read(try Self.article(Int64(index), text)) }
        return scout.suggestions().map { "\($0.alias.text) \($0.entity) \($0.alias.kind.rawValue)" }
    }

    @Test(arguments: [
        ("Tesla is ready, as Elon Mursk wrote.", "Mursk elon-musk slip"),
        ("Tesla is ready, as Elon Mask wrote.", "Mask elon-musk slip"),
        ("Tesla is ready, as Elom Musk wrote.", "Elom elon-musk slip"),
        ("TESLA IS READY, ELON MURSK WROTE", "Mursk elon-musk slip"),
    ])
    func areSuggested(_ text: String, _ expected: String) throws {
        #expect(try suggested([text]) == [expected])
    }

    @Test(arguments: [
        "Tesla congratulated Ilona Maher on her medal. Maher scored twice.",
        "Tesla was there. Ilona Maher met Elon Musk, and Maher laughed.",
        "Tesla was there, and Kimbal Mursk wrote about it.",
        "Tesla was there, and Mursk wrote about it.",
        "Elon Mursk wrote about it.",
        // Known for a slip without being told.
        "Roscosmos is ready, as Dmitry Rogizin wrote.",
        "Elon Muskegon of Tesla wrote about it.",
        "Tesla opened in Muskegon, says Elon Musk.",
        "Elon Mosley of Tesla wrote about it.",
        "Melanie Trump came with Donald Trump.",
        "Tesla and Elon Must Decide Now",
        "Tesla and a face Mask, Masks and Mosques.", "Tesla and Elon Musk in a Mask of Zorro.",
        "The entrepreneur Mursk Larsen met Tesla.",
        "Roscosmos invited senator Rogers and Dmitry Rogov.",
        "Roscosmos invited Dmitry Rogozina Street.",
        "Roscosmos invited Sergei Rogizin.",
        "Roscosmos and the Rogizin Institute, says Dmitry Rogozin.",
        "Donald Trumbo and Donald Tramp.",
        "Donald Tusk met Tesla and Donald Trump.",
        "Elon Dusk of Tesla and Elon Husk of Tesla.",
    ])
    func areNot(_ text: String) throws {
        #expect(try suggested([text]) == [])
        // Nor does it become true by being repeated.
        #expect(try suggested([text, text]) == [])
    }

    @Test func aCopyWithTheNameReplaced() throws {
        let original =
            "On Monday the engineers met Elon Musk behind the old harbour and talked about rockets for hours."
        let copy = original.replacing("Elon Musk", with: "Ilon Maskow")
        var scout = SpellingScout(Self.entities)
        let first = try Self.article(1, original)
        scout.read(first)
        scout.read(try Self.article(2, copy, original: 1), original: first)
        let found = scout.suggestions()
        #expect(found.allSatisfy { $0.entity == "elon-musk" && $0.evidence.map(\.kind).contains(.copy) })
        #expect(found.first?.evidence.first?.detail == "article 1 has Elon Musk in its place")
    }

    @Test func aCopyThatNamesSomebodyElseSaysNothing() throws {
        let original =
            "On Monday the engineers met Elon Musk behind the old harbour and talked about rockets for hours."
        var scout = SpellingScout(Self.entities)
        let first = try Self.article(1, original)
        scout.read(
            try Self.article(2, original.replacing("Elon Musk", with: "Ilona Maher"), original: 1), original: first)
        scout.read(
            try Self.article(3, original.replacing("Elon Musk", with: "Kenji Watanabe"), original: 1), original: first)
        #expect(scout.suggestions().isEmpty)
    }

    @Test func theSameWordsFromTwoNames() {
        let words = "We shall be on the moon before the year is out"
        func quoted(_ id: Int64, _ entity: String?, _ surface: String) -> ScoutArticle {
            ScoutArticle(id: id, texts: [], quotations: [.init(text: words, entity: entity, surface: surface)])
        }
        var scout = SpellingScout(Self.entities)
        scout.read(quoted(1, "dmitry-rogozin", "Rogozin"))
        scout.read(quoted(2, nil, "Dmitrij Rogosine"))
        scout.read(quoted(3, nil, "Ilona Maher"))
        scout.read(quoted(4, nil, "the official"))
        let found = scout.suggestions()
        #expect(found.map(\.alias.text).contains("Rogosine"))
        #expect(found.allSatisfy { $0.entity == "dmitry-rogozin" })
    }

    @Test func isTheSameInAnyOrder() throws {
        let texts = [
            "Tesla is ready, as Elon Muskk wrote.", "Roscosmos: Dmitry Rogosin wrote.", "Elon Muskk of Tesla.",
        ]
        #expect(try suggested(texts) == suggested(texts.reversed()))
    }
}

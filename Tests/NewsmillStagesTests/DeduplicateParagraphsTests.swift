import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

private typealias Stage = DeduplicateParagraphsStage

private func article(title: String? = nil, _ paragraphs: [(String, Paragraph.Role)]) -> Article {
    let capture = Capture(
        source: "test", location: "test.txt", capturedAt: "2025-06-22T00:00:00Z", mediaType: "text/plain", sha256: "",
        body: [])
    var article = Article(id: "1", capture: capture, document: Document(kind: .text, text: ""))
    if let title { article.setTitle(title, basis: "header", stage: "extract") }
    for (text, role) in paragraphs { article.append(Paragraph(text, role: role)) }
    return article
}

/// The reason for which each paragraph is removed; "" for those that stay.
private func reasons(
    title: String? = nil, _ paragraphs: [(String, Paragraph.Role)], _ options: Stage.Options = .init()
) throws -> [String] {
    var article = article(title: title, paragraphs)
    #expect(try Stage(options: options, resources: Resources()).process(&article) == .keep)
    return article.paragraphs.map { $0.removed?.reason ?? "" }
}

private let other =
    "Nobody was hurt when the old gangway of the ferry fell into the harbour, the harbour police said in a short statement."
private let filler =
    "Tickets for the crossing have been sold at the kiosk on the quay since the spring, for half the price of last year's."
private let lead =
    "As the row between the council and the islanders goes on, Ana Lopes, the councillor for harbours, has said that the new ferry may sail in May."

@Suite struct DeduplicateParagraphsTests {
    private static let repetitions: [String] = [
        // The same words
        lead,
        "  " + lead.replacing(" ", with: "\u{A0} "),
        lead.uppercased(),
        // Without its end
        String(lead.dropLast()),
        String(lead.dropLast(9)),
        String(lead.prefix(80)) + "…",
        String(lead.prefix(83)) + "...",
        String(lead.prefix(60)) + " [...]",
        // Lightly reworded
        lead.replacing("row", with: "quarrel").replacing("has said", with: "said"),
        lead.replacing("goes on", with: "continues"),
        lead.replacing("the councillor for harbours", with: "councillor for harbours"),
    ]

    @Test(arguments: repetitions)
    func theSecondTimeIsRemoved(again: String) throws {
        let found = try reasons([(lead, .body), (other, .body), (again, .body)])
        #expect(found[0] == "" && found[1] == "")
        #expect(found[2].hasPrefix("repeats paragraph 0"), "\(found[2])")
    }

    private static let others: [(String, String)] = [
        // One paragraph, and one that is no repetition of it
        (lead, other),
        ("He declined.", "He declined."),
        ("Ferry shut until Friday noon", "Ferry shut until Friday noon"),
        ("Day 04/09 05/09 06/09 07/09 04/09 05/09 06/09", "Day 04/09 05/09 06/09 07/09 04/09 05/09 06/09"),
        // A word that changes what is said
        (lead, lead.replacing("has said", with: "has not said")),
        (
            "Shares in the ferry company rose in early trading on the Lisbon exchange.",
            "Shares in the ferry company fell in early trading on the Lisbon exchange."
        ),
        // Formulaic: a number, a name
        (
            "The yield of the council's bonds that fall due in 6 months was 3.2 per cent at the close of trade on the exchange.",
            "The yield of the council's bonds that fall due in 9 months was 3.4 per cent at the close of trade on the exchange."
        ),
        (
            "In the harbour of Setubal the ferry was to sail again by the end of the week, if the wind and the sea allowed it.",
            "In the harbour of Cascais the ferry was to sail again by the end of the week, if the wind and the sea allowed it."
        ),
        // A quotation alone, and once more in a longer paragraph
        (
            "\"We shall build the ferry here in our own yard, and nowhere else in this world,\" Ana Lopes said.",
            "Islanders still speak of the evening when she stood on the quay. \"We shall build the ferry here in our own yard, and "
                + "nowhere else in this world,\" Ana Lopes said, and the crowd cheered for a good while before it went home."
        ),
        // The later has much more
        (
            lead,
            lead
                + " She did not say who would pay for it, or whether the islanders would be asked before the council votes."
        ),
    ]

    @Test(arguments: others)
    func isNoRepetition(first: String, second: String) throws {
        #expect(try reasons([(first, .body), (filler, .body), (second, .body)]) == ["", "", ""])
        #expect(try reasons([(first, .body), (second, .body)]) == ["", ""])
    }

    @Test func aRefrainIsNoRepetition() throws {
        let refrain = "Row on, my ferryman, row on until the dawn"
        let verses: [(String, Paragraph.Role)] = [
            (refrain, .body), ("The harbour light is very nearly gone", .body), (refrain, .body),
            ("And all the nets are empty on the sand", .body), (refrain, .body),
        ]
        #expect(try reasons(verses + [(other, .body)]) == ["", "", "", "", "", ""])
    }

    @Test func aShortLeadTwiceInSuccessionIsOne() throws {
        let short = "The new ferry may sail in May after all."
        #expect(try reasons([(short, .body), (short, .body), (other, .body)]) == ["", "repeats paragraph 0", ""])
    }

    @Test func aParagraphThatRepeatsItsOwnWordsIsNoRepetition() throws {
        let text =
            "\"I never said that. I never said that,\" the councillor said, and once more: \"I never said that.\""
        #expect(try reasons([(text, .body), (other, .body), (filler, .body)]) == ["", "", ""])
    }

    @Test func aTeaserGivesWayToTheWhole() throws {
        let teaser = String(lead.prefix(70)) + "…"
        #expect(
            try reasons([(teaser, .body), (other, .body), (lead, .body)])
                == ["repeats paragraph 2 (cut short)", "", ""])
    }

    @Test(arguments: [Paragraph.Role.summary, .heading, .list, .caption])
    func otherRolesAreNotCompared(role: Paragraph.Role) throws {
        #expect(try reasons([(lead, role), (lead, .body), (lead, role), (other, .body)]) == ["", "", "", ""])
    }

    @Test func whatIsRemovedDoesNotCount() throws {
        var article = article([(lead, .body), (lead, .body), (lead, .body)])
        article.remove(paragraph: 0, stage: "clean", rule: "x", reason: "x")
        _ = try Stage(options: Stage.Options(), resources: Resources()).process(&article)
        #expect(article.paragraphs.map { $0.removed?.reason } == ["x", nil, "repeats paragraph 1"])
    }

    @Test func theTitleOnceMoreIsRemoved() throws {
        let title = "Ferry “shut” after fall"
        #expect(
            try reasons(title: title, [("Ferry \"shut\" after fall", .body), (other, .body)]) == [
                "repeats the title", "",
            ])
        #expect(try reasons(title: title, [("Ferry shut after a fall on Friday", .body), (other, .body)]) == ["", ""])
        #expect(try reasons(title: title, [("Ferry shut after fall", .body)]) == [""])
    }

    @Test func optionsSetTheBounds() throws {
        let reworded = lead.replacing("goes on", with: "continues").replacing("row", with: "quarrel")
        var options = Stage.Options()
        options.threshold = 1
        #expect(
            try reasons([(lead, .body), (reworded, .body), (lead, .body)], options) == ["", "", "repeats paragraph 0"])
        options.minimumWords = 2
        #expect(
            try reasons([("He declined.", .body), ("He declined.", .body)], options) == ["", "repeats paragraph 0"])
        options.threshold = 1.5
        #expect(options.problems == [OptionProblem(at: "threshold", expected: "a number from 0.5 to 1, found 1.5")])
        #expect(throws: OptionProblem.self) { try Stage(options: options, resources: Resources()) }
    }

    @Test func otherScriptsAreFolded() throws {
        let text = "Паромная компания сообщила в пятницу, что переправа будет закрыта до конца недели."
        #expect(try reasons([(text, .body), (other, .body), (text.uppercased(), .body)])[2] == "repeats paragraph 0")
    }

    private static let hostile: [[String]] = [
        (0..<2_000).map {
            "Line \($0) of the log of the ferry says that the sea was calm and the wind was from the west"
        },
        (0..<2_000).map { _ in "The log of the ferry says that the sea was calm and the wind was from the west." },
        (0..<20).map { number in
            let words = (0..<3_000).map { "w\($0 % 977)" }
            return words.joined(separator: " ") + " \(number)"
        },
    ]

    @Test(arguments: hostile)
    func manyParagraphsTakeLinearTime(texts: [String]) throws {
        let stage = try Stage(options: Stage.Options(), resources: Resources())
        var article = article(texts.map { ($0, .body) })
        #expect(ProcessorTime.seconds { _ = stage.process(&article) } < 5)
    }
}

import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import NewsmillText
import Testing

/// Reads a plain text, as the source of a file would hand it over.
private func extract(
    _ text: String, given: Document.Given = Document.Given(basis: "none"), mediaType: String = "text/plain",
    decoding: Decoding? = nil
) -> (article: Article, verdict: Verdict) {
    let capture = Capture(
        source: "test", location: "test.txt", capturedAt: "2025-06-22T00:00:00Z", mediaType: mediaType, sha256: "",
        body: [])
    var article = Article(
        id: "1", capture: capture, document: Document(kind: .text, text: text, given: given, decoding: decoding))
    let verdict = ExtractStage(options: ExtractStage.Options(), resources: Resources()).process(&article)
    return (article, verdict)
}

private func lines(_ article: Article) -> [String] {
    article.paragraphs.map { "\($0.role.rawValue): \($0.content.text)" }
}

private let body = """
    The ferry company said on Friday that the crossing would stay shut until the end of the week.

    Nobody was hurt when the gangway fell, the harbour police said in a statement.
    """

@Suite struct ExtractTextTests {
    // MARK: The header line

    @Test(arguments: [
        // header line, title, published, its basis, outlet
        (" date 2025-06-21 Ferry Shut After Fall", "Ferry Shut After Fall", "2025-06-21", "header", nil),
        (
            " date 2025-06-21 Ferry shut after fall Saturday, June 21, 2025 7:49:00 AM", "Ferry shut after fall",
            "2025-06-21T07:49:00Z", "header", nil
        ),
        (
            "Ferry shut after fall Saturday, June 21, 2025 7:49:00 AM", "Ferry shut after fall", "2025-06-21T07:49:00Z",
            "header-timestamp", nil
        ),
        ("Ferry shut after fall | 21.06.2025", "Ferry shut after fall", "2025-06-21", "header-timestamp", nil),
        ("2025-06-21 Ferry shut after fall", "Ferry shut after fall", "2025-06-21", "header", nil),
        ("Date: 21 June 2025 - Ferry shut after fall", "Ferry shut after fall", "2025-06-21", "header", nil),
        ("21 June 2025, 07:49 | Ferry shut after fall", "Ferry shut after fall", "2025-06-21T07:49:00Z", "header", nil),
        (
            "date 2025-06-21 Ferry shut after fall - The Harbour Gazette Saturday, June 21, 2025 7:49:00 AM",
            "Ferry shut after fall", "2025-06-21T07:49:00Z", "header", "The Harbour Gazette"
        ),
        (
            "date 2025-06-21 Ferry shut after the gangway fell harbournews.org Saturday, June 21, 2025 7:49:00 AM",
            "Ferry shut after the gangway fell", "2025-06-21T07:49:00Z", "header", "harbournews.org"
        ),
        (
            "date 2025-06-21 Ferry shut after gangway fell Reuters Saturday, June 21, 2025 7:49:00 AM",
            "Ferry shut after gangway fell", "2025-06-21T07:49:00Z", "header", "Reuters"
        ),
        (
            "date 2025-06-21 Minister explains ferry accident to Reuters Saturday, June 21, 2025 7:49:00 AM",
            "Minister explains ferry accident to Reuters", "2025-06-21T07:49:00Z", "header", nil
        ),
        (
            "Ferry shut after fall | Harbour Watch Published: June 21, 2025 7:49 AM", "Ferry shut after fall",
            "2025-06-21T07:49:00Z", "header-timestamp", "Harbour Watch"
        ),
        ("Ferry to reopen by June 21, 2025", "Ferry to reopen by June 21, 2025", nil, nil, nil),
        ("Ferry shut - again", "Ferry shut - again", nil, nil, nil),
        ("Ferry shut after fall", "Ferry shut after fall", nil, nil, nil),
        ("\u{FEFF}Why Was The Ferry Shut?", "Why Was The Ferry Shut?", nil, nil, nil),
        (
            "Ferry Service Between Harbour Islands Suspended.", "Ferry Service Between Harbour Islands Suspended.", nil,
            nil, nil
        ),
        (" date 2025-02-31 Ferry shut after fall", "date 2025-02-31 Ferry shut after fall", nil, nil, nil),
    ])
    func readsTheHeaderLine(
        header: String, title: String, published: String?, basis: String?, outlet: String?
    ) {
        let (article, verdict) = extract(header + "\n\n" + body)
        #expect(verdict == .keep)
        #expect(article.title?.text == title)
        #expect(article.published?.value == published)
        #expect(article.published?.basis == basis)
        #expect(article.outlet?.value == outlet)
        #expect(article.paragraphs.count == 2)
    }

    @Test func prefersTheHeadersDayAndSaysThatTheTimestampDiffers() {
        let (article, _) = extract("date 2025-06-20 Ferry shut Saturday, June 21, 2025 7:49:00 AM\n\n" + body)
        #expect(article.published == Fact(value: "2025-06-20", basis: "header"))
        #expect(article.decisions.contains { $0.rule == "published/disagreement" && $0.action == .marked })
    }

    @Test func everyFactSaysWhereItStands() throws {
        let text = " date 2025-06-21 Ferry shut\nSource: harbour.example\n\n" + body
        let (article, _) = extract(text)
        for (rule, found) in [
            ("title/header", "Ferry shut"), ("published/header", "2025-06-21"),
            ("outlet/source-line", "harbour.example"),
        ] {
            let decision = try #require(article.decisions.first { $0.rule == rule })
            let range = try #require(decision.range)
            #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == found)
        }
    }

    // MARK: A lead glued behind the title

    @Test(arguments: [
        (
            " date 2025-06-07 ", "Harbour council backs new ferry in row with islanders over price of tickets",
            "A majority of the harbour council has voted for a new ferry in spite of a bitter row with islanders over tickets."
        ),
        (
            "", "Harbour Council Backs New Ferry in Row With Islanders Over Price of Tickets",
            "The harbour council has voted for a new ferry after months of argument with islanders over the price of tickets."
        ),
        (
            "date 2025-06-07 ", "Harbour council backs new ferry, says minister",
            "In a vote on Monday the council backed a new ferry that is to replace the old one by the end of the year."
        ),
        (
            "date 2025-06-07 ", "Council backs new ferry after long row",
            "LISBON, June 7 (Lusa) — The council backed a new ferry after a row that went on for most of the year."
        ),
        (
            "date 2025-06-07 ", "Will the new ferry ever sail?",
            "The new ferry may not sail before winter, the harbour council said after a long meeting on Monday evening."
        ),
        (
            "date 2025-06-07 ", "Ana Lopes defends the purchase of a new ferry by the harbour council",
            "Harbour councillor Ana Lopes has defended the purchase of a new ferry, which cost the council four million."
        ),
    ])
    func findsTheBorder(header: String, title: String, lead: String) {
        let rest = "Ana Lopes spoke first. Harbour councillor Ana Lopes was in no doubt.\n\n" + body
        let (article, _) = extract(header + title + " " + lead + "\n\n" + rest)
        #expect(article.title?.text == title)
        #expect(article.paragraphs.first?.content.text == lead)
        #expect(article.decisions.contains { $0.rule == "title/glued-lead" })
    }

    @Test(arguments: [
        "date 2025-06-07 Harbour councillor Ana Lopes says the new ferry that was bought by the council last year will sail.",
        "date 2025-06-07 Islanders say ferry tickets cost more than the trip to Lisbon and ask Ana Lopes to lower the price.",
        "date 2025-06-07 The council's long row with The Harbour Gazette over a new ferry ends in court after Three Years.",
    ])
    func keepsALineWholeWithoutGoodEvidence(header: String) {
        let (article, _) = extract(header + "\n\nAna Lopes spoke first.\n\n" + body)
        #expect(article.title?.text == String(header.dropFirst("date 2025-06-07 ".count)))
    }

    @Test(arguments: [
        "The people of the islands have voted in the first election since Harbour councillor Ana Lopes left the party in May.",
        "Senior harbour pilot Rui Costa, a diver with the Lisbon Police, and the boatswain of the ferry were killed on Monday.",
    ])
    func aFirstSentenceIsNoTitle(sentence: String) {
        let (article, _) = extract(sentence + "\n\n" + body)
        #expect(article.title == nil)
        #expect(article.paragraphs.first?.content.text == sentence)
    }

    @Test func aLongLineOfSeveralSentencesIsAParagraph() {
        let line = String(repeating: "The ferry was shut again and nobody could say why. Then it was open. ", count: 4)
        let (article, _) = extract("date 2025-06-07 " + line + "\n\n" + body)
        #expect(article.title == nil)
        #expect(article.published?.value == "2025-06-07")
        #expect(article.paragraphs.count == 3)
    }

    @Test func aTextOfOneParagraphHasNoTitle() {
        let (article, verdict) = extract("Ferry shut after fall\n")
        #expect(verdict == .keep)
        #expect(article.title == nil)
        #expect(lines(article) == ["body: Ferry shut after fall"])
    }

    // MARK: Lines of the head

    @Test(arguments: [
        ("Source:\u{A0} online.example", "online.example", nil),
        ("Source: https://www.harbour.example/news/1", "harbour.example", "https://www.harbour.example/news/1"),
        ("Source: Harbour Gazette (https://harbour.example/1)", "Harbour Gazette", "https://harbour.example/1"),
        ("Источник: ТАСС", "ТАСС", nil),
        ("Quelle : Hafenblatt.", "Hafenblatt", nil),
    ])
    func aSourceLineNamesTheOutlet(line: String, outlet: String, url: String?) {
        let (article, _) = extract("Ferry shut after fall\n\n\(line)\n\n" + body)
        #expect(article.outlet == Fact(value: outlet, basis: "source-line"))
        #expect(article.url == url)
        #expect(article.paragraphs.map(\.role) == [.source, .body, .body])
    }

    @Test func aSourceLineMayStandAboveTheTitle() {
        let (article, _) = extract("Source: harbour.example\n\nFerry shut after fall\n\n" + body)
        #expect(article.outlet?.value == "harbour.example")
        #expect(article.title?.text == "Ferry shut after fall")
        let (other, _) = extract("Source: Ferry company to be sold\n\n" + body)
        #expect(other.outlet == nil)
        #expect(other.title?.text == "Source: Ferry company to be sold")
    }

    @Test func aSentenceAboutASourceIsNoSourceLine() {
        let (article, _) = extract(
            "Ferry shut after fall\n\nSource: the man who saw it all said he would not talk to us again.\n\n" + body)
        #expect(article.outlet == nil)
        #expect(article.paragraphs.map(\.role) == [.body, .body, .body])
    }

    @Test(arguments: [
        ("By Jane Doe", ["Jane Doe"], nil, nil),
        ("By JANE DOE, Reuters", ["Jane Doe"], "Reuters", nil),
        ("By Jane Doe and Jean-Luc O'Neil", ["Jane Doe", "Jean-Luc O'Neil"], nil, nil),
        ("By JEAN-LUC O'NEIL", ["Jean-Luc O'Neil"], nil, nil),
        ("By Jane van der Berg, Senior Correspondent", ["Jane van der Berg"], nil, nil),
        ("By Jane Doe | June 21, 2025", ["Jane Doe"], nil, "2025-06-21"),
        ("Por João da Silva", ["João da Silva"], nil, nil),
        ("By The Associated Press", [], "The Associated Press", nil),
    ])
    func aBylineNamesAuthors(line: String, authors: [String], outlet: String?, published: String?) {
        let (article, _) = extract("Ferry shut after fall\n\n\(line)\n\n" + body)
        #expect(article.authors.map(\.value) == authors)
        #expect(article.authors.allSatisfy { $0.basis == "byline" })
        #expect(article.outlet?.value == outlet)
        #expect(article.published?.value == published)
        #expect(article.paragraphs.count == 2)
    }

    @Test(arguments: [
        "By Monday the ferry was back", "By then Jane Doe had left.", "By the time Jane came, it was over",
    ])
    func aSentenceThatBeginsWithByIsNoByline(line: String) {
        let (article, _) = extract("Ferry shut after fall\n\n\(line)\n\n" + body)
        #expect(article.authors.isEmpty)
        #expect(article.paragraphs.count == 3)
    }

    @Test func fieldsOfAFormAreRead() {
        let (article, _) = extract(
            """
            Title: Ferry shut after fall
            Outlet: Harbour Gazette
            Date: 21.06.2025 07:49
            Author: Jane Doe
            URL: https://harbour.example/1

            \(body)
            """)
        #expect(article.title?.text == "Ferry shut after fall")
        #expect(article.outlet == Fact(value: "Harbour Gazette", basis: "header"))
        #expect(article.published == Fact(value: "2025-06-21T07:49:00Z", basis: "header"))
        #expect(article.authors == [Fact(value: "Jane Doe", basis: "header")])
        #expect(article.url == "https://harbour.example/1")
        #expect(article.paragraphs.count == 2)
    }

    @Test func labelsAboveTheTitleAreParagraphs() {
        let (article, _) = extract("Advertisement\n\nFerry shut after the gangway fell\n\n" + body)
        #expect(article.title?.text == "Ferry shut after the gangway fell")
        #expect(article.paragraphs.map(\.content.text).first == "Advertisement")
    }

    // MARK: Datelines

    @Test(arguments: ["Lisbon:", "New York:", "São Paulo:"])
    func aDatelineAloneIsAParagraphOfItsOwn(line: String) {
        let (article, _) = extract("Ferry shut after fall\n\n\(line)\n\n" + body)
        #expect(article.paragraphs.map(\.role) == [.dateline, .body, .body])
    }

    @Test(arguments: [
        ("MOSCOW, June 6 (TASS) — ", "TASS", nil),
        ("WASHINGTON (AP) -- ", "AP", nil),
        ("NEW YORK, June 6, 2025 (Reuters) - ", "Reuters", "2025-06-06"),
        ("Lisbon, June 6 (Lusa) – ", "Lusa", nil),
        ("KYIV — ", nil, nil),
    ])
    func aDatelineInAParagraphStaysAndIsMarked(dateline: String, agency: String?, published: String?) throws {
        let (article, _) = extract("Ferry shut after fall\n\n" + dateline + body)
        #expect(article.paragraphs.first?.content.text.hasPrefix(dateline) == true)
        let mark = try #require(article.decisions.first { $0.rule == "dateline" })
        #expect(mark.place == .paragraph(0))
        if let agency { #expect(mark.reason?.contains("filed by \(agency)") == true) }
        #expect(article.published?.value == published)
    }

    @Test(arguments: ["NATO said - twice - no.", "The talks - long overdue - began.", "Lisbon — they say — is lovely."])
    func aDashIsNoDateline(start: String) {
        let (article, _) = extract("Ferry shut after fall\n\n\(start) \(body)")
        #expect(!article.decisions.contains { $0.rule == "dateline" })
    }

    // MARK: Paragraphs

    @Test func tellsHeadingsBoxesListsAndQuotes() {
        let (article, _) = extract(
            """
            Ferry shut after fall

            The ferry was shut on Friday after the gangway fell into the harbour.

            Key points
              • The gangway fell.
              • Nobody was hurt.

            What we know so far

            The ferry company said on Friday that the crossing would stay shut until the end of the week.

            To do:
            - Call the harbour police
            - Ask the company

            1. First the gangway fell.
            2. Then the ferry was shut.

            > We are sorry.

            The harbour police said in a statement that nobody was hurt when the gangway fell.
            """)
        #expect(
            lines(article) == [
                "body: The ferry was shut on Friday after the gangway fell into the harbour.", "heading: Key points",
                "summary: The gangway fell.", "summary: Nobody was hurt.", "heading: What we know so far",
                "body: The ferry company said on Friday that the crossing would stay shut until the end of the week.",
                "heading: To do:", "list: Call the harbour police", "list: Ask the company",
                "list: 1. First the gangway fell.", "list: 2. Then the ferry was shut.", "quote: We are sorry.",
                "body: The harbour police said in a statement that nobody was hurt when the gangway fell.",
            ])
    }

    @Test func aLineToAParagraphNeedsNoBlankLines() {
        let (article, _) = extract("Ferry shut after fall\r\n" + body.replacing("\n\n", with: "\r\n") + "\r\n")
        #expect(article.title?.text == "Ferry shut after fall")
        #expect(article.paragraphs.count == 2)
    }

    @Test func linesBrokenAtAWidthAreJoined() {
        let (article, _) = extract(
            """
            Ferry shut after fall

            The ferry company said on Friday that the crossing would stay
            shut until the end of the week, and that it was looking for the
            owner of the bicycle that had been left on the gangway.

            Nobody was hurt when the gangway fell, the harbour police said
            in a statement.
            """)
        #expect(
            article.paragraphs.map(\.content.text) == [
                "The ferry company said on Friday that the crossing would stay shut until the end of the week, and that it was"
                    + " looking for the owner of the bicycle that had been left on the gangway.",
                "Nobody was hurt when the gangway fell, the harbour police said in a statement.",
            ])
        #expect(article.decisions.count { $0.rule == "unwrap" } == 3)
        #expect(article.paragraphs[0].content.original.contains("stay\nshut"))
    }

    @Test func versesAreNotJoined() {
        let (article, _) = extract(
            "Song of the ferry\n\nRow on, my ferryman, row on\nThe harbour light is nearly gone\nRow on, my love, row on\n\n"
                + body)
        #expect(article.paragraphs.count == 5)
    }

    @Test func markdownIsReadAsFarAsNewsUsesIt() {
        let (article, _) = extract(
            "---\ntitle: \"Ferry shut\"\ndate: 2025-06-21\n---\n\nThe **ferry** was\nshut on Friday.\n\n## What next\n\n"
                + body,
            mediaType: "text/markdown")
        #expect(article.title?.text == "Ferry shut")
        #expect(article.published?.value == "2025-06-21")
        #expect(article.paragraphs.map(\.role) == [.body, .heading, .body, .body])
        #expect(article.paragraphs.first?.content.text == "The ferry was shut on Friday.")
        #expect(extract("# Ferry shut\n\n" + body, mediaType: "text/markdown").article.title?.text == "Ferry shut")
    }

    @Test(arguments: [
        " date 2025-06-21 Ferry shut\r\nSource: x.example\r\n\r\n\tThe “ferry” was shut.\u{A0}\r\n\r\n • Ja, früher.\r\n",
        "Ferry\n\n\nOne.\n   Two.  \n\n---\n\nThree.",
        "A\u{2028}B\n\nC",
    ])
    func everyParagraphStandsInTheTextAsItIs(text: String) throws {
        let bytes = Array(text.utf8)
        for paragraph in extract(text).article.paragraphs {
            let start = try #require(paragraph.start)
            #expect(
                Array(paragraph.content.original.utf8)
                    == Array(bytes[start...].prefix(paragraph.content.original.utf8.count)))
        }
    }

    // MARK: What came beside the text

    @Test func aRecordsFactsComeFirstAndItsTextHasNoHead() {
        var given = Document.Given(basis: "record")
        given.title = "  Ferry\nshut "
        given.published = "Sat, 21 Jun 2025 07:49:00 GMT"
        given.outlet = "Harbour Gazette"
        given.language = "en"
        given.authors = ["Jane Doe"]
        given.topics = ["ferries"]
        given.url = "https://harbour.example/1"
        let (article, _) = extract("Passengers wait\n\n" + body, given: given)
        #expect(article.title?.text == "Ferry shut")
        #expect(article.published == Fact(value: "2025-06-21T07:49:00Z", basis: "record"))
        #expect(article.outlet == Fact(value: "Harbour Gazette", basis: "record"))
        #expect(article.language == Fact(value: "en", basis: "record"))
        #expect(article.authors == [Fact(value: "Jane Doe", basis: "record")])
        #expect(article.topics == ["ferries"])
        #expect(article.url == "https://harbour.example/1")
        #expect(article.paragraphs.map(\.content.text).first == "Passengers wait")
    }

    @Test func aDateThatCannotBeReadIsMarkedAndNotGuessed() {
        var given = Document.Given(basis: "feed")
        given.published = "yesterday"
        let (article, _) = extract(body, given: given)
        #expect(article.published == nil)
        #expect(article.decisions.contains { $0.rule == "published/unreadable" })
    }

    @Test(arguments: [
        (Decoding(encoding: "utf-8", basis: "guessed", replacements: 0), []),
        (Decoding(encoding: "windows-1251", basis: "declared", replacements: 0), []),
        (Decoding(encoding: "windows-1251", basis: "guessed", replacements: 0), ["encoding/guessed"]),
        (Decoding(encoding: "utf-8", basis: "bom", replacements: 7), ["encoding/replacements"]),
    ])
    func doubtfulEncodingIsMarked(decoding: Decoding, rules: [String]) {
        let (article, _) = extract("Ferry shut\n\n" + body, decoding: decoding)
        #expect(article.decisions.filter { $0.action == .marked }.map(\.rule) == rules)
    }

    @Test(arguments: ["", " \n\n ", "---\n\n***\n", "\u{FEFF}", "… !"])
    func aTextWithoutWordsIsDropped(text: String) {
        guard case .drop(let reason) = extract(text).verdict else {
            Issue.record("kept")
            return
        }
        #expect(reason.rule == "no-text")
    }

    @Test(arguments: [
        String(repeating: "word ", count: 20_000), String(repeating: "Line of a text\n", count: 10_000),
        String(repeating: "\n", count: 50_000) + "End", String(repeating: "#", count: 30_000),
        String(repeating: "1. a\n", count: 10_000), String(repeating: "\"", count: 30_000) + "\n\nText.",
        String(repeating: "this is a line that goes on and on until it is broken at\n", count: 2_000),
    ])
    func hostileTextsTakeLinearTime(text: String) {
        let spent = ProcessorTime.seconds { _ = extract(text) }
        #expect(spent < 3)
    }
}

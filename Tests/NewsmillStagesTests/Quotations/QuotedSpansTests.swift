import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

/// What stands between marks, and what of it is speech.
@Suite struct QuotedSpansTests {
    @Test(arguments: [
        // Marks of all kinds
        ("\"We will stay here,\" Lind said.", ["We will stay here,"]),
        ("“We will stay here,” Lind said.", ["We will stay here,"]),
        ("«We will stay here», Lind said.", ["We will stay here"]),
        ("« We will stay here », Lind said.", ["We will stay here"]),
        ("»We will stay here«, Lind said.", ["We will stay here"]),
        ("‹We will stay here›, Lind said.", ["We will stay here"]),
        ("„We will stay here“, Lind said.", ["We will stay here"]),
        ("„We will stay here”, Lind said.", ["We will stay here"]),
        ("„We will stay here\", Lind said.", ["We will stay here"]),
        ("‘We will stay here,’ Lind said.", ["We will stay here,"]),
        ("'We will stay here,' Lind said.", ["We will stay here,"]),
        ("''We will stay here,'' Lind said.", ["We will stay here,"]),
        ("``We will stay here,'' Lind said.", ["We will stay here,"]),
        ("林说：「我们会留在这里。」", ["我们会留在这里。"]),
        ("林说：『我们会留在这里。』", ["我们会留在这里。"]),
        // Mixed
        ("“We will stay here,\" Lind said.", ["We will stay here,"]),
        ("\"We will stay here,” Lind said.", ["We will stay here,"]),
        ("Lind said: “We will stay here.\" He left.", ["We will stay here."]),
        // Nested: the outer one
        ("“He told me ‘never again’ and left,” Lind said.", ["He told me ‘never again’ and left,"]),
        ("\"He told me 'never again' and left,\" Lind said.", ["He told me 'never again' and left,"]),
        ("'He told me \"never again\" and left,' Lind said.", ["He told me \"never again\" and left,"]),
        ("“He said “never again” and left,” Lind said.", ["He said “never again” and left,"]),
        // Apostrophes and inches
        ("'The Linds' house isn't ours and it won't be,' Lind said.", ["The Linds' house isn't ours and it won't be,"]),
        ("The Linds' house isn't theirs. It's the bank's.", []),
        ("Lind, 6'2\" tall, said the 27\" screen isn't big.", []),
        ("It was the summer of ’69 and the workers’ last strike.", []),
        // Broken
        (
            "\"We will stay,\" Lind said. \"But not\" for long, he said, \"unless we must.\"",
            ["We will stay,", "But not", "unless we must."]
        ),
    ])
    func marks(_ text: String, _ expected: [String]) throws {
        #expect(try quoted(text).quotations.map(\.text) == expected)
    }

    @Test(arguments: [
        // Each paragraph opens, the last one closes
        (
            "“We begin here. \n\n“We go on here.\n\n“And we end here,” Lind said.",
            ["We begin here.", "We go on here.", "And we end here,"]
        ),
        ("Lind said: “We begin here.\n\n“We end here.” He left.", ["We begin here.", "We end here."]),
        ("Lind said: «We begin here.\n\n»We end here». He left.", ["We begin here.", "We end here"]),
        // A mark that is missing costs no more than its paragraph
        ("He said “we will stay and then he left.\n\nNobody followed.\n\n“It is late,” Berg said.", ["It is late,"]),
        (
            "“We will stay here.\n\nNobody followed.\n\n“It is late,” Berg said.",
            ["We will stay here.", "It is late,"]
        ),
    ])
    func paragraphs(_ text: String, _ expected: [String]) throws {
        #expect(try quoted(text).quotations.map(\.text) == expected)
    }

    /// Titles, names and coined terms stand between marks, too.
    @Test(arguments: [
        "He spoke on “Face the Valley” on Sunday.",
        "In an interview on CBS's \"Face the Valley,\" House Speaker Paul Berg said he was tired.",
        "The ship “Northern Star” has left.",
        "She starred in \"Winter Is Long,\" a drama.",
        "The party \"New Hope\" has four seats.",
        "It is a so-called “open door” rule.",
        "The town has a “friend” in the bank.",
        "The bill, known as the \"Safe Roads Act,\" passed.",
        "'Ready for the flood'\n\nThe town has bought pumps.",
        "Lind, nicknamed “the Hammer,” said she was ready.",
        "Carl “Big Boss” Lind said he was ready.",
        "“Are we ready?” is a film. Lind told “Face the Valley.”",
        "The group began its drive with a 30-second video, “Stand Up,” in which a farmer speaks.",
        // Where a sentence between marks needs a colon or comma before it, a capital begins a name
        "Партия «Слуга народа» заявила, что не согласна.",
        "Мост закрыт, сообщили в партии «Слуга народа».",
        "Концерт группы «Белый день» отменён, сообщил Петров.",
        "Міст закрито, пише «Українська правда».",
        "«Слуга народа» предложила новый закон, заявил Петров.",
        "The project “One hundred schools” was begun in May, the mayor said.",
        "The “war on coal” has cost jobs, Berg said.",
        "Die Aktion „Brot für alle“ beginnt im Mai, sagte Müller.",
        "In der Sendung „Anne Will“ sagte Müller, er bleibe.",
    ])
    func isNoSpeech(_ text: String) throws {
        #expect(try quoted(text).quotations.map(\.text) == [])
    }

    @Test(arguments: [
        ("\"No,\" Lind said.", ["No,"]),
        ("Berg called the deal “disgusting” and left.", ["disgusting"]),
        ("Lind said the deal was “a great and awful mistake.”", ["a great and awful mistake."]),
        ("“Save Our Harbour,” the crowd chanted.", ["Save Our Harbour,"]),
        // What somebody or something is called, also from afar and in the passive
        ("Berg called Lind, his rival in the race, a “fraud.”", ["fraud."]),
        ("Berg referred to Lind as a “loser.”", ["loser."]),
        ("Then came the vote, having referred to him as a “loser.”", ["loser."]),
        ("Lind was described as “a dangerous man.”", ["a dangerous man."]),
        ("The inquiry, often labelled a “witch hunt” by critics, went on.", ["witch hunt"]),
        ("Müller bezeichnete den Plan als „Katastrophe“.", ["Katastrophe"]),
        ("Петров назвал план «грубой ошибкой».", ["грубой ошибкой"]),
        ("Berg said the whole vote was “rigged” against him.", ["rigged"]),
        // A noun that reports
        ("Berg's claim that “Ohio hates me” was false.", ["Ohio hates me"]),
        ("Lind's “bad apples” comment angered many.", ["bad apples"]),
        ("«Мост закрыт», — говорится в сообщении.", ["Мост закрыт"]),
        ("It was a “good day” for Ohio, Lind said.", ["good day"]),
        // A verb right before the marks; a sentence by itself
        ("All that was left was to shout “Yes!” at the screen.", ["Yes!"]),
        ("Berg smiled. “That's not true.”", ["That's not true."]),
    ])
    func isSpeech(_ text: String, _ expected: [String]) throws {
        #expect(try quoted(text).quotations.map(\.text) == expected)
    }

    /// An article that quotes with double marks puts single ones in its headlines.
    @Test func headlinesAreNoSpeech() throws {
        let text =
            "Mayor rebuffs 'exception' to ban; blasts 'narrow view of the town.'\n\n“We stay,” Lind said.\n\n“So do we,” Berg said."
        #expect(try quoted(text).quotations.map(\.text) == ["We stay,", "So do we,"])
        let british = "Lind blasts 'a narrow view of the town.'\n\n'We stay here,' Lind said."
        #expect(try quoted(british).quotations.map(\.text) == ["a narrow view of the town.", "We stay here,"])
    }

    /// Speech without marks.
    @Test(arguments: [
        (
            "Anna Berg said in a comment to TASS:\n\nThe town will get its pumps. Nobody needs to leave.\n\nThe pumps come in May.",
            ["The town will get its pumps. Nobody needs to leave."], ["Anna Berg"]
        ),
        (
            "The bridge is closed, Anna Berg, head of the council, said in a comment to TASS.\n\nI think the town will wait. "
                + "That is all I can say.\n\nThe bridge opens in May.",
            ["I think the town will wait. That is all I can say."], ["Anna Berg"]
        ),
        (
            "— We will stay here, — said Anna Berg. — And we will build.\n\nIt rained.",
            ["We will stay here,", "And we will build."], ["Anna Berg", "Anna Berg"]
        ),
        ("– Мы останемся здесь, – сказал Петров.", ["Мы останемся здесь,"], ["Петров"]),
        ("— The bridge, which is closed\n\n— The ferry, which is not", [], []),
        (
            "I went to the harbour, Berg said.\n\nI saw the ships and I wrote this column.\n\nI like ships, and I stay.",
            [], []
        ),
    ])
    func blocks(_ text: String, _ expected: [String], _ speakers: [String]) throws {
        let article = try quoted(text)
        #expect(article.quotations.map(\.text) == expected)
        #expect(article.quotations.map { $0.speaker?.name ?? "" } == speakers)
    }

    @Test func placesAreBytesOfTheTextAsFound() throws {
        let article = try quoted("Zürich.\n\n„Wir bleiben hier“, sagte Müller.")
        let quotation = try #require(article.quotations.first)
        #expect(quotation.place == .paragraph(1))
        #expect(quotation.range == 3..<19)
        #expect(quotation.speaker?.name == "Müller")
        #expect(quotation.speaker?.range == 30..<37)
    }

    @Test func removedParagraphsAndHeadingsAreNotRead() throws {
        var article = Article.extracted("“We stay here,” Lind said.\n\n“We leave now,” Berg said.")
        article.remove(paragraph: 0, stage: "clean", rule: "test", reason: "test")
        _ = try ExtractQuotationsStage(options: .init(), resources: Resources()).process(&article)
        #expect(article.quotations.map(\.text) == ["We leave now,"])
        #expect(article.quotations.map(\.place) == [.paragraph(1)])
    }

    /// Marks without end take time by their number, and nothing is read twice.
    @Test(arguments: ["\"", "“", "” ", "' ", "''", "« ", "“a ‘b’ ", " 'a", "\"a b\" said ", "— a, — said "])
    func hostileTextsEnd(_ piece: String) throws {
        let article = try quoted(String(repeating: piece, count: 60_000 / piece.utf8.count))
        #expect(article.quotations.count < 10_000)
    }
}

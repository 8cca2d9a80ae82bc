import NewsmillCore
import NewsmillStages
import NewsmillText
import Testing

@Suite struct TagStageTests {
    private let entities = [
        Entity(
            id: "elon-musk", name: "Elon Musk", kind: .person,
            aliases: [Alias("Mask", kind: .slip, gate: .evidence)], companions: ["Tesla"]),
        Entity(id: "tass", name: "TASS", kind: .organisation),
    ]

    private func stage(_ queries: [String]) throws -> TagStage {
        var options = TagStage.Options()
        options.topics = queries.enumerated().map { .init(id: "t\($0.offset)", query: $0.element) }
        return try TagStage(options: options, resources: Resources(entities: entities))
    }

    /// The evidence words of one query, or nil when it does not match.
    private func evidence(_ query: String, _ text: String, title: String? = nil) throws -> [String]? {
        var article = namedArticle(text, title: title)
        _ = try NormalizeNamesStage(options: .init(), resources: Resources(entities: entities)).process(&article)
        _ = try stage([query]).process(&article)
        return article.tags.first?.evidence.map { evidence in
            let bytes = Array((article.original(at: evidence.place) ?? "").utf8)
            return String(decoding: bytes[evidence.range], as: UTF8.self)
        }
    }

    @Test(
        arguments: [
            ("asylum", "Political ASYLUM, no asylums.", ["ASYLUM"]),
            ("asyl*", "Political asylum; asylums.", ["asylum", "asylums"]),
            ("zelenski", "Zełenski", ["Zełenski"]),
            ("\"political asylum\"", "asylum; political\nasylum; political asylum", ["political asylum"]),
            ("a b", "a c", nil),
            ("a b", "a c b", ["a", "b"]),
            ("a OR b", "c b", ["b"]),
            ("a NOT b", "a b", nil),
            ("a NOT b", "a c", ["a"]),
            ("(a OR b) AND NOT (c d)", "b c", ["b"]),
            ("(a OR b) AND NOT (c d)", "b c d", nil),
            ("a OR (b c)", "a b", ["a"]),
            ("pro-Trump", "pro Trump, pro-Trump", ["pro Trump", "pro-Trump"]),
            ("entity:elon-musk asylum", "Tesla: so wrote Mask on asylum", ["Mask", "asylum"]),
            ("musk", "Tesla: so wrote Mask and left", ["Mask"]),
            ("\"elon musk and left\"", "Tesla: so wrote Mask and left", ["Mask and left"]),
            ("mask", "Tesla: so wrote Mask and left", nil),
            ("left", "Tesla: so wrote Mask and left", ["left"]),
            ("entity:tass", "no agency", nil),
        ] as [(String, String, [String]?)])
    func matches(_ query: String, _ text: String, _ expected: [String]?) throws {
        #expect(try evidence(query, text) == expected)
    }

    @Test func aTitleIsAField() throws {
        #expect(try evidence("title:asylum", "asylum", title: "Offer") == nil)
        #expect(try evidence("title:asylum", "asylum", title: "Asylum offered") == ["Asylum"])
        #expect(try evidence("asylum", "no", title: "Asylum offered") == ["Asylum"])
        #expect(try evidence("title:(a OR b) c", "c", title: "b") == ["b", "c"])
        #expect(try evidence("title:asylum", "asylum") == nil)
    }

    @Test func removedParagraphsDoNotCount() throws {
        var article = namedArticle("asylum\nother")
        article.remove(paragraph: 0, stage: "clean", rule: "r", reason: "advertisement")
        _ = try stage(["asylum", "other"]).process(&article)
        #expect(article.tags.map(\.topic) == ["t1"])
        #expect(article.tags.first?.evidence == [.init(place: .paragraph(1), range: 0..<5)])
    }

    @Test func evidenceIsBounded() throws {
        var options = TagStage.Options()
        options.topics = [.init(id: "t", query: "a")]
        options.maximumEvidence = 3
        var article = namedArticle(String(repeating: "a ", count: 1000))
        _ = try TagStage(options: options, resources: Resources()).process(&article)
        #expect(article.tags.first?.evidence.map(\.range) == [0..<1, 2..<3, 4..<5])
    }

    @Test(arguments: [
        (["a", "b AND"], "topics[1].query", "expected a word, a phrase or \"(\" after AND, at character 6"),
        (["é entity:elon-mask"], "topics[0].query", "did you mean \"elon-musk\"?, at character 3"),
        (["NOT a"], "topics[0].query", "expected a word that must be there"),
    ])
    func refusesQueriesThatCannotWork(_ queries: [String], _ path: String, _ expected: String) {
        #expect {
            try stage(queries)
        } throws: { error in
            let problem = (error as? OptionProblems)?.problems.first
            #expect(problem?.keyPath == path)
            #expect(problem?.expected.contains(expected) == true, "\(String(describing: problem))")
            return problem != nil
        }
    }

    @Test func definitionsHaveNames() throws {
        var options = TagStage.Options()
        options.definitions = [.init(name: "fuel", query: "oil OR $gas"), .init(name: "gas", query: "gas OR lng")]
        options.topics = [.init(id: "t", query: "$fuel NEAR/3 price*")]
        var article = namedArticle("The prices of gas rose.")
        _ = try TagStage(options: options, resources: Resources()).process(&article)
        #expect(article.tags.first?.query == "$fuel NEAR/3 price*")
        #expect(article.tags.first?.evidence.map(\.range) == [4..<10, 14..<17])
    }

    @Test(arguments: [
        ([("a b", "x")], "a", "definitions[0].name", "expected a letter, then"),
        (
            [("a", "x"), ("a", "y")], "a", "definitions[1].name",
            "expected a name of its own, found \"a\" a second time"
        ),
        ([("a", "x OR")], "a", "definitions[0].query", "expected a word, a phrase or \"(\" after OR, at character 5"),
        ([("a", "x $a")], "a", "definitions[0].query", "found $a → $a, at character 3"),
        ([("a", "é entity:tas")], "a", "definitions[0].query", "did you mean \"tass\"?, at character 3"),
        ([("abc", "x")], "$abd", "topics[0].query", "did you mean $abc?, at character 1"),
    ])
    func refusesDefinitionsThatCannotWork(
        _ definitions: [(String, String)], _ query: String, _ path: String, _ expected: String
    ) {
        var options = TagStage.Options()
        options.definitions = definitions.map { .init(name: $0.0, query: $0.1) }
        options.topics = [.init(id: "t", query: query)]
        #expect {
            try TagStage(options: options, resources: Resources(entities: entities))
        } throws: { error in
            let problem = (error as? OptionProblems)?.problems.first
            #expect(problem?.keyPath == path)
            #expect(problem?.expected.contains(expected) == true, "\(String(describing: problem))")
            return problem != nil
        }
    }

    @Test func theLeadIsTheFirstRunningText() throws {
        var article = namedArticle("")
        article.append(Paragraph("Heading a", role: .heading))
        article.append(Paragraph("b"))
        article.append(Paragraph("c"))
        _ = try stage(["lead:a", "lead:b", "lead:c", "body:a", "body:c"]).process(&article)
        #expect(article.tags.map(\.topic) == ["t1", "t3", "t4"])
    }

    @Test func factsOfTheArticleAreFields() throws {
        var article = namedArticle("a")
        article.setOutlet("The Guardian", basis: "test", stage: "extract")
        article.setLanguage("en-GB", basis: "test", stage: "extract")
        article.setPublished("2025-06-21", basis: "test", stage: "extract")
        _ = try stage([
            "outlet:guardian", "language:en a", "source:test a", "published:2025-06-20.. a", "outlet:times",
            "source:x a",
        ]).process(&article)
        #expect(article.tags.map(\.topic) == ["t0", "t1", "t2", "t3"])
        #expect(article.tags.first?.evidence == [])
    }

    @Test func refusesATopicTwiceAndSaysWhatElseIsWrong() {
        var options = TagStage.Options()
        options.topics = [.init(id: "x", query: "a"), .init(id: "x", query: "b"), .init(id: "y", query: "c AND")]
        #expect(
            throws: OptionProblems([
                OptionProblem(
                    at: "topics[1].id", expected: "expected a label of its own, found \"x\" a second time"),
                OptionProblem(
                    at: "topics[2].query", expected: "expected a word, a phrase or \"(\" after AND, at character 6"),
            ])
        ) {
            try TagStage(options: options, resources: Resources())
        }
    }

    @Test(arguments: [("speaker:novikov", true), ("speaker:\"dmitry novikov\"", true), ("speaker:musk", false)])
    func speakersAreThoseOfTheQuotations(_ query: String, _ matches: Bool) throws {
        var article = namedArticle("Musk may stay, Novikov said.")
        article.quotations = [
            Quotation(
                place: .paragraph(0), range: 0..<13, text: "Musk may stay",
                speaker: .init(name: "Dmitry Novikov", surface: "Novikov", place: .paragraph(0), range: 15..<22),
                rule: "after")
        ]
        _ = try stage([query]).process(&article)
        #expect(article.tags.isEmpty != matches)
    }
}

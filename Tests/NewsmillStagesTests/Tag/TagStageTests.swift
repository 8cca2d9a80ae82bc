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

    // MARK: Against a naive evaluator

    @Test func agreesWithANaiveEvaluator() throws {
        var random = Dice(seed: 9)
        let words = ["a", "b", "c", "ab", "É"]
        func query(_ depth: Int) -> String {
            switch random.next() % (depth > 2 ? 3 : 7) {
            case 0: return words[Int(random.next() % 5)]
            case 1: return "\"\(words[Int(random.next() % 5)]) \(words[Int(random.next() % 5)])\""
            case 2: return "title:" + words[Int(random.next() % 5)] + (random.next() % 2 == 0 ? "*" : "")
            case 3: return "(\(query(depth + 1)) OR \(query(depth + 1)))"
            case 4: return "(\(query(depth + 1)) NOT \(query(depth + 1)))"
            default: return "(\(query(depth + 1)) \(query(depth + 1)))"
            }
        }
        let parsed = (0..<300).map { _ in query(0) }.compactMap { try? QueryParser.parse($0) }
        #expect(parsed.count > 150)
        let stage = try stage(parsed.map(\.description))
        var matched = 0
        for _ in 0..<100 {
            let title = (0..<2).map { _ in words[Int(random.next() % 5)] }
            let body = (0..<4).map { _ in words[Int(random.next() % 5)] }
            var article = namedArticle(body.joined(separator: " "), title: title.joined(separator: " "))
            _ = try stage.process(&article)
            let expected = parsed.indices.filter { naive(parsed[$0], [title, body]) }.map { "t\($0)" }
            #expect(article.tags.map(\.topic) == expected)
            matched += expected.count
        }
        #expect(matched > 1000)
    }

    private func naive(_ query: Query, _ texts: [[String]]) -> Bool {
        switch query {
        case .entity: return false
        case .not(let query): return !naive(query, texts)
        case .all(let queries): return queries.allSatisfy { naive($0, texts) }
        case .any(let queries): return queries.contains { naive($0, texts) }
        case .term(let term):
            let wanted = term.text.split(separator: " ").map { Folding.fold(String($0)) }
            return (term.field == .title ? Array(texts.prefix(1)) : texts).contains { text in
                let text = text.map(Folding.fold)
                return text.indices.contains { start in
                    guard start + wanted.count <= text.count else { return false }
                    return wanted.indices.allSatisfy { index in
                        index == wanted.count - 1 && term.isPrefix
                            ? text[start + index].hasPrefix(wanted[index]) : text[start + index] == wanted[index]
                    }
                }
            }
        }
    }
}

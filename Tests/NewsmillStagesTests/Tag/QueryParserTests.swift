import NewsmillStages
import Testing

@Suite struct QueryParserTests {
    /// How a query is read, as it prints.
    @Test(arguments: [
        ("asylum", "asylum"),
        ("asylum musk", "asylum AND musk"),
        ("a OR b AND c", "a OR b AND c"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("a (b (c d))", "a AND b AND c AND d"),
        ("a OR (b OR c)", "a OR b OR c"),
        ("a NOT b", "a AND NOT b"),
        ("a AND NOT (b OR c)", "a AND NOT (b OR c)"),
        ("a NOT NOT b", "a AND b"),
        ("a NOT (NOT b)", "a AND b"),
        ("\"political asylum\"", "\"political asylum\""),
        ("“political asylum”", "\"political asylum\""),
        ("\"political asyl\"*", "\"political asyl*\""),
        ("\"political asyl*\"", "\"political asyl*\""),
        ("asyl*", "asyl*"),
        ("title:asyl* x", "title:asyl* AND x"),
        ("title:(a OR \"b c\") d", "(title:a OR title:\"b c\") AND d"),
        ("entity:elon-musk", "entity:elon-musk"),
        ("entity:\"elon-musk\"", "entity:elon-musk"),
        ("pro-Trump", "\"pro-Trump\""),
        ("10:30", "\"10:30\""),
        ("\"AND\" and", "\"AND\" AND and"),
        ("Дума\u{A0}убежище", "Дума AND убежище"),
        ("a\"b\"", "a AND b"),
    ])
    func reads(_ text: String, _ expected: String) throws {
        let query = try QueryParser.parse(text)
        #expect(query.description == expected)
        #expect(try QueryParser.parse(query.description) == query)
    }

    @Test(arguments: [
        ("", 0, "expected a word, a phrase or \"(\""),
        ("  ", 2, "expected a word, a phrase or \"(\""),
        ("a AND", 5, "expected a word, a phrase or \"(\" after AND"),
        ("a OR OR b", 5, "expected a word, a phrase or \"(\" after OR"),
        ("AND a", 0, "expected a word, a phrase or \"(\""),
        ("a NOT", 5, "expected a word, a phrase or \"(\" after NOT"),
        ("(a", 2, "expected \")\" for the \"(\" at byte 0"),
        ("a)", 1, "expected the end of the query, found \")\" without its \"(\""),
        ("()", 1, "expected a word, a phrase or \"(\" after \"(\""),
        ("é \"b", 3, "expected a closing quotation mark"),
        ("a &", 2, "expected a word with a letter or a digit"),
        ("\"\"", 1, "expected a word with a letter or a digit"),
        ("as*um", 2, "expected \"*\" at the end of a word only"),
        ("*", 0, "expected a word with a letter or a digit"),
        ("title: x", 6, "expected what title: should be, right behind the colon"),
        ("entity:", 7, "expected what entity: should be, right behind the colon"),
        ("NOT a", 0, "expected a word that must be there beside NOT: this would match every other article"),
        ("a OR NOT b", 5, "expected a word that must be there beside NOT: this would match every other article"),
        ("title:(entity:x)", 7, "expected words inside a field's parentheses"),
    ])
    func saysWhereItFails(_ text: String, _ offset: Int, _ expected: String) {
        #expect {
            try QueryParser.parse(text)
        } throws: { error in
            let error = error as? QueryError
            #expect(error?.offset == offset, "\(text): \(String(describing: error))")
            #expect(error?.expected == expected)
            return error != nil
        }
    }

    @Test func namesTheNearestField() {
        #expect {
            try QueryParser.parse("a titel:b")
        } throws: { error in
            (error as? QueryError)?.offset == 2
                && (error as? QueryError)?.expected.hasSuffix("did you mean title:?") == true
        }
    }

    /// Whatever is typed either fails with a position inside the query or prints what it reads.
    @Test func survivesAnything() throws {
        var random = Dice(seed: 3)
        let pieces = [
            "a", "musk", "AND", "OR", "NOT", "(", ")", "\"", "title:", "entity:", "*", " ", " ", ":", "é", "“", "”",
            "-", "&",
        ]
        for _ in 0..<5000 {
            let text = (0..<Int(random.next() % 14)).map { _ in pieces[Int(random.next() % 19)] }.joined()
            let result = Result { () throws(QueryError) in try QueryParser.parse(text) }
            switch result {
            case .success(let query): #expect(try QueryParser.parse(query.description) == query, "\(text)")
            case .failure(let error): #expect((0...text.utf8.count).contains(error.offset), "\(text)")
            }
        }
    }

    @Test func deepNestingIsAnError() {
        let deep = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
        #expect(throws: QueryError.self) { try QueryParser.parse(deep) }
        #expect(throws: QueryError.self) { try QueryParser.parse(String(repeating: "NOT ", count: 100_001) + "a") }
    }
}

/// A small random generator that gives the same numbers everywhere.
struct Dice: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var value = (seed ^ (seed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

import NewsmillText
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
        ("\"polit* asyl* offer\"", "\"polit* asyl* offer\""),
        ("a NEAR/5 b NEAR/s c", "a NEAR/5 b NEAR/s c"),
        ("a NEAR/5f (b NEAR/p c)", "a NEAR/5f (b NEAR/p c)"),
        ("(a OR b) NEAR/3 \"c d\" e", "(a OR b) NEAR/3 \"c d\" AND e"),
        ("c NOT a NEAR/2 b", "c AND NOT a NEAR/2 b"),
        ("ATLEAST/3(a OR b) c", "ATLEAST/3(a OR b) AND c"),
        ("title:(a NEAR/2 b)", "title:a NEAR/2 title:b"),
        ("=US AND =\"State Duma\"", "=US AND =\"State Duma\""),
        ("title:=US*", "title:=US*"),
        (
            "outlet:\"The Guardian\" lead:a body:b speaker:novikov",
            "outlet:\"The Guardian\" AND lead:a AND body:b AND speaker:novikov"
        ),
        ("language:pt-BR source:bbc* x", "language:pt-br AND source:bbc* AND x"),
        ("published:2025-06-01..2025-06-30 x", "published:2025-06-01..2025-06-30 AND x"),
        (
            "published:2025-06 OR published:..2024 OR published:2026..",
            "published:2025-06 OR published:..2024 OR published:2026.."
        ),
        ("$oil AND $gas-2", "$oil AND $gas-2"),
        ("a -b -\"c d\" -(e OR f)", "a AND NOT b AND NOT \"c d\" AND NOT (e OR f)"),
        ("a-b", "\"a-b\""),
        ("$5bn", "\"$5bn\""),
        ("\"NEAR\" near", "\"NEAR\" AND near"),
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
        ("as*um", 2, Self.star),
        ("a **", 2, "expected a word with a letter or a digit"),
        ("a**", 2, Self.star),
        ("\"a * b\"", 3, Self.star),
        ("*a", 0, Self.star),
        ("a NEAR b", 2, Self.distance),
        ("a NEAR/0 b", 2, Self.distance),
        ("a NEAR/5", 8, "expected a word, a phrase or \"(\" after NEAR/5"),
        ("a NEAR/5 (b c)", 9, Self.places("NEAR")),
        ("outlet:a NEAR/5 b", 0, Self.places("NEAR")),
        ("ATLEAST/2(a b)", 9, Self.places("ATLEAST")),
        ("ATLEAST/2 a", 10, "expected \"(\" after ATLEAST/2"),
        ("ATLEAST/x(a)", 0, "expected a number from 1 to 1000 behind ATLEAST/, as in ATLEAST/3(asylum)"),
        ("published:2025-02-30", 10, Self.date),
        ("published:..", 10, Self.date),
        ("published:2025..2024", 10, "expected the earlier date first, found 2025..2024"),
        ("language:english!", 9, "expected a language such as en or pt-BR"),
        ("*", 0, "expected a word with a letter or a digit"),
        ("title: x", 6, "expected what title: should be, right behind the colon"),
        ("entity:", 7, "expected what entity: should be, right behind the colon"),
        ("NOT a", 0, "expected a word that must be there beside NOT: this would match every other article"),
        ("a OR NOT b", 5, "expected a word that must be there beside NOT: this would match every other article"),
        ("title:($a)", 7, "expected words inside a field's parentheses"),
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

    private static let star =
        "expected \"*\" right behind the beginning of a word and before a space; for any word between two, write NEAR/2f"
    private static let distance =
        "expected a distance from 1 to 1000 words behind NEAR/ (NEAR/5, or NEAR/5f in this order), NEAR/s for the same sentence or NEAR/p for the same paragraph"
    private static let date =
        "expected a date, a month, a year or a range of them: 2025-06-21, 2025-06, 2025, 2025-06-01..2025-06-30, 2025-06.., ..2024"
    private static func places(_ operation: String) -> String {
        "expected words, phrases, entity:id or an OR of them beside \(operation): AND, NOT, ATLEAST and facts stand nowhere in the text"
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
        var random = SplitMix(seed: 3)
        let pieces = [
            "a", "musk", "AND", "OR", "NOT", "(", ")", "\"", "title:", "entity:", "*", " ", " ", ":", "é", "“", "”",
            "-", "&", "NEAR/3", "NEAR/s", "ATLEAST/2", "=", "$x", "published:2025", "..", "language:en", "$", "/",
            "lead:",
            "\u{301}", "漢",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int(random.next() % 14)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
                .joined()
            let result = Result { () throws(QueryError) in try QueryParser.parse(text) }
            switch result {
            case .success(let query): #expect(try QueryParser.parse(query.description) == query, "\(text)")
            case .failure(let error): #expect((0...text.utf8.count).contains(error.offset), "\(text)")
            }
        }
    }

    @Test func deepNestingIsAnError() {
        let deep = String(repeating: "(", count: 20_000) + "a" + String(repeating: ")", count: 20_000)
        #expect(throws: QueryError.self) { try QueryParser.parse(deep) }
        #expect(throws: QueryError.self) { try QueryParser.parse(String(repeating: "NOT ", count: 20_001) + "a") }
        let chain = Array(repeating: "a", count: 20_000).joined(separator: " NEAR/2 ")
        #expect(throws: QueryError.self) { try QueryParser.parse(chain) }
        let list = Array(repeating: "a", count: 20_000).joined(separator: " ")
        #expect(throws: Never.self) { try QueryParser.parse(list) }
    }
}

import NewsmillText
import Testing

@Suite struct QueryDefinitionsTests {
    private func definitions(_ list: [(String, String)]) throws -> QueryDefinitions {
        var definitions = QueryDefinitions()
        for (name, text) in list { definitions.define(name, try QueryParser.parse(text)) }
        return definitions
    }

    @Test func aNameStandsForItsQuery() throws {
        let definitions = try definitions([("fuel", "oil OR $gas"), ("gas", "gas OR lng")])
        #expect(try definitions.query("$fuel price").description == "(oil OR gas OR lng) AND price")
        #expect(try definitions.query("$gas NEAR/5 price").description == "(gas OR lng) NEAR/5 price")
    }

    @Test(arguments: [
        ("a $feul", 2, "expected the name of a query, found $feul, which is not defined; did you mean $fuel?"),
        ("a OR $loop", 5, "expected names that do not lead back to themselves, found $loop → $back → $loop"),
        (
            "$both NEAR/5 c", 0,
            "expected $both to be words, phrases, entity:id or an OR of them, as NEAR and ATLEAST ask for"
        ),
        ("NOT $fuel", 0, "expected a word that must be there beside NOT: this would match every other article"),
    ])
    func saysWhatIsWrongWithAName(_ text: String, _ offset: Int, _ expected: String) throws {
        let definitions = try definitions([
            ("fuel", "oil"), ("loop", "a OR $back"), ("back", "b OR $loop"), ("both", "a b"),
        ])
        #expect(throws: QueryError(offset: offset, expected: expected)) { try definitions.query(text) }
    }

    @Test func definitionsThatDoubleEachOtherAreBounded() throws {
        let doubling = (1..<40).map { ("n\($0)", "$n\($0 - 1) OR ($n\($0 - 1) b)") } + [("n0", "a")]
        #expect(throws: QueryError.self) { try definitions(doubling).query("$n39") }
    }
}

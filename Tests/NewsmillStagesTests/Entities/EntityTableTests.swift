import NewsmillCore
import NewsmillStages
import Testing

/// CSV and SPARQL results.
@Suite struct EntityTableTests {
    private func rows(_ text: String) throws -> [[String]] {
        let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        var reader = CSVRows(header: lines[0])
        return try lines.compactMap { try reader.row($0) }.filter { !$0.isEmpty }
    }

    @Test(arguments: [
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a;b\r\n\"1;0\";2\r", [["a", "b"], ["1;0", "2"]]),
        ("a\tb\n1\t", [["a", "b"], ["1", ""]]),
        ("a,b\n\"say \"\"no\"\"\",\"two\nlines\"\n\nc,d", [["a", "b"], ["say \"no\"", "two\nlines"], ["c", "d"]]),
        ("\u{FEFF}name,type\nŻ,x", [["name", "type"], ["Ż", "x"]]),
    ])
    func rowsOfCells(_ text: String, _ expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test func aQuoteThatIsNeverClosedIsAProblem() {
        #expect(throws: ImportProblem.self) { try rows("a,b\n\"" + String(repeating: "x\n", count: 2000)) }
    }

    @Test func columnsAreKnownByTheirNames() throws {
        let columns = try EntityColumns([
            "QID", "Name", "Kind", "Aliases", "Roles", "companions", "Gender", "born", "family_name", "Shoe size",
        ])
        #expect(columns.unknown == ["Shoe size"])
        let draft = try columns.draft([
            "Q1", " Anna Bergqvist ", "human", "Bergan| Tolva ;", "minister|poet", "Roscosmos", "F", "1971-06-28",
            "Bergqvist",
            "38",
        ])
        #expect(draft.item == 1)
        #expect(draft.name == "Anna Bergqvist")
        #expect(draft.kind == .person)
        #expect(draft.aliases == ["Bergan", "Tolva"])
        #expect(draft.roles == [.text("minister"), .text("poet")])
        #expect(draft.companions == [.text("Roscosmos")])
        #expect(draft.gender == .female)
        #expect(draft.born == 1971)
        #expect(draft.surname == "Bergqvist")
    }

    @Test(arguments: [
        (["id", "type"], [String]()), (["name", "type"], ["x", "planet"]), (["name", "type"], ["", "person"]),
    ])
    func whatCannotBeReadIsAProblem(_ header: [String], _ cells: [String]) {
        #expect(throws: ImportProblem.self) { try EntityColumns(header).draft(cells) }
    }

    @Test func answersOfAnEndpoint() throws {
        let answer = """
            { "head": { "vars": ["item", "itemLabel", "position", "positionLabel", "itemAltLabel"] }, "results": { "bindings": [
              { "item": { "type": "uri", "value": "http://www.wikidata.org/entity/Q1" }, "itemLabel": { "value": "Anna Bergqvist" },
                "position": { "value": "http://www.wikidata.org/entity/Q9" }, "positionLabel": { "value": "minister" } },
              { "item": { "type": "uri", "value": "http://www.wikidata.org/entity/Q1" }, "itemLabel": { "value": "Anna Bergqvist" },
                "positionLabel": { "value": "mayor" }, "itemAltLabel": { "value": "Bergan, Tolva" } } ] } }
            """
        let results = try SPARQLResults(Array(answer.utf8))
        let columns = try EntityColumns(results.columns)
        #expect(columns.unknown.isEmpty)
        let drafts = try results.rows.map { try columns.draft($0.cells, separators: [","]) }
        var draft = try #require(drafts.first)
        draft.merge(drafts[1])
        #expect(draft.item == 1)
        #expect(draft.roles == [.text("minister"), .text("mayor")])
        #expect(draft.aliases == ["Bergan", "Tolva"])
        #expect(throws: ImportProblem.self) { try SPARQLResults(Array("{}".utf8)) }
        #expect(throws: ImportProblem.self) { try SPARQLResults(Array("<html>".utf8)) }
    }
}

import NewsmillCore
import NewsmillStages
import NewsmillText
import Testing

/// A line of a Wikidata dump, and entities made of several.
@Suite struct WikidataReaderTests {
    private static let reader = WikidataReader(languages: ["en", "de"], kinds: Set(Entity.Kind.allCases))

    private static func item(_ property: String, _ id: Int, ended: Bool = false) -> String {
        let end = ended ? #","qualifiers":{"P582":[{}]}"# : ""
        return """
            {"mainsnak":{"snaktype":"value","property":"\(property)","datavalue":{"value":{"id":"Q\(id)"},"type":"wikibase-entityid"}},\
            "rank":"normal"\(end)}
            """
    }

    static func line(
        _ id: Int, _ label: String, german: String? = nil, aliases: [String] = [], claims: [(String, [String])] = []
    ) -> String {
        let german = german.map { #","de":{"language":"de","value":"\#($0)"}"# } ?? ""
        let names = aliases.map { #"{"language":"en","value":"\#($0)"}"# }.joined(separator: ",")
        let statements = claims.map { #""\#($0)":[\#($1.joined(separator: ","))]"# }.joined(separator: ",")
        return """
            {"type":"item","id":"Q\(id)","labels":{"en":{"language":"en","value":"\(label)"}\(german)},\
            "aliases":{"en":[\(names)]},"claims":{\(statements)}},
            """
    }

    static let person = ("P31", [item("P31", 5)])
    static let business = ("P31", [item("P31", 4_830_453)])

    /// A firm, its founder, the founder's brother and the words for what they do.
    static let dump = [
        "[",
        line(
            1, "Elon Musk", german: "Elon Musk", aliases: ["Elon Reeve Musk", "E", "Iron Man", "Musk"],
            claims: [
                person, ("P21", [item("P21", 6_581_097)]), ("P106", [item("P106", 10)]),
                ("P39", [item("P39", 11, ended: true)]),
                ("P108", [item("P108", 99)]), ("P3373", [item("P3373", 3)]),
                (
                    "P569",
                    [
                        #"{"mainsnak":{"datavalue":{"value":{"time":"+1971-06-28T00:00:00Z","precision":11}}},"rank":"normal"}"#
                    ]
                ),
            ]),
        line(
            2, "SpaceX", aliases: ["Space Exploration Technologies"], claims: [business, ("P112", [item("P112", 1)])]),
        line(3, "Kimbal Musk", claims: [person]),
        line(10, "entrepreneur"), line(11, "head of the office"),
        line(12, "Musk (disambiguation)", claims: [("P31", [item("P31", 4_167_410)])]),
        "]",
    ]

    static func entities(of lines: [String]) throws -> [Entity] {
        let nodes = try lines.compactMap { try WikidataReader.node(ofLine: Array($0.utf8)) }
        var work = EntityImport()
        for node in nodes { if let draft = reader.draft(of: node) { work.survey(draft) } }
        for node in nodes {
            if let item = node["id"]?.string.flatMap(WikidataReader.item), work.needsLabel(item),
                let label = reader.label(of: node)
            {
                work.setLabel(label, of: item)
            }
        }
        var entities: [Entity] = []
        for node in nodes {
            if let draft = reader.draft(of: node), let entity = work.entity(draft) { entities.append(entity) }
        }
        return entities
    }

    @Test func makesEntitiesOfADump() throws {
        let entities = try Self.entities(of: Self.dump)
        #expect(entities.map(\.id) == ["elon-musk", "spacex", "kimbal-musk"])
        let musk = try #require(entities.first)
        #expect(musk.wikidata == "Q1")
        #expect(musk.kind == .person)
        #expect(musk.gender == .male)
        #expect(musk.born == 1971)
        #expect(musk.roles == ["former head of the office", "entrepreneur"])
        // The firm says who founded it; what has no label in the file is left out.
        #expect(musk.companions == ["SpaceX"])
        #expect(
            musk.aliases == [
                Alias("Musk", gate: .name, notAfter: ["Kimbal"]), Alias("Elon Reeve Musk"),
                Alias("Iron Man", gate: .evidence),
            ])
        #expect(entities[1].kind == .organisation)
        #expect(entities[1].companions == ["Elon Musk"])
        #expect(entities[1].aliases == [Alias("Space Exploration Technologies")])
    }

    @Test(arguments: ["", "[", "]", " ,", "\r"])
    func bracketsAndEmptyLinesAreNothing(_ line: String) throws {
        let node = try WikidataReader.node(ofLine: Array(line.utf8))
        #expect(node == nil)
    }

    @Test(arguments: ["{\"id\":\"Q1\"", "Q1", "{}", "[{\"id\":1}]", "{\"id\":\"Q1\"}}"])
    func whatIsNoEntityIsAProblem(_ line: String) {
        #expect(throws: ImportProblem.self) { try WikidataReader.node(ofLine: Array(line.utf8)) }
    }

    @Test func onlyWantedKindsAndNamedEntities() throws {
        let persons = WikidataReader(languages: ["en"], kinds: [.person])
        let node = try #require(try WikidataReader.node(ofLine: Array(Self.dump[2].utf8)))
        #expect(persons.draft(of: node) == nil)
        let french = WikidataReader(languages: ["fr"], kinds: [.organisation])
        #expect(french.draft(of: node) == nil)
    }
}

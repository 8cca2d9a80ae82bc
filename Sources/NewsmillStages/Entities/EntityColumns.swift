public import NewsmillCore

/// Reads rows with named columns, as CSV files and SPARQL results have them, several rows an entity where they are so.
///
/// A column is known by its name, case, `_` and a final "Label" or "s" aside; what is not known is passed over and said.
public struct EntityColumns: Sendable {
    enum Field: String, CaseIterable {
        case id, wikidata, name, type, alias, role, companion, relative, description, surname, gender, born
    }

    private static let names: [String: Field] = [
        "id": .id, "wikidata": .wikidata, "item": .wikidata, "entity": .wikidata, "person": .wikidata, "qid": .wikidata,
        "organisation": .wikidata, "organization": .wikidata, "place": .wikidata,
        "name": .name, "itemlabel": .name, "entitylabel": .name, "personlabel": .name, "label": .name, "title": .name,
        "organisationlabel": .name, "organizationlabel": .name, "placelabel": .name,
        "type": .type, "kind": .type, "typelabel": .type,
        "alia": .alias, "aliases": .alias, "alias": .alias, "itemaltlabel": .alias, "altlabel": .alias,
        "personaltlabel": .alias, "variant": .alias, "alsoknownas": .alias,
        "role": .role, "rolelabel": .role, "position": .role, "positionlabel": .role, "occupation": .role,
        "occupationlabel": .role,
        "companion": .companion, "companionlabel": .companion, "employer": .companion, "employerlabel": .companion,
        "company": .companion, "companylabel": .companion, "party": .companion, "partylabel": .companion,
        "relative": .relative, "relativelabel": .relative, "namesake": .relative, "spouse": .relative,
        "spouselabel": .relative, "sibling": .relative, "siblinglabel": .relative, "child": .relative,
        "childlabel": .relative,
        "description": .description, "itemdescription": .description, "persondescription": .description,
        "surname": .surname, "familyname": .surname, "familynamelabel": .surname, "gender": .gender,
        "genderlabel": .gender, "sex": .gender, "born": .born, "birth": .born, "birthyear": .born, "dateofbirth": .born,
        "dob": .born,
    ]

    private let fields: [Field?]
    /// Columns that mean nothing here.
    public let unknown: [String]

    /// - Throws: ``ImportProblem`` when no column says a name.
    public init(_ columns: [String]) throws(ImportProblem) {
        let keys = columns.map { $0.lowercased().filter { $0.isLetter } }
        var fields = keys.map { key in
            Self.names[key] ?? (key.hasSuffix("s") ? Self.names[String(key.dropLast())] : nil)
        }
        // A variable beside its own label: ?position and ?positionLabel.
        for (index, key) in keys.enumerated() where keys.contains(key + "label") && fields[index] != .wikidata {
            fields[index] = nil
        }
        guard fields.contains(.name) else {
            throw ImportProblem(
                "no column says the name; expected a header such as id,type,name,aliases, found \(columns.joined(separator: ","))"
            )
        }
        self.fields = fields
        unknown = zip(columns.indices, columns).filter { index, _ in
            fields[index] == nil && !keys.contains(keys[index] + "label")
        }.map(\.1)
    }

    /// - Parameter separators: between several values in one cell.
    public func draft(
        _ cells: [String], separators: Set<Character> = ["|", ";"], kind standard: Entity.Kind? = nil
    ) throws(ImportProblem) -> EntityDraft {
        var draft = EntityDraft(name: "", kind: standard ?? .person)
        func several(_ cell: String) -> [String] {
            cell.split(whereSeparator: separators.contains).map { String($0).trimming() }.filter { !$0.isEmpty }
        }
        for (field, cell) in zip(fields, cells) {
            let cell = cell.trimming()
            guard let field, !cell.isEmpty else { continue }
            switch field {
            case .id: draft.id = cell
            case .wikidata:
                let id = cell.split(separator: "/").last.map(String.init) ?? cell
                if let item = WikidataReader.item(id) { draft.item = item }
            case .name: draft.name = cell
            case .type:
                guard let kind = Self.kind(cell) else {
                    throw ImportProblem("the type \"\(cell)\": expected person, organisation or place")
                }
                draft.kind = kind
            case .alias: draft.aliases += several(cell)
            case .role: draft.roles += several(cell).map { .text($0) }
            case .companion: draft.companions += several(cell).map { .text($0) }
            case .relative: draft.relatives += several(cell).map { .text($0) }
            case .description: draft.description = cell
            case .surname: draft.surname = cell
            case .gender: draft.gender = Self.gender(cell)
            case .born: draft.born = Self.year(cell)
            }
        }
        if draft.name.isEmpty { throw ImportProblem("it has no name") }
        // Where nobody knew a label, the label service gives the number.
        if draft.item != nil, WikidataReader.item(draft.name) == draft.item {
            throw ImportProblem("\(draft.name) has no label")
        }
        return draft
    }

    private static func kind(_ text: String) -> Entity.Kind? {
        switch text.lowercased() {
        case "person", "human", "people", "q5": .person
        case "organisation", "organization", "org", "company", "business", "party": .organisation
        case "place", "location", "city", "country", "loc", "gpe": .place
        default: text.hasSuffix("/Q5") ? .person : nil
        }
    }

    private static func gender(_ text: String) -> Entity.Gender? {
        switch text.lowercased() {
        case "female", "f", "woman", "trans woman": .female
        case "male", "m", "man", "trans man": .male
        default: text.hasSuffix("/Q6581072") ? .female : text.hasSuffix("/Q6581097") ? .male : nil
        }
    }

    /// The first four digits in a row: "1971", "1971-06-28T00:00:00Z", "28.06.1971".
    private static func year(_ text: String) -> Int? {
        text.split { !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
    }
}

extension String {
    func trimming() -> String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension EntityDraft {
    /// Adds what another row says of the same entity.
    public mutating func merge(_ other: EntityDraft) {
        func add<Value: Equatable>(_ values: [Value], to list: inout [Value]) {
            for value in values where !list.contains(value) { list.append(value) }
        }
        add(other.aliases, to: &aliases)
        add(other.roles, to: &roles)
        add(other.companions, to: &companions)
        add(other.relatives, to: &relatives)
        description = description ?? other.description
        gender = gender ?? other.gender
        born = born ?? other.born
        surname = surname ?? other.surname
    }
}

public import NewsmillCore
public import NewsmillText

/// Reads Wikidata's own JSON: one entity a line, as the dumps have them (an array with a comma behind each line) or as JSON Lines.
public struct WikidataReader: Sendable {
    /// In order of preference; the first in which an entity has a label gives its name, and all give aliases.
    public var languages: [String]
    public var kinds: Set<Entity.Kind>

    public init(languages: [String], kinds: Set<Entity.Kind>) {
        self.languages = languages
        self.kinds = kinds
    }

    /// The entity of a line; nil for the array's brackets and empty lines.
    public static func node(ofLine line: [UInt8]) throws(ImportProblem) -> JSONNode? {
        var slice = line[...]
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }
        while let last = slice.last, isSpace(last) || last == UInt8(ascii: ",") { slice.removeLast() }
        while let first = slice.first, isSpace(first) { slice.removeFirst() }
        if slice.starts(with: [0xEF, 0xBB, 0xBF]) { slice.removeFirst(3) }
        if slice.isEmpty || slice.elementsEqual("[".utf8) || slice.elementsEqual("]".utf8) { return nil }
        // A dump whose brackets share a line with an entity.
        if slice.first == UInt8(ascii: "["), slice.dropFirst().first == UInt8(ascii: "{") { slice.removeFirst() }
        if slice.last == UInt8(ascii: "]"), slice.first == UInt8(ascii: "{"), slice.dropLast().last == UInt8(ascii: "}")
        {
            slice.removeLast()
        }
        let node: JSONNode
        do throws(JSONSyntaxError) {
            node = try JSONParser.parse(Array(slice))
        } catch {
            throw ImportProblem("no JSON: \(error.description)")
        }
        guard node["id"]?.string != nil else { throw ImportProblem("it has no \"id\": no entity of Wikidata") }
        return node
    }

    /// The number of an item: 42 for Q42; nil for properties and lexemes.
    public static func item(_ id: String) -> UInt64? {
        id.first == "Q" ? UInt64(id.dropFirst()) : nil
    }

    /// The name of an entity in the preferred language, for those that refer to it.
    public func label(of entity: JSONNode) -> String? {
        guard let labels = entity["labels"] else { return nil }
        return names.lazy.compactMap { labels[$0]?["value"]?.string }.first
    }

    /// English names stand in "mul" where they are the same everywhere.
    private var names: [String] { languages.flatMap { $0 == languages.first ? [$0, "mul"] : [$0] } }

    /// The entity as a draft; nil when it is of no kind that is wanted, or has no name in the languages.
    public func draft(of entity: JSONNode) -> EntityDraft? {
        guard let id = entity["id"]?.string, let item = Self.item(id), let name = label(of: entity) else { return nil }
        let claims = Claims(entity["claims"])
        guard let kind = WikidataClasses.kind(of: claims.items("P31").map(\.item), has: claims.has),
            kinds.contains(kind)
        else { return nil }
        var draft = EntityDraft(name: name, kind: kind)
        draft.item = item
        draft.description = languages.lazy.compactMap { entity["descriptions"]?[$0]?["value"]?.string }.first
        for language in names {
            if let label = entity["labels"]?[language]?["value"]?.string { draft.aliases.append(label) }
            draft.aliases += (entity["aliases"]?[language]?.array ?? []).compactMap { $0["value"]?.string }
        }
        func references(_ properties: String...) -> [EntityDraft.Reference] {
            properties.flatMap { claims.items($0) }.map { .item($0.item, isPast: $0.isPast) }
        }
        switch kind {
        case .person:
            draft.gender = Self.gender(claims)
            draft.born = claims.year("P569")
            // position held, occupation
            draft.roles = references("P39", "P106")
            // employer, party, member of, owner of
            draft.companions = references("P108", "P102", "P463", "P1830")
            // father, mother, spouse, child, sibling, relative
            draft.relatives = references("P22", "P25", "P26", "P40", "P3373", "P1038")
        case .organisation:
            // founded by, chief executive officer, chairperson, owned by
            draft.people = references("P112", "P169", "P488", "P127")
            // headquarters location, parent organisation, subsidiary
            draft.companions = draft.people + references("P159", "P749", "P355")
        case .place:
            // country, located in
            draft.companions = references("P17", "P131")
        }
        return draft
    }

    private static func gender(_ claims: Claims) -> Entity.Gender? {
        let items = Set(claims.items("P21").map(\.item))
        let isFemale = !items.isDisjoint(with: [6_581_072, 1_052_281])
        let isMale = !items.isDisjoint(with: [6_581_097, 2_449_503])
        return isFemale == isMale ? nil : isFemale ? .female : .male
    }
}

/// The statements of an entity.
private struct Claims {
    private let node: JSONNode?

    init(_ node: JSONNode?) {
        self.node = node
    }

    func has(_ property: String) -> Bool { node?[property]?.array?.isEmpty == false }

    /// The items that a property names, the preferred first, and whether the statement has an end (P582).
    func items(_ property: String) -> [(item: UInt64, isPast: Bool)] {
        statements(property).compactMap { statement in
            let value = statement["mainsnak"]?["datavalue"]?["value"]
            guard let id = value?["id"]?.string, let item = WikidataReader.item(id) else { return nil }
            return (item, statement["qualifiers"]?["P582"] != nil)
        }
    }

    func year(_ property: String) -> Int? {
        for statement in statements(property) {
            guard let value = statement["mainsnak"]?["datavalue"]?["value"], let time = value["time"]?.string,
                case .number(let precision)? = value["precision"]?.value, (Int(precision) ?? 0) >= 9,
                time.hasPrefix("+"), let year = Int(time.dropFirst().prefix(4))
            else { continue }
            return year
        }
        return nil
    }

    private func statements(_ property: String) -> [JSONNode] {
        let all = (node?[property]?.array ?? []).filter { $0["rank"]?.string != "deprecated" }
        return all.filter { $0["rank"]?.string == "preferred" } + all.filter { $0["rank"]?.string != "preferred" }
    }
}

import NewsmillCore
import NewsmillText

/// Reads a file of entities that has nothing wrong, straight from its nodes: a million aliases in a second, against ten by
/// way of a decoder (measured). At the first thing that is not as it should be it gives up, and ``EntityFile`` says what it is.
enum EntityNodes {
    private struct Wrong: Error {}

    static func entities(_ root: JSONNode) -> [Entity]? {
        guard let members = root.members, members.count == 1, members[0].key == "entities",
            let nodes = members[0].node.array
        else { return nil }
        var ids: Set<String> = []
        ids.reserveCapacity(nodes.count)
        var entities: [Entity] = []
        entities.reserveCapacity(nodes.count)
        for node in nodes {
            guard let entity = try? entity(node), ids.insert(entity.id).inserted,
                !entity.name.allSatisfy(\.isWhitespace)
            else { return nil }
            entities.append(entity)
        }
        return entities
    }

    private static func entity(_ node: JSONNode) throws(Wrong) -> Entity {
        var (id, name): (String?, String?)
        var kind: Entity.Kind?
        var entity = Entity(id: "", name: "", kind: .person)
        guard let members = node.members else { throw Wrong() }
        for member in members {
            switch member.key {
            case "id": id = try string(member.node)
            case "name": name = try string(member.node)
            case "kind": kind = try choice(member.node)
            case "description": entity.description = try string(member.node)
            case "wikidata": entity.wikidata = try string(member.node)
            case "surname": entity.surname = try string(member.node)
            case "gender": entity.gender = try choice(member.node)
            case "born":
                guard case .number(let digits) = member.node.value, let year = Int(digits) else { throw Wrong() }
                entity.born = year
            case "roles": entity.roles = try strings(member.node)
            case "companions": entity.companions = try strings(member.node)
            case "aliases":
                guard let nodes = member.node.array else { throw Wrong() }
                entity.aliases.reserveCapacity(nodes.count)
                for node in nodes { entity.aliases.append(try alias(node)) }
            default: throw Wrong()
            }
        }
        guard let id, let name, let kind else { throw Wrong() }
        entity.id = id
        entity.name = name
        entity.kind = kind
        return entity
    }

    private static func alias(_ node: JSONNode) throws(Wrong) -> Alias {
        if let text = node.string { return Alias(text) }
        guard let members = node.members else { throw Wrong() }
        var alias = Alias("")
        var hasText = false
        for member in members {
            switch member.key {
            case "text":
                alias.text = try string(member.node)
                hasText = true
            case "kind": alias.kind = try choice(member.node)
            case "gate": alias.gate = try choice(member.node)
            case "word":
                guard case .bool(let isWord) = member.node.value else { throw Wrong() }
                alias.isWord = isWord
            case "notBefore": alias.notBefore = try strings(member.node)
            case "notAfter": alias.notAfter = try strings(member.node)
            default: throw Wrong()
            }
        }
        guard hasText else { throw Wrong() }
        return alias
    }

    private static func string(_ node: JSONNode) throws(Wrong) -> String {
        guard let string = node.string else { throw Wrong() }
        return string
    }

    private static func strings(_ node: JSONNode) throws(Wrong) -> [String] {
        guard let nodes = node.array else { throw Wrong() }
        var strings: [String] = []
        for node in nodes { strings.append(try string(node)) }
        return strings
    }

    private static func choice<Choice: RawRepresentable<String>>(_ node: JSONNode) throws(Wrong) -> Choice {
        guard let name = node.string, let choice = Choice(rawValue: name) else { throw Wrong() }
        return choice
    }
}

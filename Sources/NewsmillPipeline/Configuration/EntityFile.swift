import NewsmillCore
import NewsmillText

/// A file of entities, as docs/ENTITIES.md describes it.
struct EntityFile: Decodable {
    var entities: [Entry]

    struct Entry: Decodable {
        var id: String
        var name: String
        var kind: Entity.Kind
        var description: String?
        var wikidata: String?
        var surname: String?
        var gender: Entity.Gender?
        var born: Int?
        var roles: [String]?
        var aliases: [AliasEntry]?
        var companions: [String]?
    }

    struct AliasEntry: Decodable {
        var alias: Alias

        private enum Keys: String, CodingKey {
            case text, kind, gate, word, notBefore, notAfter
        }

        /// A plain string is a variant without a gate.
        init(from decoder: any Decoder) throws {
            if let decoder = decoder as? NodeDecoder, let text = decoder.node?.string {
                alias = Alias(text)
                return
            }
            let container = try decoder.container(keyedBy: Keys.self)
            alias = Alias(
                try container.decode(String.self, forKey: .text),
                kind: try container.decodeIfPresent(Alias.Kind.self, forKey: .kind) ?? .variant,
                gate: try container.decodeIfPresent(Alias.Gate.self, forKey: .gate) ?? .none,
                isWord: try container.decodeIfPresent(Bool.self, forKey: .word) ?? false,
                notBefore: try container.decodeIfPresent([String].self, forKey: .notBefore) ?? [],
                notAfter: try container.decodeIfPresent([String].self, forKey: .notAfter) ?? [])
        }
    }

    /// Reads one file, reporting everything wrong in it.
    static func read(_ bytes: [UInt8], issues: DecodingIssues) -> [Entity] {
        let root: JSONNode
        do {
            root = try JSONParser.parse(bytes, dialect: .json5)
        } catch {
            issues.report("expected \(error.expected)", at: error.offset, path: NodePath())
            return []
        }
        if let entities = EntityNodes.entities(root) { return entities }
        let decoder = NodeDecoder(node: root, defaults: nil, path: NodePath(), issues: issues)
        guard let file = try? decoder.decode(EntityFile.self) else { return [] }
        var seen: Set<String> = []
        let nodes = root["entities"]?.array ?? []
        for (index, (entry, node)) in zip(file.entities, nodes).enumerated() {
            let path = NodePath("entities").appending(index: index)
            if !seen.insert(entry.id).inserted {
                issues.report("the id \"\(entry.id)\" appears twice", at: node.offset, path: path.appending(key: "id"))
            }
            if entry.name.allSatisfy(\.isWhitespace) {
                issues.report(
                    "expected a name, found an empty string", at: node.offset, path: path.appending(key: "name"))
            }
        }
        return file.entities.map { entry in
            Entity(
                id: entry.id, name: entry.name, kind: entry.kind, description: entry.description,
                wikidata: entry.wikidata, surname: entry.surname, gender: entry.gender, born: entry.born,
                roles: entry.roles ?? [],
                aliases: (entry.aliases ?? []).map(\.alias), companions: entry.companions ?? [])
        }
    }
}

public import NewsmillCore
import NewsmillText

/// Adds to a file of entities and leaves everything else as it is, comments and layout included.
public struct EntityFileEditor: Sendable {
    public private(set) var bytes: [UInt8]

    /// - Throws: ``ImportProblem`` when the file has no array `entities`.
    public init(_ bytes: [UInt8]) throws(ImportProblem) {
        self.bytes = bytes
        _ = try list()
    }

    /// Puts entities behind the last one.
    public mutating func append(_ entities: [Entity]) throws(ImportProblem) {
        guard !entities.isEmpty else { return }
        let layout = JSONArrayLayout(bytes, at: try list().offset)
        let indent = layout.indent(in: bytes)
        bytes = layout.appending(entities.map { EntityText.text(of: $0, indent: indent) }, to: bytes)
    }

    /// Puts aliases behind the last one of an entity.
    ///
    /// - Throws: ``ImportProblem`` when the file has no such entity, or its aliases are no array.
    public mutating func append(_ aliases: [Alias], to id: String) throws(ImportProblem) {
        guard !aliases.isEmpty else { return }
        guard let entity = try list().array?.last(where: { $0["id"]?.string == id }) else {
            throw ImportProblem("it has no entity \"\(id)\"")
        }
        let texts = aliases.map(EntityText.text(of:))
        if let list = entity["aliases"] {
            guard list.array != nil else { throw ImportProblem("the aliases of \"\(id)\" are no array") }
            bytes = JSONArrayLayout(bytes, at: list.offset).appending(texts, to: bytes)
        } else {
            // The id stands in it, so that there is a line to follow.
            let member = "\"aliases\": [" + texts.joined(separator: ", ") + "], "
            guard let first = entity.members?.first else { throw ImportProblem("\"\(id)\" is no object") }
            bytes.insert(contentsOf: Array(member.utf8), at: first.keyOffset)
        }
    }

    public func has(_ id: String) -> Bool {
        (try? list())?.array?.contains { $0["id"]?.string == id } ?? false
    }

    private func list() throws(ImportProblem) -> JSONNode {
        let root: JSONNode
        do throws(JSONSyntaxError) {
            root = try JSONParser.parse(bytes, dialect: .json5)
        } catch {
            let (line, column) = LineIndex(bytes).position(of: error.offset)
            throw ImportProblem("line \(line), column \(column): expected \(error.expected)")
        }
        guard let list = root["entities"], list.array != nil else {
            throw ImportProblem("it has no \"entities\": [ … ]; docs/ENTITIES.md shows how a file of entities looks")
        }
        return list
    }
}

extension JSONNode {
    /// The value as text for people: two spaces a level, short arrays of plain values on one line.
    public var pretty: String {
        var text = ""
        append(to: &text, indent: "")
        return text
    }

    private func append(to text: inout String, indent: String) {
        let inner = indent + "  "
        switch value {
        case .array(let nodes) where !nodes.isEmpty && !(nodes.allSatisfy(\.isPlain) && compact.count <= 80):
            text += "[\n"
            for (index, node) in nodes.enumerated() {
                text += inner
                node.append(to: &text, indent: inner)
                text += index < nodes.count - 1 ? ",\n" : "\n"
            }
            text += indent + "]"
        case .object(let members) where !members.isEmpty:
            text += "{\n"
            for (index, member) in members.enumerated() {
                text += inner + JSONNode(.string(member.key)).compact + ": "
                member.node.append(to: &text, indent: inner)
                text += index < members.count - 1 ? ",\n" : "\n"
            }
            text += indent + "}"
        case .array(let nodes):
            text += "[" + nodes.map(\.compact).joined(separator: ", ") + "]"
        default:
            text += compact
        }
    }

    private var isPlain: Bool { array == nil && members == nil }

    /// The value on one line.
    public var compact: String {
        var writer = JSONWriter()
        writer.node(self)
        return writer.text
    }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self.init(.string(value)) }
    public init(arrayLiteral elements: JSONNode...) { self.init(.array(elements)) }

    public init(dictionaryLiteral elements: (String, JSONNode)...) {
        self.init(.object(elements.map { JSONMember(key: $0.0, node: $0.1) }))
    }
}

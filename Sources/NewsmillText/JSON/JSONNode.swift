/// A parsed JSON value that knows where it stands, so that an error can name line and column.
public struct JSONNode: Sendable {
    public enum Content: Sendable {
        case null
        case bool(Bool)
        /// As written, for exact integers and an honest message.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    public var value: Content
    /// The first byte of the value in the text it was parsed from.
    public var offset: Int

    public init(_ value: Content, offset: Int = 0) {
        self.value = value
        self.offset = offset
    }
}

/// One `"key": value` of an object. Members keep their order, and a key may recur until somebody objects.
public struct JSONMember: Sendable {
    public var key: String
    /// The first byte of the key.
    public var keyOffset: Int
    public var node: JSONNode

    public init(key: String, keyOffset: Int = 0, node: JSONNode) {
        self.key = key
        self.keyOffset = keyOffset
        self.node = node
    }
}

extension JSONNode {
    /// The value of a key; where the key recurs, the last, as RFC 8259 readers do.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.last { $0.key == key }?.node
    }

    public var string: String? {
        if case .string(let string) = value { string } else { nil }
    }

    public var array: [JSONNode]? {
        if case .array(let nodes) = value { nodes } else { nil }
    }

    public var members: [JSONMember]? {
        if case .object(let members) = value { members } else { nil }
    }

    public var isNull: Bool {
        if case .null = value { true } else { false }
    }

    /// "a string", "an object": for messages.
    public var kind: String {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// A text that is not JSON: what was expected, and the byte where it was not found.
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    public let offset: Int
    public let expected: String

    public init(offset: Int, expected: String) {
        self.offset = offset
        self.expected = expected
    }

    public var description: String { "expected \(expected) at byte \(offset)" }
}

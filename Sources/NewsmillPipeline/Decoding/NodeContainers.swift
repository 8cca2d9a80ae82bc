import NewsmillText

/// The keys of one object, each falling back on the default of the same name.
struct KeyedNodeContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: NodeDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { (decoder.node?.members ?? []).compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool {
        decoder.asked.names.insert(key.stringValue)
        return decoder.node?[key.stringValue] != nil || decoder.defaults?[key.stringValue] != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        decoder.asked.names.insert(key.stringValue)
        return (decoder.node?[key.stringValue] ?? decoder.defaults?[key.stringValue])?.isNull ?? true
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        decoder.asked.names.insert(key.stringValue)
        let path = decoder.path.appending(key: key.stringValue)
        let fallback = decoder.defaults?[key.stringValue]
        if let node = decoder.node?[key.stringValue] {
            do {
                return try NodeDecoder(node: node, defaults: fallback, path: path, issues: decoder.issues).decode(type)
            } catch is AlreadyReported where fallback != nil {
                // Reported; go on with the default, so that later keys are looked at as well.
            }
        }
        guard let fallback else {
            decoder.issues.report("required key is missing", at: decoder.offset, path: path)
            throw AlreadyReported()
        }
        return try NodeDecoder(node: nil, defaults: fallback, path: path, issues: decoder.issues).decode(type)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try nested(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try nested(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { nested(key) }

    private func nested(_ key: Key) -> NodeDecoder {
        decoder.asked.names.insert(key.stringValue)
        return NodeDecoder(
            node: decoder.node?[key.stringValue], defaults: decoder.defaults?[key.stringValue],
            path: decoder.path.appending(key: key.stringValue), issues: decoder.issues)
    }
}

/// For types that read an array by hand; plain arrays are read by `NodeDecoder.decode`.
struct UnkeyedNodeContainer: UnkeyedDecodingContainer {
    let decoder: NodeDecoder
    let nodes: [JSONNode]
    var currentIndex = 0

    var codingPath: [any CodingKey] { [] }
    var count: Int? { nodes.count }
    var isAtEnd: Bool { currentIndex >= nodes.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, nodes[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try next().decode(type)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> NodeDecoder {
        guard !isAtEnd else { throw decoder.fail("expected another element") }
        defer { currentIndex += 1 }
        return NodeDecoder(
            node: nodes[currentIndex], defaults: nil, path: decoder.path.appending(index: currentIndex),
            issues: decoder.issues)
    }
}

/// One value: a string, a number, true or false.
struct SingleNodeContainer: SingleValueDecodingContainer {
    let decoder: NodeDecoder

    var codingPath: [any CodingKey] { [] }

    private var node: JSONNode { decoder.node ?? decoder.defaults ?? JSONNode(.null) }

    func decodeNil() -> Bool { node.isNull }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let value) = node.value else { throw mismatch("true or false") }
        return value
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let value) = node.value else { throw mismatch("a string") }
        return value
    }

    func decode(_ type: Double.Type) throws -> Double {
        guard case .number(let text) = node.value, let value = Double(text) else { throw mismatch("a number") }
        return value
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try NodeDecoder(node: decoder.node, defaults: decoder.defaults, path: decoder.path, issues: decoder.issues)
            .decode(type)
    }

    private func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
        guard case .number(let text) = node.value, let value = T(text) else { throw mismatch("a whole number") }
        return value
    }

    private func mismatch(_ expected: String) -> AlreadyReported {
        switch node.value {
        case .number(let text): decoder.fail("expected \(expected), found \(text)")
        case .string(let text): decoder.fail("expected \(expected), found the string \"\(text)\"")
        default: decoder.fail("expected \(expected), found \(node.kind)")
        }
    }
}

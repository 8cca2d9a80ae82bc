import NewsmillCore
import NewsmillText

/// What a type of options looks like in JSON, found by decoding it from nothing and watching what it asks for. So the
/// schema and the reference can never name a key that the program does not read.
indirect enum OptionsShape: Equatable {
    case boolean, integer, number, string
    case oneOf([String])
    case stringOrStrings, stringOrNull
    case array(OptionsShape)
    case object([Field])
    /// A string for the first field alone, or the object.
    case stringOrObject([Field])

    struct Field: Equatable {
        var name: String
        var shape: OptionsShape
        /// Whether it may be left out even where there are no defaults.
        var isOptional = false
    }

    static func of<T: Decodable>(_ type: T.Type) -> OptionsShape {
        probe(type).shape
    }

    /// The fields of an object; none for anything else.
    var fields: [Field] {
        switch self {
        case .object(let fields), .stringOrObject(let fields): fields
        default: []
        }
    }

    /// The shape of a type, and a value of it where one can be made.
    fileprivate static func probe<T: Decodable>(_ type: T.Type) -> (shape: OptionsShape, value: T?) {
        if type is Bool.Type { return (.boolean, false as? T) }
        if type is String.Type { return (.string, "" as? T) }
        if type is PipelineTest.Wanted.Type { return (.stringOrNull, PipelineTest.Wanted.nothing as? T) }
        if type is OneOrMany.Type { return (.stringOrStrings, OneOrMany([]) as? T) }
        if type is Double.Type { return (.number, 0.0 as? T) }
        if let names = NodeDecoder.caseNames(of: type), let first = names.first {
            return (.oneOf(names), try? T(from: ProbeDecoder(string: first)))
        }
        if let array = type as? any ProbeArray.Type {
            let (shape, value) = array.probeElements()
            return (.array(shape), value as? T)
        }
        let decoder = ProbeDecoder(string: "")
        let value = try? T(from: decoder)
        let fields = decoder.found.fields
        let object = type is any StringOrObject.Type ? OptionsShape.stringOrObject(fields) : .object(fields)
        return (decoder.found.shape ?? object, value)
    }
}

private protocol ProbeArray {
    static func probeElements() -> (OptionsShape, Any)
}

extension Array: ProbeArray where Element: Decodable {
    fileprivate static func probeElements() -> (OptionsShape, Any) {
        (OptionsShape.probe(Element.self).shape, [Element]())
    }
}

/// Answers every question with an empty value and notes the question.
private struct ProbeDecoder: Decoder {
    final class Found {
        var fields: [OptionsShape.Field] = []
        /// Keys asked for with `decodeIfPresent`.
        var optional: Set<String> = []
        /// Set when the type is no object.
        var shape: OptionsShape?
    }

    let string: String
    let found = Found()

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(found: found))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw AlreadyReported() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(decoder: self) }

    struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let found: Found
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { [] }

        func contains(_ key: Key) -> Bool { true }

        /// Only `decodeIfPresent` asks this before it decodes.
        func decodeNil(forKey key: Key) throws -> Bool {
            found.optional.insert(key.stringValue)
            return false
        }

        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
            let (shape, value) = OptionsShape.probe(type)
            let isOptional = found.optional.contains(key.stringValue)
            found.fields.append(OptionsShape.Field(name: key.stringValue, shape: shape, isOptional: isOptional))
            guard let value else { throw AlreadyReported() }
            return value
        }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy type: NestedKey.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<NestedKey> { throw AlreadyReported() }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw AlreadyReported() }
        func superDecoder() throws -> any Decoder { throw AlreadyReported() }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw AlreadyReported() }
    }

    struct Single: SingleValueDecodingContainer {
        let decoder: ProbeDecoder
        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool { false }
        func decode(_ type: Bool.Type) throws -> Bool { note(.boolean, false) }
        func decode(_ type: String.Type) throws -> String { note(.string, decoder.string) }
        func decode(_ type: Double.Type) throws -> Double { note(.number, 0) }
        func decode(_ type: Float.Type) throws -> Float { note(.number, 0) }
        func decode(_ type: Int.Type) throws -> Int { note(.integer, 0) }
        func decode(_ type: Int8.Type) throws -> Int8 { note(.integer, 0) }
        func decode(_ type: Int16.Type) throws -> Int16 { note(.integer, 0) }
        func decode(_ type: Int32.Type) throws -> Int32 { note(.integer, 0) }
        func decode(_ type: Int64.Type) throws -> Int64 { note(.integer, 0) }
        func decode(_ type: UInt.Type) throws -> UInt { note(.integer, 0) }
        func decode(_ type: UInt8.Type) throws -> UInt8 { note(.integer, 0) }
        func decode(_ type: UInt16.Type) throws -> UInt16 { note(.integer, 0) }
        func decode(_ type: UInt32.Type) throws -> UInt32 { note(.integer, 0) }
        func decode(_ type: UInt64.Type) throws -> UInt64 { note(.integer, 0) }

        func decode<T: Decodable>(_ type: T.Type) throws -> T {
            let (shape, value) = OptionsShape.probe(type)
            decoder.found.shape = shape
            guard let value else { throw AlreadyReported() }
            return value
        }

        private func note<T>(_ shape: OptionsShape, _ value: T) -> T {
            decoder.found.shape = shape
            return value
        }
    }
}

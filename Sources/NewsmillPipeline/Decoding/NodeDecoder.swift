import NewsmillCore
import NewsmillText

/// A `Decoder` over a JSON tree with positions.
///
/// It does three things that Foundation's does not: a key that is left out takes its value from the type's encoded
/// defaults (synthesised `init(from:)` ignores property initialisers), a key that nothing asks for is an issue with the
/// nearest known name, and decoding goes on after an issue so that all of them are found at once.
struct NodeDecoder: Decoder {
    /// What the user wrote; nil when the value comes from the defaults alone.
    let node: JSONNode?
    /// What holds for keys left out.
    let defaults: JSONNode?
    let path: NodePath
    let issues: DecodingIssues
    /// Which keys the type asked for, filled while it decodes.
    let asked = AskedKeys()

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    final class AskedKeys {
        var names: Set<String> = []
        var isKeyed = false
    }

    /// Where an issue with this value is shown.
    var offset: Int { node?.offset ?? 0 }

    func fail(_ message: String, suggestion: String? = nil) -> AlreadyReported {
        issues.report(message, at: offset, path: path, suggestion: suggestion)
        return AlreadyReported()
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        asked.isKeyed = true
        if let node, node.members == nil { throw fail("expected an object, found \(node.kind)") }
        return KeyedDecodingContainer(KeyedNodeContainer<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let nodes = (node ?? defaults)?.array else {
            throw fail("expected an array, found \((node ?? defaults)?.kind ?? "nothing")")
        }
        return UnkeyedNodeContainer(decoder: self, nodes: nodes)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        SingleNodeContainer(decoder: self)
    }
}

extension NodeDecoder {
    /// Decodes a value of any type, then reports the keys that it did not ask for.
    ///
    /// - Parameter allowing: keys of the same object that somebody else reads.
    func decode<T: Decodable>(_ type: T.Type, allowing: Set<String> = []) throws -> T {
        if let array = type as? any NodeDecodableArray.Type {
            guard let value = try array.decodeElements(with: self) as? T else { throw fail("expected an array") }
            return value
        }
        if type is OneOrMany.Type, let text = (node ?? defaults)?.string, let value = OneOrMany([text]) as? T {
            return value
        }
        if let short = type as? any StringOrObject.Type, let text = node?.string,
            let value = short.init(shorthand: text) as? T
        {
            return value
        }
        if let node, let names = Self.caseNames(of: type) {
            let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
            guard let word = node.string else { throw fail("expected one of \(list), found \(node.kind)") }
            guard names.contains(word) else {
                throw fail(
                    "expected one of \(list), found \"\(word)\"",
                    suggestion: EditDistance.nearest(to: word, among: names))
            }
        }
        do {
            let value = try T(from: self)
            // An empty struct asks for nothing, and may be given nothing.
            if asked.isKeyed || T.self is any ComponentOptions.Type { reportUnknownKeys(allowing: allowing) }
            return value
        } catch let error as DecodingError {
            throw fail(Self.explain(error))
        } catch {
            if asked.isKeyed { checkWhatWasNotReached(of: type, allowing: allowing) }
            throw error
        }
    }

    /// A synthesised `init(from:)` ends at its first bad key; this looks at the keys behind it.
    private func checkWhatWasNotReached<T: Decodable>(of type: T.Type, allowing: Set<String>) {
        let reached = asked.names
        let fields = OptionsShape.of(type).fields
        asked.names.formUnion(fields.map(\.name))
        reportUnknownKeys(allowing: allowing)
        for field in fields where !reached.contains(field.name) {
            let path = path.appending(key: field.name)
            if let node = node?[field.name] {
                ShapeCheck(issues: issues).check(node, against: field.shape, path: path)
            } else if !field.isOptional, defaults?[field.name] == nil {
                issues.report("required key is missing", at: offset, path: path)
            }
        }
    }

    private func reportUnknownKeys(allowing: Set<String>) {
        let known = asked.names.union(allowing)
        var seen: Set<String> = []
        for member in node?.members ?? [] {
            if !known.contains(member.key) {
                issues.reportUnknown(member, path: path, known: known)
            } else if !seen.insert(member.key).inserted {
                issues.report("the key appears twice", at: member.keyOffset, path: path.appending(key: member.key))
            }
        }
    }

    /// The names of an enumeration of strings, or nil for any other type.
    static func caseNames(of type: any Any.Type) -> [String]? {
        guard let type = type as? any CaseIterable.Type else { return nil }
        func names<C: CaseIterable>(_ type: C.Type) -> [String]? {
            let names = C.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
            return names.isEmpty ? nil : names
        }
        return names(type)
    }

    private static func explain(_ error: DecodingError) -> String {
        switch error {
        case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            context.debugDescription
        @unknown default: "cannot be read"
        }
    }
}

/// Lets an array report every bad element rather than its first.
private protocol NodeDecodableArray {
    static func decodeElements(with decoder: NodeDecoder) throws -> Any
}

extension Array: NodeDecodableArray where Element: Decodable {
    fileprivate static func decodeElements(with decoder: NodeDecoder) throws -> Any {
        guard let nodes = (decoder.node ?? decoder.defaults)?.array else {
            throw decoder.fail("expected an array, found \((decoder.node ?? decoder.defaults)?.kind ?? "nothing")")
        }
        var elements: [Element] = []
        var failed = false
        for (index, node) in nodes.enumerated() {
            let element = NodeDecoder(
                node: node, defaults: nil, path: decoder.path.appending(index: index), issues: decoder.issues)
            do {
                elements.append(try element.decode(Element.self))
            } catch is AlreadyReported {
                failed = true
            }
        }
        if failed { throw AlreadyReported() }
        return elements
    }
}

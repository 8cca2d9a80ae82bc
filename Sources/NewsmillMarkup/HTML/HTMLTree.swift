/// A page as compact arrays: nodes in document order, their text and attributes in one byte buffer.
///
/// The subtree of node `i` is the nodes `i ..< nodes[i].end`; its first child, if any, is `i + 1`, and the next sibling of
/// a node begins at its `end`. Node 0 is the document.
public struct HTMLTree: Sendable {
    public struct Node: Sendable {
        /// `.text` for a run of text.
        public var tag: HTMLTag
        /// -1 for the document.
        public var parent: Int32
        /// One past the last node of the subtree.
        public var end: Int32
        /// Elements: in ``HTMLTree/attributes``. Text: bytes of ``HTMLTree/bytes``.
        public var range: Range<Int32>
    }

    public struct Attribute: Sendable {
        public var name: HTMLAttributeName
        /// Bytes of ``HTMLTree/bytes``.
        public var value: Range<Int32>
    }

    public internal(set) var nodes: [Node] = []
    public internal(set) var attributes: [Attribute] = []
    /// UTF-8: the page itself, and behind it what its character references stand for.
    public internal(set) var bytes: [UInt8] = []
    /// Whether a hostile page was left before its end.
    public internal(set) var isCutShort = false

    /// The value of an attribute of an element.
    public func attribute(_ name: HTMLAttributeName, of node: Int) -> String? {
        attributeRange(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where in ``bytes`` the value of an attribute stands.
    public func attributeRange(_ name: HTMLAttributeName, of node: Int) -> Range<Int>? {
        guard nodes[node].tag != .text else { return nil }
        for index in nodes[node].range where attributes[Int(index)].name == name {
            let value = attributes[Int(index)].value
            return Int(value.lowerBound)..<Int(value.upperBound)
        }
        return nil
    }

    /// The bytes of a text node.
    public func text(of node: Int) -> ArraySlice<UInt8> {
        let range = nodes[node].range
        return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    public func subtree(of node: Int) -> Range<Int> {
        node..<Int(nodes[node].end)
    }

    /// All text below a node, as found.
    public func content(of node: Int) -> String {
        var content: [UInt8] = []
        for index in subtree(of: node) where nodes[index].tag == .text { content += text(of: index) }
        return String(decoding: content, as: UTF8.self)
    }
}

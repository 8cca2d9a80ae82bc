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
        /// Lower case.
        public var name: HTMLAttributeName
        /// Bytes of ``HTMLTree/bytes``.
        public var value: Range<Int32>
    }

    public internal(set) var nodes: [Node] = []
    public internal(set) var attributes: [Attribute] = []
    /// UTF-8.
    public internal(set) var bytes: [UInt8] = []
    /// Whether a hostile page was left before its end.
    public internal(set) var isCutShort = false

    /// The value of an attribute of an element.
    public func attribute(_ name: HTMLAttributeName, of node: Int) -> String? {
        guard nodes[node].tag != .text else { return nil }
        for index in nodes[node].range where attributes[Int(index)].name == name {
            let value = attributes[Int(index)].value
            return String(decoding: bytes[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
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

/// The elements that reading a page tells apart; every other element is `.other`.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
    case document, text, other
    case html, head, body, title, meta, link, base, script, style, noscript, template, time
    case p, div, section, article, main, header, footer, nav, aside, form, figure, figcaption, blockquote, pre, address
    case h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, tbody, thead, tr, td, th, caption, br, hr
    case a, span, b, strong, i, em, u, button, input, select, option, textarea, label, iframe, object, svg, img,
        picture,
        video, audio, canvas, details, summary, dialog, menu, fieldset

    static let named: [String: HTMLTag] = Dictionary(
        uniqueKeysWithValues: allCases.dropFirst(3).map { ("\($0)", $0) })
}

/// The attributes that reading a page looks at; others are not kept.
public enum HTMLAttributeName: String, Sendable, CaseIterable {
    case id, `class`, href, src, rel, lang, name, property, content, itemprop, itemtype, datetime, type, role, hidden,
        charset, style
    case ariaHidden = "aria-hidden"
    case title

    static let named: [String: HTMLAttributeName] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

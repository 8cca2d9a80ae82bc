/// The text of one field while it is read, with markup that stands in it unescaped.
struct FeedField {
    enum Kind {
        case title, link, id, permanentID, published, updated, language, summary, content, author, authorName, category
        case source
    }

    let kind: Kind
    /// Atom's `type`: text, html, xhtml, or a media type; nil where the dialect has none.
    private let type: String?
    /// Atom 0.3's `mode`.
    private let mode: String?
    private var bytes: [UInt8] = []
    /// Whether elements stood inside; then ``bytes`` is markup, and text in it is escaped.
    private var hasMarkup = false

    init(_ kind: Kind, type: String?, mode: String?) {
        self.kind = kind
        self.type = type
        self.mode = mode
    }

    /// Whether it is a value, as against a text to read.
    var isOneLine: Bool { kind != .summary && kind != .content }

    // MARK: Reading

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if hasMarkup {
            Self.escape(text, into: &bytes)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    mutating func startInner(_ name: XMLName, _ attributes: [XMLAttribute]) {
        if !hasMarkup {
            hasMarkup = true
            // HTML that came escaped stays what it is; plain text before the first element becomes markup.
            if type != "html" {
                var escaped: [UInt8] = []
                bytes.withUnsafeBufferPointer { Self.escape($0, into: &escaped) }
                bytes = escaped
            }
        }
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.local.utf8)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: attribute.name.local.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            Array(attribute.value.utf8).withUnsafeBufferPointer { Self.escape($0, into: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func endInner(_ name: XMLName) {
        guard !Self.empty.contains(name.local.lowercased()) else { return }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.local.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    private static let empty: Set<String> = [
        "br", "img", "hr", "input", "meta", "link", "wbr", "source", "embed", "col",
    ]

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    // MARK: Result

    private var text: String { String(decoding: bytes, as: UTF8.self) }

    private var isHTML: Bool {
        if hasMarkup { return true }
        switch type {
        case "html", "xhtml", "text/html", "application/xhtml+xml": return true
        case "text": return false
        case "text/plain" where mode != "escaped": return false
        // RSS says nothing, and means HTML where it looks like it.
        default: return MarkupText.looksLikeHTML(text)
        }
    }

    /// A text to be read as a document; nil when it is blank.
    var body: FeedText? {
        let text = text
        return text.utf8.contains { $0 > 0x20 } ? FeedText(text, isHTML: isHTML) : nil
    }

    /// One line of plain text, tags taken off and references resolved.
    var plainText: String? {
        let plain = isHTML ? MarkupText.plain(text) : MarkupText.squeezed(text)
        return plain.isEmpty ? nil : plain
    }

    /// One line as written.
    var squeezedText: String? {
        let squeezed = MarkupText.squeezed(text)
        return squeezed.isEmpty ? nil : squeezed
    }
}

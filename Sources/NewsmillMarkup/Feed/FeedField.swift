internal import NewsmillText

/// The text of one element while it is read, with the markup that stands in it written out again.
struct FeedField {
    private(set) var tag = FeedTag.unknown
    /// What relative links in it are resolved against.
    private(set) var base: BaseURL?
    /// Whether an id may be an address too (RSS 2.0, `isPermaLink`).
    var isPermanentLink = false
    /// What the address in a `link` leads to.
    var relation: String?
    private var type = FeedTextType.guess
    private var bytes: [UInt8] = []
    /// Whether elements stood inside; then ``bytes`` is markup, and text in it is escaped.
    private var hasMarkup = false

    /// Begins anew, in the memory of the field before.
    mutating func begin(_ tag: FeedTag, type: FeedTextType, base: BaseURL?) {
        self.tag = tag
        self.type = type
        self.base = base
        isPermanentLink = false
        relation = nil
        hasMarkup = false
        bytes.removeAll(keepingCapacity: true)
    }

    /// Whether it is a value, as against a text to read: an entry that begins inside it was not meant to.
    var isOneLine: Bool { tag.element != .summary && tag.element != .content && tag.element != .body }

    // MARK: Reading

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if hasMarkup {
            MarkupText.escape(text, into: &bytes)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    mutating func startInner(_ element: XMLElement) {
        if !hasMarkup {
            hasMarkup = true
            // HTML that came escaped stays what it is; plain text before the first element becomes markup.
            if type != .html {
                let plain = bytes
                bytes.removeAll(keepingCapacity: true)
                plain.withUnsafeBufferPointer { MarkupText.escape($0, into: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: element.name.localText.utf8)
        for index in 0..<element.attributes.count {
            guard let name = element.attributes.name(index) else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name.localText.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            Array(element.attributes.text(index).utf8).withUnsafeBufferPointer {
                MarkupText.escape($0, into: &bytes)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func endInner(_ name: String) {
        guard !Self.empty.contains(name.lowercased()) else { return }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    private static let empty: Set<String> = [
        "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    // MARK: Result

    /// A text; nil when it is blank.
    mutating func text(cleaned: Bool) -> FeedText? {
        mendControls()
        if type == .base64, let decoded = Base64.decode(String(decoding: bytes, as: UTF8.self)),
            String(validating: decoded, as: UTF8.self) != nil
        {
            bytes = decoded
        }
        let isHTML: Bool
        switch type {
        case _ where hasMarkup: isHTML = true
        case .html: isHTML = true
        case .plain: isHTML = false
        case .guess, .base64: isHTML = bytes.withUnsafeBufferPointer(MarkupText.looksLikeHTML)
        }
        return bytes.withUnsafeBufferPointer { bytes in
            let text = MarkupText.trimmed(bytes)
            guard !text.isEmpty else { return nil }
            if isHTML, cleaned {
                let clean = HTMLSanitiser.sanitise(text, base: base)
                return FeedText(clean.withUnsafeBufferPointer(UTF8Text.string), isHTML: true)
            }
            return FeedText(UTF8Text.string(text), isHTML: isHTML)
        }
    }

    /// One line as written; nil when it is blank.
    mutating func value() -> String? {
        let squeezed = bytes.withUnsafeBufferPointer { FeedValue.squeezed(MarkupText.trimmed($0)) }
        return squeezed.isEmpty ? nil : squeezed
    }

    /// One line of plain text: tags off, references resolved; nil when it is blank.
    mutating func plain() -> String? {
        let isHTML = hasMarkup || bytes.withUnsafeBufferPointer(MarkupText.looksLikeHTML)
        guard isHTML else { return value() }
        let plain = MarkupText.plain(String(decoding: bytes, as: UTF8.self))
        return plain.isEmpty ? nil : plain
    }

    /// The controls U+0080 to U+009F are a sign of bytes taken for characters: of UTF-8 when the whole text makes sense
    /// that way, else of windows-1252. `&#150;` is a dash to every browser (HTML Standard, numeric character reference
    /// end state).
    private mutating func mendControls() {
        guard bytes.withUnsafeBufferPointer(MarkupText.holdsControls) else { return }
        bytes = MarkupText.unmixed(bytes) ?? MarkupText.withoutControls(bytes)
    }
}

/// How a text says that it is to be read.
enum FeedTextType {
    case plain, html, base64
    /// It does not say: HTML where it looks like it.
    case guess

    /// - Parameters:
    ///   - type: Atom's `type`: text, html, xhtml, or a media type.
    ///   - mode: Atom 0.3's `mode`.
    init(type: String?, mode: String?) {
        if mode?.lowercased() == "base64" {
            self = .base64
            return
        }
        switch type?.lowercased() {
        case "html", "xhtml", "text/html", "application/xhtml+xml": self = .html
        case "text": self = .plain
        case "text/plain" where mode != "escaped": self = .plain
        // RFC 4287 section 4.1.3.3: what is neither text nor XML is in Base64.
        case .some(let type)
        where type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml"):
            self = .base64
        default: self = .guess
        }
    }
}

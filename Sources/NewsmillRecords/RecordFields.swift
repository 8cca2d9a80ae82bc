internal import NewsmillCore
internal import NewsmillText

/// The keys of a record, sorted out in one pass; where a key recurs, the last counts.
struct RecordFields {
    private(set) var id: JSONNode?
    private(set) var source: JSONNode?
    private var url: JSONNode?
    private var html: JSONNode?
    private var text: JSONNode?
    private var raw: JSONNode?
    private var contentType: JSONNode?
    private var title: JSONNode?
    private var published: JSONNode?
    private var outlet: JSONNode?
    private var language: JSONNode?
    private var authors: JSONNode?
    private var topics: JSONNode?

    init(_ members: [JSONMember]) {
        for member in members {
            switch member.key {
            case "id": id = member.node
            case "url": url = member.node
            case "html": html = member.node
            case "text": text = member.node
            case "raw_base64": raw = member.node
            case "content_type": contentType = member.node
            case "title": title = member.node
            case "published": published = member.node
            case "outlet": outlet = member.node
            case "source": source = member.node
            case "language": language = member.node
            case "authors": authors = member.node
            case "topics": topics = member.node
            default: break
            }
        }
    }

    func document() throws(RecordError) -> Document {
        var given = Document.Given(basis: "record")
        given.url = try string(url, "url")
        given.title = try string(title, "title")
        given.published = try string(published, "published")
        given.outlet = try string(outlet, "outlet")
        given.language = try string(language, "language")
        given.authors = try strings(authors, "authors")
        given.topics = try strings(topics, "topics")
        let bodies = [("html", html), ("text", text), ("raw_base64", raw)].filter { $0.1.map { !$0.isNull } ?? false }
        guard let body = bodies.first else {
            let has = given.title == nil ? "" : "; a title alone is not an article"
            throw RecordError("no text: expected one of html, text and raw_base64\(has)")
        }
        if bodies.count > 1 {
            let names = bodies.map(\.0).joined(separator: " and ")
            throw RecordError("expected one of html, text and raw_base64, found \(names)", key: bodies[1].0)
        }
        guard case .string(let content)? = body.1?.value else {
            throw RecordError("\(body.0): expected a string, found \(body.1?.kind ?? "nothing")", key: body.0)
        }
        if body.0 == "raw_base64" { return try rawDocument(content, given) }
        guard content.utf8.contains(where: { $0 > 0x20 }) else {
            throw RecordError("no text: \(body.0) is empty", key: body.0)
        }
        return Self.document(body.0 == "html" ? .html : .text, content, given)
    }

    /// Text that came as JSON needs no decoding, but it may still hold U+0000, which goes no further than this.
    private static func document(_ kind: Document.Kind, _ text: String, _ given: Document.Given) -> Document {
        guard text.utf8.contains(0) else { return Document(kind: kind, text: text, given: given) }
        let zeros = text.utf8.count { $0 == 0 }
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
        let decoding = Decoding(encoding: "utf-8", basis: "declared", replacements: zeros)
        return Document(kind: kind, text: clean, given: given, decoding: decoding)
    }

    private func rawDocument(_ base64: String, _ given: Document.Given) throws(RecordError) -> Document {
        guard let bytes = Base64.decode(base64) else {
            throw RecordError("raw_base64: expected Base64 (RFC 4648)", key: "raw_base64")
        }
        let type = try string(contentType, "content_type").map(ContentType.init)
        if let kind = BinaryContent.kind(of: bytes) {
            throw RecordError("no text: raw_base64 holds \(kind)", key: "raw_base64")
        }
        let isHTML: Bool
        switch type?.mediaType {
        case "text/html", "application/xhtml+xml": isHTML = true
        case "text/plain", "text/markdown": isHTML = false
        case nil, "", "application/octet-stream": isHTML = MarkupSniffer.isHTML(bytes)
        case let other?:
            throw RecordError("content_type: expected text/html or text/plain, found \(other)", key: "content_type")
        }
        let decoded = TextDecoder.decode(bytes, declared: type?.charset, sniffMarkup: isHTML)
        guard decoded.text.utf8.contains(where: { $0 > 0x20 }) else {
            throw RecordError("no text: raw_base64 is empty", key: "raw_base64")
        }
        let decoding = Decoding(
            encoding: decoded.encoding, basis: decoded.basis, replacements: decoded.replacements)
        return Document(kind: isHTML ? .html : .text, text: decoded.text, given: given, decoding: decoding)
    }

    /// The string under a key; nil when the key is missing, null or blank.
    func string(_ node: JSONNode?, _ key: String) throws(RecordError) -> String? {
        switch node?.value {
        case nil, .null: return nil
        case .string(let text): return text.utf8.contains { $0 > 0x20 } ? text : nil
        default: throw RecordError("\(key): expected a string, found \(node?.kind ?? "nothing")", key: key)
        }
    }

    /// A list of strings, or one string for a list of one.
    private func strings(_ node: JSONNode?, _ key: String) throws(RecordError) -> [String] {
        guard let nodes = node?.array else { return try string(node, key).map { [$0] } ?? [] }
        var found: [String] = []
        for (index, node) in nodes.enumerated() {
            if let text = try string(node, "\(key)[\(index)]") { found.append(text) }
        }
        return found
    }
}

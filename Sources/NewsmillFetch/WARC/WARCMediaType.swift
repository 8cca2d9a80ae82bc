internal import NewsmillCore
internal import NewsmillText

/// What a body is, for ``CaptureReader``: as its server says, or as its first bytes say where the server says nothing.
enum WARCMediaType {
    private static let readable: Set = [
        "text/plain", "text/markdown", "text/html", "application/xhtml+xml", "application/rss+xml",
        "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
    ]
    private static let sayNothing: Set = [
        "", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown", "*/*",
        "application/http",
    ]

    /// - Parameter declared: the Content-Type as it was sent; nil when none was.
    /// - Returns: a media type with its parameters, or nil when no articles can be in it.
    static func of(_ body: [UInt8], declared: String?) -> String? {
        let declared = declared ?? ""
        let type = ContentType(declared)
        // A page says so; feeds are often sent as pages or as text.
        if readable.contains(type.mediaType) {
            let isLoose = type.mediaType == "text/html" || type.mediaType == "text/plain"
            return isLoose && isFeed(body) ? named("application/xml", type) : declared
        }
        guard sayNothing.contains(type.mediaType) || !type.mediaType.contains("/") else { return nil }
        if BinaryContent.kind(of: body) != nil { return nil }
        if isFeed(body) { return named("application/xml", type) }
        return named(MarkupSniffer.isHTML(body) ? "text/html" : "text/plain", type)
    }

    private static func named(_ mediaType: String, _ type: ContentType) -> String {
        type.charset.map { "\(mediaType); charset=\($0)" } ?? mediaType
    }

    /// Whether the first element is a feed's.
    private static func isFeed(_ body: [UInt8]) -> Bool {
        var head = body.prefix(4096).filter { $0 != 0 && $0 < 0x80 }[...]
        while true {
            head = head.drop { $0 <= 0x20 }
            if head.starts(with: "<!--".utf8) {
                head = head.dropFirst(4)
                while !head.isEmpty, !head.starts(with: "-->".utf8) { head = head.dropFirst() }
                head = head.dropFirst(3)
            } else if head.starts(with: "<?".utf8) {
                head = head.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else {
                return roots.contains { head.starts(with: $0.utf8) }
            }
        }
    }

    private static let roots = ["<rss", "<feed", "<rdf:RDF"]
}

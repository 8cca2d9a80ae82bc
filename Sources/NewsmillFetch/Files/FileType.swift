/// What a file holds, by the ending of its name.
enum FileType: String, CaseIterable {
    case text = "text/plain"
    case markdown = "text/markdown"
    case html = "text/html"
    case xhtml = "application/xhtml+xml"
    case records = "application/x-ndjson"
    case rss = "application/rss+xml"
    case atom = "application/atom+xml"
    /// Some feed; which, its root element says.
    case feed = "application/xml"

    /// In the order in which messages name them.
    static let endings: [(ending: String, type: FileType)] = [
        (".txt", .text), (".md", .markdown), (".markdown", .markdown), (".html", .html), (".htm", .html),
        (".xhtml", .xhtml), (".jsonl", .records), (".ndjson", .records),
        (".xml", .feed), (".rss", .rss), (".atom", .atom),
    ]

    static var supported: String { endings.map(\.ending).joined(separator: " ") }

    init?(path: String) {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        guard let found = Self.endings.first(where: { name.hasSuffix($0.ending) }) else { return nil }
        self = found.type
    }

    var mediaType: String { rawValue }
}

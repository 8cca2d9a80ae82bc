import NewsmillMarkup

/// One look over a page for all that stands outside its text.
struct PageScan {
    private(set) var title: String?
    private(set) var headings: [String] = []
    /// By `property`, `name` or `itemprop` in lower case; the first wins.
    private(set) var meta: [String: String] = [:]
    private(set) var canonical: String?
    private(set) var language: String?
    /// The first `time` element's machine-readable date.
    private(set) var time: String?
    private(set) var jsonLD: [String] = []

    init(_ tree: HTMLTree) {
        for node in tree.nodes.indices {
            switch tree.nodes[node].tag {
            case .html:
                language = language ?? tree.attribute(.lang, of: node).flatMap { $0.isEmpty ? nil : $0 }
            case .title:
                title = title ?? Self.squeezed(tree.content(of: node))
            case .h1:
                let text = Self.squeezed(tree.content(of: node))
                if !text.isEmpty { headings.append(text) }
            case .meta:
                let key =
                    tree.attribute(.property, of: node) ?? tree.attribute(.name, of: node)
                    ?? tree.attribute(.itemprop, of: node)
                if let key = key?.lowercased(), let value = tree.attribute(.content, of: node), meta[key] == nil,
                    !value.isEmpty
                {
                    meta[key] = value
                }
            case .link where tree.attribute(.rel, of: node)?.lowercased() == "canonical":
                canonical = canonical ?? tree.attribute(.href, of: node)
            case .time:
                time = time ?? tree.attribute(.datetime, of: node)
            case .script where tree.attribute(.type, of: node)?.lowercased().hasPrefix("application/ld+json") == true:
                jsonLD.append(tree.content(of: node))
            default: break
            }
        }
    }

    /// White space as a browser shows it: runs become one space, none at the ends.
    static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

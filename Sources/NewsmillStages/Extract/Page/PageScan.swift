import NewsmillMarkup
import NewsmillText

/// One look over a page for all that stands outside its text.
struct PageScan {
    private(set) var title: String?
    /// The text of every h1 but ``siteNames``, in order.
    private(set) var headings: [String] = []
    /// The text of each h1 that leads to the front page: a logo in letters.
    private(set) var siteNames: [String] = []
    /// By `property`, `name` or `itemprop` in lower case; the first wins.
    private(set) var meta: [String: String] = [:]
    /// All of `article:tag` and its like, in order.
    private(set) var metaTags: [String] = []
    private(set) var canonical: String?
    private(set) var language: String?
    private(set) var times: [Time] = []
    private(set) var jsonLD: [String] = []
    /// Names that the page marks as the author's, best evidence first.
    private(set) var authorMarks: [(text: String, basis: String)] = []
    /// Short texts where bylines and dates stand, in order.
    private(set) var bylines: [String] = []
    /// Short texts that hold four digits, from the first h1 on.
    private(set) var datelike: [String] = []
    /// The last short text before the first headline, where it holds four digits.
    private(set) var aboveHeadline: String?
    /// The texts of links marked as the article's topics.
    private(set) var tagLinks: [String] = []

    /// A `time` element's machine-readable date, and what says that it is the article's.
    struct Time {
        var value: String
        var isPublished: Bool
        var isModified: Bool
    }

    /// So many `time` elements and short texts are looked at; the article's come first.
    private static let enough = 40
    /// In bytes; what is longer is no title.
    private static let longestTitle = 1000

    init(_ tree: HTMLTree, _ evidence: PageEvidence) {
        var node = 0
        while node < tree.nodes.count {
            let tag = tree.nodes[node].tag
            switch tag {
            case .text: readText(tree, node, evidence)
            case .html: language = language ?? tree.attribute(.lang, of: node).flatMap { $0.isEmpty ? nil : $0 }
            case .title: title = title ?? Self.shortText(tree, node, limit: Self.longestTitle)
            case .h1 where headings.count + siteNames.count < Self.enough:
                guard let text = Self.shortText(tree, node, limit: Self.longestTitle) else { break }
                if Self.leadsHome(tree, node) { siteNames.append(text) } else { headings.append(text) }
            case .meta: readMeta(tree, node)
            case .link where tree.attribute(.rel, of: node)?.lowercased() == "canonical":
                canonical = canonical ?? tree.attribute(.href, of: node)
            case .script where tree.attribute(.type, of: node)?.lowercased().hasPrefix("application/ld+json") == true:
                jsonLD.append(tree.content(of: node))
            default: readElement(tree, node, evidence)
            }
            node = tag == .script || tag == .style ? Int(tree.nodes[node].end) : node + 1
        }
    }

    private static func leadsHome(_ tree: HTMLTree, _ heading: Int) -> Bool {
        for node in tree.subtree(of: heading).prefix(20) where tree.nodes[node].tag == .a {
            guard let address = tree.attribute(.href, of: node) else { continue }
            return tree.attribute(.rel, of: node)?.lowercased() == "home" || isFrontPage(address)
        }
        return false
    }

    /// "/", "https://www.example.org", and the same in an archive of the web: ".../https://www.example.org/".
    private static func isFrontPage(_ address: String) -> Bool {
        guard let scheme = address.ranges(of: "://").last else { return address == "/" }
        let rest = address[scheme.upperBound...]
        return !rest.isEmpty && rest.drop { $0 != "/" }.count <= 1
    }

    private mutating func readMeta(_ tree: HTMLTree, _ node: Int) {
        guard let value = tree.attribute(.content, of: node), !value.isEmpty else { return }
        // A tag may carry several names for one value.
        for name in [HTMLAttributeName.property, .name, .itemprop] {
            guard let key = tree.attribute(name, of: node)?.lowercased() else { continue }
            if meta[key] == nil { meta[key] = value }
            if key == "article:tag" || key == "og:article:tag" || key == "parsely-tag" { metaTags.append(value) }
        }
    }

    private mutating func readElement(_ tree: HTMLTree, _ node: Int, _ evidence: PageEvidence) {
        let own = evidence.own[node]
        let property = tree.attributeRange(.itemprop, of: node).map { String(decoding: tree.bytes[$0], as: UTF8.self) }
        if tree.nodes[node].tag == .time || property == "datePublished" || property == "dateModified" {
            readTime(tree, node, property, own)
        }
        if tree.nodes[node].tag == .a { readLink(tree, node, evidence) }
        guard own.contains(.byline) || property == "author" || property == "name",
            let text = Self.shortText(tree, node, limit: 160)
        else { return }
        if property == "author" || property == "name" && isInAuthor(tree, node) {
            authorMarks.append((text, "microdata"))
        } else if own.contains(.byline), bylines.count < Self.enough,
            evidence.inherited[node].isDisjoint(with: .comments)
        {
            bylines.append(text)
            if own.contains(.author) { authorMarks.append((text, "byline")) }
        }
    }

    private func isInAuthor(_ tree: HTMLTree, _ node: Int) -> Bool {
        var node = Int(tree.nodes[node].parent)
        for _ in 0..<3 where node > 0 {
            if tree.attribute(.itemprop, of: node) == "author" { return true }
            node = Int(tree.nodes[node].parent)
        }
        return false
    }

    private mutating func readTime(_ tree: HTMLTree, _ node: Int, _ property: String?, _ own: Evidence) {
        guard times.count < Self.enough else { return }
        let value =
            tree.attribute(.datetime, of: node) ?? tree.attribute(.content, of: node)
            ?? Self.shortText(tree, node, limit: 80)
        guard let value, !value.isEmpty else { return }
        times.append(
            Time(
                value: value, isPublished: property == "datePublished",
                isModified: property == "dateModified" || own.contains(.modified)))
    }

    private mutating func readLink(_ tree: HTMLTree, _ node: Int, _ evidence: PageEvidence) {
        let rel = tree.attribute(.rel, of: node)?.lowercased().split(separator: " ") ?? []
        if rel.contains("author"), let text = Self.shortText(tree, node, limit: 80) {
            authorMarks.append((text, "rel-author"))
        }
        guard rel.contains("tag") || evidence.inherited[node].contains(.tags), tagLinks.count < 60,
            let text = Self.shortText(tree, node, limit: 80)
        else { return }
        tagLinks.append(text)
    }

    private mutating func readText(_ tree: HTMLTree, _ node: Int, _ evidence: PageEvidence) {
        guard datelike.count < Self.enough else { return }
        let range = tree.nodes[node].range
        if headings.isEmpty, tree.text(of: node).contains(where: { $0 > 0x20 }) { aboveHeadline = nil }
        guard range.count >= 8, range.count <= 200, evidence.inherited[node].isDisjoint(with: [.hidden, .comments])
        else { return }
        var digits = 0
        let text = tree.text(of: node)
        for byte in text where byte &- 0x30 < 10 { digits += 1 }
        guard digits >= 4, digits <= 16 else { return }
        let short = WhiteSpace.squeezed(String(decoding: text, as: UTF8.self))
        if headings.isEmpty { aboveHeadline = short }
        if !headings.isEmpty || !siteNames.isEmpty { datelike.append(short) }
    }

    /// The text below a node, or nil where it is empty or long.
    private static func shortText(_ tree: HTMLTree, _ node: Int, limit: Int) -> String? {
        var bytes: [UInt8] = []
        let nodes = tree.subtree(of: node)
        if nodes.count > 100 { return nil }
        for index in nodes where tree.nodes[index].tag == .text {
            let parent = tree.nodes[Int(tree.nodes[index].parent)].tag
            if parent == .script || parent == .style || parent == .noscript { continue }
            bytes += tree.text(of: index)
            bytes.append(0x20)
            if bytes.count > limit * 4 { return nil }
        }
        let text = WhiteSpace.squeezed(String(decoding: bytes, as: UTF8.self))
        return text.isEmpty || text.utf8.count > limit ? nil : text
    }
}

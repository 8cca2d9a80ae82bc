import NewsmillMarkup

/// Tells links to other sites from those that keep a reader on this one, or have it share the page.
struct OutwardLinks {
    private let tree: HTMLTree
    private let own: String?

    /// - Parameter url: where the page stands; where nobody knows, no link leads out.
    init(_ tree: HTMLTree, url: String?) {
        self.tree = tree
        own = url.flatMap { Self.name($0) }
    }

    /// Whether there is a link in a block, and all of them lead out.
    ///
    /// - Parameter next: the text node that the block after it begins with.
    func leadsOut(_ block: PageBlocks.Block, next: Int) -> Bool {
        guard let own else { return false }
        var links: [Int] = []
        var node = block.first
        for _ in 0..<Self.deep where node > block.node {
            if tree.nodes[node].tag == .a { links.append(node) }
            node = Int(tree.nodes[node].parent)
        }
        node = block.first
        while node < min(next, Int(tree.nodes[block.node].end), block.first + Self.enough) {
            if tree.nodes[node].tag == .a { links.append(node) }
            node += 1
        }
        var isOut = false
        for link in links {
            guard let address = tree.attribute(.href, of: link) else { continue }
            guard let name = Self.name(address), name != own, !Self.networks.contains(name) else { return false }
            isOut = true
        }
        return isOut
    }

    /// So many nodes of a block are looked at, and so many elements around its first text.
    private static let enough = 200
    private static let deep = 20

    /// "shop.daily-example.co.uk": the label that names the site.
    private static func name(_ url: String) -> String? {
        guard url.hasPrefix("http") || url.hasPrefix("//"), let host = OutletNames.host(of: url) else { return nil }
        let labels = host.split(separator: ".").map(String.init)
        return labels.dropLast().max { $0.count < $1.count }
    }

    /// Where readers are asked to share and follow.
    private static let networks: Set<String> = [
        "facebook", "twitter", "x", "whatsapp", "wa", "pinterest", "linkedin", "t", "telegram", "reddit", "instagram",
        "google", "threads", "xing", "flipboard", "addthis", "addtoany",
    ]
}

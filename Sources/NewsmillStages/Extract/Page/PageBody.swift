import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// The article's blocks in a page, in order.
///
/// Every block of prose speaks for the elements around it, the nearer the more; the element with most to show for itself
/// is the article. Page furniture is left out by element and by the words publishers name it with.
struct PageBody {
    struct Block {
        var text: String
        var role: Paragraph.Role
    }

    let blocks: [Block]

    init(_ tree: HTMLTree, trace: PageTrace? = nil) {
        let isFurniture = Self.furniture(tree)
        let all = PageBlocks(tree, skipping: isFurniture).blocks
        let root = Self.articleRoot(tree, all)
        if let trace {
            trace.begin(tree)
            Self.note(
                tree, isFurniture: isFurniture, root: root, namesFurniture: { Self.namesFurniture(tree, $0) }, in: trace
            )
        }
        guard let root else {
            blocks = all.filter { $0.linkedShare < 0.5 }.map { Block(text: $0.text, role: $0.role) }
            return
        }
        let inside = tree.subtree(of: root)
        let chosen = all.filter { inside.contains($0.node) && !$0.isLinkList }
        blocks = chosen.map { Block(text: $0.text, role: $0.role) }
    }

    // MARK: Furniture

    /// What is never shown as running text.
    private static let hiddenTags: Set<HTMLTag> = [
        .head, .script, .style, .noscript, .template, .button, .select, .textarea, .iframe, .object, .svg, .canvas,
        .video, .audio,
    ]

    private static let furnitureTags: Set<HTMLTag> = [.nav, .aside, .footer, .form, .dialog, .menu]

    /// Words in class and id that name what is not the article. Whole words, so that "story-adapted" is no "ad".
    private static let furnitureWords: Set<String> = [
        "ad", "ads", "advert", "advertisement", "adslot", "banner", "breadcrumb", "breadcrumbs", "comment", "comments",
        "cookie", "cookies", "footer", "menu", "modal", "nav", "navbar", "navigation", "newsletter", "outbrain",
        "pagination",
        "popup", "promo", "promotion", "recirculation", "recommended", "related", "share", "sharing", "sidebar",
        "social",
        "sponsor", "sponsored", "subscribe", "taboola", "teaser", "teasers", "toolbar", "trending", "widget",
    ]

    /// For each node, whether it or anything around it is furniture.
    ///
    /// What holds most of the page's prose is none, whatever it is called: pages stand in a form as a whole, in a
    /// `div.has-sidebar`, or in a nav that nobody closed.
    private static func furniture(_ tree: HTMLTree) -> [Bool] {
        var isFurniture = [Bool](repeating: false, count: tree.nodes.count)
        var isLink = isFurniture
        /// The prose before each node, in bytes: text that is neither hidden nor in a link.
        var prose = [Int](repeating: 0, count: tree.nodes.count + 1)
        for node in tree.nodes.indices {
            let parent = Int(tree.nodes[node].parent)
            let tag = tree.nodes[node].tag
            isFurniture[node] = parent >= 0 && isFurniture[parent] || hiddenTags.contains(tag)
            isLink[node] = parent >= 0 && isLink[parent] || tag == .a
            let counts = tag == .text && !isFurniture[node] && !isLink[node]
            prose[node + 1] = prose[node] + (counts ? tree.text(of: node).count { $0 > 0x20 } : 0)
        }
        let total = prose[tree.nodes.count]
        for node in tree.nodes.indices {
            let parent = Int(tree.nodes[node].parent)
            if parent >= 0, isFurniture[parent] { isFurniture[node] = true }
            guard !isFurniture[node], namesFurniture(tree, node) else { continue }
            let inside = prose[Int(tree.nodes[node].end)] - prose[node]
            isFurniture[node] = inside * 2 <= total
        }
        return isFurniture
    }

    private static func namesFurniture(_ tree: HTMLTree, _ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        if furnitureTags.contains(tag) { return true }
        // These hold everything; a word in their class says what kind of page it is.
        if [.document, .text, .html, .body, .main, .article].contains(tag) { return false }
        if tree.attribute(.hidden, of: node) != nil || tree.attribute(.ariaHidden, of: node) == "true" { return true }
        if let role = tree.attribute(.role, of: node),
            ["navigation", "banner", "complementary", "contentinfo", "search", "dialog"].contains(role)
        {
            return true
        }
        for name in [HTMLAttributeName.class, .id] {
            guard let value = tree.attribute(name, of: node) else { continue }
            let words = value.lowercased().split { !($0.isLetter || $0.isNumber) }
            if words.contains(where: { furnitureWords.contains(String($0)) }) { return true }
        }
        return false
    }

    // MARK: The article

    private static func articleRoot(_ tree: HTMLTree, _ blocks: [PageBlocks.Block]) -> Int? {
        var scores: [Int: Double] = [:]
        for block in blocks where block.role == .body || block.role == .quote {
            let prose = Double(block.text.utf8.count) * (1 - block.linkedShare)
            guard prose >= 40 else { continue }
            let weight = min(prose, 600)
            var node = Int(tree.nodes[block.node].parent)
            var share = 1.0
            while node > 0, share > 0.2 {
                scores[node, default: 0] += weight * share
                share *= 0.7
                node = Int(tree.nodes[node].parent)
            }
        }
        guard var best = scores.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return nil }
        // Paragraphs are often dealt out over sections of one article: go up while that adds much of the page's prose.
        var node = Int(tree.nodes[best].parent)
        while node > 0, let score = scores[node], score > (scores[best] ?? 0) * 0.8 {
            best = node
            node = Int(tree.nodes[node].parent)
        }
        return best
    }
}

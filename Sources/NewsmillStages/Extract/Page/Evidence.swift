import NewsmillMarkup

/// What an element's tag and names say about the text in it.
struct Evidence: OptionSet {
    let rawValue: UInt32

    /// Not shown.
    static let hidden = Evidence(rawValue: 1)
    /// Belongs to the page, not the article: menus, share bars, other stories, comments, advertising.
    static let furniture = Evidence(rawValue: 2)
    /// Names that furniture has, and sometimes parts of an article too.
    static let doubtful = Evidence(rawValue: 4)
    /// The article's text.
    static let body = Evidence(rawValue: 8)
    /// The paragraph under the headline.
    static let lead = Evidence(rawValue: 16)
    /// Who wrote it and when.
    static let byline = Evidence(rawValue: 32)
    static let caption = Evidence(rawValue: 64)
    static let comments = Evidence(rawValue: 128)
    /// A picture with what belongs to it.
    static let picture = Evidence(rawValue: 256)
    /// Links to the article's topics.
    static let tags = Evidence(rawValue: 512)
    /// The author's name, within a byline.
    static let author = Evidence(rawValue: 1024)
    /// When the article was changed.
    static let modified = Evidence(rawValue: 2048)
    /// A whole article, whose names tell its topics.
    static let entry = Evidence(rawValue: 4096)
}

/// The evidence for every element of a page, its own and what it stands in.
struct PageEvidence {
    private(set) var own: [Evidence]
    /// With that of all elements around it, but for ``Evidence/body`` and ``Evidence/lead`` of the whole page.
    private(set) var inherited: [Evidence]
    /// The weight of unhidden, unlinked text before each node.
    private(set) var prose: [Int]

    /// How far names are believed. Where the first reading leaves most of a page's prose out, the next is asked.
    enum Strictness: CaseIterable { case names, elements, nothing }

    /// By weight; in an element that only its name makes one.
    private static let longestCaption = 450

    /// What is never shown as running text.
    private static let hiddenTags: Set<HTMLTag> = [
        .head, .script, .style, .noscript, .template, .button, .select, .textarea, .iframe, .object, .svg, .canvas,
        .video, .audio, .rt, .rp, .math, .noframes, .noembed, .input, .option,
    ]
    private static let furnitureTags: Set<HTMLTag> = [.nav, .aside, .footer, .form, .dialog, .menu, .search]
    private static let furnitureRoles: Set<String> = [
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "alertdialog", "menu",
        "menubar", "toolbar", "tooltip", "tablist",
    ]
    private static let namingAttributes: Set<HTMLAttributeName> = [
        .class, .id, .itemprop, .dataTestID, .dataComponent, .dataQA, .dataType,
    ]

    init(_ tree: HTMLTree, _ words: inout ClassWords.Reader, _ strictness: Strictness) {
        own = [Evidence](repeating: [], count: tree.nodes.count)
        inherited = own
        prose = [Int](repeating: 0, count: tree.nodes.count + 1)
        var isLinked = [Bool](repeating: false, count: tree.nodes.count)
        for node in tree.nodes.indices {
            let tag = tree.nodes[node].tag
            let parent = Int(tree.nodes[node].parent)
            if tag == .text {
                let weight = inherited[parent].contains(.hidden) ? 0 : TextWeight.of(tree.text(of: node))
                prose[node + 1] = prose[node] + (isLinked[parent] ? 0 : weight)
                continue
            }
            prose[node + 1] = prose[node]
            own[node] = Self.read(tree, node, &words, strictness)
            inherited[node] = own[node].intersection(.hidden)
            if parent >= 0 {
                inherited[node].formUnion(inherited[parent])
                isLinked[node] = isLinked[parent]
            }
            if tag == .a, tree.attributeRange(.href, of: node) != nil { isLinked[node] = true }
        }
        inherit(tree)
    }

    /// What holds most of the page's prose is no furniture, whatever it is called: pages stand in a form as a whole, in a
    /// `div.has-sidebar`, or in a nav that nobody closed.
    private mutating func inherit(_ tree: HTMLTree) {
        let total = prose[tree.nodes.count]
        var headings = [Int32](repeating: 0, count: tree.nodes.count + 1)
        var pictures = headings
        for node in tree.nodes.indices {
            headings[node + 1] = headings[node] + (tree.nodes[node].tag == .h1 ? 1 : 0)
            pictures[node + 1] = pictures[node] + (tree.nodes[node].tag == .img ? 1 : 0)
        }
        for node in tree.nodes.indices {
            let parent = Int(tree.nodes[node].parent)
            if tree.nodes[node].tag == .text {
                inherited[node] = inherited[parent]
                continue
            }
            let inside = prose[Int(tree.nodes[node].end)] - prose[node]
            if inside * 2 > total || inside * 4 > total && headings[Int(tree.nodes[node].end)] > headings[node],
                !own[node].contains(.comments)
            {
                own[node].subtract([.furniture, .hidden, .caption])
            }
            // "image-text" is a caption, and a module of a picture and paragraphs.
            if inside > Self.longestCaption, tree.nodes[node].tag != .figcaption { own[node].remove(.caption) }
            if own[node].contains(.picture) {
                own[node].remove(.picture)
                // What holds the headline holds the whole head of the article.
                let hasHeadline = headings[Int(tree.nodes[node].end)] > headings[node]
                if inside > 0, inside < 400, inside * 4 < total, pictures[Int(tree.nodes[node].end)] > pictures[node],
                    !hasHeadline
                {
                    own[node].insert(.caption)
                }
            }
            if inside * 4 > total { own[node].subtract([.doubtful, .byline, .lead]) }
            inherited[node] = own[node].union(parent >= 0 ? inherited[parent] : [])
        }
    }

    private static func read(
        _ tree: HTMLTree, _ node: Int, _ words: inout ClassWords.Reader, _ strictness: Strictness
    ) -> Evidence {
        let element = tree.nodes[node]
        if hiddenTags.contains(element.tag) { return .hidden }
        var evidence: Evidence = furnitureTags.contains(element.tag) ? .furniture : []
        if element.tag == .figcaption { evidence.insert(.caption) }
        // These hold everything; a word in their class says what kind of page it is.
        if element.tag == .html || element.tag == .body || element.tag == .document { return [] }
        for index in element.range {
            let attribute = tree.attributes[Int(index)]
            switch attribute.name {
            case .hidden: evidence.insert(.hidden)
            case .ariaHidden where element.tag != .p && tree.attribute(.ariaHidden, of: node) == "true":
                evidence.insert(.hidden)
            case .style:
                if ClassWords.hides(tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]) {
                    evidence.insert(.hidden)
                }
            case .role:
                if let role = tree.attribute(.role, of: node), furnitureRoles.contains(role) {
                    evidence.insert(.furniture)
                }
            case let name where namingAttributes.contains(name):
                let value = Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
                evidence.formUnion(words.evidence(of: tree.bytes[value]))
            default: break
            }
        }
        switch strictness {
        case .names: break
        case .elements where !furnitureTags.contains(element.tag):
            if !evidence.contains(.comments) { evidence.subtract([.furniture, .doubtful, .byline]) }
        case .elements: break
        case .nothing: evidence.formIntersection([.hidden, .body, .caption])
        }
        if element.tag == .main { evidence.subtract([.furniture, .doubtful]) }
        return evidence
    }
}

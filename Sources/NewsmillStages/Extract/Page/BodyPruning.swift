import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// Decides for each block of the article's element whether it is the article.
struct BodyPruning {
    let tree: HTMLTree
    let page: PageBlocks
    let span: Range<Int>
    /// By position in the span: why a block is left out; nil where it is kept.
    private(set) var dropped: [String?]
    /// How many paragraphs of prose each element holds directly.
    let counts: [Int: Int]
    let links: OutwardLinks
    /// From the first to the last paragraph of prose that is no furniture.
    private(set) var prose = 0..<0

    /// - Parameters:
    ///   - authors: names of the article's authors.
    ///   - url: where the page stands.
    init(
        _ tree: HTMLTree, _ page: PageBlocks, _ span: Range<Int>, title: String?, authors: [String], url: String?
    ) {
        self.tree = tree
        self.page = page
        self.span = span
        dropped = [String?](repeating: nil, count: span.count)
        counts = Teasers.paragraphCounts(tree, page.blocks)
        links = OutwardLinks(tree, url: url)
        let all = dropped.indices.filter {
            block($0).isProse && block($0).weight >= 80
                && block($0).evidence.isDisjoint(with: [.hidden, .furniture, .comments, .lead, .caption])
        }
        if let first = all.first, let last = all.last { prose = first..<last + 1 }
        let title = title.map { Folding.fold($0) } ?? ""
        dropByThemselves(title)
        dropHead(title)
        dropLists()
        dropSections()
        dropEnds()
        dropTeasers()
        dropAfterword(authors)
        dropAnnouncements()
        dropHeadings()
        dropRepeated()
        dropPullQuotes()
    }

    func block(_ index: Int) -> PageBlocks.Block { page.blocks[span.lowerBound + index] }

    mutating func drop(_ index: Int, _ reason: String) {
        if dropped[index] == nil { dropped[index] = reason }
    }

    // MARK: Rules

    private mutating func dropByThemselves(_ title: String) {
        for index in dropped.indices {
            if let reason = reason(index, title) { drop(index, reason) }
        }
    }

    /// A short paragraph among paragraphs, whatever they stand in: a question, an exclamation.
    private func isAmongProse(_ block: PageBlocks.Block) -> Bool {
        block.isParagraph && block.linked == 0
            && counts[Int(tree.nodes[block.node].parent), default: 0] >= Teasers.running
    }

    private func reason(_ index: Int, _ title: String) -> String? {
        let block = block(index)
        let evidence = block.evidence
        if evidence.contains(.hidden) { return "hidden" }
        if evidence.contains(.comments) { return "comments" }
        if evidence.contains(.furniture) { return "furniture" }
        if evidence.contains(.doubtful), block.role != .quote {
            let isLead = index < prose.lowerBound && evidence.contains(.lead) && block.weight >= 60
            let mayBeShort =
                block.role == .table || block.role == .list || block.role == .heading || isLead || isAmongProse(block)
            if block.linkedShare > 0.3 || !mayBeShort && !block.isProse { return "doubtful" }
        }
        if evidence.contains(.byline), block.weight < 200, !block.isProse || block.weight < 60 { return "byline" }
        if block.linkedShare > 0.8, block.role != .heading, block.weight < 200 || block.linkedShare > 0.95,
            !leadsOut(index)
        {
            return "links"
        }
        if block.weight < 60, !block.endsSentence, block.role == .body, isByline(page.text(block)) { return "byline" }
        if block.weight < 200 {
            let text = page.text(block)
            if !title.isEmpty, block.weight > 8, Folding.fold(text) == title { return "title" }
            let kinds = BoilerplatePhrases.kinds(of: text)
            if kinds.contains(.label) { return "label" }
            if kinds.contains(.opening), block.role != .heading || block.linkedShare > 0.5 {
                if block.weight < 120 || block.linkedShare > 0.3 { return "pointer" }
            }
        }
        if block.role == .body || block.role == .list, block.weight < 400 {
            let text = page.bytes[block.range]
            if block.role == .body, block.weight < 250, BlockEndings.isPictureCredit(text) { return "picture credit" }
            if BlockEndings.isCutOff(text) { return "teaser" }
        }
        switch block.role {
        case .heading: return block.linkedShare > 0.6 ? "linked heading" : nil
        case .body where !block.isParagraph && block.weight < 25 && !block.endsSentence: return "scrap"
        default: return nil
        }
    }

    /// The headline in the article's element, whatever stands above it, and a heading that says it once more.
    private mutating func dropHead(_ title: String) {
        let prose = dropped.indices.first { dropped[$0] == nil && block($0).isProse && block($0).weight >= 80 }
        var headline: Int?
        for index in dropped.indices where block(index).role == .heading {
            let block = block(index)
            let isFirst = index < prose ?? .max || index < 12
            let text = Folding.fold(page.text(block))
            let isHeadline = tree.nodes[block.node].tag == .h1 && index < prose ?? 0 && headline == nil
            let isHead = index < prose ?? .max || tree.nodes[block.node].tag == .h1
            let isTitle =
                isHeadline || text == title
                || isHead && text.utf8.count > 12 && title.utf8.count > 12
                    && (text.contains(title) || title.contains(text))
            if isTitle, isFirst || tree.nodes[block.node].tag == .h1 {
                drop(index, "title")
                if headline == nil { headline = index }
            }
        }
        guard let headline else { return }
        let before = (0..<headline).reduce(0) { $0 + (dropped[$1] == nil && block($1).isProse ? block($1).weight : 0) }
        let all = dropped.indices.reduce(0) { $0 + (dropped[$1] == nil && block($1).isProse ? block($1).weight : 0) }
        if before * 4 < all {
            for index in 0..<headline { drop(index, "before the headline") }
        }
    }

    private static let bylineOpenings: Set<String> = [
        "by", "von", "par", "por", "di", "door", "av", "af", "written", "text:", "words", "autor:", "author:", "par:",
        "lesezeit", "lesezeit:", "oleh", "текст:", "автор:", "od",
    ]

    /// "By Jane Doe", "Reading time: 3 min", a date alone.
    private func isByline(_ text: String) -> Bool {
        let first = Folding.fold(String(text.prefix { $0 != " " }))
        if Self.bylineOpenings.contains(first) { return true }
        let digits = text.utf8.count { $0 &- 0x30 < 10 }
        return digits >= 2 && Timestamp.parse(text) != nil
    }

    /// Before the first and after the last paragraph of prose only what belongs to them.
    private mutating func dropEnds() {
        let prose = dropped.indices.filter { dropped[$0] == nil && block($0).isProse && block($0).weight >= 60 }
        guard let first = prose.first, let last = prose.last else { return }
        for index in 0..<first where dropped[index] == nil {
            let block = block(index)
            if block.role != .heading, !block.endsSentence,
                !(isAmongProse(block) && BlockEndings.goesOn(page.bytes[block.range])),
                block.weight < (block.isParagraph ? 40 : 100)
            {
                drop(index, "before the beginning")
            }
        }
        for index in (last + 1)..<max(last + 1, dropped.count) where dropped[index] == nil {
            let block = block(index)
            let isLoose = block.role == .body && !block.endsSentence && !block.isParagraph
            if block.role == .heading || isLoose { drop(index, "after the end") }
        }
    }

    private mutating func dropRepeated() {
        var seen: Set<Int> = []
        for index in dropped.indices where dropped[index] == nil && block(index).weight >= 30 {
            // A list says of the second thing what it said of the first.
            if block(index).role == .list || block(index).role == .table, !block(index).isProse { continue }
            var hasher = 5381
            for byte in page.bytes[block(index).range] { hasher = hasher &* 33 ^ Int(byte) }
            if !seen.insert(hasher).inserted { drop(index, "repeated") }
        }
    }
}

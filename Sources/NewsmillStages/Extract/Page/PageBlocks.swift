import NewsmillCore
import NewsmillMarkup

/// The blocks of text in a page as a browser shows them: white space squeezed, inline elements run together.
struct PageBlocks {
    struct Block {
        /// The block element.
        var node: Int
        /// The text node it begins with.
        var first: Int
        /// In ``PageBlocks/bytes``.
        var range: Range<Int>
        var role: Paragraph.Role
        /// ``TextWeight`` of all text, and of the text in links.
        var weight: Int
        var linked: Int
        var evidence: Evidence
        /// How many sentences end in it.
        var sentences: Int
        /// Whether its end is one.
        var endsSentence: Bool
        /// Whether it stands in an element made for running text, not just in a `div`.
        var isParagraph: Bool

        var linkedShare: Double { weight == 0 ? 0 : Double(linked) / Double(weight) }

        /// Reads as a paragraph of an article does.
        var isProse: Bool {
            weight >= 40 && linkedShare < 0.5 && (sentences > 0 || weight >= 100)
        }
    }

    private(set) var blocks: [Block] = []
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    private let tree: HTMLTree
    private let evidence: PageEvidence

    private var start = 0
    private var first = 0
    private var weight = 0
    private var linked = 0
    private var pendingSpace = false
    private var breaks = 0

    init(_ tree: HTMLTree, _ evidence: PageEvidence) {
        self.tree = tree
        self.evidence = evidence
        walk()
    }

    /// Longer ones are paragraphs that somebody wanted large.
    private static let longestHeading = 150

    func text(_ block: Block) -> String { String(decoding: bytes[block.range], as: UTF8.self) }

    /// By raw value: whether an element runs with the text around it.
    private static let isInline: [Bool] = {
        let inline: Set<HTMLTag> = [
            .text, .other, .a, .span, .b, .strong, .i, .em, .u, .br, .time, .label, .img, .picture, .font, .small, .big,
            .tt, .s, .strike, .nobr, .code, .sup, .sub, .abbr, .cite, .q, .mark, .ins, .del, .wbr, .kbd, .samp, .`var`,
            .dfn, .bdi, .bdo, .ruby, .rb, .rtc, .data, .output, .map, .area, .embed, .source, .track, .param, .keygen,
            .script, .style, .noscript, .template, .svg, .link, .meta,
        ]
        return HTMLTag.allCases.map { inline.contains($0) }
    }()

    /// One pass in document order: an explicit stack, so that depth cannot overflow ours.
    private mutating func walk() {
        var openBlocks: [Int] = [0]
        var openLinks: [Int] = []
        var node = 0
        while node < tree.nodes.count {
            while let block = openBlocks.last, node >= Int(tree.nodes[block].end) {
                flush(block)
                openBlocks.removeLast()
            }
            while let link = openLinks.last, node >= Int(tree.nodes[link].end) { openLinks.removeLast() }
            let tag = tree.nodes[node].tag
            if evidence.own[node].contains(.hidden) {
                if !Self.isInline[Int(tag.rawValue)] { flush(openBlocks.last ?? 0) }
                node = Int(tree.nodes[node].end)
                continue
            }
            switch tag {
            case .text:
                if weight == 0 { first = node }
                append(tree.text(of: node), inLink: !openLinks.isEmpty)
            case .br: lineBreak(openBlocks.last ?? 0)
            case .a: if tree.attributeRange(.href, of: node) != nil { openLinks.append(node) }
            case _ where !Self.isInline[Int(tag.rawValue)]:
                flush(openBlocks.last ?? 0)
                openBlocks.append(node)
            default: break
            }
            node += 1
        }
        while let block = openBlocks.popLast() { flush(block) }
    }

    private mutating func append(_ text: ArraySlice<UInt8>, inLink: Bool) {
        text.withUnsafeBufferPointer { text in
            var added = 0
            var index = 0
            while index < text.count {
                let byte = text[index]
                // U+00A0 is C2 A0 in UTF-8.
                let isNoBreakSpace = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
                if byte == 0x20 || byte >= 0x09 && byte <= 0x0D || isNoBreakSpace {
                    pendingSpace = true
                    index += isNoBreakSpace ? 2 : 1
                    continue
                }
                if pendingSpace, bytes.count > start { bytes.append(0x20) }
                pendingSpace = false
                breaks = 0
                bytes.append(byte)
                added += TextWeight.of(byte)
                index += 1
            }
            weight += added
            if inLink { linked += added }
        }
    }

    /// One break is a space; two part paragraphs.
    private mutating func lineBreak(_ block: Int) {
        breaks += 1
        pendingSpace = true
        if breaks == 2 { flush(block) }
    }

    private mutating func flush(_ node: Int) {
        defer {
            start = bytes.count
            (weight, linked, breaks) = (0, 0, 0)
            pendingSpace = false
        }
        guard weight > 0 else {
            bytes.removeLast(bytes.count - start)
            return
        }
        let range = start..<bytes.count
        let (role, isParagraph) = role(of: node)
        let (sentences, endsSentence) = SentenceEnds.count(bytes[range])
        var evidence = evidence.inherited[node]
        if role == .caption { evidence.insert(.caption) }
        blocks.append(
            Block(
                node: node, first: first, range: range, role: evidence.contains(.caption) ? .caption : role,
                weight: weight,
                linked: linked, evidence: evidence, sentences: sentences, endsSentence: endsSentence,
                isParagraph: isParagraph))
    }

    /// By the nearest element that says something.
    private func role(of node: Int) -> (Paragraph.Role, isParagraph: Bool) {
        var node = node
        var isParagraph = false
        for _ in 0..<6 {
            let tag = tree.nodes[node].tag
            isParagraph = isParagraph || tag == .p || tag == .pre
            switch tag {
            case .h1, .h2, .h3, .h4, .h5, .h6: return (weight < Self.longestHeading ? .heading : .body, true)
            case .li, .dt, .dd: return (.list, true)
            case .blockquote: return (.quote, true)
            case .figcaption, .caption, .figure: return (.caption, isParagraph)
            case .td, .th, .table: return (.table, isParagraph)
            case .article, .main, .body, .section: return (.body, isParagraph)
            default: node = max(0, Int(tree.nodes[node].parent))
            }
        }
        return (.body, isParagraph)
    }
}

import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// The blocks of text in a page as a browser shows them: white space squeezed, inline elements run together.
struct PageBlocks {
    struct Block {
        /// The block element.
        var node: Int
        var text: String
        var role: Paragraph.Role
        /// The share of its text that stands in links, 0…1.
        var linkedShare: Double

        /// Nothing but links: a menu, a list of other stories.
        var isLinkList: Bool { linkedShare > 0.8 && role != .heading }
    }

    private(set) var blocks: [Block] = []
    private let tree: HTMLTree
    private let isSkipped: [Bool]

    private var bytes: [UInt8] = []
    private var linkedBytes = 0
    private var pendingSpace = false
    private var breaks = 0

    /// - Parameter skipping: nodes whose text is not wanted.
    init(_ tree: HTMLTree, skipping: [Bool]) {
        self.tree = tree
        isSkipped = skipping
        walk()
    }

    private static let inline: Set<HTMLTag> = [
        .text, .other, .a, .span, .b, .strong, .i, .em, .u, .br, .time, .label, .img, .picture,
    ]

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
            if isSkipped[node] {
                node = Int(tree.nodes[node].end)
                continue
            }
            let tag = tree.nodes[node].tag
            switch tag {
            case .text: append(tree.text(of: node), inLink: !openLinks.isEmpty)
            case .br: lineBreak(openBlocks.last ?? 0)
            case .a: openLinks.append(node)
            case _ where !Self.inline.contains(tag):
                flush(openBlocks.last ?? 0)
                openBlocks.append(node)
            default: break
            }
            node += 1
        }
        while let block = openBlocks.popLast() { flush(block) }
    }

    private mutating func append(_ text: ArraySlice<UInt8>, inLink: Bool) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            // U+00A0 is C2 A0 in UTF-8.
            let isNoBreakSpace = byte == 0xC2 && index + 1 < text.endIndex && text[index + 1] == 0xA0
            if byte == 0x20 || byte >= 0x09 && byte <= 0x0D || isNoBreakSpace {
                pendingSpace = true
                index += isNoBreakSpace ? 2 : 1
                continue
            }
            if pendingSpace, !bytes.isEmpty { bytes.append(0x20) }
            pendingSpace = false
            breaks = 0
            bytes.append(byte)
            if inLink { linkedBytes += 1 }
            index += 1
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
            bytes.removeAll(keepingCapacity: true)
            linkedBytes = 0
            pendingSpace = false
            breaks = 0
        }
        guard !bytes.isEmpty else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let share = Double(linkedBytes) / Double(bytes.count)
        blocks.append(Block(node: node, text: text, role: role(of: node), linkedShare: share))
    }

    /// By the nearest element that says something.
    private func role(of node: Int) -> Paragraph.Role {
        var node = node
        for _ in 0..<6 {
            switch tree.nodes[node].tag {
            case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
            case .li, .dt, .dd: return .list
            case .blockquote: return .quote
            case .figcaption, .caption, .figure: return .caption
            case .td, .th, .table: return .table
            case .article, .main, .body, .section: return .body
            default: node = max(0, Int(tree.nodes[node].parent))
            }
        }
        return .body
    }
}

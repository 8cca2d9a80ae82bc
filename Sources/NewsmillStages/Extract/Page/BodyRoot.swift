import NewsmillCore
import NewsmillMarkup

/// Finds the element that holds the article.
///
/// Every block has a value: prose its weight, links and scraps less than nothing, what is furniture anyway nothing. An
/// element is worth the sum of its blocks, more where its names or its tag speak for it; the one worth most is the
/// article's. Going up to a parent pays only where that adds more prose than scraps.
struct BodyRoot {
    private let tree: HTMLTree
    private let blocks: [PageBlocks.Block]
    /// The sum of values before each block, and the first block of each node.
    private var sums: [Int] = [0]
    private var prose: [Int] = [0]

    init(_ tree: HTMLTree, _ blocks: [PageBlocks.Block]) {
        let counts = Teasers.paragraphCounts(tree, blocks)
        self.tree = tree
        self.blocks = blocks
        for index in blocks.indices {
            let value = Self.value(index, tree, blocks, counts)
            sums.append(sums[index] + value)
            prose.append(prose[index] + max(0, value))
        }
    }

    /// - Returns: the element and the worth of its blocks; nil where there is no prose.
    func find(_ evidence: PageEvidence) -> (node: Int, blocks: Range<Int>)? {
        let spans = spans()
        var best: (node: Int, score: Double)?
        for node in tree.nodes.indices where tree.nodes[node].tag != .text {
            guard let span = spans[node] else { continue }
            let score = Double(sum(span)) * factor(node, evidence.own[node])
            if score > 0, score > best?.score ?? 0 { best = (node, score) }
        }
        guard var node = best?.node, var span = spans[node] else { return nil }
        // Of a text that is one paragraph, what holds the paragraph.
        while !Self.mayHold(tree.nodes[node].tag), tree.nodes[node].parent >= 0 {
            node = Int(tree.nodes[node].parent)
            span = spans[node] ?? span
        }
        // The tightest element of the same worth.
        descend: while true {
            var child = node + 1
            while child < Int(tree.nodes[node].end) {
                if let inner = spans[child], Self.mayHold(tree.nodes[child].tag), sum(inner) >= sum(span),
                    prose[inner.upperBound] - prose[inner.lowerBound] > 0
                {
                    (node, span) = (child, inner)
                    continue descend
                }
                child = Int(tree.nodes[child].end)
            }
            break
        }
        return (node, span)
    }

    private static func mayHold(_ tag: HTMLTag) -> Bool { tag != .text && tag != .p && tag != .blockquote }

    private func sum(_ span: Range<Int>) -> Int { sums[span.upperBound] - sums[span.lowerBound] }

    /// The blocks in each element: those of one element stand in a row.
    private func spans() -> [Range<Int>?] {
        var before = [Int32](repeating: 0, count: tree.nodes.count + 1)
        for block in blocks { before[block.first + 1] += 1 }
        for node in tree.nodes.indices { before[node + 1] += before[node] }
        return tree.nodes.indices.map { node in
            let span = Int(before[node])..<Int(before[Int(tree.nodes[node].end)])
            return span.isEmpty ? nil : span
        }
    }

    private static func value(_ index: Int, _ tree: HTMLTree, _ blocks: [PageBlocks.Block], _ counts: [Int: Int]) -> Int
    {
        let block = blocks[index]
        if !block.evidence.isDisjoint(with: [.furniture, .caption]) { return 0 }
        if block.linkedShare > 0.5 { return -min(block.weight, 60) / 3 }
        switch block.role {
        case .heading: return 0
        case .caption: return 0
        default: break
        }
        guard block.isProse else { return block.role == .list || block.role == .table ? 0 : -1 }
        if Teasers.isTeaser(index, tree, blocks, counts) { return -min(block.weight, 100) / 2 }
        var value = min(block.weight - block.linked, 800)
        if block.evidence.contains(.doubtful) { value /= 2 }
        if block.evidence.contains(.byline) { value /= 2 }
        return value
    }

    private func factor(_ node: Int, _ own: Evidence) -> Double {
        var factor = 1.0
        if own.contains(.body) { factor *= 1.5 }
        switch tree.nodes[node].tag {
        case .article: factor *= 1.15
        case .main: factor *= 1.05
        case .body, .html, .document: factor *= 0.9
        default: break
        }
        return factor
    }
}

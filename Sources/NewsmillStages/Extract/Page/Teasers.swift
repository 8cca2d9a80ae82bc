import NewsmillCore
import NewsmillMarkup

/// Tells the texts under linked headlines of other stories from paragraphs.
enum Teasers {
    /// So many paragraphs side by side are running text.
    static let running = 3

    /// How many paragraphs each element holds directly.
    static func paragraphCounts(_ tree: HTMLTree, _ blocks: [PageBlocks.Block]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for block in blocks where block.isProse {
            counts[Int(tree.nodes[block.node].parent), default: 0] += 1
        }
        return counts
    }

    /// The text under the linked headline of another story; its author and date may stand between.
    static func isTeaser(
        _ index: Int, _ tree: HTMLTree, _ blocks: [PageBlocks.Block], _ counts: [Int: Int]
    ) -> Bool {
        guard blocks[index].role == .body,
            counts[Int(tree.nodes[blocks[index].node].parent), default: 0] < running
        else { return false }
        var before = index - 1
        while before >= max(0, index - 4) {
            let block = blocks[before]
            if block.role == .heading { return block.linkedShare > 0.8 && block.weight > 15 }
            if block.weight >= 60, block.linkedShare < 0.5 { return false }
            before -= 1
        }
        return false
    }
}

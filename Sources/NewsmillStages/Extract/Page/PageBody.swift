import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// The article's blocks in a page, in order, with the method that found them.
struct PageBody {
    struct Block {
        var text: String
        var role: Paragraph.Role
    }

    private(set) var blocks: [Block] = []
    private(set) var method = "none"
    /// 0…1: the share of the page's prose, furniture aside, that the body is.
    private(set) var confidence = 0.0

    init(_ tree: HTMLTree, title: String?, description: String?) {
        var words = ClassWords.Reader()
        let evidence = PageEvidence(tree, &words)
        let page = PageBlocks(tree, evidence)
        if let root = BodyRoot(tree, page.blocks).find(evidence) {
            let pruning = BodyPruning(tree, page, root.blocks, title: title)
            let kept = root.blocks.filter { pruning.dropped[$0 - root.blocks.lowerBound] == nil }
            let texts = Set(kept.map { page.text(page.blocks[$0]) })
            let lead = BodyLead(page, title: title, description: description)
                .find(before: root.blocks.lowerBound) { texts.contains($0) }
            blocks = (lead + kept).map { Block(text: page.text(page.blocks[$0]), role: page.blocks[$0].role) }
            method = "container"
            let all = page.blocks.reduce(0) { $0 + ($1.isProse && !$1.evidence.contains(.furniture) ? $1.weight : 0) }
            let mine = (lead + kept).reduce(0) { $0 + page.blocks[$1].weight }
            confidence = min(1, Double(mine) / Double(max(1, all)))
        }
        if blocks.isEmpty {
            blocks = page.blocks.filter { $0.linkedShare < 0.5 && $0.evidence.isDisjoint(with: [.hidden, .furniture]) }
                .map { Block(text: page.text($0), role: $0.role) }
            method = "whole-page"
        }
    }
}

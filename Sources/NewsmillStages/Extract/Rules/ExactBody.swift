import NewsmillMarkup

/// All blocks of a page that a rule has cut down to its article: no method judges them.
enum ExactBody {
    static func blocks(
        _ tree: HTMLTree, _ words: inout ClassWords.Reader, rule: String, trace: PageTrace?
    ) -> [PageBody.Block] {
        trace?.begin(tree)
        let page = PageBlocks(tree, PageEvidence(tree, &words, .nothing))
        return page.blocks.filter { !$0.evidence.contains(.hidden) }.map { block in
            let text = page.text(block)
            trace?.trace(node: block.node, text: text, verdict: .kept, reason: "outlet-rule/body: \(rule)")
            return PageBody.Block(text: text, role: block.role)
        }
    }
}

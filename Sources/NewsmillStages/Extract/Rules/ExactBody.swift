import NewsmillMarkup

/// All blocks of a page that a rule has cut down to its article: no method judges them.
enum ExactBody {
    /// What is never shown as running text.
    static let hidden: Set<HTMLTag> = [
        .head, .script, .style, .noscript, .template, .button, .select, .textarea, .iframe, .object, .svg, .canvas,
        .video, .audio,
    ]

    static func blocks(_ page: HTMLTree, rule: String, trace: PageTrace?) -> [PageBody.Block] {
        trace?.begin(page)
        return PageBlocks(page, skipping: page.nodes.map { hidden.contains($0.tag) }).blocks.map { block in
            trace?.trace(node: block.node, text: block.text, verdict: .kept, reason: "outlet-rule/body: \(rule)")
            return PageBody.Block(text: block.text, role: block.role)
        }
    }
}

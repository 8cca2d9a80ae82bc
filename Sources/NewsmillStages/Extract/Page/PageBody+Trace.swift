import NewsmillMarkup

extension PageBody {
    /// Notes every block of the page with what became of it: those left out with page furniture too.
    static func note(
        _ tree: HTMLTree, isFurniture: [Bool], root: Int?, namesFurniture: (Int) -> Bool, in trace: PageTrace
    ) {
        let shown = PageBlocks(tree, skipping: tree.nodes.map { ExactBody.hidden.contains($0.tag) }).blocks
        let inside = root.map(tree.subtree)
        let rootName = root.map { PageTrace.name($0, in: tree) } ?? ""
        for block in shown {
            let links = "\(Int(block.linkedShare * 100)) % in links"
            if isFurniture[block.node] {
                var node = block.node
                while node > 0, !namesFurniture(node) { node = Int(tree.nodes[node].parent) }
                let name = PageTrace.name(node, in: tree)
                trace.trace(node: block.node, text: block.text, verdict: .dropped, reason: "furniture: in \(name)")
            } else if let inside, !inside.contains(block.node) {
                trace.trace(
                    node: block.node, text: block.text, verdict: .dropped, reason: "outside \(rootName); \(links)")
            } else if inside == nil ? block.linkedShare >= 0.5 : block.isLinkList {
                trace.trace(node: block.node, text: block.text, verdict: .dropped, reason: "links: \(links)")
            } else {
                trace.trace(
                    node: block.node, text: block.text, verdict: .kept,
                    reason: "\(block.role) in \(rootName); \(links)")
            }
        }
    }
}

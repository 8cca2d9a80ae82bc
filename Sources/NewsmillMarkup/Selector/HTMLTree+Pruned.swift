extension HTMLTree {
    /// The same page without some of its elements.
    ///
    /// - Parameters:
    ///   - roots: only these and what is in them, one after the other below the document; nil for the whole page.
    ///   - removed: not these, nor what is in them. Both in document order, as ``Selector/matches(in:)`` gives them.
    public func pruned(to roots: [Int]? = nil, removing removed: [Int]) -> HTMLTree {
        var pruned = self
        pruned.nodes.removeAll(keepingCapacity: true)
        var document = nodes[0]
        document.parent = -1
        pruned.nodes.append(document)
        var kept = [Int32](repeating: 0, count: nodes.count)
        var next = 0
        var from = 1
        for root in roots ?? [1] {
            // Within another root, or within what is removed, it has had its turn.
            guard root < nodes.count, root >= from else { continue }
            let end = roots == nil ? nodes.count : Int(nodes[root].end)
            var node = root
            while node < end {
                while next < removed.count, removed[next] < node { next += 1 }
                if next < removed.count, removed[next] == node {
                    node = Int(nodes[node].end)
                    continue
                }
                var copy = nodes[node]
                copy.parent = node == root ? 0 : copy.parent < 0 ? -1 : kept[Int(copy.parent)]
                kept[node] = Int32(pruned.nodes.count)
                pruned.nodes.append(copy)
                node += 1
            }
            from = end
        }
        pruned.closeAll()
        return pruned
    }

    /// Sets every end by the parents: a subtree ends where a node follows that is not in it.
    private mutating func closeAll() {
        for node in nodes.indices { nodes[node].end = Int32(node + 1) }
        for node in nodes.indices.reversed() where nodes[node].parent >= 0 {
            let parent = Int(nodes[node].parent)
            nodes[parent].end = max(nodes[parent].end, nodes[node].end)
        }
    }
}

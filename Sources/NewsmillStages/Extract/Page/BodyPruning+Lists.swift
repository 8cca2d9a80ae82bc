import NewsmillCore
import NewsmillMarkup

/// Lists and tables, and lines that are links.
extension BodyPruning {
    /// A line among the paragraphs that leads to another site: a source, a shop. Its own stories a publisher has on its own.
    func leadsOut(_ index: Int) -> Bool {
        guard prose.contains(index) else { return false }
        let next = span.lowerBound + index + 1
        return links.leadsOut(block(index), next: next < page.blocks.count ? page.blocks[next].first : tree.nodes.count)
    }

    /// Lists and tables stand or fall as a whole: a menu is not a menu item by item.
    mutating func dropLists() {
        var groups: [Int: (weight: Int, linked: Int, count: Int, members: [Int])] = [:]
        for index in dropped.indices {
            let block = block(index)
            guard block.role == .list || block.role == .table, let holder = holder(of: block) else { continue }
            groups[holder, default: (0, 0, 0, [])].weight += block.weight
            groups[holder, default: (0, 0, 0, [])].linked += block.linked
            groups[holder, default: (0, 0, 0, [])].count += 1
            groups[holder, default: (0, 0, 0, [])].members.append(index)
        }
        for group in groups.values where group.linked * 2 > group.weight {
            if group.members.allSatisfy({ block($0).linked == 0 || leadsOut($0) }) { continue }
            for index in group.members { drop(index, "list of links") }
        }
    }

    private func holder(of block: PageBlocks.Block) -> Int? {
        var node = block.node
        for _ in 0..<8 {
            switch tree.nodes[node].tag {
            case .ul, .ol, .dl, .table: return node
            default: node = Int(tree.nodes[node].parent)
            }
            if node < 0 { return nil }
        }
        return nil
    }
}

extension Selector {
    /// The elements that match, in document order.
    ///
    /// One pass, with a bit for each step of the selector: a step is reached at a node that passes its tests and stands to a node
    /// where the step before was reached as the combinator says. So no page and no selector takes longer than their product.
    public func matches(in tree: HTMLTree) -> [Int] {
        var found: [Int] = []
        var open: [Level] = [Level(end: tree.nodes.count)]
        for node in tree.nodes.indices where node > 0 {
            while open.count > 1, node >= open[open.count - 1].end { open.removeLast() }
            let tag = tree.nodes[node].tag
            guard tag != .text, tag != .document else { continue }
            let last = open.count - 1
            open[last].elements += 1
            let reached = step(tree, node, open[last])
            if reached & lasts != 0 { found.append(node) }
            open[last].previous = reached
            open[last].before |= reached
            if Int(tree.nodes[node].end) > node + 1 {
                open.append(
                    Level(end: Int(tree.nodes[node].end), parent: reached, above: open[last].above | reached))
            }
        }
        return found
    }

    /// The children of an element so far.
    private struct Level {
        var end: Int
        /// Steps reached at the parent, and at any element above.
        var parent: UInt64 = 0
        var above: UInt64 = 0
        /// Steps reached at the element before, and at any before.
        var previous: UInt64 = 0
        var before: UInt64 = 0
        var elements = 0
    }

    private func step(_ tree: HTMLTree, _ node: Int, _ level: Level) -> UInt64 {
        var reached: UInt64 = 0
        for index in steps.indices {
            let bit: UInt64 = 1 << UInt64(index)
            let isOpen =
                switch steps[index].combinator {
                case .none: true
                case .descendant: level.above & bit >> 1 != 0
                case .child: level.parent & bit >> 1 != 0
                case .next: level.previous & bit >> 1 != 0
                case .later: level.before & bit >> 1 != 0
                }
            if isOpen, steps[index].tests.allSatisfy({ passes($0, tree, node, level) }) { reached |= bit }
        }
        return reached
    }

    private func passes(_ test: Test, _ tree: HTMLTree, _ node: Int, _ level: Level) -> Bool {
        switch test {
        case .tag(let tag): return tree.nodes[node].tag == tag
        case .not(let test): return !passes(test, tree, node, level)
        case .nth(let a, let b):
            let rest = level.elements - b
            return a == 0 ? rest == 0 : rest % a == 0 && rest / a >= 0
        case .last:
            // Only text may follow within the parent.
            var next = Int(tree.nodes[node].end)
            while next < level.end, tree.nodes[next].tag == .text { next += 1 }
            return next >= level.end
        case .attribute(let name, let comparison, let value, let ignoresCase):
            for index in tree.nodes[node].range where tree.attributes[Int(index)].name == name {
                let range = tree.attributes[Int(index)].value
                let found = tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
                return ignoresCase
                    ? Self.compare(found.map(Self.lower), comparison, value.map(Self.lower))
                    : Self.compare(found, comparison, value)
            }
            return false
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private static func compare(
        _ found: some RandomAccessCollection<UInt8>, _ comparison: Comparison, _ value: [UInt8]
    ) -> Bool {
        switch comparison {
        case .exists: return true
        case .equals: return found.elementsEqual(value)
        case .prefix: return !value.isEmpty && found.starts(with: value)
        case .suffix: return !value.isEmpty && found.reversed().starts(with: value.reversed())
        case .contains: return !value.isEmpty && contains(Array(found), value)
        case .word:
            return !value.isEmpty && found.split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(value) }
        case .dash:
            guard found.starts(with: value) else { return false }
            return found.count == value.count || found.dropFirst(value.count).first == UInt8(ascii: "-")
        }
    }

    /// Knuth, Morris and Pratt's search: a value of a page's own making cannot make it slow.
    private static func contains(_ text: [UInt8], _ value: [UInt8]) -> Bool {
        var borders = [Int](repeating: 0, count: value.count)
        var matched = 0
        for index in value.indices.dropFirst() {
            while matched > 0, value[index] != value[matched] { matched = borders[matched - 1] }
            if value[index] == value[matched] { matched += 1 }
            borders[index] = matched
        }
        matched = 0
        for byte in text {
            while matched > 0, byte != value[matched] { matched = borders[matched - 1] }
            if byte == value[matched] { matched += 1 }
            if matched == value.count { return true }
        }
        return false
    }
}

/// The patterns as a trie over words: an edge is a word with the gap before it, kept in one open hash table.
struct PhraseTable: Sendable {
    static let root: UInt32 = 0

    /// An edge: the node it leaves, the word, and the gap; all ones when the slot is free.
    private let keys: [UInt64]
    private let children: [UInt32]
    /// The ids that end at a node: `ids[starts[node]..<starts[node + 1]]`.
    private let starts: [UInt32]
    private let ids: [Int]
    private let goesOn: [Bool]

    private static let free = UInt64.max

    /// Room for 2^31 nodes, 2^24 words and 255 gaps.
    @inline(__always)
    private static func key(_ node: UInt32, _ word: UInt32, _ isPrefix: Bool, _ gap: UInt8) -> UInt64 {
        UInt64(node) << 33 | UInt64(isPrefix ? 1 : 0) << 32 | UInt64(word & 0xFF_FFFF) << 8 | UInt64(gap)
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    @inline(__always)
    func child(of node: UInt32, word: UInt32, isPrefix: Bool, gap: UInt8) -> UInt32? {
        let key = Self.key(node, word, isPrefix, gap)
        let mask = keys.count - 1
        var slot = Self.slot(key, mask)
        while keys[slot] != Self.free {
            if keys[slot] == key { return children[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    func hasChildren(_ node: UInt32) -> Bool { goesOn[Int(node)] }

    @inline(__always)
    func forEachID(at node: UInt32, _ body: (Int) -> Void) {
        for index in starts[Int(node)]..<starts[Int(node) + 1] { body(ids[Int(index)]) }
    }

    struct Builder {
        private var edges: [UInt64: UInt32] = [:]
        private var goesOn: [Bool] = [false]
        private var ends: [(node: UInt32, id: Int)] = []

        mutating func child(of node: UInt32, word: UInt32, isPrefix: Bool, gap: UInt8) -> UInt32 {
            let key = PhraseTable.key(node, word, isPrefix, gap)
            if let child = edges[key] { return child }
            let child = UInt32(goesOn.count)
            goesOn.append(false)
            goesOn[Int(node)] = true
            edges[key] = child
            return child
        }

        mutating func add(_ id: Int, to node: UInt32) {
            ends.append((node, id))
        }

        func build() -> PhraseTable {
            var size = 16
            while size < edges.count * 2 { size *= 2 }
            var keys = [UInt64](repeating: PhraseTable.free, count: size)
            var children = [UInt32](repeating: 0, count: size)
            for (key, child) in edges {
                var slot = PhraseTable.slot(key, size - 1)
                while keys[slot] != PhraseTable.free { slot = (slot + 1) & (size - 1) }
                keys[slot] = key
                children[slot] = child
            }
            var starts = [UInt32](repeating: 0, count: goesOn.count + 1)
            for end in ends { starts[Int(end.node) + 1] += 1 }
            for node in 0..<goesOn.count { starts[node + 1] += starts[node] }
            var ids = [Int](repeating: 0, count: ends.count)
            var next = starts
            for end in ends {
                ids[Int(next[Int(end.node)])] = end.id
                next[Int(end.node)] += 1
            }
            return PhraseTable(keys: keys, children: children, starts: starts, ids: ids, goesOn: goesOn)
        }
    }
}

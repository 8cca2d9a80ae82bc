/// The patterns as a trie over words: an edge is a word with the gap before it, kept in one open hash table.
struct PhraseTable {
    static let root: UInt32 = 0

    /// A pattern that ends at a node.
    struct End: BitwiseCopyable {
        var id: Int64
        /// Where its spelling stands, when it must be met more exactly than folded.
        var start: UInt32
        var lengthAndExactness: UInt32

        var exactness: AliasMatcher.Exactness { .init(rawValue: UInt8(truncatingIfNeeded: lengthAndExactness & 7)) }
        var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndExactness >> 3) }
    }

    /// An edge: the node it leaves, the word, and the gap; all ones when the slot is free.
    private let keys: Table<UInt64>
    private let mask: Int
    private let children: Table<UInt32>
    /// What ends at a node: `ends[starts[node]..<starts[node + 1]]`.
    private let starts: Table<UInt32>
    private let ends: Table<End>
    private let goesOn: Table<UInt8>
    private let spellings: Table<UInt8>

    private static let free = UInt64.max

    init(
        keys: Table<UInt64>, children: Table<UInt32>, starts: Table<UInt32>, ends: Table<End>, goesOn: Table<UInt8>,
        spellings: Table<UInt8>
    ) {
        self.keys = keys
        self.children = children
        self.starts = starts
        self.ends = ends
        self.goesOn = goesOn
        self.spellings = spellings
        mask = keys.count - 1
    }

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
        var slot = Self.slot(key, mask)
        while keys[slot] != Self.free {
            if keys[slot] == key { return children[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    func hasChildren(_ node: UInt32) -> Bool { goesOn[Int(node)] != 0 }

    @inline(__always)
    func forEachEnd(at node: UInt32, _ body: (End) -> Void) {
        var index = Int(starts[Int(node)])
        let last = min(Int(starts[Int(node) + 1]), ends.count)
        while index < last {
            body(ends[index])
            index += 1
        }
    }

    func spelling(of end: End) -> UnsafeBufferPointer<UInt8> { spellings.bytes(end.range) }

    struct Builder {
        private(set) var keys = [UInt64](repeating: PhraseTable.free, count: 1024)
        private(set) var children = [UInt32](repeating: 0, count: 1024)
        private(set) var goesOn: [UInt8] = [0]
        private(set) var spellings: [UInt8] = []
        private var nodes: [UInt32] = []
        private var found: [End] = []

        mutating func child(of node: UInt32, word: UInt32, isPrefix: Bool, gap: UInt8) -> UInt32 {
            // Three quarters full at most.
            if goesOn.count * 4 > keys.count * 3 { grow() }
            let key = PhraseTable.key(node, word, isPrefix, gap)
            let mask = keys.count - 1
            var slot = PhraseTable.slot(key, mask)
            while keys[slot] != PhraseTable.free {
                if keys[slot] == key { return children[slot] }
                slot = (slot + 1) & mask
            }
            let child = UInt32(goesOn.count)
            goesOn.append(0)
            goesOn[Int(node)] = 1
            keys[slot] = key
            children[slot] = child
            return child
        }

        mutating func add(_ pattern: AliasMatcher.Pattern, to node: UInt32) {
            var end = End(id: Int64(pattern.id), start: 0, lengthAndExactness: 0)
            if !pattern.exactness.isEmpty {
                end.start = UInt32(spellings.count)
                spellings.append(contentsOf: pattern.text.utf8)
                end.lengthAndExactness =
                    UInt32(spellings.count - Int(end.start)) << 3 | UInt32(pattern.exactness.rawValue & 7)
            }
            nodes.append(node)
            found.append(end)
        }

        private mutating func grow() {
            let old = (keys, children)
            let size = keys.count * 2
            keys = [UInt64](repeating: PhraseTable.free, count: size)
            children = [UInt32](repeating: 0, count: size)
            for index in old.0.indices where old.0[index] != PhraseTable.free {
                var slot = PhraseTable.slot(old.0[index], size - 1)
                while keys[slot] != PhraseTable.free { slot = (slot + 1) & (size - 1) }
                keys[slot] = old.0[index]
                children[slot] = old.1[index]
            }
        }

        /// In order of the nodes, and of adding within one.
        func ends() -> (starts: [UInt32], ends: [End]) {
            var starts = [UInt32](repeating: 0, count: goesOn.count + 1)
            for node in nodes { starts[Int(node) + 1] += 1 }
            for node in goesOn.indices { starts[node + 1] += starts[node] }
            var ends = [End](repeating: End(id: 0, start: 0, lengthAndExactness: 0), count: found.count)
            var next = starts
            for (index, node) in nodes.enumerated() {
                ends[Int(next[Int(node)])] = found[index]
                next[Int(node)] += 1
            }
            return (starts, ends)
        }
    }
}

/// The words of patterns that are only the beginning of a word ("asylum*"): a trie over folded bytes. Most words of a
/// text leave it at the first or second byte.
struct PrefixTable {
    /// The column of each byte; 0 for bytes in no prefix.
    private let columns: Table<UInt8>
    private let width: Int
    /// The node behind node × width + column; 0 is none, since nothing leads back to the root.
    private let children: Table<UInt32>
    /// The prefix that ends at a node, plus one.
    private let ends: Table<UInt32>

    /// nil when there are no prefixes: one end, at the root.
    init?(columns: Table<UInt8>, children: Table<UInt32>, ends: Table<UInt32>) {
        guard ends.count > 1 else { return nil }
        self.columns = columns
        self.children = children
        self.ends = ends
        width = children.count / ends.count
    }

    /// Calls with each prefix of the word, shortest first.
    @inline(__always)
    func forEachPrefix(of cursor: borrowing WordCursor, _ body: (UInt32) -> Void) {
        var node = 0
        cursor.withFoldedBytes { byte in
            let column = Int(columns[Int(byte)])
            if column == 0 { return false }
            node = Int(children[node * width + column])
            if node == 0 { return false }
            if ends[node] != 0 { body(ends[node] - 1) }
            return true
        }
    }

    struct Builder {
        private var nodes: [[UInt8: Int]] = [[:]]
        private(set) var ends: [UInt32] = [0]
        private var count: UInt32 = 0

        mutating func insert(_ cursor: borrowing WordCursor) -> UInt32 {
            var node = 0
            cursor.withFoldedBytes { byte in
                if let next = nodes[node][byte] {
                    node = next
                } else {
                    nodes.append([:])
                    ends.append(0)
                    nodes[node][byte] = nodes.count - 1
                    node = nodes.count - 1
                }
                return true
            }
            if ends[node] == 0 {
                count += 1
                ends[node] = count
            }
            return ends[node] - 1
        }

        func build() -> (columns: [UInt8], children: [UInt32]) {
            var columns = [UInt8](repeating: 0, count: 256)
            // At most 243 bytes occur in UTF-8, so that a column fits.
            for (column, byte) in Set(nodes.flatMap(\.keys)).sorted().enumerated() {
                columns[Int(byte)] = UInt8(truncatingIfNeeded: column + 1)
            }
            let width = Int(columns.max() ?? 0) + 1
            var children = [UInt32](repeating: 0, count: nodes.count * width)
            for (node, edges) in nodes.enumerated() {
                for (byte, child) in edges { children[node * width + Int(columns[Int(byte)])] = UInt32(child) }
            }
            return (columns, children)
        }
    }
}

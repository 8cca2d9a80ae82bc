import NewsmillText

/// Which utterances have a key: an inverted index, the latest first.
struct RecentPostings: Sendable {
    /// The first node of each key.
    private var table = KeyTable()
    /// Utterance in the upper half, the next node in the lower. Nodes count from 1; 0 ends a chain.
    private var nodes: [UInt64] = [0]

    mutating func add(_ utterance: Int32, to key: UInt32) {
        let place = table.place(of: key)
        let next = table.value(at: place)
        // Just said: one utterance has a word in several wordings.
        if next != 0, Int32(truncatingIfNeeded: nodes[Int(next)] >> 32) == utterance { return }
        nodes.append(UInt64(UInt32(bitPattern: utterance)) << 32 | UInt64(next))
        table.set(UInt32(nodes.count - 1), of: key, at: place)
    }

    /// Adds a weight to the sum of each utterance that has a key.
    ///
    /// - Parameters:
    ///   - most: so many of the latest.
    ///   - touched: gets the number of each whose sum was 0.
    @inline(__always)
    func add(_ weight: Float, of key: UInt32, most: Int, to sums: inout [Float], _ touched: inout [Int32]) {
        var node = Int(table[key])
        var left = most
        while node != 0, left > 0 {
            let entry = nodes[node]
            let utterance = Int32(truncatingIfNeeded: entry >> 32)
            if sums[Int(utterance)] == 0 { touched.append(utterance) }
            sums[Int(utterance)] += weight
            node = Int(UInt32(truncatingIfNeeded: entry))
            left -= 1
        }
    }
}

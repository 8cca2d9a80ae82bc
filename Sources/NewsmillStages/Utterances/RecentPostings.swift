/// Which utterances have a key: an inverted index, the latest first.
struct RecentPostings: Sendable {
    /// Key in the upper half, the first node in the lower; 0 is free.
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var used = 0
    /// Utterance in the upper half, the next node in the lower. Nodes count from 1; 0 ends a chain.
    private var nodes: [UInt64] = [0]

    mutating func add(_ utterance: Int32, to key: UInt32) {
        if used * 4 >= slots.count * 3 { grow() }
        let key = max(1, key)
        let index = place(of: key)
        if slots[index] == 0 { used += 1 }
        let next = UInt32(truncatingIfNeeded: slots[index])
        // Just said: one utterance has a word in several wordings.
        if next != 0, Int32(truncatingIfNeeded: nodes[Int(next)] >> 32) == utterance { return }
        nodes.append(UInt64(UInt32(bitPattern: utterance)) << 32 | UInt64(next))
        slots[index] = UInt64(key) << 32 | UInt64(nodes.count - 1)
    }

    /// Adds a weight to the sum of each utterance that has a key.
    ///
    /// - Parameters:
    ///   - most: so many of the latest.
    ///   - touched: gets the number of each whose sum was 0.
    @inline(__always)
    func add(_ weight: Float, of key: UInt32, most: Int, to sums: inout [Float], _ touched: inout [Int32]) {
        var node = Int(UInt32(truncatingIfNeeded: slots[place(of: max(1, key))]))
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

    private func place(of key: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Int((key ^ key >> 15) &* 0x9e37_79b1 >> 1) & mask
            while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != key {
                index = (index + 1) & mask
            }
            return index
        }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { slots[place(of: UInt32(truncatingIfNeeded: slot >> 32))] = slot }
    }
}

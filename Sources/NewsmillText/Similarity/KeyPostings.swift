/// Which texts have a key: an inverted index of 32-bit keys and text numbers.
///
/// Most keys stand in one text only, so the table holds that text itself; further ones hang on a chain. A key that
/// ``mostTexts`` texts have tells nothing and is given up.
struct KeyPostings: Sendable {
    static let mostTexts = 16

    /// Key in the upper half, in the lower a text's number, or a node of ``chains`` with the highest bit, or ``givenUp``.
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var used = 0
    /// Text in the upper half, the next node or ``end`` in the lower.
    private var chains: [UInt64] = []
    private var depths: [UInt8] = []

    private static let chained: UInt32 = 1 << 31
    private static let givenUp: UInt32 = .max
    private static let end: UInt32 = .max

    /// Texts must come in ascending order.
    mutating func add(_ text: UInt32, to key: UInt32) {
        if used * 4 >= slots.count * 3 { grow() }
        let index = place(of: key)
        guard slots[index] != 0 else {
            slots[index] = UInt64(key) << 32 | UInt64(text)
            used += 1
            return
        }
        let value = UInt32(truncatingIfNeeded: slots[index])
        guard value != Self.givenUp else { return }
        var node: UInt32
        if value & Self.chained == 0 {
            if value == text { return }
            node = append(value, after: Self.end, depth: 1)
            node = append(text, after: node, depth: 2)
        } else {
            if UInt32(truncatingIfNeeded: chains[Int(value & ~Self.chained)] >> 32) == text { return }
            let depth = depths[Int(value & ~Self.chained)]
            if depth >= Self.mostTexts {
                slots[index] = UInt64(key) << 32 | UInt64(Self.givenUp)
                return
            }
            node = append(text, after: value & ~Self.chained, depth: depth + 1)
        }
        slots[index] = UInt64(key) << 32 | UInt64(node | Self.chained)
    }

    func forEach(_ key: UInt32, _ found: (UInt32) -> Void) {
        let index = place(of: key)
        guard slots[index] != 0 else { return }
        let value = UInt32(truncatingIfNeeded: slots[index])
        if value == Self.givenUp { return }
        guard value & Self.chained != 0 else { return found(value) }
        var node = value & ~Self.chained
        while node != Self.end {
            let entry = chains[Int(node)]
            found(UInt32(truncatingIfNeeded: entry >> 32))
            node = UInt32(truncatingIfNeeded: entry)
        }
    }

    private mutating func append(_ text: UInt32, after next: UInt32, depth: UInt8) -> UInt32 {
        chains.append(UInt64(text) << 32 | UInt64(next))
        depths.append(depth)
        return UInt32(chains.count - 1)
    }

    /// Where a key is, or the free slot where it belongs. A key is never 0.
    private func place(of key: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Int((key ^ key >> 16) &* 0x9e37_79b1 >> 1) & mask
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

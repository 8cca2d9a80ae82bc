/// Which texts have a key: an inverted index of 32-bit keys and text numbers.
///
/// Most keys stand in one text only, so the table holds that text itself; further ones lie side by side in a block, for a
/// look at memory costs more than all else here. A key that ``mostTexts`` texts have tells nothing and is given up.
struct KeyPostings: Sendable {
    static let mostTexts = 16

    /// Key in the upper half, in the lower a text's number, or the start of a block with the highest bit, or ``givenUp``.
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var used = 0
    /// Each block: how many texts it has, the texts, room for more.
    private var blocks: [UInt32] = []
    /// The starts of blocks that were left, by size.
    private var free: [[UInt32]] = Array(repeating: [], count: sizes.count)

    private static let sizes = [4, 8, mostTexts + 1]
    private static let isBlock: UInt32 = 1 << 31
    private static let givenUp: UInt32 = .max

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
        if value & Self.isBlock == 0 {
            if value == text { return }
            slots[index] = UInt64(key) << 32 | UInt64(block(of: 0, [value, text]) | Self.isBlock)
            return
        }
        let start = Int(value & ~Self.isBlock)
        let count = Int(blocks[start])
        if blocks[start + count] == text { return }
        if let full = Self.sizes.firstIndex(of: count + 1) {
            free[full].append(UInt32(start))
            let moved =
                count == Self.mostTexts
                ? Self.givenUp : block(of: full + 1, blocks[start + 1...start + count] + [text]) | Self.isBlock
            slots[index] = UInt64(key) << 32 | UInt64(moved)
        } else {
            blocks[start] += 1
            blocks[start + count + 1] = text
        }
    }

    /// Adds the texts of a key, in any order.
    ///
    /// - Parameter value: what ``values(of:into:)`` gave for it.
    func append(_ key: UInt32, _ value: UInt64, to found: inout [UInt32]) {
        let slot = UInt32(truncatingIfNeeded: value >> 32) == key ? value : slots[place(of: key)]
        guard slot != 0 else { return }
        let value = UInt32(truncatingIfNeeded: slot)
        if value == Self.givenUp { return }
        guard value & Self.isBlock != 0 else { return found.append(value) }
        let start = Int(value & ~Self.isBlock)
        found.append(contentsOf: blocks[(start + 1)...(start + Int(blocks[start]))])
    }

    /// What stands where each key is first looked for: looks that do not wait for one another take a fraction of the time.
    func values(of keys: [UInt32], into values: inout [UInt64]) {
        values.removeAll(keepingCapacity: true)
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            for key in keys { values.append(slots[Self.first(key) & mask]) }
        }
    }

    /// - Parameter size: its place in ``sizes``.
    private mutating func block(of size: Int, _ texts: some Collection<UInt32>) -> UInt32 {
        let start = free[size].popLast() ?? UInt32(blocks.count)
        if start == blocks.count { blocks.append(contentsOf: repeatElement(0, count: Self.sizes[size])) }
        blocks[Int(start)] = UInt32(texts.count)
        for (place, text) in texts.enumerated() { blocks[Int(start) + 1 + place] = text }
        return start
    }

    /// Where a key is, or the free slot where it belongs. A key is never 0.
    private func place(of key: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Self.first(key) & mask
            while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != key {
                index = (index + 1) & mask
            }
            return index
        }
    }

    @inline(__always)
    private static func first(_ key: UInt32) -> Int { Int((key ^ key >> 16) &* 0x9e37_79b1 >> 1) }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { slots[place(of: UInt32(truncatingIfNeeded: slot >> 32))] = slot }
    }
}

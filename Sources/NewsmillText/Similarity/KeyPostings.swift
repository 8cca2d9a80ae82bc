/// Which texts have a key: an inverted index of 32-bit keys and text numbers.
///
/// Most keys stand in one text only, so the table holds that text itself; further ones lie side by side in a block, for a
/// look at memory costs more than all else here. A key that ``mostTexts`` texts have tells nothing and is given up.
struct KeyPostings: Sendable {
    static let mostTexts = 16

    /// One more than a text's number, or than the start of a block with the highest bit, or ``givenUp``.
    private var table = KeyTable()
    /// Each block: how many texts it has, the texts, room for more.
    private var blocks: [UInt32] = []
    /// The starts of blocks that were left, by size.
    private var free: [[UInt32]] = Array(repeating: [], count: sizes.count)

    private static let sizes = [4, 8, mostTexts + 1]
    private static let isBlock: UInt32 = 1 << 31
    private static let givenUp: UInt32 = .max

    /// Texts must come in ascending order.
    mutating func add(_ text: UInt32, to key: UInt32) {
        let place = table.place(of: key)
        let value = table.value(at: place)
        guard value != 0 else { return table.set(text + 1, of: key, at: place) }
        guard value != Self.givenUp else { return }
        if value & Self.isBlock == 0 {
            if value - 1 == text { return }
            return table.set(Self.value(of: block(of: 0, [value - 1, text])), of: key, at: place)
        }
        let start = Self.block(value)
        let count = Int(blocks[start])
        if blocks[start + count] == text { return }
        if let full = Self.sizes.firstIndex(of: count + 1) {
            free[full].append(UInt32(start))
            let moved =
                count == Self.mostTexts
                ? Self.givenUp : Self.value(of: block(of: full + 1, blocks[start + 1...start + count] + [text]))
            table.set(moved, of: key, at: place)
        } else {
            blocks[start] += 1
            blocks[start + count + 1] = text
        }
    }

    /// Adds the texts of a key, in any order.
    ///
    /// - Parameter peeked: what ``peek(_:into:)`` found for it.
    func append(_ key: UInt32, _ peeked: UInt64, to found: inout [UInt32]) {
        let value = table.value(of: key, peeked: peeked)
        if value == 0 || value == Self.givenUp { return }
        guard value & Self.isBlock != 0 else { return found.append(value - 1) }
        let start = Self.block(value)
        found.append(contentsOf: blocks[(start + 1)...(start + Int(blocks[start]))])
    }

    /// See ``KeyTable/peek(_:into:)``.
    func peek(_ keys: [UInt32], into found: inout [UInt64]) { table.peek(keys, into: &found) }

    /// - Parameter size: its place in ``sizes``.
    private mutating func block(of size: Int, _ texts: some Collection<UInt32>) -> UInt32 {
        let start = free[size].popLast() ?? UInt32(blocks.count)
        if start == blocks.count { blocks.append(contentsOf: repeatElement(0, count: Self.sizes[size])) }
        blocks[Int(start)] = UInt32(texts.count)
        for (place, text) in texts.enumerated() { blocks[Int(start) + 1 + place] = text }
        return start
    }

    private static func value(of block: UInt32) -> UInt32 { block + 1 | isBlock }
    private static func block(_ value: UInt32) -> Int { Int(value & ~isBlock) - 1 }
}

import NewsmillText

/// Which stories have a term among the keys of one of their articles: the latest ``mostStories``, the latest last.
///
/// Most keys belong to one story only: the table holds that one itself, further ones lie in a list.
struct StoryKeys: Sendable {
    static let mostStories = 128

    /// The key in the upper half; in the lower one more than a story, or than a list with the highest bit set. 0 when free.
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var used = 0
    private var lists: [[Int32]] = []

    private static let isList: UInt32 = 1 << 31

    mutating func add(_ story: Int, to key: UInt32) {
        if used * 3 >= slots.count * 2 { grow() }
        let index = place(of: key)
        let value = UInt32(truncatingIfNeeded: slots[index])
        if slots[index] == 0 {
            slots[index] = UInt64(key) << 32 | UInt64(story + 1)
            used += 1
        } else if value & Self.isList == 0 {
            guard Int(value) - 1 != story else { return }
            lists.append([Int32(value) - 1, Int32(story)])
            slots[index] = UInt64(key) << 32 | UInt64(UInt32(lists.count) | Self.isList)
        } else {
            let list = Int(value & ~Self.isList) - 1
            if lists[list].contains(Int32(story)) { return }
            if lists[list].count == Self.mostStories { lists[list].removeFirst() }
            lists[list].append(Int32(story))
        }
    }

    @inline(__always)
    func forEach(_ key: UInt32, _ found: (Int) -> Void) {
        let index = place(of: key)
        guard slots[index] != 0 else { return }
        let value = UInt32(truncatingIfNeeded: slots[index])
        guard value & Self.isList != 0 else { return found(Int(value) - 1) }
        for story in lists[Int(value & ~Self.isList) - 1] { found(Int(story)) }
    }

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

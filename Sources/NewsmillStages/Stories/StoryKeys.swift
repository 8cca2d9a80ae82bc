import NewsmillText

/// Which stories have a term among the keys of one of their articles: the latest ``mostStories``, the latest last.
///
/// Most keys belong to one story only: the table holds that one itself, further ones lie in a list.
struct StoryKeys: Sendable {
    static let mostStories = 128

    /// One more than a story, or than a list with the highest bit set.
    private var table = KeyTable()
    private var lists: [[Int32]] = []

    private static let isList: UInt32 = 1 << 31

    mutating func add(_ story: Int, to key: UInt32) {
        let place = table.place(of: key)
        let value = table.value(at: place)
        if value == 0 {
            table.set(UInt32(story + 1), of: key, at: place)
        } else if value & Self.isList == 0 {
            guard Int(value) - 1 != story else { return }
            lists.append([Int32(value) - 1, Int32(story)])
            table.set(UInt32(lists.count) | Self.isList, of: key, at: place)
        } else {
            let list = Int(value & ~Self.isList) - 1
            if lists[list].contains(Int32(story)) { return }
            if lists[list].count == Self.mostStories { lists[list].removeFirst() }
            lists[list].append(Int32(story))
        }
    }

    @inline(__always)
    func forEach(_ key: UInt32, _ found: (Int) -> Void) {
        let value = table[key]
        guard value != 0 else { return }
        guard value & Self.isList != 0 else { return found(Int(value) - 1) }
        for story in lists[Int(value & ~Self.isList) - 1] { found(Int(story)) }
    }
}

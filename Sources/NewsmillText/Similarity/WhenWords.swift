/// Names of months and weekdays as hashes, in the languages that dates are read in (``DateWords``).
struct WhenWords: Sendable {
    enum Meaning: Sendable, Equatable {
        /// 1 for January.
        case month(Int)
        case weekday
    }

    static let all = WhenWords()

    private var bits: [UInt64] = Array(repeating: 0, count: 64)
    private var meanings: [UInt32: Meaning] = [:]

    /// Shorter names of weekdays are words of other languages, too ("do", "sat", "mar").
    private static let shortestWeekday = 5

    private init() {
        for name in DateWords.weekdays.sorted() where name.count >= Self.shortestWeekday { add(name, .weekday) }
        for (name, month) in DateWords.months.sorted(by: { $0.key < $1.key }) { add(name, .month(month)) }
    }

    private mutating func add(_ name: String, _ meaning: Meaning) {
        let hash = UInt32(truncatingIfNeeded: WordHashes.hash(name) >> 32) & ~3
        bits[Int(hash >> 8 & 63)] |= 1 << UInt64(hash >> 2 & 63)
        meanings[hash] = meaning
    }

    /// nil for nearly all words, after one look at a bit.
    @inline(__always)
    subscript(word: TextWord) -> Meaning? {
        let hash = word.identity
        guard bits[Int(hash >> 8 & 63)] & 1 << UInt64(hash >> 2 & 63) != 0 else { return nil }
        return meanings[hash]
    }
}

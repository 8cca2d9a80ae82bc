/// Slips of the typist: one letter more, fewer or other, or two neighbours in the wrong order.
enum Misspelling {
    enum Edit {
        case swap
        case letter
    }

    /// The one edit that two folded words are apart; nil when they are equal or further apart.
    static func edit(_ first: String, _ second: String) -> Edit? {
        guard abs(first.utf8.count - second.utf8.count) < 2 else { return nil }
        let found = first.utf8.withContiguousStorageIfAvailable { first in
            second.utf8.withContiguousStorageIfAvailable { edit(first, $0) }
        }
        return (found ?? nil) ?? nil
    }

    private static func edit(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Edit? {
        let shorter = min(first.count, second.count)
        var start = 0
        while start < shorter, first[start] == second[start] { start += 1 }
        var end = 0
        while end < shorter - start, first[first.count - end - 1] == second[second.count - end - 1] { end += 1 }
        switch (first.count - start - end, second.count - start - end) {
        case (1, 1), (0, 1), (1, 0): return .letter
        case (2, 2) where first[start] == second[start + 1] && first[start + 1] == second[start]: return .swap
        default: return nil
        }
    }

    /// Whether a word that is no first name is one slip off another: "Kier" for Keir, and neither "Ronald" for Donald nor "Maria"
    /// for Mario. First letters are seldom mistaken, last ones make another name; of four letters only two may have changed places.
    static func isSlip(_ word: String, of given: String) -> Bool {
        guard word.utf8.first == given.utf8.first, min(word.utf8.count, given.utf8.count) > 3 else { return false }
        return switch edit(word, given) {
        case .swap: true
        case .letter: min(word.utf8.count, given.utf8.count) > 4 && word.utf8.last == given.utf8.last
        case nil: false
        }
    }
}

/// The words that occur in patterns: an open hash table over their folded bytes, behind a table of bits that turns away
/// nearly every word that is in none.
struct WordTable: Sendable {
    struct Entry {
        var hash: UInt64
        var start: UInt32
        var length: UInt32
        /// Whether a pattern begins with the word.
        var begins: Bool
    }

    private let bits: [UInt64]
    private let bitShift: UInt64
    /// A word's number plus one; 0 is free.
    private let slots: [UInt32]
    private let entries: [Entry]
    private let bytes: [UInt8]

    /// The word's number and whether a pattern begins with it.
    @inline(__always)
    func look(up cursor: borrowing WordCursor) -> (word: UInt32, begins: Bool)? {
        let hash = cursor.hash
        let bit = hash >> bitShift
        guard bits[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1 != 0 else { return nil }
        return find(hash, cursor)
    }

    @inline(never)
    private func find(_ hash: UInt64, _ cursor: borrowing WordCursor) -> (word: UInt32, begins: Bool)? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash {
                let range = Int(entry.start)..<Int(entry.start + entry.length)
                let same = bytes.withUnsafeBufferPointer { cursor.equals(UnsafeBufferPointer(rebasing: $0[range])) }
                if same { return (slots[slot] - 1, entry.begins) }
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    struct Builder {
        private var numbers: [[UInt8]: UInt32] = [:]
        private var entries: [Entry] = []
        private var bytes: [UInt8] = []

        init(capacity: Int) {
            numbers.reserveCapacity(capacity)
            entries.reserveCapacity(capacity)
        }

        mutating func insert(_ word: [UInt8]) -> UInt32 {
            if let number = numbers[word] { return number }
            let number = UInt32(entries.count)
            numbers[word] = number
            entries.append(
                Entry(
                    hash: WordCursor.hash(word), start: UInt32(bytes.count), length: UInt32(word.count), begins: false))
            bytes.append(contentsOf: word)
            return number
        }

        mutating func marksBeginning(_ word: UInt32) {
            entries[Int(word)].begins = true
        }

        func build() -> WordTable {
            // 32 bits a word let about 3 % of foreign words through; 64 words at least, 4 Mi bits at most for the cache.
            var bitCount = 4096
            while bitCount < entries.count * 32, bitCount < 1 << 25 { bitCount *= 2 }
            let shift = UInt64(64 - bitCount.trailingZeroBitCount)
            var bits = [UInt64](repeating: 0, count: bitCount / 64)
            var size = 16
            while size < entries.count * 2 { size *= 2 }
            var slots = [UInt32](repeating: 0, count: size)
            for (number, entry) in entries.enumerated() {
                let bit = entry.hash >> shift
                bits[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
                var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(number + 1)
            }
            return WordTable(bits: bits, bitShift: shift, slots: slots, entries: entries, bytes: bytes)
        }
    }
}

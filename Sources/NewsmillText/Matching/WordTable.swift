/// The words that occur in patterns: an open hash table over their folded bytes, behind a table of bits that turns away
/// nearly every word that is in none.
struct WordTable {
    struct Entry: BitwiseCopyable {
        var hash: UInt64
        var start: UInt32
        /// Twice the number of bytes, plus one when a pattern begins with the word.
        var lengthAndBegins: UInt32

        var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndBegins >> 1) }
        var begins: Bool { lengthAndBegins & 1 != 0 }
    }

    private let bits: Table<UInt64>
    private let bitShift: UInt64
    /// A word's number plus one; 0 is free.
    private let slots: Table<UInt32>
    private let mask: Int
    private let entries: Table<Entry>
    private let bytes: Table<UInt8>

    /// Bits and slots count powers of two.
    init(bits: Table<UInt64>, slots: Table<UInt32>, entries: Table<Entry>, bytes: Table<UInt8>) {
        self.bits = bits
        self.slots = slots
        self.entries = entries
        self.bytes = bytes
        bitShift = UInt64(64 - (bits.count * 64).trailingZeroBitCount)
        mask = slots.count - 1
    }

    /// Whether a word with this hash may occur; to be asked first, for nearly all words end here and no cursor is handed on.
    @inline(__always)
    func mayHave(_ hash: UInt64) -> Bool {
        let bit = hash >> bitShift
        return bits[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1 != 0
    }

    /// The word's number and whether a pattern begins with it.
    @inline(never)
    func find(_ cursor: borrowing WordCursor) -> (word: UInt32, begins: Bool)? {
        let hash = cursor.hash
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, cursor.equals(bytes.bytes(entry.range)) { return (slots[slot] - 1, entry.begins) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    struct Builder {
        private(set) var entries: [Entry] = []
        private(set) var bytes: [UInt8] = []
        private(set) var slots = [UInt32](repeating: 0, count: 1024)

        /// The number of the cursor's word, a new one if need be.
        mutating func insert(_ cursor: borrowing WordCursor) -> UInt32 {
            if (entries.count + 1) * 2 > slots.count { grow() }
            let hash = cursor.hash
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                let entry = entries[Int(slots[slot]) - 1]
                if entry.hash == hash {
                    let same = bytes.withUnsafeBufferPointer {
                        cursor.equals(UnsafeBufferPointer(rebasing: $0[entry.range]))
                    }
                    if same { return slots[slot] - 1 }
                }
                slot = (slot + 1) & mask
            }
            let start = bytes.count
            cursor.withFoldedBytes {
                bytes.append($0)
                return true
            }
            let length = UInt32(bytes.count - start)
            entries.append(Entry(hash: hash, start: UInt32(start), lengthAndBegins: length << 1))
            slots[slot] = UInt32(entries.count)
            return UInt32(entries.count - 1)
        }

        mutating func marksBeginning(_ word: UInt32) {
            entries[Int(word)].lengthAndBegins |= 1
        }

        private mutating func grow() {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            let mask = slots.count - 1
            for (number, entry) in entries.enumerated() {
                var slot = Int(truncatingIfNeeded: entry.hash) & mask
                while slots[slot] != 0 { slot = (slot + 1) & mask }
                slots[slot] = UInt32(number + 1)
            }
        }

        /// 32 bits a word let about 3 % of foreign words through; 64 words at least, 4 Mi bytes at most for the cache.
        func bits() -> [UInt64] {
            var bitCount = 4096
            while bitCount < entries.count * 32, bitCount < 1 << 25 { bitCount *= 2 }
            let shift = UInt64(64 - bitCount.trailingZeroBitCount)
            var bits = [UInt64](repeating: 0, count: bitCount / 64)
            for entry in entries {
                let bit = entry.hash >> shift
                bits[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
            }
            return bits
        }
    }
}

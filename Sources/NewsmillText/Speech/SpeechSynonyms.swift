/// Which words stand for one another in translations of the same speech.
enum SpeechSynonyms {
    /// One number for all words of a group; the stem's own where it is in none.
    static func concept(of stem: UInt32) -> UInt32 { table.group(of: stem) ?? stem }

    /// Stems by group, for tests.
    static let table = Table(groups)

    struct Table: Sendable {
        /// Stem in the upper half, group in the lower; open addressing.
        private var slots = [UInt64](repeating: 0, count: 1 << 13)
        private(set) var count = 0

        init(_ groups: StaticString) {
            groups.withUTF8Buffer { bytes in
                for line in bytes.split(separator: UInt8(ascii: "\n")) {
                    var first: UInt32?
                    for word in line.split(separator: UInt8(ascii: " ")) where !word.isEmpty {
                        let stem = SpeechScan.stem(UnsafeBufferPointer(rebasing: word))
                        // A number no stem has: stems have the lowest bit clear.
                        let group = first ?? (stem | 1)
                        first = group
                        insert(stem, group)
                    }
                }
            }
        }

        private mutating func insert(_ stem: UInt32, _ group: UInt32) {
            let index = place(of: stem)
            guard slots[index] == 0 else { return }
            slots[index] = UInt64(stem) << 32 | UInt64(group)
            count += 1
        }

        func group(of stem: UInt32) -> UInt32? {
            let slot = slots[place(of: stem)]
            return slot == 0 ? nil : UInt32(truncatingIfNeeded: slot)
        }

        private func place(of stem: UInt32) -> Int {
            slots.withUnsafeBufferPointer { slots in
                let mask = slots.count - 1
                var index = Int(stem >> 7) & mask
                while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != stem {
                    index = (index + 1) & mask
                }
                return index
            }
        }
    }
}

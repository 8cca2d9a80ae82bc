internal import Foundation

/// How much it tells that two texts share a word: the logarithm of how rare texts with this word are.
///
/// It begins with frozen statistics (``CommonWords``, weighing like ``frozenTexts`` texts) and learns from each text that is
/// counted. It depends on nothing but the texts counted so far, in whatever order: not on workers, not on the time of day.
public struct WordRarity: Sendable {
    private var counts = KeyTable()
    private var texts = 0
    /// Room to work in.
    private var seen = HashSet32()

    /// So many texts the frozen statistics weigh like.
    private static let frozenTexts = 1000.0
    /// Of a word that is not among the common ones.
    private static let frozenShareOfOthers = 1.0 / 4000

    public init() {}

    /// Counts the words of one more text, each once.
    public mutating func count(_ text: WordSequence) {
        texts += 1
        seen.removeAll(capacity: text.count)
        for word in text.words where seen.insert(word.identity) {
            let place = counts.place(of: word.identity)
            counts.set(counts.value(at: place) + 1, of: word.identity, at: place)
        }
    }

    /// In nats: nearly 0 for "the", some 8 for a word never seen.
    public func weight(of word: TextWord) -> Float {
        let share = Self.frozenShares.share(of: word.identity) ?? Self.frozenShareOfOthers
        let expected = Self.frozenTexts * share + Double(counts[word.identity])
        return Float(max(0, log((Self.frozenTexts + Double(texts)) / expected)))
    }

    /// The same by the frozen statistics alone, whatever was counted.
    @inline(__always)
    static func frozenRarity(of word: TextWord) -> Float {
        let band = band(of: word)
        return band == .max ? rarityOfOthers : (Float(band) + 0.5) / 2
    }

    static let rarityOfOthers = Float(-log(frozenShareOfOthers))

    /// How common a word is by the frozen statistics alone: 0 for the commonest, 255 for one that they do not have.
    static func band(of word: TextWord) -> UInt8 { frozenShares.band(of: word.identity) }

    /// Whether a word stands in one of the first bands, of ``commonestBands`` at most: half of all words of a text do, and few
    /// look-ups touch more than a small table.
    static func isAmongCommonest(_ word: TextWord, bands: UInt8) -> Bool {
        commonest.band(of: word.identity) < bands
    }

    private static let commonestBands = 4
    private static let commonest = FrozenShares(CommonWords.bands.prefix(commonestBands), slots: 1 << 10)
    private static let frozenShares = FrozenShares(CommonWords.bands[...], slots: 1 << 15)

    private struct FrozenShares: Sendable {
        /// Hash and band, open addressing.
        private var slots: [UInt64]

        init(_ bands: ArraySlice<StaticString>, slots count: Int) {
            slots = Array(repeating: 0, count: count)
            for (band, words) in bands.enumerated() {
                words.withUTF8Buffer { bytes in
                    var hashes = WordHashes(bytes)
                    while let word = hashes.next() { insert(TextWord(word).identity, UInt8(band)) }
                }
            }
        }

        private mutating func insert(_ hash: UInt32, _ band: UInt8) {
            var index = Int(hash >> 4) & (slots.count - 1)
            while slots[index] != 0 {
                if UInt32(truncatingIfNeeded: slots[index]) == hash { return }
                index = (index + 1) & (slots.count - 1)
            }
            slots[index] = UInt64(band) << 32 | 1 << 63 | UInt64(hash)
        }

        func band(of hash: UInt32) -> UInt8 {
            slots.withUnsafeBufferPointer { slots in
                var index = Int(hash >> 4) & (slots.count - 1)
                while slots[index] != 0 {
                    if UInt32(truncatingIfNeeded: slots[index]) == hash {
                        return UInt8(truncatingIfNeeded: slots[index] >> 32)
                    }
                    index = (index + 1) & (slots.count - 1)
                }
                return .max
            }
        }

        func share(of hash: UInt32) -> Double? {
            let band = band(of: hash)
            return band == .max ? nil : Self.shares[Int(band)]
        }

        /// The middle of each band.
        private static let shares = (0..<CommonWords.bands.count).map { exp(-(Double($0) + 0.5) / 2) }
    }
}

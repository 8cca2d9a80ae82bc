/// The words of a text as hashes of their folded letters, for comparison by the million: "Zełenski" and "ZELENSKI" have the
/// same. Words are those of ``Words``.
public struct WordHashes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var beginsSentence = true
    private var folded: [UInt8] = []

    /// - Parameter bytes: valid UTF-8; must outlive the iteration.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    public struct Word {
        public var hash: UInt64
        /// The first byte in the text.
        public var start: Int
        /// The byte behind the last.
        public var end: Int
        /// In scalars.
        public var length: Int
        public var hasDigit: Bool
        /// Whether its first letter is a capital.
        public var isCapital: Bool
        /// Whether it stands at the beginning, or behind a full stop, a colon or a quotation mark, where a capital tells nothing.
        public var beginsSentence: Bool
    }

    public mutating func next() -> Word? {
        var word = Word(
            hash: Self.basis, start: index, end: index, length: 0, hasDigit: false, isCapital: false,
            beginsSentence: beginsSentence)
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 {
                if endsWord(beyondASCII: &word) { return finished(&word) }
                continue
            }
            let isUpper = byte &- 0x41 < 26
            let lower = isUpper ? byte | 0x20 : byte
            let isDigit = lower &- 0x30 < 10
            if isDigit || lower &- 0x61 < 26 {
                if word.length == 0 { (word.start, word.isCapital) = (index, isUpper) }
                word.length += 1
                index += 1
                word.end = index
                word.hasDigit = word.hasDigit || isDigit
                word.hash = (word.hash ^ UInt64(lower)) &* Self.prime
                continue
            }
            if word.length > 0 { return finished(&word) }
            index += 1
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""):
                word.beginsSentence = true
            default: break
            }
        }
        return word.length > 0 ? finished(&word) : nil
    }

    /// The mark that ends the word is still to be read: it tells whether the next begins a sentence.
    private mutating func finished(_ word: inout Word) -> Word {
        beginsSentence = false
        word.hash = Self.mixed(word.hash)
        return word
    }

    /// Reads one scalar beyond ASCII into the word.
    ///
    /// - Returns: whether the word is finished; the scalar that is not of it has not been read then.
    private mutating func endsWord(beyondASCII word: inout Word) -> Bool {
        if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
            // General Punctuation: nearly all that is beyond ASCII in English news. U+200C and U+200D join.
            let third = bytes[index + 2]
            let joins = third == 0x8C || third == 0x8D
            if !joins, word.length > 0 { return true }
            index += 3
            if third > 0x97 { word.beginsSentence = true }
            return false
        }
        let scalar = scalar
        let end = min(index + UTF8.width(scalar), bytes.count)
        // A soft hyphen does not part words.
        if scalar == "\u{AD}" {
            index = end
            return false
        }
        guard WordScalar.isWord(scalar) else {
            if word.length > 0 { return true }
            index = end
            if scalar.value > 0x2017 || scalar == "\u{AB}" { word.beginsSentence = true }
            return false
        }
        let standsAlone = WordScalar.standsAlone(scalar)
        if standsAlone, word.length > 0 { return true }
        if word.length == 0 { (word.start, word.isCapital) = (index, scalar.properties.isUppercase) }
        word.length += 1
        index = end
        word.end = end
        folded.removeAll(keepingCapacity: true)
        Folding.fold(scalar, into: &folded)
        for byte in folded { word.hash = (word.hash ^ UInt64(byte)) &* Self.prime }
        return standsAlone
    }

    private var scalar: Unicode.Scalar {
        func low(_ distance: Int) -> UInt32 {
            index + distance < bytes.count ? UInt32(bytes[index + distance] & 0x3F) : 0
        }
        let byte = UInt32(bytes[index])
        let value =
            byte >= 0xF0
            ? (byte & 7) << 18 | low(1) << 12 | low(2) << 6 | low(3)
            : byte >= 0xE0 ? (byte & 15) << 12 | low(1) << 6 | low(2) : (byte & 31) << 6 | low(1)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// The hash of one word, or of several as if they were one. Stable across processes.
    public static func hash(_ word: String) -> UInt64 {
        mixed(Folding.foldedBytes(word).reduce(basis) { ($0 ^ UInt64($1)) &* prime })
    }

    /// The hash of a word whose letters are folded already.
    static func hash(folded bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = basis
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return mixed(hash)
    }

    // FNV-1a (Fowler, Noll, Vo), 64 bits.
    private static let (basis, prime): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x100_0000_01b3)

    /// FNV's high bits know little of the last letters: mixed once more, with the first step of splitmix64's finaliser.
    private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9 }
}

/// A set of word hashes that most other words leave after one look at a bit.
public struct WordHashSet: Sendable {
    private var bits: [UInt64] = Array(repeating: 0, count: 64)
    private var hashes: Set<UInt64> = []

    public init(_ words: some Sequence<String>) {
        for word in words { insert(WordHashes.hash(word)) }
    }

    public mutating func insert(_ hash: UInt64) {
        hashes.insert(hash)
        bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
    }

    public func contains(_ hash: UInt64) -> Bool {
        bits[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0 && hashes.contains(hash)
    }
}

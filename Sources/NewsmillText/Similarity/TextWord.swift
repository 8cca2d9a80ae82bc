/// A word as 32 bits: a hash of its folded letters, whether it is a number, and whether it was written like a name.
public struct TextWord: Sendable, Hashable {
    /// The lowest bit says "name", the next "number"; the rest is the hash.
    public let bits: UInt32

    public init(bits: UInt32) {
        self.bits = bits
    }

    public init(_ word: WordHashes.Word) {
        let isName = word.isCapital && !word.beginsSentence && word.length > 1
        bits = UInt32(truncatingIfNeeded: word.hash >> 32) & ~3 | (word.hasDigit ? 2 : 0) | (isName ? 1 : 0)
    }

    /// The same for the same word, however it is written.
    public var identity: UInt32 { bits & ~1 }
    public var isNumber: Bool { bits & 2 != 0 }
    public var isName: Bool { bits & 1 != 0 }
}

/// The words of a text in order: all that is needed to compare it with others.
public struct WordSequence: Sendable, Equatable {
    public private(set) var words: [TextWord] = []

    /// What stands beyond is not compared: it bounds what a hostile text can cost.
    public static let mostWords = 4096

    public init() {}

    public init(_ words: [TextWord]) {
        self.words = Array(words.prefix(Self.mostWords))
    }

    public init(_ text: String) {
        append(text)
    }

    /// Adds a paragraph's words.
    ///
    /// - Parameter found: called with the bytes of each word that is added.
    public mutating func append(_ text: String, found: ((Range<Int>) -> Void)? = nil) {
        var text = text
        text.withUTF8 { bytes in
            var hashes = WordHashes(bytes)
            while words.count < Self.mostWords, let word = hashes.next() {
                words.append(TextWord(word))
                found?(word.start..<word.end)
            }
        }
    }

    public var count: Int { words.count }

    /// Of all words in their order.
    public var fingerprint: UInt64 {
        words.reduce(0xcbf2_9ce4_8422_2325) { hash, word in
            let mixed = (hash ^ UInt64(word.identity)) &* 0x9e37_79b9_7f4a_7c15
            return mixed ^ mixed >> 29
        }
    }
}

import NewsmillText

/// What a word is, by the lists of ``Lexicon``; one look-up answers for all of them.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    /// "Mr.", "Frau": says that a person is named, and mostly of which gender.
    static let courtesy = WordClass(rawValue: 1 << 0)
    static let female = WordClass(rawValue: 1 << 1)
    static let male = WordClass(rawValue: 1 << 2)
    /// "President", "Senator": speaks for a person with that role.
    static let office = WordClass(rawValue: 1 << 3)
    /// "Professor", "Captain", "Saint": speaks against a person without that role.
    static let rank = WordClass(rawValue: 1 << 4)
    static let starter = WordClass(rawValue: 1 << 5)
    static let calendar = WordClass(rawValue: 1 << 6)
    static let adjective = WordClass(rawValue: 1 << 7)
    static let institution = WordClass(rawValue: 1 << 8)
    static let harmless = WordClass(rawValue: 1 << 9)
    static let particle = WordClass(rawValue: 1 << 10)
    static let placePreposition = WordClass(rawValue: 1 << 11)
    static let acronym = WordClass(rawValue: 1 << 12)
    static let givenName = WordClass(rawValue: 1 << 13)
    static let occupation = WordClass(rawValue: 1 << 14)
    static let thing = WordClass(rawValue: 1 << 15)
    static let personVerb = WordClass(rawValue: 1 << 16)
    static let plainVerb = WordClass(rawValue: 1 << 17)
    static let personLead = WordClass(rawValue: 1 << 18)
    static let personCompound = WordClass(rawValue: 1 << 19)
    static let stance = WordClass(rawValue: 1 << 20)
    /// An English word of one of the lists that set the scene.
    static let common = WordClass(rawValue: 1 << 21)
    /// Not a class: the word has been looked up.
    static let known = WordClass(rawValue: 1 << 31)

    static let title: WordClass = [.courtesy, .office, .rank]
}

/// The classes of words by a hash of their folded bytes, so that asking makes no string.
///
/// 64 bits keep a few thousand words apart from any word of a text: a chance of one in 10^15.
struct WordClassTable: Sendable {
    private let keys: [UInt64]
    private let values: [WordClass]

    init(_ classes: [String: WordClass]) {
        var size = 64
        while size < classes.count * 3 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [WordClass](repeating: [], count: size)
        for (word, wordClass) in classes {
            let key = Self.hash(Array(word.utf8)[...])
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = wordClass
        }
        self.keys = keys
        self.values = values
    }

    /// - Parameter word: as found, UTF-8.
    subscript(word: ArraySlice<UInt8>) -> WordClass {
        let key = Self.hash(word)
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return []
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word {
            guard byte < 0x80 else { return hashFolded(Folding.foldedBytes(String(decoding: word, as: UTF8.self))) }
            hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
        }
        return finish(hash)
    }

    private static func hashFolded(_ word: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return finish(hash)
    }

    /// Never 0: that is a free slot.
    private static func finish(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 29)) | 1 << 63 }
}

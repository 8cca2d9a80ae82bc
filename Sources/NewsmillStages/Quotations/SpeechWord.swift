/// What a word can be in a sentence that reports speech; one look-up answers for all lists of ``SpeechLexicon``.
struct SpeechWord: OptionSet, Sendable {
    let rawValue: UInt64

    /// "said": a verb that mostly reports speech.
    static let say = SpeechWord(rawValue: 1 << 0)
    /// "called", "thinks": one that may.
    static let weakSay = SpeechWord(rawValue: 1 << 1)
    /// "claims", "notes": a noun as well.
    static let isNounToo = SpeechWord(rawValue: 1 << 2)
    /// "saying"
    static let participle = SpeechWord(rawValue: 1 << 3)
    /// "told", "asked": whoever was told or asked did not say it.
    static let hasHearer = SpeechWord(rawValue: 1 << 4)
    /// "the", "his"
    static let determiner = SpeechWord(rawValue: 1 << 5)
    static let pronoun = SpeechWord(rawValue: 1 << 6)
    static let male = SpeechWord(rawValue: 1 << 7)
    static let female = SpeechWord(rawValue: 1 << 8)
    static let auxiliary = SpeechWord(rawValue: 1 << 9)
    /// "also", "later"
    static let adverb = SpeechWord(rawValue: 1 << 10)
    static let preposition = SpeechWord(rawValue: 1 << 11)
    /// "of", "for": after a noun they go on with it.
    static let nounPreposition = SpeechWord(rawValue: 1 << 12)
    /// "and", "but"
    static let conjunction = SpeechWord(rawValue: 1 << 13)
    /// "that", "when", "because"
    static let subordinator = SpeechWord(rawValue: 1 << 14)
    /// "who", "which"
    static let relative = SpeechWord(rawValue: 1 << 15)
    /// "Mr.", "Sen.", "President": stands before a name.
    static let title = SpeechWord(rawValue: 1 << 16)
    /// "spokesman", "adviser": who is called so can speak.
    static let role = SpeechWord(rawValue: 1 << 17)
    static let calendar = SpeechWord(rawValue: 1 << 18)
    /// "last", "this"
    static let timeWord = SpeechWord(rawValue: 1 << 19)
    static let givenName = SpeechWord(rawValue: 1 << 20)
    /// "statement", "interview", "tweet"
    static let speechNoun = SpeechWord(rawValue: 1 << 21)
    static let outlet = SpeechWord(rawValue: 1 << 22)
    /// "according"
    static let according = SpeechWord(rawValue: 1 << 23)
    /// "so-called", "dubbed", "titled": what follows in marks is a name.
    static let naming = SpeechWord(rawValue: 1 << 24)
    /// "show", "film", "book": what stands beside it in marks is its title.
    static let work = SpeechWord(rawValue: 1 << 25)
    static let plural = SpeechWord(rawValue: 1 << 26)
    /// "went", "began": before "to say".
    static let goesOn = SpeechWord(rawValue: 1 << 27)
    /// "not", "never"
    static let negation = SpeechWord(rawValue: 1 << 28)
    /// "i", "we", "my": who writes so speaks.
    static let firstPerson = SpeechWord(rawValue: 1 << 29)
    /// "II", "de", "van": within a name.
    static let nameParticle = SpeechWord(rawValue: 1 << 30)
    /// "campaign", "committee": speaks as one.
    static let institution = SpeechWord(rawValue: 1 << 31)
    /// "was", "is": before a participle it makes the passive.
    static let be = SpeechWord(rawValue: 1 << 32)
    /// "he", "she"
    static let subject = SpeechWord(rawValue: 1 << 33)
    // Single words that rules ask for.
    static let to = SpeechWord(rawValue: 1 << 34)
    static let a = SpeechWord(rawValue: 1 << 35)
    static let `as` = SpeechWord(rawValue: 1 << 36)
    static let the = SpeechWord(rawValue: 1 << 37)
    static let it = SpeechWord(rawValue: 1 << 38)
    static let quoted = SpeechWord(rawValue: 1 << 39)
    static let accordingTo = SpeechWord(rawValue: 1 << 40)
    /// "Mr.", "congressman": says that a man is named.
    static let manTitle = SpeechWord(rawValue: 1 << 41)
    static let womanTitle = SpeechWord(rawValue: 1 << 42)
    /// Words without a capital in titles of works.
    static let small = SpeechWord(rawValue: 1 << 43)

    /// "claim", "remark": "his claim that", "his “…” remark".
    static let remark = SpeechWord(rawValue: 1 << 44)
    /// "sign", "banner": speaks for nobody but itself.
    static let bearer = SpeechWord(rawValue: 1 << 45)
    static let that = SpeechWord(rawValue: 1 << 46)
    static let by = SpeechWord(rawValue: 1 << 47)
    /// "where": begins a clause with a subject of its own.
    static let place = SpeechWord(rawValue: 1 << 48)
    /// "per", German "so": right behind a quotation they name who said it.
    static let source = SpeechWord(rawValue: 1 << 49)
    /// "put", with "it".
    static let put = SpeechWord(rawValue: 1 << 50)
    /// German "der": within a name only behind "von".
    static let article = SpeechWord(rawValue: 1 << 51)
    /// "words" in "in the words of".
    static let wording = SpeechWord(rawValue: 1 << 52)
    /// "told": what follows is who heard it.
    static let tell = SpeechWord(rawValue: 1 << 53)
    /// "some", "another": may stand for people by itself.
    static let alone = SpeechWord(rawValue: 1 << 54)
    /// "overheard": before "saying".
    static let heard = SpeechWord(rawValue: 1 << 55)
    static let on = SpeechWord(rawValue: 1 << 56)

    static let anySay: SpeechWord = [.say, .weakSay]
    /// Before these a noun phrase ends.
    static let border: SpeechWord = [.say, .weakSay, .auxiliary, .subordinator, .relative, .conjunction]
}

/// The classes of words by a hash of their bytes in small letters.
struct SpeechWordTable: Sendable {
    private let keys: [UInt64]
    private let values: [SpeechWord]
    private let mask: Int

    init(_ classes: [String: SpeechWord]) {
        var size = 64
        while size < classes.count * 3 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [SpeechWord](repeating: [], count: size)
        for (word, value) in classes {
            let key = word.utf8.reduce(into: WordKey()) { $0.add($1) }.value
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = value
        }
        self.keys = keys
        self.values = values
        mask = size - 1
    }

    @inline(__always)
    subscript(key: UInt64) -> SpeechWord {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }
}

/// FNV-1a over small letters, never 0. Latin and Cyrillic capitals of two bytes count as small ones.
struct WordKey {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private var lead: UInt8 = 0

    /// A small letter below 0x80.
    @inline(__always)
    mutating func add(small byte: UInt8) {
        lead = 0
        mix(byte)
    }

    /// A byte below 0x80.
    @inline(__always)
    mutating func add(plain byte: UInt8) {
        lead = 0
        mix(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }

    mutating func add(_ byte: UInt8) {
        var byte = byte
        if byte < 0x80 {
            if byte &- 0x41 < 26 { byte |= 0x20 }
            lead = 0
            mix(byte)
        } else if lead == 0, byte >= 0xC3, byte <= 0xD4 {
            lead = byte
        } else if lead != 0 {
            switch (lead, byte) {
            case (0xC3, 0x80...0x9E):
                mix(0xC3)
                byte |= 0x20
            case (0xD0, 0x90...0x9F):
                mix(0xD0)
                byte |= 0x20
            case (0xD0, 0xA0...0xAF):
                mix(0xD1)
                byte &-= 0x20
            case (0xD0, 0x80...0x8F):
                mix(0xD1)
                byte &+= 0x10
            default: mix(lead)
            }
            mix(byte)
            lead = 0
        } else {
            mix(byte)
        }
    }

    @inline(__always)
    private mutating func mix(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    var value: UInt64 { (hash ^ (hash >> 29)) | 1 << 63 }
}

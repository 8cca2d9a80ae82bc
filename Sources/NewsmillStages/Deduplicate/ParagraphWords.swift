import NewsmillText

/// The words of a paragraph as hashes: what is compared, so that white space, case, quotes and dashes do not count.
struct ParagraphWords {
    private(set) var hashes: [UInt64] = []
    /// Hashes of words with a digit.
    private(set) var numbers: Set<UInt64> = []
    /// How many words have no digit.
    private(set) var wordsProper = 0
    /// Hashes of words with a capital, of two letters at least, that do not begin a sentence.
    private(set) var names: Set<UInt64> = []
    /// Hashes of words that turn a sentence into its opposite ("not", "rose", "rejected"), in order.
    private(set) var turns: [UInt64] = []
    /// Whether the text breaks off: "…" or "..." at its end.
    private(set) var isCutShort = false
    private(set) var endsAsSentence = false
    /// The same for equal sequences of words.
    private(set) var fingerprint: UInt64 = 0

    var count: Int { hashes.count }

    init(_ text: String) {
        var text = text
        hashes.reserveCapacity(text.utf8.count / 6 + 1)
        text.withUTF8 { read($0) }
        fingerprint = hashes.reduce(Self.basis) { ($0 ^ $1) &* Self.prime }
    }

    // FNV-1a (Fowler, Noll, Vo), 64 bits.
    private static let (basis, prime): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x100_0000_01b3)

    /// FNV's high bits know little of the last letters: mixed once more, with the first step of splitmix64's finaliser.
    private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9 }

    /// Denials (the "t" is that of "won't") and verbs of direction and decision.
    private static let turningWords: Set<UInt64> = Set(
        """
        not no never t nor without cannot none up down higher lower rose fell rise fall rises falls increased decreased
        increase decrease gained gain lost lose won win accepted rejected accept reject confirmed denied confirm deny
        supported opposed support oppose agreed refused agree refuse opened closed open close
        nicht kein keine pas non nie não не нет ні
        """.split { $0 == " " || $0 == "\n" }.map { word in
            mixed(Folding.foldedBytes(String(word)).reduce(basis) { ($0 ^ UInt64($1)) &* prime })
        })

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var hash = Self.basis
        var (isInWord, hasDigit, isCapital, beginsSentence, letters) = (false, false, false, true, 0)
        var folded: [UInt8] = []
        func finish(_ words: inout ParagraphWords) {
            guard isInWord else { return }
            hash = Self.mixed(hash)
            words.hashes.append(hash)
            if !hasDigit { words.wordsProper += 1 }
            if hasDigit {
                words.numbers.insert(hash)
            } else if isCapital, !beginsSentence, letters > 1 {
                words.names.insert(hash)
            } else if Self.turningWords.contains(hash) {
                words.turns.append(hash)
            }
            (hash, isInWord, hasDigit, isCapital, beginsSentence, letters) = (Self.basis, false, false, false, false, 0)
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
                let isDigit = lower &- 0x30 < 10
                if isDigit || lower &- 0x61 < 26 {
                    if !isInWord { isCapital = lower != byte }
                    isInWord = true
                    letters += 1
                    hasDigit = hasDigit || isDigit
                    hash = (hash ^ UInt64(lower)) &* Self.prime
                } else {
                    finish(&self)
                    // Behind a full stop, a colon or an opening quotation mark a capital says nothing.
                    if ".!?:\"".utf8.contains(byte) { beginsSentence = true }
                }
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = min(index + length, bytes.count)
            let scalar =
                String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self).unicodeScalars.first
                ?? " "
            index = end
            // A soft hyphen or a joiner does not part words.
            if scalar == "\u{AD}" || scalar == "\u{200D}" || scalar == "\u{200C}" { continue }
            guard WordScalar.isWord(scalar) else {
                finish(&self)
                if scalar.value > 0x2010 || scalar == "\u{AB}" { beginsSentence = true }
                continue
            }
            if WordScalar.standsAlone(scalar) { finish(&self) }
            if !isInWord { isCapital = scalar.properties.isUppercase }
            isInWord = true
            letters += 1
            folded.removeAll(keepingCapacity: true)
            Folding.fold(scalar, into: &folded)
            for byte in folded { hash = (hash ^ UInt64(byte)) &* Self.prime }
            if WordScalar.standsAlone(scalar) { finish(&self) }
        }
        finish(&self)
        readEnd(bytes)
    }

    private mutating func readEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
        var end = bytes.count
        while end > 0 {
            if " \"')]\n".utf8.contains(bytes[end - 1]) {
                end -= 1
            } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
                bytes[end - 1] == 0x9D || bytes[end - 1] == 0x99
            {
                end -= 3
            } else {
                break
            }
        }
        isCutShort =
            bytes[..<end].suffix(3).elementsEqual("\u{2026}".utf8) || bytes[..<end].suffix(2).elementsEqual("..".utf8)
        endsAsSentence = end > 0 && ".!?".utf8.contains(bytes[end - 1]) && !isCutShort
    }
}

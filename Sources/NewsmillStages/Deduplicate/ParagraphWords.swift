import NewsmillText

/// The words of a paragraph as hashes: what is compared, so that white space, case, quotes and dashes do not count.
struct ParagraphWords {
    private(set) var hashes: [UInt64] = []
    /// How many words have no digit.
    private(set) var wordsProper = 0
    /// Hashes of words with a digit.
    private(set) var numbers: [UInt64] = []
    /// Hashes of words with a capital, of two letters at least, that do not begin a sentence.
    private(set) var names: [UInt64] = []
    /// Hashes of words that turn a sentence into its opposite ("not", "rose", "rejected"), in order.
    private(set) var turns: [UInt64] = []
    /// Whether the text breaks off: "…" or "..." at its end.
    private(set) var isCutShort = false
    private(set) var endsAsSentence = false

    var count: Int { hashes.count }

    init(_ text: String) {
        var text = text
        hashes.reserveCapacity(text.utf8.count / 5 + 1)
        text.withUTF8 { bytes in
            var words = WordHashes(bytes)
            while let word = words.next() { take(word) }
            readEnd(bytes)
        }
    }

    private mutating func take(_ word: WordHashes.Word) {
        hashes.append(word.hash)
        if word.hasDigit {
            numbers.append(word.hash)
            return
        }
        wordsProper += 1
        if word.isCapital, !word.beginsSentence, word.length > 1 {
            names.append(word.hash)
        } else if Self.turningWords.contains(word.hash) {
            turns.append(word.hash)
        }
    }

    /// Denials (the "t" is that of "won't") and verbs of direction and decision.
    private static let turningWords = WordHashSet(
        """
        not no never t nor without cannot none up down higher lower rose fell rise fall rises falls increased decreased
        increase decrease gained gain lost lose won win accepted rejected accept reject confirmed denied confirm deny
        supported opposed support oppose agreed refused agree refuse opened closed open close
        nicht kein keine pas non nie não не нет ні
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private mutating func readEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
        var end = bytes.count
        while end > 0 {
            if " \"')]\n".utf8.contains(bytes[end - 1]) {
                end -= 1
            } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
                bytes[end - 1] == 0x9D || bytes[end - 1] == 0x99
            {
                // Closing quotation marks.
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

import NewsmillText

/// Whether letter case says anything in a text. Where all is written small, as where all is in capitals, it does not.
enum LetterCase {
    /// So many words without a capital are no accident: even a headline begins with one.
    private static let fewestWords = 5

    /// Whether a text has no capital letter at all and words enough to expect some. Most texts answer with their first byte.
    static func isAllSmall(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var words = 0
        var isWithin = false
        var isPlain = true
        for byte in bytes {
            if byte &- 0x41 < 26 { return false }
            let isLetter = byte &- 0x61 < 26 || byte >= 0x80
            if byte >= 0x80 { isPlain = false }
            if isLetter, !isWithin { words += 1 }
            isWithin = isLetter
        }
        guard words >= fewestWords else { return false }
        return isPlain
            || !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
                $0.value > 0x7F && $0.properties.isUppercase
            }
    }

    /// Whether a folded surname is a word that is written small as well.
    static func isOrdinary(_ word: String) -> Bool { CommonWord.contains(word) || surnamesThatAreWords.contains(word) }

    /// Rarer than ``CommonWord`` knows.
    private static let surnamesThatAreWords = Lexicon.words(
        """
        trump truss thatcher macron pence tusk mace musk mask poutine cotton may hunt straw balls cash
        milk tramp cleverly swan fox crow finch hawk nightingale pike bass sturgeon starling peacock drake
        """)
}

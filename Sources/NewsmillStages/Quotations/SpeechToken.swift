/// A word, a sign, a whole quoted stretch, or the border between two paragraphs.
struct SpeechToken {
    enum Kind: UInt8 { case word, sign, quote, border }

    /// Stands for "…" among the signs.
    static let ellipsis: UInt8 = 0x85

    var start: Int32
    /// A possessive ending belongs to the word, and is left out of ``core``.
    var end: Int32
    var core: Int32
    var key: UInt64 = 0
    var word: SpeechWord = []
    var kind: Kind
    /// The byte of a sign; a dash of any length is "-".
    var sign: UInt8 = 0
    /// Which span a quote is.
    var span: Int32 = 0
    var isCapital = false
    var isShouted = false
    var isPossessive = false
    var isNumber = false

    func isSign(_ byte: UInt8) -> Bool { kind == .sign && sign == byte }

    func has(_ word: SpeechWord) -> Bool { kind == .word && !self.word.isDisjoint(with: word) }

    /// A name's word: with a capital, and no function word.
    var isName: Bool {
        kind == .word && isCapital && !isNumber
            && word.isDisjoint(with: [
                .determiner, .pronoun, .auxiliary, .subordinator, .relative, .conjunction, .calendar, .firstPerson,
                .preposition,
                .negation,
            ])
    }

    var isSentenceSign: Bool {
        kind == .sign
            && (sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?")
                || sign == SpeechToken.ellipsis)
    }
}

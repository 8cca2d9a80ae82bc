/// What is left of an English word without its endings: the same for "intended" and "intends", "assurance" and "assured".
///
/// Lighter than a dictionary and rougher: made for comparing speech, where a pair brought together wrongly counts little and
/// a pair missed counts little, too. What no ending explains ("gave", "given") is ``SpeechSynonyms``' business.
struct SpeechStem {
    private let word: UnsafeBufferPointer<UInt8>
    private var count: Int

    /// - Parameter word: folded ASCII letters.
    /// - Returns: how many bytes of it are the stem.
    static func length(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        guard word.count > 3 else { return word.count }
        var stem = SpeechStem(word: word, count: word.count)
        stem.dropInflection()
        stem.dropDerivation()
        if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.count -= 1 }
        if stem.count > 3, stem.last == word[stem.count - 2], !isVowel(stem.last) { stem.count -= 1 }
        return stem.count
    }

    private var last: UInt8 { word[count - 1] }

    /// Plurals, third persons, past tenses, participles and adverbs.
    private mutating func dropInflection() {
        if last == UInt8(ascii: "s") {
            if ends("ies", leaving: 2) || ends("sses", leaving: 1) || ends("shes", leaving: 2)
                || ends("ches", leaving: 2) || ends("xes", leaving: 2)
            {
                count -= 2
            } else if count > 3 {
                switch word[count - 2] {
                case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): break
                default: count -= 1
                }
            }
        }
        if last == UInt8(ascii: "y") { _ = drop("ly", leaving: 4) }
        switch last {
        case UInt8(ascii: "d"):
            if ends("ied", leaving: 2) || ends("ed", leaving: 2) && hasVowel(before: count - 2) { count -= 2 }
        case UInt8(ascii: "g"):
            if ends("ing", leaving: 3), hasVowel(before: count - 3) { count -= 3 }
        default: break
        }
    }

    /// What makes one part of speech of another.
    private mutating func dropDerivation() {
        switch last {
        case UInt8(ascii: "n"): _ = drop("ation", leaving: 4) || drop("ition", leaving: 4) || drop("ion", leaving: 4)
        case UInt8(ascii: "t"): _ = drop("ment", leaving: 5) || drop("ist", leaving: 5)
        case UInt8(ascii: "s"): _ = drop("fulness", leaving: 4) || drop("ness", leaving: 4)
        case UInt8(ascii: "e"):
            _ =
                drop("ance", leaving: 4) || drop("ence", leaving: 4) || drop("able", leaving: 4)
                || drop("ible", leaving: 4) || drop("ive", leaving: 5)
        case UInt8(ascii: "l"): _ = drop("ful", leaving: 4) || drop("al", leaving: 5)
        case UInt8(ascii: "y"): _ = drop("ity", leaving: 5)
        case UInt8(ascii: "m"): _ = drop("ism", leaving: 5)
        case UInt8(ascii: "r"): _ = drop("er", leaving: 4) || drop("or", leaving: 5)
        default: break
        }
    }

    private mutating func drop(_ ending: StaticString, leaving least: Int) -> Bool {
        guard ends(ending, leaving: least) else { return false }
        count -= ending.utf8CodeUnitCount
        return true
    }

    private func ends(_ ending: StaticString, leaving least: Int) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard count - length >= least else { return false }
        let start = count - length
        for index in 0..<length where word[start + index] != ending.utf8Start[index] { return false }
        return true
    }

    private func hasVowel(before end: Int) -> Bool {
        for index in 0..<end where Self.isVowel(word[index]) { return true }
        return false
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }
}

/// What is left of an English word without its endings: the same for "intended" and "intends", "assurance" and "assured".
///
/// Lighter than a dictionary and rougher: made for comparing speech, where a pair brought together wrongly counts little and
/// a pair missed counts little, too. What no ending explains ("gave", "given") is ``SpeechSynonyms``' business.
enum SpeechStem {
    /// - Parameter word: folded ASCII letters.
    /// - Returns: how many bytes of it are the stem; its last letter may be doubled no more.
    static func length(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var count = word.count
        guard count > 3 else { return count }
        func ends(_ ending: StaticString, leaving least: Int) -> Bool {
            let length = ending.utf8CodeUnitCount
            guard count - length >= least else { return false }
            let start = count - length
            for index in 0..<length where word[start + index] != ending.utf8Start[index] { return false }
            return true
        }
        // Plurals and third persons.
        if ends("ies", leaving: 2) {
            count -= 2
        } else if ends("sses", leaving: 1) || ends("shes", leaving: 2) || ends("ches", leaving: 2)
            || ends("xes", leaving: 2)
        {
            count -= 2
        } else if ends("s", leaving: 3), word[count - 2] != UInt8(ascii: "s"), word[count - 2] != UInt8(ascii: "u"),
            word[count - 2] != UInt8(ascii: "i")
        {
            count -= 1
        }
        if ends("ly", leaving: 4) { count -= 2 }
        if ends("ied", leaving: 2) {
            count -= 2
        } else if ends("ing", leaving: 3), hasVowel(word, count - 3) {
            count -= 3
        } else if ends("ed", leaving: 2), hasVowel(word, count - 2) {
            count -= 2
        }
        func drop(_ ending: StaticString, _ least: Int) -> Bool {
            guard ends(ending, leaving: least) else { return false }
            count -= ending.utf8CodeUnitCount
            return true
        }
        // What makes one part of speech of another, the longest first, and what must be left.
        switch word[count - 1] {
        case UInt8(ascii: "n"): _ = drop("ation", 4) || drop("ition", 4) || drop("ion", 4)
        case UInt8(ascii: "t"): _ = drop("ment", 5) || drop("ist", 5)
        case UInt8(ascii: "s"): _ = drop("fulness", 4) || drop("ness", 4)
        case UInt8(ascii: "e"):
            _ = drop("ance", 4) || drop("ence", 4) || drop("able", 4) || drop("ible", 4) || drop("ive", 5)
        case UInt8(ascii: "l"): _ = drop("ful", 4) || drop("al", 5)
        case UInt8(ascii: "y"): _ = drop("ity", 5)
        case UInt8(ascii: "m"): _ = drop("ism", 5)
        case UInt8(ascii: "r"): _ = drop("er", 4) || drop("or", 5)
        default: break
        }
        if count > 3, word[count - 1] == UInt8(ascii: "e") { count -= 1 }
        if count > 3, word[count - 1] == word[count - 2], !isVowel(word[count - 1]) { count -= 1 }
        return count
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private static func hasVowel(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) -> Bool {
        for index in 0..<count where isVowel(word[index]) { return true }
        return false
    }
}

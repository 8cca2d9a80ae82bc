import NewsmillCore
import NewsmillText

/// How a name is cut into words, and which of them say the generation.
extension PersonForms {
    static let patronymicLength = 5

    static func suffix(_ word: String) -> String? {
        switch word {
        case "jr", "jnr", "junior", "младшии", "младший": "jr"
        case "sr", "snr", "senior", "старшии", "старший": "sr"
        case "ii", "iii", "iv": word
        default: nil
        }
    }

    /// What else says the generation, behind a hyphen or an article, or in another language.
    static func generation(_ word: String) -> String? {
        switch word {
        case "younger", "fils", "ml", "mladsi", "mladji", "mladi", "mladiji", "mladshy", "mladshiy", "mlodszy", "yngre",
            "nuorempi", "jeune", "hijo", "figlio", "filho", "jaunakais", "jungere", "jungerer", "jr", "junior":
            "jr"
        case "elder", "pere", "aine", "starsi", "starshy", "starshiy", "starszy", "stariji", "aldre", "eldre",
            "vanhempi",
            "padre", "pai", "altere", "vecakais", "sr", "senior":
            "sr"
        default: nil
        }
    }

    /// A name's words without its full stops, and its suffix.
    static func split(_ name: String) -> (words: [String], suffix: String?) {
        var words = words(name)
        guard words.count > 1, let last = words.last, let suffix = suffix(Folding.fold(last)) else {
            return (words, nil)
        }
        words.removeLast()
        return (words, suffix)
    }

    static func words(_ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        return Words(text).map { String(decoding: utf8[$0], as: UTF8.self) }
    }

    /// "JD" and "D" are initials.
    static func initials(in word: String) -> [String]? {
        guard word.count <= 2, word == word.uppercased(), word != word.lowercased() else { return nil }
        return word.lowercased().map(String.init)
    }

    static func phrases(_ words: [[String]]) -> [String] {
        words.count == 1
            ? words[0]
            : words.reduce([""]) { heads, choices in
                heads.flatMap { head in choices.prefix(6).map { head.isEmpty ? $0 : head + " " + $0 } }
            }
    }
}

extension NameForm {
    var words: [String] { text.split(separator: " ").map(String.init) }
}

import NewsmillText

/// How near an unknown spelling is to a known one.
enum Likeness: Int, Comparable {
    /// The same when the habits of transliteration are taken away: Rogozin, Rogosin.
    case transliteration = 0
    /// A letter or two apart.
    case near = 1

    static func < (first: Likeness, second: Likeness) -> Bool { first.rawValue < second.rawValue }

    /// Nil when they are two names. Short words must be nearer than long ones: there are more of them.
    static func between(_ word: String, _ known: String) -> Likeness? {
        let (a, b) = (key(word), key(known))
        if a == b, a.utf8.count > 3 { return .transliteration }
        guard a.first == b.first, word.count > 3, known.count > 3 else { return nil }
        let most = min(word.count, known.count) < 8 ? 1 : 2
        return EditDistance.between(word, known) <= most ? .near : nil
    }

    /// Whether one may stand where the other does in a text that is the same otherwise.
    static func isConceivable(_ word: String, for known: String) -> Bool {
        let (a, b) = (key(word), key(known))
        return a == b || min(a.count, b.count) > 2 && EditDistance.between(a, b) * 2 <= max(a.count, b.count)
    }

    /// A word with one spelling for each sound, roughly: sch, sh, cz → s; w → v; y, j → i; ck, c, q → k; ss once.
    static func key(_ word: String) -> String {
        var text = word
        for (from, to) in [
            ("schtsch", "s"), ("shch", "s"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("zh", "s"), ("sh", "s"),
            ("cz", "c"),
            ("ch", "c"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("tz", "z"), ("ts", "z"), ("ks", "x"), ("ou", "u"),
            ("w", "v"),
            ("yy", "i"), ("iy", "i"), ("ij", "i"), ("yj", "i"), ("ii", "i"), ("ie", "e"), ("je", "e"), ("ye", "e"),
            ("y", "i"),
            ("j", "i"), ("q", "k"), ("z", "s"), ("ff", "v"),
        ] { text = text.replacing(from, with: to) }
        var key = ""
        // Not other letters: "Muskk" is no transliteration.
        for letter in text where letter != key.last || !"siv".contains(letter) { key.append(letter) }
        return key
    }
}

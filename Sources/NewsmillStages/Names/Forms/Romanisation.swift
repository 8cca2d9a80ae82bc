import NewsmillText

/// The ways a Cyrillic name is written in Latin letters: English, German, French, Polish, Dutch, scholarly, mixed.
/// "Зеленский" gives Zelensky, Zelenskiy, Zelenskyy, Selenskyj, Zelenski …, folded.
///
/// After the tables of BGN/PCGN, ISO 9, DIN 1460, Duden, the French press and the Ukrainian standard of 2010, joined:
/// outlets mix them, and agencies' spellings travel.
enum Romanisation {
    /// More spellings than this are not worth keeping: the rarer choices at the end of the name are dropped.
    private static let most = 600

    static func isCyrillic(_ word: String) -> Bool {
        word.unicodeScalars.contains { (0x0400..<0x0530).contains($0.value) }
    }

    /// All spellings of one word, folded, the commonest first.
    static func spellings(of word: String) -> [String] {
        let letters = Array(Array(word.lowercased()).map(String.init))
        var spellings = [""]
        var index = 0
        while index < letters.count {
            let (options, length) = options(letters, index)
            let kept = spellings.count * options.count > most ? Array(options.prefix(1)) : options
            spellings =
                kept.count == 1
                ? spellings.map { $0 + kept[0] } : spellings.flatMap { head in kept.map { head + $0 } }
            index += length
        }
        // Spanish writes х with j: Zajárova. Behind the others, so that it crowds none of them out.
        if word.lowercased().contains("х") {
            spellings += spellings.filter { $0.contains("kh") && !$0.contains("j") }.map(Self.spanish)
        }
        var seen: Set<String> = []
        return spellings.filter { seen.insert($0).inserted }
    }

    private static func spanish(_ spelling: String) -> String {
        var letters = ""
        for letter in spelling {
            if letter == "h", letters.last == "k" {
                letters.removeLast()
                letters.append("j")
            } else {
                letters.append(letter)
            }
        }
        return letters
    }

    /// The choices for the letters at a place, and how many letters they stand for.
    private static func options(_ letters: [String], _ index: Int) -> ([String], Int) {
        let rest = letters.count - index
        let letter = letters[index]
        let next = rest > 1 ? letters[index + 1] : ""
        let afterVowel = index == 0 || vowels.contains(letters[index - 1])
        if rest == 2 {
            switch letter + next {
            case "ий", "ій": return (["y", "i", "iy", "ii", "ij", "yi", "yj", "yy"], 2)
            case "ый": return (["y", "yy", "yi", "yj", "iy", "ij", "i"], 2)
            case "ин": return (["in", "ine"], 2)
            case "ев": return (["ev", "ew", "yev", "iev", "jew", "jev", "eff", "ieff"], 2)
            case "ов": return (["ov", "ow", "off", "of"], 2)
            case "ия", "ія": return (["ia", "iya", "ija", "iia", "ja", "ya"], 2)
            case "ей": return (["ey", "ei", "ej", "ay"], 2)
            case "ая": return (["aya", "aia", "aja", "aja"], 2)
            case "ья": return (["ya", "ia", "ja"], 2)
            default: break
            }
        }
        switch letter + next {
        case "кс": return (["x", "ks"], 2)
        case "дж": return (["j", "dzh", "dsch", "dj"], 2)
        case "ге": return (["ge", "gue", "he"], 2)
        default: break
        }
        if letter == "е" { return (afterVowel ? ["e", "ye", "je", "ie"] : ["e"], 1) }
        return (table[letter] ?? [Folding.fold(letter)], 1)
    }

    private static let vowels: Set<String> = ["а", "е", "ё", "и", "і", "о", "у", "ы", "э", "ю", "я", "ь", "ъ"]

    private static let table: [String: [String]] = [
        "а": ["a"], "б": ["b"], "в": ["v", "w"], "г": ["g", "h"], "ґ": ["g"], "д": ["d"],
        "ё": ["e", "yo", "io", "jo", "o"],
        "є": ["ye", "ie", "je", "e"], "ж": ["zh", "j", "sch", "z", "sh"], "з": ["z", "s"], "и": ["i", "y"], "і": ["i"],
        "ї": ["yi", "i", "ji"], "й": ["y", "i", "j", ""], "к": ["k"], "л": ["l"], "м": ["m"], "н": ["n"], "о": ["o"],
        "п": ["p"], "р": ["r"], "с": ["s", "ss"], "т": ["t"], "у": ["u", "ou"], "ў": ["u", "w"], "ф": ["f", "ph"],
        "х": ["kh", "h", "ch"], "ц": ["ts", "c", "tz", "z"], "ч": ["ch", "tsch", "cz", "c", "tch"],
        "ш": ["sh", "sch", "ch", "sz", "s", "sj"], "щ": ["shch", "schtsch", "szcz", "sc"], "ъ": [""], "ы": ["y", "i"],
        "ь": [""], "э": ["e"], "ю": ["yu", "iu", "ju", "iou", "u"], "я": ["ya", "ia", "ja"],
    ]

    /// The forms that a declined Cyrillic name takes; what is left of them in a machine translation is a slip.
    static func declined(_ word: String, isSurname: Bool) -> [String] {
        let word = word.lowercased()
        guard let last = word.last else { return [] }
        func stem(_ count: Int) -> String { String(word.dropLast(count)) }
        if isSurname {
            if word.hasSuffix("ский") || word.hasSuffix("цкий") || word.hasSuffix("ный") {
                return ["ого", "ому", "ым", "им", "ом"].map { stem(2) + $0 }
            }
            if word.hasSuffix("ов") || word.hasSuffix("ев") || word.hasSuffix("ин") {
                // Not the genitive: it is the surname of the women of the family, see ``womansForm(_:)``.
                return ["у", "ым", "е"].map { word + $0 }
            }
            if word.hasSuffix("ова") || word.hasSuffix("ева") || word.hasSuffix("ина") {
                return ["ой", "у"].map { stem(1) + $0 }
            }
            if word.hasSuffix("ая") { return ["ой", "ую"].map { stem(2) + $0 } }
        }
        if "бвгджзклмнпрстфхцчшщ".contains(last) { return ["а", "у", "ом", "е"].map { word + $0 } }
        guard !isSurname else { return [] }
        if word.hasSuffix("ия") { return ["ии", "ию", "ией"].map { stem(2) + $0 } }
        if last == "й" { return ["я", "ю", "ем"].map { stem(1) + $0 } }
        if last == "а" { return ["ы", "е", "у", "ой"].map { stem(1) + $0 } }
        if last == "я" { return ["и", "е", "ю", "ей"].map { stem(1) + $0 } }
        return []
    }

    /// The genitive of a man's surname that is also the surname of a woman of the family: Новикова.
    static func womansForm(_ word: String) -> String? {
        let word = word.lowercased()
        return ["ов", "ев", "ин", "ын"].contains(where: word.hasSuffix) ? word + "а" : nil
    }

    /// The surname of the men of a woman's family: Навальный. Abroad a wife is given it as it stands.
    static func mansForms(_ word: String) -> [String] {
        let word = word.lowercased()
        if ["ова", "ева", "ина", "ына"].contains(where: word.hasSuffix) { return [String(word.dropLast())] }
        if word.hasSuffix("ая") { return [word.dropLast(2) + "ый", word.dropLast(2) + "ий"] }
        return []
    }

    /// Whether a Cyrillic word is a patronymic: Викторович, Владимировна.
    static func isPatronymic(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.count > 5
            && ["ович", "евич", "йович", "ильич", "овна", "евна", "івна", "ична", "авіч", "евіч"].contains(
                where: word.hasSuffix)
    }
}

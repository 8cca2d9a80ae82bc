import NewsmillCore
import NewsmillText

/// Derives the ways a person is written from the entity's name and aliases: surname, first names, initials, spellings of
/// a Cyrillic name in Latin letters, and the declined forms that machine translation leaves.
struct PersonForms {
    private(set) var forms: [NameForm] = []
    private(set) var entity: NamedEntity
    private let position: Int
    private let source: Entity

    /// The surname's words, folded.
    private var surname: [String] = []
    private var seen: Set<String> = []
    /// The gates of the surnames that the file lists.
    private var listedSurnames: [String: Alias.Gate] = [:]

    init(_ source: Entity, position: Int) {
        self.source = source
        self.position = position
        entity = NamedEntity(
            id: source.id, name: source.name, isActor: true, isPerson: true, gender: source.gender, born: source.born)
        for role in source.roles {
            let words = Self.words(role).map(Folding.fold)
            entity.roleWords.formUnion(words)
            entity.rolePhrases.insert(words.filter { $0 != "the" }.joined(separator: " "))
        }
        derive()
    }

    // MARK: Reading the names

    private mutating func derive() {
        let name = Self.split(source.name)
        entity.suffix = name.suffix
        entity.plainName = name.words.joined(separator: " ")
        surname = surname(of: name.words)
        entity.surnameSound = Sound.of(surname.last ?? "")
        let givens = name.words.dropLast(surname.count)
        readGivens(Array(givens))
        if givens.count == 1, let only = givens.first, Self.initials(in: only) != nil {
            entity.isKnownByInitials = true
        }

        let aliases = source.aliases.map { (alias: $0, parts: Self.split($0.text)) }
        // Single words first: they say which gate a surname or a first name has, whatever a longer alias derives.
        for (alias, parts) in aliases where parts.words.count == 1 && parts.suffix == nil {
            add(alias, as: part(of: Folding.fold(parts.words[0])))
        }
        for (alias, parts) in aliases
        where parts.words.map(Folding.fold) == surname && parts.words.count > 1 && parts.suffix == nil {
            add(alias, as: .surname)
        }
        addSurname(surname.joined(separator: " "), gate: .context)
        for given in givens where Self.initials(in: given) == nil || entity.isKnownByInitials {
            addGiven(Folding.fold(given), gate: .name)
        }
        if givens.isEmpty { add(Alias(source.name), as: .whole) }

        for (alias, parts) in aliases where parts.words.count > 1 || parts.suffix != nil {
            if Romanisation.isCyrillic(alias.text) {
                deriveFromCyrillic(parts.words)
            } else {
                readLongAlias(alias, parts)
            }
        }
        if !isNative { addDeclinedLatin(Array(givens)) }
        addCzech()
        entity.isFamous = forms.contains { $0.part == .surname && !$0.isSlip && !$0.isSound && $0.gate == .none }
    }

    /// Whether the person's own name is a Cyrillic one: then Latin spellings are variants, otherwise slips.
    private var isNative = false

    /// Whether a Cyrillic first name is the one of the name: Merz is no Russian because Мерц may be written so.
    private func agrees(_ given: String) -> Bool {
        let known = Self.split(source.name).words.dropLast(surname.count).map { Sound.of(Folding.fold($0)) }
        return Romanisation.spellings(of: given).contains { spelling in
            let sound = Sound.of(spelling)
            return known.contains { $0 == sound || $0.count > 6 && EditDistance.between($0, sound) == 1 }
        }
    }

    private mutating func deriveFromCyrillic(_ words: [String]) {
        let count = min(surname.count, words.count - 1)
        guard count > 0, let last = words.last else { return }
        let cyrillicSurname = words.suffix(count).map { $0.lowercased() }
        let isNative =
            (surname.last.map(Romanisation.spellings(of: last).contains) ?? false)
            && (self.isNative || words.count == 1 || agrees(words[0]))
        if isNative { self.isNative = true }
        let surnameGate = gate(of: surname.joined(separator: " "), .surname) ?? .context

        // Cyrillic text has the person's name in Cyrillic: right as it stands, declined or not.
        addSurname(cyrillicSurname.joined(separator: " "), gate: surnameGate)
        if count == 1 {
            for form in Romanisation.declined(last, isSurname: true) {
                addSurname(Folding.fold(form), gate: surnameGate)
            }
        }
        let spelled = Self.phrases(cyrillicSurname.map(Romanisation.spellings))
        // "Makron" is nobody else's name either, unless the file says of it that it is a word.
        let slipGate: Alias.Gate = surnameGate == .none && (spelled.first?.count ?? 0) > 4 ? .context : .evidence
        for text in spelled { addSurname(text, gate: isNative ? surnameGate : slipGate, isSlip: !isNative) }
        if count == 1 {
            for form in Romanisation.declined(last, isSurname: true) {
                for text in Romanisation.spellings(of: form) {
                    addSurname(text, gate: .evidence, isSlip: true, isDeclined: true)
                }
            }
            if isNative, source.gender != .female, let form = Romanisation.womansForm(last) {
                for text in Romanisation.spellings(of: form) {
                    addSurname(text, gate: .evidence, isSlip: true, isDeclined: true, isWomans: true)
                }
            }
            if isNative, source.gender == .female {
                for text in Romanisation.mansForms(last).flatMap(Romanisation.spellings) { addHusbands(text) }
            }
            if isNative, let meanings = SurnameMeanings.of(last) {
                for text in meanings { addSurname(text, gate: .name, isSlip: true, isMeaning: true) }
            }
        }
        let givens = words.dropLast(count)
        if givens.contains(where: Romanisation.isPatronymic) {
            entity.initials.append(
                givens.compactMap { Romanisation.spellings(of: $0).first.map { String($0.prefix(1)) } })
        }
        for (index, given) in givens.enumerated() {
            let isMiddle = index > 0
            if Romanisation.isPatronymic(given) {
                // Never called so alone, and no other name is so long: its beginning does.
                if let latin = Romanisation.spellings(of: given).first {
                    entity.patronymics.insert(String(Sound.of(latin).prefix(PersonForms.patronymicLength)))
                }
                continue
            }
            let slipGate = givenGate.atLeast(.evidence)
            addGiven(Folding.fold(given.lowercased()), gate: givenGate, isMiddle: isMiddle)
            for text in Romanisation.spellings(of: given) {
                addGiven(text, gate: isNative ? .name : slipGate, isSlip: !isNative, isMiddle: isMiddle)
            }
            // Only beside the surname: alone they are somebody else's names.
            for text in GivenNameSisters.of(given).flatMap(Romanisation.spellings) where entity.givens[text] == nil {
                entity.givens[text] = !isNative
                if isNative { entity.givenSounds.insert(Sound.of(text)) }
            }
            for form in Romanisation.declined(given, isSurname: false) {
                addGiven(Folding.fold(form), gate: .name, isMiddle: isMiddle)
                for text in Romanisation.spellings(of: form) {
                    addGiven(text, gate: isNative ? .name : slipGate, isSlip: true, isMiddle: isMiddle)
                }
            }
        }
    }

    /// Polish and Czech endings on a name that has none of its own: "Elona Muska", "Trumpowi".
    private mutating func addDeclinedLatin(_ givens: [String]) {
        func isConsonant(_ word: String) -> Bool { word.last.map { !"aeiouy".contains($0) } ?? false }
        if surname.count == 1, isConsonant(surname[0]) {
            for ending in ["a", "u", "om", "em", "owi"] {
                addSurname(surname[0] + ending, gate: .evidence, isSlip: true, isDeclined: true)
            }
        }
        for given in givens.map(Folding.fold) where isConsonant(given) && given.count > 2 {
            for ending in ["a", "u", "om", "em"] {
                addGiven(given + ending, gate: givenGate.atLeast(.evidence), isSlip: true)
            }
        }
    }

    /// "Ursula von der Leyenová": Czech and Slovak. A surname of one word is heard with its ending.
    private mutating func addCzech() {
        guard surname.count > 1, source.gender == .female, let last = surname.last else { return }
        let stem = last.hasSuffix("e") || last.hasSuffix("o") || last.hasSuffix("a") ? String(last.dropLast()) : last
        addSurname(
            (surname.dropLast() + [stem + "ova"]).joined(separator: " "), gate: .evidence, isSlip: true,
            isDeclined: true)
    }

    private mutating func readLongAlias(_ alias: Alias, _ parts: (words: [String], suffix: String?)) {
        let folded = parts.words.map(Folding.fold)
        if parts.suffix == nil, folded == surname { return }
        // The longest known surname at its end; what stands before it are first names.
        let known = forms.filter { $0.part == .surname && !$0.isSound }
            .filter { folded.count > $0.words.count && Array(folded.suffix($0.words.count)) == $0.words }
            .max { $0.words.count < $1.words.count }
        if let known, parts.suffix == entity.suffix {
            let givens = parts.words.dropLast(known.words.count)
            readGivens(Array(givens))
            for (index, given) in givens.enumerated() where Self.initials(in: given) == nil {
                addGiven(
                    Folding.fold(given), gate: .name, isSlip: alias.kind == .slip && !known.isSlip, isMiddle: index > 0)
            }
        } else if parts.suffix == nil, let first = folded.first, entity.givens[first] != nil, folded.count == 2 {
            // "Bilawal Bhutto": a shorter surname, that does not stand alone for this person.
            addSurname(folded[1], gate: .name, isSlip: alias.kind == .slip)
        } else {
            add(alias, as: .whole)
        }
    }

    private mutating func readGivens(_ words: [String]) {
        guard !words.isEmpty else { return }
        entity.initials.append(
            words.flatMap { word in Self.initials(in: word) ?? [String(Folding.fold(word).prefix(1))] })
    }

    /// The surname that the file states, or the last word with its particles.
    private func surname(of words: [String]) -> [String] {
        let folded = words.map(Folding.fold)
        if let stated = source.surname {
            let stated = Self.words(stated).map(Folding.fold)
            if stated.count < folded.count, Array(folded.suffix(stated.count)) == stated { return stated }
        }
        var count = 1
        while count < folded.count - 1, Lexicon.particles.contains(folded[folded.count - count - 1]) { count += 1 }
        return Array(folded.suffix(count))
    }

    /// What a single word is a spelling of: the nearest of the name's parts.
    private func part(of word: String) -> NameForm.Part {
        if surname == [word] { return .surname }
        let givens = Self.split(source.name).words.dropLast(surname.count).map(Folding.fold)
        if givens.contains(word) { return .given }
        if Romanisation.isCyrillic(word) { return .whole }
        let toSurname = surname.count == 1 ? EditDistance.between(word, surname[0]) : Int.max
        let toGiven = givens.map { EditDistance.between(word, $0) }.min() ?? Int.max
        guard min(toSurname, toGiven) * 2 <= word.count else { return .whole }
        return toSurname <= toGiven ? .surname : .given
    }

    // MARK: Adding forms

    private mutating func add(_ alias: Alias, as part: NameForm.Part) {
        let words = Self.words(alias.text).map(Folding.fold)
        var form = NameForm(
            text: words.joined(separator: " "), entity: position, part: part, isSlip: alias.kind == .slip,
            gate: alias.gate, standsAlone: entity.suffix == nil || part == .whole, isWord: alias.isWord)
        form.notBefore = Set(alias.notBefore.map(Folding.fold))
        form.notAfter = Set(alias.notAfter.map(Folding.fold))
        if part == .surname, alias.kind == .variant { listedSurnames[form.text] = alias.gate }
        add(form)
    }

    private mutating func addSurname(
        _ text: String, gate: Alias.Gate, isSlip: Bool = false, isDeclined: Bool = false, isWomans: Bool = false,
        isMeaning: Bool = false
    ) {
        guard text.count > 2 else { return }
        var form = NameForm(
            text: text, entity: position, part: .surname, isSlip: isSlip, gate: gate,
            standsAlone: entity.suffix == nil, isWord: isMeaning)
        form.isWomans = isWomans
        form.isMeaning = isMeaning
        add(form)
        if let gate = listedSurnames[text] { form.gate = gate }
        if !isDeclined, !isMeaning, !text.contains(" ") { addSound(of: form) }
    }

    /// A surname that is hers only beside her first name; alone it is the husband's.
    private mutating func addHusbands(_ text: String) {
        add(NameForm(text: text, entity: position, part: .surname, isSlip: false, gate: .name, standsAlone: false))
    }

    /// - Parameter isMiddle: then nobody is called by it alone.
    private mutating func addGiven(_ text: String, gate: Alias.Gate, isSlip: Bool = false, isMiddle: Bool = false) {
        guard text.count > 1 else { return }
        if text.count > 2 { entity.givenSounds.insert(Sound.of(text)) }
        add(
            NameForm(
                text: text, entity: position, part: .given, isSlip: isSlip, gate: gate,
                standsAlone: entity.suffix == nil && !isMiddle && (!isSlip || text.count > 3)))
    }

    /// A surname that is heard rather than read: see ``SoundIndex``. Alone it asks for more than the name as written.
    private mutating func addSound(of form: NameForm) {
        let sound = Sound.of(form.text)
        addSound(sound, of: form)
        guard sound.utf8.count > 5, let last = sound.last else { return }
        // Endings that take the place of the name's own: Zelenskiego, Lukashenkom.
        var declined = form
        declined.isSlip = true
        if sound.hasSuffix("ski") {
            for ending in ["ego", "emu"] { addSound(sound.dropLast() + ending, of: declined) }
        } else if last == "o" || last == "a" {
            for ending in ["u", "om", "e", "i", "oi", "oiu"] { addSound(sound.dropLast() + ending, of: declined) }
        }
    }

    private mutating func addSound(_ sound: String, of form: NameForm) {
        guard sound.utf8.count >= SoundIndex.shortest, seen.insert("sound \(sound)").inserted else { return }
        var heard = form
        heard.text = sound
        heard.isSound = true
        heard.gate = form.gate == .none ? .context : form.gate == .context ? .evidence : .name
        if form.isSlip || sound.utf8.count < SoundIndex.shortestAlone { heard.gate = heard.gate.atLeast(.evidence) }
        forms.append(heard)
    }

    /// The first form of a text wins: what the file says comes before what is derived.
    private mutating func add(_ form: NameForm) {
        if form.part == .given, entity.givens[form.text] == nil { entity.givens[form.text] = form.isSlip }
        guard seen.insert("\(form.part) \(form.text)").inserted else { return }
        forms.append(form)
    }

    private func gate(of text: String, _ part: NameForm.Part) -> Alias.Gate? {
        forms.first { $0.part == part && $0.text == text }?.gate
    }

    /// The gate of the first name as the file has it; the full name when it says nothing.
    private var givenGate: Alias.Gate {
        forms.first { $0.part == .given && !$0.isSlip }?.gate ?? .name
    }

    // MARK: Words

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
    private static func split(_ name: String) -> (words: [String], suffix: String?) {
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
    private static func initials(in word: String) -> [String]? {
        guard word.count <= 2, word == word.uppercased(), word != word.lowercased() else { return nil }
        return word.lowercased().map(String.init)
    }

    private static func phrases(_ words: [[String]]) -> [String] {
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

import NewsmillCore
import NewsmillText

/// Derives the ways a person is written from the entity's name and aliases: surname, first names, initials, spellings of
/// a Cyrillic name in Latin letters, and the declined forms that machine translation leaves.
struct PersonForms {
    var forms: [NameForm] = []
    var entity: NamedEntity
    let position: Int
    let source: Entity

    /// The surname's words, folded.
    var surname: [String] = []
    var seen: Set<String> = []
    /// The gates of the surnames that the file lists.
    var listedSurnames: [String: Alias.Gate] = [:]

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

    mutating func derive() {
        let name = Self.split(source.name)
        entity.suffix = name.suffix
        entity.plainName = name.words.joined(separator: " ")
        surname = surname(of: name.words)
        entity.surnameSound = Sound.of(surname.last ?? "")
        let givens = name.words.dropLast(surname.count)
        entity.ownGivens = Set(givens.map(Folding.fold))
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
        if entity.isKnownByInitials, let letters = givens.first.flatMap(Self.initials(in:)), letters.count > 1 {
            add(
                NameForm(
                    text: letters.joined(separator: ". "), entity: position, part: .given, isSlip: false, gate: .name))
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
    var isNative = false

    mutating func readLongAlias(_ alias: Alias, _ parts: (words: [String], suffix: String?)) {
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

    mutating func readGivens(_ words: [String]) {
        guard !words.isEmpty else { return }
        entity.initials.append(
            words.flatMap { word in Self.initials(in: word) ?? [String(Folding.fold(word).prefix(1))] })
    }

    /// The surname that the file states, or the last word with its particles.
    func surname(of words: [String]) -> [String] {
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
    func part(of word: String) -> NameForm.Part {
        if surname == [word] { return .surname }
        let givens = Self.split(source.name).words.dropLast(surname.count).map(Folding.fold)
        if givens.contains(word) { return .given }
        if Romanisation.isCyrillic(word) { return .whole }
        let toSurname = surname.count == 1 ? EditDistance.between(word, surname[0]) : Int.max
        let toGiven = givens.map { EditDistance.between(word, $0) }.min() ?? Int.max
        guard min(toSurname, toGiven) * 2 <= word.count else { return .whole }
        return toSurname <= toGiven ? .surname : .given
    }
}

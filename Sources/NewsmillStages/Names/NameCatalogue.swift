import NewsmillCore
import NewsmillText

/// All entities with every spelling that is looked for: built once, read by every article.
final class NameCatalogue: Sendable {
    let entities: [NamedEntity]
    let forms: [NameForm]
    /// Finds ``forms`` by position, and behind them ``terms``: all that is read of a text is read in one pass.
    let matcher: AliasMatcher
    /// Finds ``forms`` that are heard rather than read.
    let sounds: SoundIndex
    let terms: [EvidenceTerm]
    /// The surnames of all persons, folded, with whose they are.
    let surnameBearers: [String: Set<Int>]

    /// For each entity, the forms of its surname that a slip may be one off: those of one word as it is right.
    let surnames: [[Int]]

    /// For each entity, the persons whose companion it is.
    let companionOf: [Int: [Int]]

    /// - Parameter cache: keeps the index of a long list.
    init(_ sources: [Entity], cache: Cache = Cache()) {
        var entities: [NamedEntity] = []
        var forms: [NameForm] = []
        for (position, source) in sources.enumerated() {
            if source.kind == .person {
                let person = PersonForms(source, position: position)
                entities.append(person.entity)
                forms += person.forms
            } else {
                entities.append(NamedEntity(id: source.id, name: source.name, isActor: source.kind == .organisation))
                forms += Self.plainForms(source, position: position)
            }
        }
        let byName = Dictionary(
            sources.enumerated().map { (Folding.fold($0.element.name), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var terms: [EvidenceTerm] = []
        for (position, source) in sources.enumerated() {
            for companion in source.companions {
                if let other = byName[Folding.fold(companion)], other != position {
                    entities[position].companions.append(other)
                } else {
                    terms.append(EvidenceTerm(companion, .companion(of: position)))
                }
            }
            for role in source.roles where EvidenceTerm.isTelling(role) {
                terms.append(EvidenceTerm(role, .role(of: position)))
            }
        }
        terms += Lexicon.publicAffairs.sorted().map { EvidenceTerm($0, .publicAffairs) }
        terms += Lexicon.elsewhere.sorted().map { EvidenceTerm($0, .elsewhere) }

        self.entities = entities
        self.forms = forms
        self.terms = terms
        surnameBearers = forms.reduce(into: [:]) { bearers, form in
            if form.part == .surname, !form.isSound { bearers[form.text, default: []].insert(form.entity) }
        }
        var surnames = [[Int]](repeating: [], count: entities.count)
        for (position, form) in forms.enumerated()
        where form.part == .surname && form.standsAlone && !form.isSound && !form.isWomans && !form.isMeaning
            && form.gate != .name && form.text.utf8.count > 3 && (!form.isSlip || form.text.contains(" "))
        {
            surnames[form.entity].append(position)
        }
        self.surnames = surnames
        companionOf = entities.enumerated().reduce(into: [:]) { bearers, entry in
            guard !entry.element.rolePhrases.isEmpty else { return }
            for other in entry.element.companions { bearers[other, default: []].append(entry.offset) }
        }
        sounds = SoundIndex(forms)
        matcher = NameIndex.matcher(
            forms.map { $0.isSound ? "" : $0.text } + terms.map(\.text), kind: "names", cache: cache)
    }

    /// Whether a word is a first name of an option's person, as written or by its sound; and whether it is then a slip.
    ///
    /// An ending that makes a woman's name of a man's is none, unless the surname is declined as well.
    func isGiven(_ word: String, of option: NameCandidate.Option) -> Bool? {
        let entity = entities[option.entity]
        if let isSlip = entity.givens[word] {
            let isWomans = isSlip && !option.isSlip && entity.gender == .male && word.hasSuffix("a")
            return isWomans && Lexicon.givenNames.contains(word) ? nil : isSlip
        }
        guard word.utf8.count > 2, !entity.givenSounds.isEmpty else { return nil }
        let sound = Sound.bytes(of: Array(word.utf8))
        if let match = Sound.matches(sound, entity.givenSounds) {
            if !match.hasEnding { return false }
            if Lexicon.givenNames.contains(word) { return nil }
            let mayBeWomans = match.ending.count == 1 && "ae".utf8.contains(match.ending.first ?? 0)
            return mayBeWomans && !option.isSlip ? nil : true
        }
        // "Alaksandr": one sound off a long name, before a surname that few bear.
        guard sound.count > 6, !Lexicon.givenNames.contains(word), forms[option.form].gate.rank < 2 else { return nil }
        let heard = String(decoding: sound, as: UTF8.self)
        return entity.givenSounds.contains {
            abs($0.utf8.count - sound.count) < 2 && EditDistance.between($0, heard) == 1
        }
            ? false : nil
    }

    /// Whether a word that is no name is one slip off a first name of an option's person, before the surname.
    func isMisspeltGiven(_ word: String, of option: NameCandidate.Option) -> Bool {
        let form = forms[option.form]
        guard form.gate != .name, !form.isSlip, option.ending == .none, option.misspelt != .surname,
            surnameBearers[word] == nil
        else { return false }
        return entities[option.entity].givens.contains { !$0.value && Misspelling.isSlip(word, of: $0.key) }
    }

    /// Whether a folded word is a patronymic, in whatever language's letters.
    static func isPatronymic(_ word: String) -> Bool {
        word.utf8.count > 5 && patronymics.contains { word.hasSuffix($0) }
    }

    private static let patronymics = [
        "ovich", "evich", "ovych", "yovych", "owitsch", "ewitsch", "jewitsch", "owicz", "ewicz", "ovitch", "evitch",
        "ovic", "avich", "ovics", "evics", "ovitsj", "ilyich", "ovna", "evna", "ivna", "owna", "jewna", "ichna", "ович",
        "евич", "овна", "евна", "ievich", "yevich",
    ]

    /// Every spelling of an entity, given and derived.
    static func forms(of source: Entity, position: Int) -> [NameForm] {
        source.kind == .person
            ? PersonForms(source, position: position).forms : plainForms(source, position: position)
    }

    /// Organisations and places are written as the file says.
    private static func plainForms(_ source: Entity, position: Int) -> [NameForm] {
        // An alias that is the name says what the name itself does not: that it is an ordinary word, or needs evidence.
        let name = Folding.fold(source.name)
        let isListed = source.aliases.contains { Folding.fold($0.text) == name }
        return ((isListed ? [] : [Alias(source.name)]) + source.aliases).map { alias in
            var form = NameForm(
                text: Folding.fold(alias.text), entity: position, part: .whole, isSlip: alias.kind == .slip,
                gate: alias.gate, isWord: alias.isWord)
            form.notBefore = Set(alias.notBefore.map(Folding.fold))
            form.notAfter = Set(alias.notAfter.map(Folding.fold))
            form.needsCapital = alias.text.first?.isUppercase ?? true
            return form
        }
    }
}

/// A word that says something of who or what an article is about.
struct EvidenceTerm {
    enum Kind {
        case companion(of: Int)
        case role(of: Int)
        case publicAffairs
        case elsewhere
    }

    var text: String
    var kind: Kind
    /// Whether the text as found must begin with a capital letter too: "Duma", "on X".
    var capitalAt: Int?

    init(_ text: String, _ kind: Kind) {
        self.text = text
        self.kind = kind
        if case .companion = kind, let last = text.split(separator: " ").last, last.first?.isUppercase == true {
            capitalAt = last.utf8.count
        }
    }

    var person: Int? {
        switch kind {
        case .companion(let entity), .role(let entity): entity
        case .publicAffairs, .elsewhere: nil
        }
    }

    var isRole: Bool {
        if case .role = kind { true } else { false }
    }

    /// Whether it may be part of a description: a companion, or a role with a name in it.
    var mayDescribe: Bool {
        switch kind {
        case .companion: true
        case .role: text.split(separator: " ").count > 1 && text.contains(where: \.isUppercase)
        case .publicAffairs, .elsewhere: false
        }
    }

    /// Roles that many have say nothing unless they stand at the name itself.
    static func isTelling(_ role: String) -> Bool {
        let words = PersonForms.words(role)
        return words.count > 1 || !common.contains(Folding.fold(role))
    }

    private static let common = Lexicon.words(
        """
        president minister chancellor senator chairman chairwoman deputy speaker leader chief head boss owner founder
        spokesman spokeswoman spokesperson secretary politician lawmaker executive entrepreneur businessman adviser
        strategist activist blogger author writer lawyer officer commissioner candidate lady wife widow husband son heir
        father mother doctor physician model host comedian actor contractor ruler autocrat premier congressman dr model
        ambassador diplomat footballer investor republican democrat communist conservative
        """)
}

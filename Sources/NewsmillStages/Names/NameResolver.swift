import NewsmillCore
import NewsmillText

/// Decides an article's candidates from all its evidence: full names first, then what they and other evidence carry.
struct NameResolver {
    struct Link {
        var candidate: NameCandidate
        var option: NameCandidate.Option
        var rule: String
        var evidence: String?
    }

    struct Undecided {
        var candidate: NameCandidate
        var reason: String
    }

    private(set) var links: [Link] = []
    private(set) var undecided: [Undecided] = []

    private let catalogue: NameCatalogue
    private let texts: [(place: Place, text: String)]
    private let candidates: [NameCandidate]
    let evidence: ArticleEvidence
    /// That and where each entity is first named in full, and where it is first linked at all.
    private var named: [Int: String] = [:]
    private(set) var linked: [Int: String] = [:]
    /// Slips that stand where only a name can, or with a strong sign of a person, and whose they are.
    private var plainNames: [String: Int] = [:]
    /// Translated surnames that the article has in full: "Dmitry Sands".
    private var fullMeanings: Set<String> = []
    /// Whose full names stand somewhere with a calling that is theirs, and whose without one that is not.
    private var described: Set<Int> = []
    private var undoubted: Set<Int> = []
    /// Where a surname or first name is borne by somebody else: text and first token of the first such place.
    private var namesakes: [String: (text: Int, token: Int, reason: String)] = [:]

    /// Whom open candidates speak for each other: two who are each other's companions, in one article.
    private var together: [Int: String] = [:]

    private enum Answer {
        case link(NameCandidate.Option, rule: String, evidence: String?)
        case refuse
        case undecided(String)
    }

    init(
        _ catalogue: NameCatalogue, _ texts: [(place: Place, text: String)], _ candidates: [NameCandidate],
        _ terms: [ArticleEvidence.Hit]
    ) {
        self.catalogue = catalogue
        self.texts = texts
        self.candidates = candidates
        evidence = ArticleEvidence(catalogue, texts, terms, avoiding: candidates)
    }

    mutating func resolve() {
        for candidate in candidates where candidate.counter != nil && candidate.isNamesake {
            noteNamesake(candidate, candidate.counter ?? "")
        }
        for candidate in candidates
        where candidate.kind == .full && candidate.counter == nil && candidate.doubt == nil {
            let persons = candidate.options.map(\.entity)
            undoubted.formUnion(persons)
            if candidate.isDescribed { described.formUnion(persons) }
        }
        for candidate in candidates
        where candidate.doubt != nil && candidate.isNamesake && candidate.counter == nil && candidate.kind != .full {
            noteNamesake(candidate, candidate.doubt ?? "")
        }
        var open = candidates.indices.filter { candidates[$0].counter == nil }
        var answers: [Int: Link] = [:]
        for index in open where candidates[index].kind == .full && !isMeaning(candidates[index]) {
            if case .link(let option, let rule, let reason) = decideFull(candidates[index]) {
                note(candidates[index], option, isFull: true)
                answers[index] = Link(candidate: candidates[index], option: option, rule: rule, evidence: reason)
            } else {
                noteNamesake(candidates[index], candidates[index].doubt ?? "a namesake")
            }
        }
        open.removeAll { candidates[$0].kind == .full && !isMeaning(candidates[$0]) }
        noteTogether(open.map { candidates[$0] })
        var reasons: [Int: String] = [:]
        // What one round links is evidence in the next; four rounds are more than chains in news need.
        for _ in 0..<4 {
            var rest: [Int] = []
            for index in open {
                switch decide(candidates[index]) {
                case .link(let option, let rule, let reason):
                    note(candidates[index], option, isFull: candidates[index].kind == .full)
                    answers[index] = Link(candidate: candidates[index], option: option, rule: rule, evidence: reason)
                case .refuse:
                    reasons[index] = nil
                    rest.append(index)
                case .undecided(let reason):
                    reasons[index] = reason
                    rest.append(index)
                }
            }
            if rest.count == open.count { break }
            open = rest
        }
        links = answers.sorted { $0.key < $1.key }.map(\.value)
        undecided = open.compactMap { index in
            reasons[index].map { Undecided(candidate: candidates[index], reason: $0) }
        }
    }

    /// "Poetin" and "Loekasjenko" in one article: each alone might be anything. Only famous surnames speak so.
    private mutating func noteTogether(_ open: [NameCandidate]) {
        var spoken: [Int: String] = [:]
        for candidate in open
        where candidate.kind == .surname && candidate.doubt == nil && namesakes[candidate.key] == nil {
            let famous = candidate.options.filter { catalogue.entities[$0.entity].isFamous }
            guard let option = primary(famous),
                !catalogue.forms[option.form].isMeaning, !catalogue.forms[option.form].isWomans, gate(option) != .name,
                !catalogue.forms[option.form].isWord || !candidate.isUninformative
            else { continue }
            spoken[option.entity] = spoken[option.entity] ?? texts[candidate.text].place.inWords
        }
        guard spoken.count > 1 else { return }
        for entity in spoken.keys.sorted() {
            for other in catalogue.entities[entity].companions {
                if let place = spoken[other], together[entity] == nil {
                    together[entity] = "\(catalogue.entities[other].name) in \(place)"
                }
            }
        }
    }

    // MARK: Full names

    private func decideFull(_ candidate: NameCandidate) -> Answer {
        let options = candidate.options
        guard let option = primary(options) else { return .undecided("the name of several entities") }
        if candidate.doubt != nil, isTold(apart: candidate, option) { return .refuse }
        let own = ownEvidence(option.entity)
        if let own { return .link(option, rule: rule(candidate, option), evidence: own) }
        if candidate.doubt != nil { return .refuse }
        let form = catalogue.forms[option.form]
        if form.isMeaning {
            guard let reason = worldly(option, candidate) else { return .refuse }
            return .link(option, rule: rule(candidate, option), evidence: reason)
        }
        // A name that many bear, in an article about another world.
        let isFarOff = form.gate == .context || form.part == .given ? isFarElsewhere : isElsewhere
        if form.gate != .none, isFarOff, !hasOffice(candidate, option.entity) { return .refuse }
        return .link(option, rule: rule(candidate, option), evidence: "the full name")
    }

    /// A translated surname is decided with the rest: it asks for evidence even beside the first name.
    private func isMeaning(_ candidate: NameCandidate) -> Bool {
        candidate.options.allSatisfy { catalogue.forms[$0.form].isMeaning }
    }

    /// Whether the article has the same full name elsewhere with a calling that fits: then the other calling is a namesake's.
    private func isTold(apart candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        described.contains(option.entity) || gate(option) != .none && undoubted.contains(option.entity)
    }

    /// What an option's spelling asks for: an ending on it asks for more.
    private func gate(_ option: NameCandidate.Option) -> Alias.Gate {
        let gate = catalogue.forms[option.form].gate
        return switch option.ending {
        case .none: gate
        case .common: gate.atLeast(.evidence)
        case .genitive: gate.atLeast(.context)
        case .rare: .name
        }
    }

    // MARK: Everything else

    private func decide(_ candidate: NameCandidate) -> Answer {
        switch candidate.kind {
        case .given: decideGiven(candidate)
        case .whole: decideWhole(candidate)
        case .full: decideFull(candidate)
        case .surname, .initials, .description: decideSurname(candidate)
        }
    }

    private func decideSurname(_ candidate: NameCandidate) -> Answer {
        let options = candidate.options.filter {
            (catalogue.forms[$0.form].standsAlone || candidate.kind == .initials) && mayMean(candidate, $0)
        }
        guard !options.isEmpty else { return .refuse }
        if candidate.kind == .surname, namesakes[candidate.key] != nil,
            options.allSatisfy({ catalogue.forms[$0.form].isWomans })
        {
            return .undecided("the article has a woman of that name")
        }
        let known = options.filter { named[$0.entity] != nil }
        if !known.isEmpty {
            guard candidate.doubt == nil else { return .refuse }
            guard let option = primary(known) else {
                return .undecided("a surname of several people whom the article names")
            }
            guard isSigned(candidate, option) else { return .undecided("an ordinary word at the beginning") }
            return .link(
                option, rule: rule(candidate, option), evidence: named[option.entity])
        }
        if candidate.doubt != nil { return .refuse }
        if let namesake = namesakes[candidate.key], candidate.kind == .surname {
            let isEarlier = (namesake.text, namesake.token) < (candidate.text, candidate.tokens.lowerBound)
            let isFamous = options.contains { gate($0) == .none }
            let holdsOffice = candidate.isDescribed || options.contains { hasOffice(candidate, $0.entity) }
            if !holdsOffice, isEarlier || !isFamous {
                return .undecided("the article has another bearer of the name: \(namesake.reason)")
            }
        }
        return decideByGate(candidate, options)
    }

    /// A translated surname alone is an ordinary word, unless the article has it beside the first name or an office.
    private func mayMean(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        !catalogue.forms[option.form].isMeaning || fullMeanings.contains(candidate.key)
            || hasOffice(candidate, option.entity) && ownEvidence(option.entity) != nil
    }

    private func decideGiven(_ candidate: NameCandidate) -> Answer {
        let known = candidate.options.filter { named[$0.entity] != nil }
        if candidate.doubt != nil { return .refuse }
        if namesakes[candidate.key] != nil { return .undecided("the article has another bearer of the first name") }
        if !known.isEmpty {
            guard let option = primary(known) else {
                return .undecided("a first name of several people in the article")
            }
            guard isSigned(candidate, option) else { return .undecided("an ordinary word at the beginning") }
            return .link(
                option, rule: rule(candidate, option), evidence: named[option.entity])
        }
        return decideByGate(candidate, candidate.options)
    }

    private func decideWhole(_ candidate: NameCandidate) -> Answer {
        decideByGate(candidate, candidate.options)
    }

    private func decideByGate(_ candidate: NameCandidate, _ options: [NameCandidate.Option]) -> Answer {
        let open = options.compactMap { option in
            opening(candidate, option).map { (option: option, reason: $0) }
        }
        // A slip that several may be meant by is the one's whose it was a sentence earlier.
        let same = open.first { $0.option.isSlip && plainNames[candidate.key] == $0.option.entity }
        guard let option = primary(open.map(\.option)) ?? same?.option else {
            return .undecided(
                open.isEmpty ? "no evidence that \(names(options)) is meant" : "it may be \(names(open.map(\.option)))")
        }
        let reason = open.first { $0.option.entity == option.entity }?.reason
        return .link(option, rule: rule(candidate, option), evidence: reason)
    }

    /// What opens the gate of an option, or nil.
    private func opening(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String? {
        let form = catalogue.forms[option.form]
        let own = ownEvidence(option.entity) ?? (isElsewhere ? nil : together[option.entity])
        if option.isSlip, !isSigned(candidate, option) { return nil }
        let asked = gate(option)
        if hasOffice(candidate, option.entity), let title = candidate.title {
            if form.isWomans || form.isMeaning {
                if let own { return own }
            } else if asked != .name {
                return "called \"\(title)\""
            }
        }
        if candidate.kind == .given, candidate.hasOwnTitle, let title = candidate.title { return "called \"\(title)\"" }
        switch lowered(asked, candidate, form) {
        case .none:
            guard form.isWord, candidate.isUninformative else { return "a name of its own" }
            return own
                ?? (candidate.sign > .none
                    ? worldly(option, candidate) ?? signed(candidate) : worldly(option, candidate))
        case .context:
            if form.isWord || form.isSound && option.ending == .none, candidate.isUninformative, candidate.sign == .none
            {
                return own
            }
            return own ?? worldly(option, candidate)
                ?? (candidate.sign == .strong && candidate.kind != .given ? signed(candidate) : nil)
        case .evidence:
            if option.isSlip, isElsewhere, linked[option.entity] == nil, evidence.companions[option.entity] == nil {
                return nil
            }
            if let own { return own }
            // What stands as a name in the middle of a sentence, and is nobody else's.
            if option.isSlip {
                guard form.part == .surname, asked == .evidence, !form.isWomans,
                    !form.isWord || !candidate.isUninformative, catalogue.entities[option.entity].isFamous,
                    otherPerson(than: option) || candidate.sign == .strong || form.text.utf8.count > 5 && !form.isWord
                else { return nil }
                return worldly(option, candidate)
            }
            return candidate.kind == .given && candidate.isFamiliar && otherPerson(than: option)
                ? worldly(option, candidate) : nil
        case .name:
            if let place = named[option.entity] { return place }
            if candidate.kind == .given, !option.isSlip, let relative = relative(of: option.entity) { return relative }
            // Friends among statesmen: a first name that is said, with another of them there.
            guard candidate.kind == .given, candidate.isFamiliar, !option.isSlip, !isElsewhere else { return nil }
            let isSure =
                evidence.roles[option.entity] != nil
                || otherPerson(than: option)
                    && (!candidate.isOnlyQuoted || companionCount(option.entity) > 1)
            guard isSure else { return nil }
            return own
        }
    }

    /// A husband, a wife or a child of the same surname whom the article names in full.
    private func relative(of entity: Int) -> String? {
        let sound = catalogue.entities[entity].surnameSound.prefix(5)
        for other in catalogue.entities[entity].companions where catalogue.entities[other].surnameSound.hasPrefix(sound)
        {
            if let place = named[other] { return "\(catalogue.entities[other].name) \(place)" }
        }
        return nil
    }

    private func companionCount(_ entity: Int) -> Int {
        evidence.differentCompanions[entity, default: 0]
            + catalogue.entities[entity].companions.count { linked[$0] != nil }
    }

    /// Whether another person who is followed is in the article.
    private func otherPerson(than option: NameCandidate.Option) -> Bool {
        linked.keys.contains { $0 != option.entity && catalogue.entities[$0].isPerson }
    }

    /// Initials that agree, or a patronymic, say as much as one gate asks.
    private func lowered(_ gate: Alias.Gate, _ candidate: NameCandidate, _ form: NameForm) -> Alias.Gate {
        guard candidate.kind == .initials else { return gate }
        if form.part == .given { return .evidence }
        return switch gate {
        case .context: isElsewhere ? .context : .none
        case .evidence: .context
        case .none, .name: gate
        }
    }

    /// A sign of a person, unless the article is about another world.
    private func signed(_ candidate: NameCandidate) -> String? {
        isElsewhere ? nil : "used as a person's name"
    }

    /// Whether the place itself reads as a name: an ordinary word at the beginning of a sentence may be just that.
    private func isSigned(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        let form = catalogue.forms[option.form]
        guard form.isWord, candidate.isUninformative, candidate.kind == .surname || candidate.kind == .given else {
            return true
        }
        guard option.isSlip else { return true }
        if candidate.sign == .strong || candidate.sign == .weak && linked[option.entity] != nil { return true }
        // One sense in one text: what is plainly a name in one sentence is one where the place says nothing.
        return plainNames[candidate.key] == option.entity && !isUsedAsWord(candidate.key)
    }

    /// Whether the article also has the word in small letters. Asked seldom, so that a look over the texts is cheap enough.
    private func isUsedAsWord(_ key: String) -> Bool {
        let word = Array(key.utf8)
        return texts.contains { _, text in
            var text = text
            return text.withUTF8 { utf8 in
                Words(String(decoding: utf8, as: UTF8.self)).contains { utf8[$0].elementsEqual(word) }
            }
        }
    }

    // MARK: Evidence

    /// What speaks for an entity in particular.
    private func ownEvidence(_ entity: Int) -> String? {
        if let place = named[entity] { return place }
        if let companion = evidence.companions[entity] { return companion }
        for companion in catalogue.entities[entity].companions {
            if let place = linked[companion] { return "\(catalogue.entities[companion].name) in \(place)" }
        }
        if let role = evidence.roles[entity] { return role }
        return linked[entity].map { "found in \($0)" }
    }

    /// What places the article in an entity's world.
    private func worldly(_ option: NameCandidate.Option, _ candidate: NameCandidate) -> String? {
        guard !isElsewhere else { return nil }
        let others = linked.filter { $0.key != option.entity && catalogue.entities[$0.key].isActor }
        if let other = others.keys.min() { return "\(catalogue.entities[other].name) in \(others[other] ?? "")" }
        return evidence.firstPublicWord
    }

    /// Whether the article is rather about sport, art or nature than about public affairs.
    private var isElsewhere: Bool {
        evidence.elsewhere > 0
            && evidence.elsewhere >= evidence.publicAffairs + linked.keys.count { catalogue.entities[$0].isActor }
    }

    /// The same beyond doubt: one such word is in many an article on politics.
    private var isFarElsewhere: Bool {
        evidence.elsewhere > 1
            && evidence.elsewhere > 1 + evidence.publicAffairs
                + linked.keys.count { catalogue.entities[$0].isActor }
    }

    private func hasOffice(_ candidate: NameCandidate, _ entity: Int) -> Bool {
        guard candidate.hasOffice, let title = candidate.title else { return false }
        return catalogue.entities[entity].roleWords.contains(title)
    }

    /// The one whose alias is the least gated: "Trump" alone is the one whom the catalogue calls so.
    private func primary(_ options: [NameCandidate.Option]) -> NameCandidate.Option? {
        guard let least = options.map({ gate($0).rank }).min() else { return nil }
        let best = options.filter { gate($0).rank == least }
        guard let first = best.first, best.allSatisfy({ $0.entity == first.entity }) else { return nil }
        return first
    }

    private func rule(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String {
        switch (candidate.kind, option.isSlip) {
        case (.full, false): "variant/full-name"
        case (.full, true): "slip/full-name"
        case (.initials, false): "variant/initials"
        case (.initials, true): "slip/initials"
        case (.surname, false): "variant/surname"
        case (.surname, true): "slip/surname"
        case (.given, false): "variant/first-name"
        case (.given, true): "slip/first-name"
        case (.description, _): "variant/description"
        case (.whole, false): "variant/alias"
        case (.whole, true): "slip/alias"
        }
    }

    private func names(_ options: [NameCandidate.Option]) -> String {
        var seen: Set<Int> = []
        return options.filter { seen.insert($0.entity).inserted }.map { catalogue.entities[$0.entity].name }
            .joined(separator: " or ")
    }

    // MARK: Remembering

    private mutating func note(_ candidate: NameCandidate, _ option: NameCandidate.Option, isFull: Bool) {
        if option.isSlip, !candidate.isUninformative || candidate.sign == .strong {
            plainNames[candidate.key] = option.entity
        }
        if isFull, catalogue.forms[option.form].isMeaning { fullMeanings.insert(candidate.key) }
        guard linked[option.entity] == nil || isFull && named[option.entity] == nil else { return }
        let place = texts[candidate.text].place.inWords
        if linked[option.entity] == nil { linked[option.entity] = place }
        if isFull, named[option.entity] == nil { named[option.entity] = "named in full in \(place)" }
    }

    private mutating func noteNamesake(_ candidate: NameCandidate, _ reason: String) {
        let token = candidate.tokens.lowerBound
        if let earlier = namesakes[candidate.key], (earlier.text, earlier.token) <= (candidate.text, token) { return }
        namesakes[candidate.key] = (candidate.text, token, reason)
    }
}

import NewsmillCore
import NewsmillText

/// What each gate asks for, and what opens it.
extension NameResolver {
    /// What an option's spelling asks for: an ending on it asks for more.
    func gate(_ option: NameCandidate.Option) -> Alias.Gate {
        let gate = catalogue.forms[option.form].gate
        return switch option.ending {
        case .none: gate
        case .common: gate.atLeast(.evidence)
        case .genitive: gate.atLeast(.context)
        case .rare: .name
        }
    }

    /// What opens the gate of an option, or nil.
    func opening(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String? {
        let form = catalogue.forms[option.form]
        let ofArticle =
            candidate.isSmall && isWordHere(candidate, option)
            ? companionEvidence(option.entity) : ownEvidence(option.entity)
        let own = ofArticle ?? (isElsewhere ? nil : together[option.entity])
        if option.isSlip, !isSigned(candidate, option) { return nil }
        let asked = gate(option)
        if isPast, asked != .none, named[option.entity] == nil { return nil }
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
            guard isWordHere(candidate, option) else {
                return own == nil && isRatherWord(candidate, form) ? nil : "a name of its own"
            }
            return own
                ?? (candidate.sign > .none
                    ? worldly(option, candidate) ?? signed(candidate) : worldly(option, candidate))
        case .context:
            if isWordHere(candidate, option) || form.isSound && option.ending == .none && candidate.isUninformative,
                candidate.sign == .none || candidate.isSmall && candidate.sign == .weak
            {
                // "trump to meet putin", all in small letters.
                let isAmongOthers =
                    candidate.isSmall && catalogue.entities[option.entity].isFamous && otherPerson(than: option)
                return own ?? (isAmongOthers ? worldly(option, candidate) : nil)
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
                || linked[option.entity] != nil && companionCount(option.entity) > 1
            guard isSure else { return nil }
            return own
        }
    }

    /// A husband, a wife or a child of the same surname whom the article names in full.
    func relative(of entity: Int) -> String? {
        let sound = catalogue.entities[entity].surnameSound.prefix(5)
        for other in catalogue.entities[entity].companions where catalogue.entities[other].surnameSound.hasPrefix(sound)
        {
            if let place = named[other] { return "\(catalogue.entities[other].name) \(place)" }
        }
        return nil
    }

    func companionCount(_ entity: Int) -> Int {
        evidence.differentCompanions[entity, default: 0]
            + catalogue.entities[entity].companions.count { linked[$0] != nil }
    }

    /// Whether another person who is followed is in the article.
    func otherPerson(than option: NameCandidate.Option) -> Bool {
        linked.keys.contains { $0 != option.entity && catalogue.entities[$0].isPerson }
    }

    /// Initials that agree, or a patronymic, say as much as one gate asks.
    func lowered(_ gate: Alias.Gate, _ candidate: NameCandidate, _ form: NameForm) -> Alias.Gate {
        guard candidate.kind == .initials else {
            let isOrdinary = candidate.isSmall && form.part == .surname && LetterCase.isOrdinary(form.text)
            return isOrdinary ? gate.atLeast(.context) : gate
        }
        if form.part == .given { return .evidence }
        return switch gate {
        case .context: isElsewhere ? .context : .none
        case .evidence: .context
        case .none, .name: gate
        }
    }

    /// A sign of a person, unless the article is about another world.
    func signed(_ candidate: NameCandidate) -> String? {
        isElsewhere ? nil : "used as a person's name"
    }

    /// Whether a spelling that is an ordinary word as well stands where it may be just that.
    func isWordHere(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        let form = catalogue.forms[option.form]
        return candidate.isUninformative
            && (form.isWord || candidate.isSmall && form.part == .surname && LetterCase.isOrdinary(form.text))
    }

    /// Where the capital says nothing and the words around it neither: "Hearts are trump. Trump the second round".
    private func isRatherWord(_ candidate: NameCandidate, _ form: NameForm) -> Bool {
        guard candidate.isUninformative, candidate.sign == .none, form.part == .surname,
            LetterCase.isOrdinary(form.text)
        else { return false }
        return candidate.isShouted && isElsewhere || isUsedAsWord(form.text)
    }

    /// Whether the place itself reads as a name: an ordinary word at the beginning of a sentence may be just that.
    func isSigned(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        let form = catalogue.forms[option.form]
        guard form.isWord, candidate.isUninformative, candidate.kind == .surname || candidate.kind == .given else {
            return true
        }
        guard option.isSlip else { return true }
        if candidate.sign == .strong || candidate.sign == .weak && linked[option.entity] != nil { return true }
        // One sense in one text: what is plainly a name in one sentence is one where the place says nothing.
        return plainNames[candidate.key] == option.entity && !isUsedAsWord(candidate.key)
    }

    /// Whether the article also has the word in small letters. Asked seldom, and looked up once.
    func isUsedAsWord(_ key: String) -> Bool {
        if let isUsed = smallWords.known[key] { return isUsed }
        let word = Array(key.utf8)
        let isUsed = texts.contains { _, text in
            var text = text
            return text.withUTF8 { utf8 in
                Words(String(decoding: utf8, as: UTF8.self)).contains { utf8[$0].elementsEqual(word) }
            }
        }
        smallWords.known[key] = isUsed
        return isUsed
    }

    /// The one whose alias is the least gated: "Trump" alone is the one whom the catalogue calls so.
    func primary(_ options: [NameCandidate.Option]) -> NameCandidate.Option? {
        guard let least = options.map({ gate($0).rank }).min() else { return nil }
        let best = options.filter { gate($0).rank == least }
        guard let first = best.first, best.allSatisfy({ $0.entity == first.entity }) else { return nil }
        return first
    }
}

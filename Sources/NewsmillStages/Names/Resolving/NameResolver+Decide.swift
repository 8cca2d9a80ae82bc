import NewsmillCore
import NewsmillText

/// What is decided for each kind of candidate: full names, surnames, first names, names of their own.
extension NameResolver {
    func decideFull(_ candidate: NameCandidate) -> Answer {
        let options = candidate.options
        guard let option = primary(options) else { return .undecided("the name of several entities") }
        if option.misspelt != .none {
            guard let reason = misspeltEvidence(candidate, option) else { return .refuse }
            return .link(option, rule: rule(candidate, option), evidence: reason)
        }
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

    /// Whether the article has the same full name elsewhere with a calling that fits: then the other calling is a namesake's.
    func isTold(apart candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        described.contains(option.entity) || gate(option) != .none && undoubted.contains(option.entity)
    }

    func decide(_ candidate: NameCandidate) -> Answer {
        switch candidate.kind {
        case .given: decideGiven(candidate)
        case .whole: decideWhole(candidate)
        case .full: decideFull(candidate)
        case .surname, .initials, .description: decideSurname(candidate)
        }
    }

    func decideSurname(_ candidate: NameCandidate) -> Answer {
        let options = candidate.options.filter {
            (catalogue.forms[$0.form].standsAlone || candidate.kind == .initials) && mayMean(candidate, $0)
                && isKnownSlip(candidate, $0)
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
            if let head = headOfFamily(candidate, options, before: option) { return decideByGate(candidate, [head]) }
            return .link(
                option, rule: rule(candidate, option), evidence: named[option.entity])
        }
        if candidate.doubt != nil { return .refuse }
        if let namesake = namesakes[candidate.key], candidate.kind == .surname {
            let isEarlier = (namesake.text, namesake.token) < (candidate.text, candidate.tokens.lowerBound)
            let isFamous = options.contains { gate($0) == .none }
            let holdsOffice = candidate.isDescribed || options.contains { hasOffice(candidate, $0.entity) }
            let isToldApart =
                wives.contains(Sentence(candidate))
                || !isEarlier && options.contains { ownEvidence($0.entity) != nil } && isUsedAsWord("namesake")
            if !holdsOffice, !isToldApart, isEarlier || !isFamous {
                return .undecided("the article has another bearer of the name: \(namesake.reason)")
            }
        }
        return decideByGate(candidate, options)
    }

    /// "Trump left with Melania Trump": before she is named, the surname is his whose it is without more, and so it is later on.
    func headOfFamily(
        _ candidate: NameCandidate, _ options: [NameCandidate.Option], before named: NameCandidate.Option
    ) -> NameCandidate.Option? {
        guard candidate.kind == .surname, candidate.title == nil, let head = primary(options),
            head.entity != named.entity, gate(head) == .none, let place = namedAt[named.entity],
            linked[head.entity] != nil || (candidate.text, candidate.tokens.lowerBound) < (place.text, place.token)
        else { return nil }
        return head
    }

    /// A translated surname alone is an ordinary word, unless the article has it beside the first name or an office.
    func mayMean(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        !catalogue.forms[option.form].isMeaning || fullMeanings.contains(candidate.key)
            || hasOffice(candidate, option.entity) && ownEvidence(option.entity) != nil
    }

    func decideGiven(_ candidate: NameCandidate) -> Answer {
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
        if let option = pair(candidate) {
            return .link(option, rule: rule(candidate, option), evidence: "beside the other's first name")
        }
        return decideByGate(candidate, candidate.options)
    }

    func decideWhole(_ candidate: NameCandidate) -> Answer {
        decideByGate(candidate, candidate.options)
    }

    func decideByGate(_ candidate: NameCandidate, _ options: [NameCandidate.Option]) -> Answer {
        let open = options.compactMap { option in
            opening(candidate, option).map { (option: option, reason: $0) }
        }
        // A slip that several may be meant by is the one's whose it was a sentence earlier.
        let same = open.first { $0.option.isSlip && plainNames[candidate.key] == $0.option.entity }
        guard let option = primary(preferringOwn(open.map(\.option), candidate)) ?? same?.option else {
            return .undecided(
                open.isEmpty ? "no evidence that \(names(options)) is meant" : "it may be \(names(open.map(\.option)))")
        }
        let reason = open.first { $0.option.entity == option.entity }?.reason
        return .link(option, rule: rule(candidate, option), evidence: reason)
    }

    func rule(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String {
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

    func names(_ options: [NameCandidate.Option]) -> String {
        var seen: Set<Int> = []
        return options.filter { seen.insert($0.entity).inserted }.map { catalogue.entities[$0.entity].name }
            .joined(separator: " or ")
    }
}

import NewsmillCore
import NewsmillText

/// Names that are one slip of the typist off: they ask for more than the name as it is.
extension NameResolver {
    /// A misspelt surname is decided with the rest, and so is a translated one: they ask for evidence even beside the first name.
    func isDeferred(_ candidate: NameCandidate) -> Bool {
        candidate.options.allSatisfy { catalogue.forms[$0.form].isMeaning || $0.misspelt == .surname }
    }

    /// What speaks for a misspelt full name, or nil.
    func misspeltEvidence(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String? {
        guard candidate.doubt == nil else { return nil }
        switch option.misspelt {
        case .none: return nil
        case .given: return givenEvidence(candidate, option)
        case .surname:
            let form = catalogue.forms[option.form]
            let (read, right) = (candidate.key.split(separator: " "), form.text.split(separator: " "))
            // "Steve Cannon" beside Bannon himself, and not without him.
            guard read.last?.first == right.last?.first || linked[option.entity] != nil else { return nil }
            if let title = called(candidate, option) { return title }
            guard !isElsewhere else { return nil }
            let isLong = (right.last?.utf8.count ?? 0) > 6
            if let role = evidence.roles[option.entity] { return role }
            if let place = bareSurnames[option.entity] { return "the right surname in \(place)" }
            // Two letters that have changed places seldom make another name.
            let isSure =
                right.count > 1 || isLong || Misspelling.edit(candidate.key, form.text) == .swap
                || catalogue.entities[option.entity].isFamous || linked[option.entity] != nil
                || companionCount(option.entity) > 1
            return isSure ? ownEvidence(option.entity) : nil
        }
    }

    /// "Kier Starmer": as much as the surname alone asks for.
    private func givenEvidence(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String? {
        if isElsewhere { return called(candidate, option) }
        if gate(option) == .none { return "a slip of the full name" }
        if let own = ownEvidence(option.entity) { return own }
        guard gate(option) == .context else { return nil }
        return worldly(option, candidate)
            ?? (candidate.sign == .strong ? signed(candidate) : nil)
    }

    /// Whose surname stands alone somewhere as it is right, and nothing says that it is somebody else's.
    mutating func noteBareSurnames() {
        for candidate in candidates
        where candidate.kind == .surname && candidate.counter == nil && candidate.doubt == nil
            && namesakes[candidate.key] == nil
        {
            for option in candidate.options where !option.isSlip && bareSurnames[option.entity] == nil {
                bareSurnames[option.entity] = texts[candidate.text].place.inWords
            }
        }
    }

    private func called(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> String? {
        guard candidate.isDescribed || hasOffice(candidate, option.entity), let title = candidate.title else {
            return nil
        }
        return "called \"\(title)\""
    }

    /// Whether a misspelt surname alone is one that the article has beside the first name.
    func isKnownSlip(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        option.misspelt != .surname || fullSlips[candidate.key] == option.entity && namesakes[candidate.key] == nil
    }
}

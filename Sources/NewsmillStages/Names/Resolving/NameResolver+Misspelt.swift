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
        guard candidate.doubt == nil, !isElsewhere else { return nil }
        switch option.misspelt {
        case .none: return nil
        case .given:
            // "Kier Starmer": as much as the surname alone asks for.
            if gate(option) == .none { return "a slip of the full name" }
            return ownEvidence(option.entity) ?? worldly(option, candidate)
                ?? (candidate.sign == .strong ? signed(candidate) : nil)
        case .surname:
            let form = catalogue.forms[option.form]
            let (read, right) = (candidate.key.split(separator: " "), form.text.split(separator: " "))
            // "Steve Cannon" beside Bannon himself, and not without him.
            guard read.last?.first == right.last?.first || linked[option.entity] != nil else { return nil }
            if candidate.isDescribed || hasOffice(candidate, option.entity), let title = candidate.title {
                return "called \"\(title)\""
            }
            if let role = evidence.roles[option.entity] { return role }
            guard right.count > 1 || linked[option.entity] != nil || companionCount(option.entity) > 1 else {
                return nil
            }
            return ownEvidence(option.entity)
        }
    }

    /// Whether a misspelt surname alone is one that the article has beside the first name.
    func isKnownSlip(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        option.misspelt == .none || fullSlips[candidate.key] == option.entity && namesakes[candidate.key] == nil
    }
}

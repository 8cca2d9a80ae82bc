import NewsmillCore
import NewsmillText

/// What of the article speaks for an entity, and what for another world.
extension NameResolver {
    /// What speaks for an entity in particular.
    func ownEvidence(_ entity: Int) -> String? {
        if let reason = companionEvidence(entity) ?? evidence.roles[entity] { return reason }
        return linked[entity].map { "found in \($0)" }
    }

    /// The full name or a companion: a role alone may be a common word ("developer").
    func companionEvidence(_ entity: Int) -> String? {
        if let place = named[entity] { return place }
        if let companion = evidence.companions[entity] { return companion }
        for companion in catalogue.entities[entity].companions {
            if let place = linked[companion] { return "\(catalogue.entities[companion].name) in \(place)" }
        }
        return nil
    }

    /// What places the article in an entity's world.
    func worldly(_ option: NameCandidate.Option, _ candidate: NameCandidate) -> String? {
        guard !isElsewhere else { return nil }
        let others = linked.filter { $0.key != option.entity && catalogue.entities[$0.key].isActor }
        if let other = others.keys.min() { return "\(catalogue.entities[other].name) in \(others[other] ?? "")" }
        return evidence.firstPublicWord
    }

    /// Whether the article is rather about sport, art or nature than about public affairs.
    var isElsewhere: Bool {
        evidence.elsewhere > 0
            && evidence.elsewhere >= evidence.publicAffairs + linked.keys.count { catalogue.entities[$0].isActor }
    }

    /// The same beyond doubt: one such word is in many an article on politics.
    var isFarElsewhere: Bool {
        evidence.elsewhere > 1
            && evidence.elsewhere > 1 + evidence.publicAffairs
                + linked.keys.count { catalogue.entities[$0].isActor }
    }

    /// Whether the article is of another century, and not about public affairs of ours.
    var isPast: Bool { evidence.oldYears > 0 && evidence.publicAffairs == 0 && linked.isEmpty }

    func hasOffice(_ candidate: NameCandidate, _ entity: Int) -> Bool {
        guard candidate.hasOffice, let title = candidate.title else { return false }
        return catalogue.entities[entity].roleWords.contains(title)
    }
}

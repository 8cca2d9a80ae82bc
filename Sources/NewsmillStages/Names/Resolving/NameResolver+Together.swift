import NewsmillCore

/// Names that speak for each other where they stand together.
extension NameResolver {
    /// "Poetin" and "Loekasjenko" in one article: each alone might be anything. Only famous surnames speak so, and an ordinary
    /// word only where it stands beside another: "musk and trump".
    mutating func noteTogether(_ open: [NameCandidate]) {
        var spoken: [Int: String] = [:]
        for (position, candidate) in open.enumerated() {
            guard let option = famous(candidate) else { continue }
            if isWordHere(candidate, option) {
                let neighbours = [position - 1, position + 1].filter(open.indices.contains).map { open[$0] }
                let isBeside = neighbours.contains { other in
                    stand(candidate, beside: other) && famous(other).map { $0.entity != option.entity } ?? false
                }
                guard isBeside else { continue }
                together[option.entity] = "another name beside it in \(texts[candidate.text].place.inWords)"
            }
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

    /// The one whose famous surname a candidate may be.
    private func famous(_ candidate: NameCandidate) -> NameCandidate.Option? {
        guard candidate.kind == .surname, candidate.doubt == nil, namesakes[candidate.key] == nil,
            let option = primary(candidate.options.filter { catalogue.entities[$0.entity].isFamous })
        else { return nil }
        let form = catalogue.forms[option.form]
        return form.isMeaning || form.isWomans || gate(option) == .name || option.misspelt != .none ? nil : option
    }

    /// With one word between them at most.
    private func stand(_ candidate: NameCandidate, beside other: NameCandidate) -> Bool {
        let (first, second) = (candidate.tokens, other.tokens)
        return candidate.text == other.text
            && max(second.lowerBound - first.upperBound, first.lowerBound - second.upperBound) <= 2
    }

    /// "Joe and Vladimir": two first names side by side, whose bearers the article has.
    func pair(_ candidate: NameCandidate) -> NameCandidate.Option? {
        let options = candidate.options.filter { option in
            !option.isSlip && candidate.beside.contains { areTold(option.entity, $0) }
        }
        return options.isEmpty ? nil : primary(options)
    }

    /// Whether both are in the article by their surnames, or one of a couple: "Yulia and Alexei", and Navalnaya.
    private func areTold(_ entity: Int, _ other: Int) -> Bool {
        guard entity != other else { return false }
        if linked[entity] != nil, linked[other] != nil { return true }
        let (first, second) = (catalogue.entities[entity], catalogue.entities[other])
        return (linked[entity] ?? linked[other]) != nil && first.companions.contains(other)
            && second.companions.contains(entity) && first.surnameSound.prefix(5) == second.surnameSound.prefix(5)
    }

    /// Of several who may be called by a first name, those whose own it is: Vladimir is how others spell Volodymyr.
    func preferringOwn(_ options: [NameCandidate.Option], _ candidate: NameCandidate) -> [NameCandidate.Option] {
        guard candidate.kind == .given, options.count > 1 else { return options }
        let own = options.filter { catalogue.entities[$0.entity].ownGivens.contains(candidate.key) }
        return own.isEmpty ? options : own
    }
}

import NewsmillCore
import NewsmillText

/// What follows from a Cyrillic alias.
extension PersonForms {
    /// Whether a Cyrillic first name is the one of the name: Merz is no Russian because Мерц may be written so.
    func agrees(_ given: String) -> Bool {
        let known = Self.split(source.name).words.dropLast(surname.count).map { Sound.of(Folding.fold($0)) }
        return Romanisation.spellings(of: given).contains { spelling in
            let sound = Sound.of(spelling)
            return known.contains { $0 == sound || $0.count > 6 && EditDistance.between($0, sound) == 1 }
        }
    }

    mutating func deriveFromCyrillic(_ words: [String]) {
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
}

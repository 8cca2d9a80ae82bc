import NewsmillCore
import NewsmillText

/// Decides which of an entity's names become aliases, and with which gates: a reference work lists what somebody was ever
/// called, and half of it is called so by nobody else's newspaper.
struct AliasChooser {
    let census: ImportCensus

    /// - Parameter relatives: names of relatives, with whom a surname is shared.
    /// - Returns: nil when the entity has no name by which it could be found.
    func aliases(of draft: EntityDraft, companions: [String], relatives: [String], _ notes: inout ImportNotes)
        -> [Alias]?
    {
        let name = Folding.fold(draft.name)
        let words = PersonForms.words(draft.name).map(Folding.fold)
        var aliases: [Alias] = []
        var seen: Set<String> = [name]
        if draft.kind == .person {
            if words.count == 1, CommonWord.contains(words[0]) {
                notes.add(.entityWord, draft.name)
                return nil
            }
            if let surname = surname(draft, words, relatives, &notes) {
                aliases.append(surname)
                seen.insert(Folding.fold(surname.text))
            }
        } else if let alias = ownName(draft, words, companions, &notes) {
            aliases.append(alias)
        }
        for text in draft.aliases {
            let text = text.trimming()
            guard seen.insert(Folding.fold(text)).inserted, let alias = alias(text, draft, words, companions, &notes)
            else { continue }
            aliases.append(alias)
        }
        return aliases
    }

    /// What the census counts of an entity.
    static func names(of draft: EntityDraft) -> [String] {
        var names = ([draft.name] + draft.aliases).map { Folding.fold($0.trimming()) }
        if draft.kind == .person, let surname = Self.surname(of: draft) { names.append("surname " + surname) }
        return names
    }

    private static func surname(of draft: EntityDraft) -> String? {
        if let surname = draft.surname { return Folding.fold(surname) }
        let words = PersonForms.words(draft.name)
        return words.count > 1 ? words.last.map(Folding.fold) : nil
    }

    // MARK: The name itself

    /// The surname, where it needs more than stage and file would give it anyway.
    private func surname(
        _ draft: EntityDraft, _ words: [String], _ relatives: [String], _ notes: inout ImportNotes
    ) -> Alias? {
        guard let surname = Self.surname(of: draft), words.count > 1, surname.count > 2 else { return nil }
        let written = draft.surname ?? PersonForms.words(draft.name).last ?? surname
        var alias = Alias(written, gate: .context)
        for relative in relatives {
            let parts = PersonForms.words(relative)
            if parts.count > 1, parts.last.map(Folding.fold) == surname, Folding.fold(parts[0]) != words[0] {
                alias.notAfter.append(parts[0])
            }
        }
        if CommonWord.contains(surname) {
            alias.isWord = true
            alias.gate = .evidence
            notes.add(.wordGate, written)
        }
        if census.bearers(of: "surname " + surname) > 1 {
            alias.gate = .name
            notes.add(.surnameGate, written)
        }
        return alias == Alias(written, gate: .context) ? nil : alias
    }

    /// The name of an organisation or place, where it is an ordinary word or another's name too.
    private func ownName(
        _ draft: EntityDraft, _ words: [String], _ companions: [String], _ notes: inout ImportNotes
    ) -> Alias? {
        let isWord = words.count == 1 && CommonWord.contains(words[0])
        let isShared = census.bearers(of: Folding.fold(draft.name)) > 1
        guard isWord || isShared else { return nil }
        notes.add(isWord ? .wordGate : .nameGate, draft.name)
        return Alias(draft.name, gate: companions.isEmpty ? .context : .evidence, isWord: isWord)
    }

    // MARK: Other names

    private func alias(
        _ text: String, _ draft: EntityDraft, _ name: [String], _ companions: [String], _ notes: inout ImportNotes
    ) -> Alias? {
        let words = PersonForms.words(text).map(Folding.fold)
        let folded = Folding.fold(text)
        let letters = words.joined()
        if letters.allSatisfy(\.isNumber) { return leave(.noWord, text, &notes) }
        if letters.unicodeScalars.allSatisfy({ !WordScalar.standsAlone($0) }), letters.count < 3 {
            return leave(.short, text, &notes)
        }
        if words.count > 8 || text.utf8.count > 120 { return leave(.long, text, &notes) }
        // The parts of the person's name are derived, with gates of their own.
        if draft.kind == .person, words.count == 1, name.contains(words[0]) { return nil }
        if census.bearers(of: folded) > 1 { return leave(.shared, text, &notes) }
        let hasEvidence = !companions.isEmpty || draft.kind == .person && name.count > 1
        if words.allSatisfy(CommonWord.contains) {
            guard hasEvidence else { return leave(.word, text, &notes) }
            notes.add(.wordGate, text)
            return Alias(text, gate: .evidence, isWord: words.count == 1)
        }
        guard draft.kind == .person else { return Alias(text) }
        if words.count > 1 {
            return Alias(text, gate: Set(words).isDisjoint(with: name) && isLatin(text) ? .evidence : .none)
        }
        if Lexicon.givenNames.contains(words[0]) {
            notes.add(.givenGate, text)
            return Alias(text, gate: .name)
        }
        return Alias(text, gate: .evidence)
    }

    private func isLatin(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.value < 0x0250 } }

    private func leave(_ reason: ImportNotes.Reason, _ text: String, _ notes: inout ImportNotes) -> Alias? {
        notes.add(reason, text.isEmpty ? "\"\"" : text)
        return nil
    }
}

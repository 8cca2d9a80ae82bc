import NewsmillCore
import NewsmillText

/// How a spelling is added, with the endings and sounds that follow from it.
extension PersonForms {
    /// Polish and Czech endings on a name that has none of its own: "Elona Muska", "Trumpowi".
    mutating func addDeclinedLatin(_ givens: [String]) {
        func isConsonant(_ word: String) -> Bool { word.last.map { !"aeiouy".contains($0) } ?? false }
        if surname.count == 1, isConsonant(surname[0]) {
            for ending in ["a", "u", "om", "em", "owi"] {
                addSurname(surname[0] + ending, gate: .evidence, isSlip: true, isDeclined: true)
            }
        }
        for given in givens.map(Folding.fold) where isConsonant(given) && given.count > 2 {
            for ending in ["a", "u", "om", "em"] {
                addGiven(given + ending, gate: givenGate.atLeast(.evidence), isSlip: true)
            }
        }
    }

    /// "Ursula von der Leyenová": Czech and Slovak. A surname of one word is heard with its ending.
    mutating func addCzech() {
        guard surname.count > 1, source.gender == .female, let last = surname.last else { return }
        let stem = last.hasSuffix("e") || last.hasSuffix("o") || last.hasSuffix("a") ? String(last.dropLast()) : last
        addSurname(
            (surname.dropLast() + [stem + "ova"]).joined(separator: " "), gate: .evidence, isSlip: true,
            isDeclined: true)
    }

    mutating func add(_ alias: Alias, as part: NameForm.Part) {
        let words = Self.words(alias.text).map(Folding.fold)
        var form = NameForm(
            text: words.joined(separator: " "), entity: position, part: part, isSlip: alias.kind == .slip,
            gate: alias.gate, standsAlone: entity.suffix == nil || part == .whole, isWord: alias.isWord)
        form.notBefore = Set(alias.notBefore.map(Folding.fold))
        form.notAfter = Set(alias.notAfter.map(Folding.fold))
        if part == .surname, alias.kind == .variant { listedSurnames[form.text] = alias.gate }
        add(form)
    }

    mutating func addSurname(
        _ text: String, gate: Alias.Gate, isSlip: Bool = false, isDeclined: Bool = false, isWomans: Bool = false,
        isMeaning: Bool = false
    ) {
        guard text.count > 2 else { return }
        var form = NameForm(
            text: text, entity: position, part: .surname, isSlip: isSlip, gate: gate,
            standsAlone: entity.suffix == nil, isWord: isMeaning)
        form.isWomans = isWomans
        form.isMeaning = isMeaning
        add(form)
        if let gate = listedSurnames[text] { form.gate = gate }
        if !isDeclined, !isMeaning, !text.contains(" ") { addSound(of: form) }
    }

    /// A surname that is hers only beside her first name; alone it is the husband's.
    mutating func addHusbands(_ text: String) {
        add(NameForm(text: text, entity: position, part: .surname, isSlip: false, gate: .name, standsAlone: false))
    }

    /// - Parameter isMiddle: then nobody is called by it alone.
    mutating func addGiven(_ text: String, gate: Alias.Gate, isSlip: Bool = false, isMiddle: Bool = false) {
        guard text.count > 1 else { return }
        if text.count > 2 { entity.givenSounds.insert(Sound.of(text)) }
        add(
            NameForm(
                text: text, entity: position, part: .given, isSlip: isSlip, gate: gate,
                standsAlone: entity.suffix == nil && !isMiddle && (!isSlip || text.count > 3)))
    }

    /// A surname that is heard rather than read: see ``SoundIndex``. Alone it asks for more than the name as written.
    mutating func addSound(of form: NameForm) {
        let sound = Sound.of(form.text)
        addSound(sound, of: form)
        guard sound.utf8.count > 5, let last = sound.last else { return }
        // Endings that take the place of the name's own: Zelenskiego, Lukashenkom.
        var declined = form
        declined.isSlip = true
        if sound.hasSuffix("ski") {
            for ending in ["ego", "emu"] { addSound(sound.dropLast() + ending, of: declined) }
        } else if last == "o" || last == "a" {
            for ending in ["u", "om", "e", "i", "oi", "oiu"] { addSound(sound.dropLast() + ending, of: declined) }
        }
    }

    mutating func addSound(_ sound: String, of form: NameForm) {
        guard sound.utf8.count >= SoundIndex.shortest, seen.insert("sound \(sound)").inserted else { return }
        var heard = form
        heard.text = sound
        heard.isSound = true
        heard.gate = form.gate == .none ? .context : form.gate == .context ? .evidence : .name
        if form.isSlip || sound.utf8.count < SoundIndex.shortestAlone { heard.gate = heard.gate.atLeast(.evidence) }
        forms.append(heard)
    }

    /// The first form of a text wins: what the file says comes before what is derived.
    mutating func add(_ form: NameForm) {
        if form.part == .given, entity.givens[form.text] == nil { entity.givens[form.text] = form.isSlip }
        guard seen.insert("\(form.part) \(form.text)").inserted else { return }
        forms.append(form)
    }

    func gate(of text: String, _ part: NameForm.Part) -> Alias.Gate? {
        forms.first { $0.part == part && $0.text == text }?.gate
    }

    /// The gate of the first name as the file has it; the full name when it says nothing.
    var givenGate: Alias.Gate {
        forms.first { $0.part == .given && !$0.isSlip }?.gate ?? .name
    }
}

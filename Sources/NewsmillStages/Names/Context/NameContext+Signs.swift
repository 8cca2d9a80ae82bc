/// Signs that a person is meant, and what the entity file lists against an alias.
extension NameContext {
    func readSigns(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        let before = candidate.tokens.lowerBound - 1
        if next < text.tokens.count {
            let word = text.word(next)
            switch text.tokens[next].gap {
            case .space where text.tokens[next].shape == .lower || text.style(next) != .prose:
                if text.isA(next, .personVerb) {
                    let acts = text.isA(next, .plainVerb) && participleFollows(next)
                    raise(candidate, text.isA(next, .plainVerb) && !acts ? .weak : .strong)
                } else if isVerbLike(word) {
                    raise(candidate, .strong)
                }
            case .other
            where text.tokens[candidate.tokens.lowerBound].opens
                && text.bytes[text.tokens[candidate.tokens.upperBound].end] == 0x3A:
                // "Peskov: talks will go on".
                raise(candidate, .strong)
            case .hyphen where isKnownSurname(word): raise(candidate, .strong)
            case .apostrophe where word == "s": raise(candidate, .strong)
            case .hyphen where text.isA(next, .personCompound): raise(candidate, .strong)
            default: break
            }
        }
        if before >= 0 {
            let word = text.word(before)
            switch text.tokens[before + 1].gap {
            // "A vowel with macron": said of things as well.
            case .space where text.isA(before, .personLead) && !(text.isSmall && isOrdinary(candidate)):
                raise(candidate, .strong)
            case .space where word == "to" && before > 0 && text.word(before - 1) == "according":
                raise(candidate, .strong)
            case .hyphen where isKnownSurname(word): raise(candidate, .strong)
            case .hyphen where text.isA(before, .stance): raise(candidate, .strong)
            default: break
            }
        }
    }

    /// "has promised", "would not comment", "had been invited": a person, whatever the auxiliary says by itself.
    private func participleFollows(_ auxiliary: Int) -> Bool {
        var position = auxiliary + 1
        var isPassive = false
        while text.follows(position), position < auxiliary + 4, Self.between.contains(text.word(position)) {
            if text.isWord(position, "been") { isPassive = true }
            position += 1
        }
        guard text.follows(position), text.tokens[position].shape == .lower else { return false }
        if isPassive || text.isWord(auxiliary, "was") || text.isWord(auxiliary, "is") {
            return Self.doneToPersons.contains(text.word(position))
        }
        return text.isA(position, .personVerb) && !text.isA(position, .plainVerb)
    }

    private static let between = Lexicon.words(
        "been not also already never now just long once again recently repeatedly")
    private static let doneToPersons = Lexicon.words(
        "invited asked told accused sued fired dismissed sacked appointed elected urged summoned warned criticised criticized "
            + "greeted booed jeered quoted interviewed")

    func isVerbLike(_ word: String) -> Bool { word.utf8.count > 4 && word.hasSuffix("ed") }

    private func raise(_ candidate: NameCandidate, _ sign: NameCandidate.Sign) {
        candidate.sign = max(candidate.sign, sign)
    }

    /// Words that the entity file lists against the alias.
    func readListed(_ candidate: NameCandidate) {
        guard candidate.kind == .surname || candidate.kind == .given || candidate.kind == .whole else { return }
        let next = candidate.tokens.upperBound + 1
        let before = candidate.tokens.lowerBound - 1
        for option in candidate.options {
            let form = catalogue.forms[option.form]
            if !form.notBefore.isEmpty, text.follows(next) || text.follows(next, by: .hyphen) {
                let word = text.word(next)
                let pair = text.follows(next + 1) ? word + " " + text.word(next + 1) : word
                if form.notBefore.contains(word) || form.notBefore.contains(pair) {
                    counter(candidate, "\"\(word)\" behind it", isNamesake: false)
                }
            }
            if !form.notAfter.isEmpty, before >= 0, text.follows(before + 1) || text.follows(before + 1, by: .hyphen) {
                let word = text.word(before)
                if form.notAfter.contains(word) {
                    counter(candidate, "\"\(word)\" before it", isNamesake: text.isCapital(before))
                }
            }
        }
    }
}

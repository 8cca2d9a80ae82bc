import NewsmillCore
import NewsmillText

/// Reads the words around a name: titles, callings, definitions and bigger names, which speak for or against it.
struct NameContext {
    let catalogue: NameCatalogue
    let text: NameText

    init(_ catalogue: NameCatalogue, _ text: NameText) {
        self.catalogue = catalogue
        self.text = text
    }

    func counter(_ candidate: NameCandidate, _ reason: String, isNamesake: Bool) {
        guard candidate.counter == nil else { return }
        candidate.counter = reason
        candidate.isNamesake = isNamesake
    }

    func doubt(_ candidate: NameCandidate, _ reason: String) {
        if candidate.doubt == nil { candidate.doubt = reason }
    }

    func isBare(_ candidate: NameCandidate) -> Bool { candidate.kind == .surname || candidate.kind == .given }

    func isSlip(_ candidate: NameCandidate) -> Bool { candidate.options.contains { $0.isSlip } }

    func fitsRole(_ word: String, _ candidate: NameCandidate) -> Bool {
        candidate.options.contains { catalogue.entities[$0.entity].roleWords.contains(word) }
    }

    func isForeignCalling(_ index: Int, _ candidate: NameCandidate) -> Bool {
        text.isA(index, .occupation) && !fitsRole(text.word(index), candidate)
    }

    /// Whether the name is a word as well, and letter case says nothing.
    func isOrdinary(_ candidate: NameCandidate) -> Bool {
        candidate.options.contains { option in
            let form = catalogue.forms[option.form]
            return form.isWord || form.part == .surname && LetterCase.isOrdinary(form.text)
        }
    }

    func isKnownSurname(_ word: String) -> Bool { catalogue.surnameBearers[word] != nil }

    /// "the company Musk founded": the name begins a clause of its own.
    func relativeClauseFollows(_ candidate: NameCandidate) -> Bool {
        let next = candidate.tokens.upperBound + 1
        guard text.follows(next), text.tokens[next].shape == .lower else { return false }
        let word = text.word(next)
        return (text.isA(next, .personVerb) || isVerbLike(word)) && !text.isA(next, .plainVerb)
    }
}

import NewsmillCore

/// What stands around a first name that is used alone.
extension NameContext {
    /// After a first name: another surname means another person.
    func readSurnameAfter(_ candidate: NameCandidate) {
        var next = candidate.tokens.upperBound + 1
        guard text.follows(next) || text.follows(next, by: .hyphen) else { return }
        if text.tokens[next].shape == .lower, text.isA(next, .particle), text.follows(next + 1) {
            next += 1
        }
        guard text.isCapital(next), text.tokens[next].shape != .caseless else { return }
        let word = text.word(next)
        if text.style(next) == .prose {
            if text.tokens[next].opens || text.isA(next, .calendar) { return }
        } else if !text.isA(next, .institution), text.style(next) == .titleCase || isVerbLike(word) {
            // In headlines a capital is no surname by itself; evidence has to decide.
            if text.isA(next, [.personVerb, .starter]) || isVerbLike(word) { return }
        }
        counter(candidate, "\"\(text.surface(of: next))\" behind it names somebody else", isNamesake: true)
    }

    /// "Donald and Melania Trump": the surname serves both.
    func readSharedSurname(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard candidate.counter == nil, text.follows(next), text.isWord(next, "and"), text.follows(next + 1),
            text.isCapital(next + 1), text.follows(next + 2), text.isCapital(next + 2)
        else { return }
        let surname = text.word(next + 2)
        let fitting = candidate.options.filter { catalogue.surnameBearers[surname]?.contains($0.entity) == true }
        guard !fitting.isEmpty else { return }
        candidate.kind = .full
        candidate.options = fitting
    }

    /// A slip that is a woman's name ("Ilona"), and "she" in the same sentence: a woman.
    func readPronouns(_ candidate: NameCandidate) {
        guard candidate.counter == nil, isSlip(candidate),
            candidate.options.allSatisfy({ catalogue.entities[$0.entity].gender == .male })
        else { return }
        let sentence = text.tokens[candidate.tokens.upperBound].sentence
        var position = candidate.tokens.upperBound + 1
        // What is said to or of him ends with the quotation.
        while position < min(text.tokens.count, candidate.tokens.upperBound + 40),
            text.tokens[position].sentence == sentence, text.tokens[position].gap != .other
        {
            if Self.feminine.contains(where: { text.isWord(position, $0) }) {
                return counter(candidate, "\"\(text.word(position))\" in the same sentence", isNamesake: true)
            }
            position += 1
        }
    }

    private static let feminine: [StaticString] = ["she", "her", "hers", "herself"]
}

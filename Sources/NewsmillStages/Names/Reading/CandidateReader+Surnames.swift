import NewsmillCore
import NewsmillText

/// A surname with what belongs to it on either side.
extension CandidateReader {
    /// Whether a name with an s is rather several people, or a verb of a headline: "the Trumps", "Reason Trumps Rage".
    func isPlural(_ position: Int) -> Bool {
        if text.style(position) != .prose { return true }
        // A genitive has its noun behind it.
        if !text.follows(position + 1) || text.isA(position + 1, [.starter, .personVerb]) { return true }
        return position > 0 && text.follows(position) && Self.plurals.contains(text.word(position - 1))
    }

    static let plurals = Lexicon.words(
        "the both two three four five many all other these those young old of future little several no more fellow")

    func readSurname(_ candidate: NameCandidate) {
        let names = readLeft(of: candidate)
        readSuffix(candidate)
        if candidate.counter == nil, names.givens.isEmpty { readReversed(candidate) }
        let context = NameContext(catalogue, text)
        context.readBefore(candidate, hasFirstName: !names.givens.isEmpty || !names.initials.isEmpty)
        context.readAfter(candidate)
        if candidate.kind == .surname, candidate.options.contains(where: { catalogue.forms[$0.form].isWomans }) {
            context.readPronouns(candidate)
        }
    }

    /// "Orbán Viktor": Hungarian order.
    func readReversed(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard candidate.kind == .surname, text.follows(next), text.isCapital(next) else { return }
        let word = text.word(next)
        let fitting = candidate.options.filter { catalogue.isGiven(word, of: $0) != nil }
        guard !fitting.isEmpty, !(text.follows(next + 1) && text.isCapital(next + 1) && text.style(next) == .prose)
        else {
            return
        }
        candidate.kind = .full
        candidate.options = fitting
        candidate.tokens = candidate.tokens.lowerBound...next
    }
}

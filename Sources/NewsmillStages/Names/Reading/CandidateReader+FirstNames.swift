import NewsmillCore
import NewsmillText

/// First names that stand alone, and names of their own.
extension CandidateReader {
    func readGiven(_ candidate: NameCandidate) {
        candidate.options.removeAll { !catalogue.forms[$0.form].standsAlone }
        if candidate.options.isEmpty { counter(candidate, "no name of its own", isNamesake: false) }
        let context = NameContext(catalogue, text)
        readInitials(candidate)
        readPatronymic(candidate)
        if candidate.kind != .initials { context.readSurnameAfter(candidate) }
        context.readFamiliar(candidate)
        context.readSharedSurname(candidate)
        context.readPronouns(candidate)
        context.readBefore(candidate, hasFirstName: false)
        context.readAfter(candidate)
    }

    /// "J. D." and not "J. D. Salinger".
    private func readInitials(_ candidate: NameCandidate) {
        let (last, next) = (candidate.tokens.upperBound, candidate.tokens.upperBound + 1)
        guard text.tokens[last].shape == .initial, text.tokens[last].end < text.bytes.count,
            text.bytes[text.tokens[last].end] == 0x2E
        else { return }
        if text.follows(next, by: .dot), text.isCapital(next), !text.isA(next, .starter) {
            return counter(candidate, "\"\(text.surface(of: next))\" behind it names somebody else", isNamesake: false)
        }
        candidate.range = candidate.range.lowerBound..<(text.tokens[last].end + 1)
    }

    /// "Vladimir Vladimirovich": how Russians address and name each other.
    func readPatronymic(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard candidate.counter == nil, text.follows(next), text.isCapital(next),
            NameCatalogue.isPatronymic(text.word(next)), !(text.follows(next + 1) && text.isCapital(next + 1))
        else { return }
        let sound = String(Sound.of(text.word(next)).prefix(PersonForms.patronymicLength))
        let fitting = candidate.options.filter { catalogue.entities[$0.entity].patronymics.contains(sound) }
        guard !fitting.isEmpty else { return }
        candidate.options = fitting
        candidate.kind = .initials
        candidate.tokens = candidate.tokens.lowerBound...next
    }

    /// "The Donald", with a surname behind it.
    private func endsWithFirstName(_ candidate: NameCandidate, _ option: NameCandidate.Option) -> Bool {
        catalogue.entities[option.entity].givens[text.word(candidate.tokens.upperBound)] != nil
    }

    func readWhole(_ candidate: NameCandidate) {
        let end = text.tokens[candidate.tokens.upperBound].end
        if PersonForms.suffix(text.word(candidate.tokens.upperBound)) != nil, end < text.bytes.count,
            text.bytes[end] == 0x2E
        {
            candidate.range = candidate.range.lowerBound..<(end + 1)
        }
        let context = NameContext(catalogue, text)
        context.readListed(candidate)
        if candidate.tokens.count == 1 || candidate.options.allSatisfy({ endsWithFirstName(candidate, $0) }),
            candidate.options.allSatisfy({ catalogue.entities[$0.entity].isPerson })
        {
            context.readSurnameAfter(candidate)
        }
        let before = candidate.tokens.lowerBound - 1
        if before >= 0, text.follows(before + 1), text.isCapital(before), text.style(before) == .prose,
            text.isA(before, .givenName), !text.isA(before, .starter)
        {
            counter(candidate, "a first name stands before it", isNamesake: true)
        }
        context.readSigns(candidate)
    }
}

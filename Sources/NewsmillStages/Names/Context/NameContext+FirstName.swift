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
        } else if text.style(next) == .capitals, !text.isA(next, .institution), text.isA(next, [.common, .personVerb]) {
            // "MELANIA FILM OPENS"
            return
        }
        counter(candidate, "\"\(text.surface(of: next))\" behind it names somebody else", isNamesake: true)
    }

    /// "my friend Keir", "thank you, Ursula,", "Emmanuel and I", and any first name in a quotation.
    func readFamiliar(_ candidate: NameCandidate) {
        let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound + 1)
        if first > 0, text.follows(first), Self.familiar.contains(text.word(first - 1)) { candidate.isFamiliar = true }
        if next + 1 < text.tokens.count, text.follows(next), text.isWord(next, "and"), text.isWord(next + 1, "I") {
            candidate.isFamiliar = true
        }
        if text.follows(first, by: .comma), Self.thanks.contains(text.word(first - 1)) { candidate.isFamiliar = true }
        if isAddressed(candidate) { candidate.isFamiliar = true }
        if !candidate.isFamiliar, isQuoted(text.tokens[first].start) {
            candidate.isFamiliar = true
            candidate.isOnlyQuoted = true
        }
        guard candidate.counter == nil, text.follows(next), text.isWord(next, "the"), text.tokens[first].opens,
            text.follows(next + 1), text.tokens[next + 1].shape == .lower, !fitsRole(text.word(next + 1), candidate)
        else { return }
        counter(candidate, "\"the \(text.word(next + 1))\" behind it: somebody else", isNamesake: true)
    }

    /// "Vladimir, stop!", "Do it, Keir!": who is spoken to, where a quotation begins or ends.
    private func isAddressed(_ candidate: NameCandidate) -> Bool {
        let next = candidate.tokens.upperBound + 1
        let start = text.tokens[candidate.tokens.lowerBound].start
        let end = text.tokens[candidate.tokens.upperBound].end
        if text.follows(next, by: .comma) { return isQuotationMark(start - 1) }
        guard text.follows(candidate.tokens.lowerBound, by: .comma), text.bytes.indices.contains(end) else {
            return false
        }
        return isQuotationMark(end) || isQuotationMark(end + 1) && [0x21, 0x2C, 0x2E, 0x3F].contains(text.bytes[end])
    }

    private static let thanks: Set<String> = ["you", "thanks", "congratulations", "sorry", "welcome", "hello", "bravo"]
    private static let familiar: Set<String> = [
        "friend", "dear", "colleague", "buddy", "brother", "comrade", "amigo", "ami",
    ]

    /// Whether the last quotation mark before a byte opens a quotation. It looks back over as much as a quotation has.
    private func isQuoted(_ offset: Int) -> Bool {
        let bytes = text.bytes
        var position = offset - 1
        while position >= 0, position > offset - 500 {
            let byte = bytes[position]
            if byte == 0x22 { return position == 0 || bytes[position - 1] == 0x20 || bytes[position - 1] == 0x28 }
            if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
                if bytes[position + 2] == 0x9C || bytes[position + 2] == 0x9E { return true }
                if bytes[position + 2] == 0x9D { return false }
            }
            if byte == 0xC2, position + 1 < bytes.count {
                if bytes[position + 1] == 0xAB { return true }
                if bytes[position + 1] == 0xBB { return false }
            }
            position -= 1
        }
        return false
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

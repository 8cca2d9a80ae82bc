import NewsmillCore
import NewsmillText

/// Which generation a name is of: "Jr.", "the elder".
extension CandidateReader {
    /// "Jr." belongs to the name, and to another person than the name without it.
    func readSuffix(_ candidate: NameCandidate) {
        var next = candidate.tokens.upperBound + 1
        var suffix: String?
        if let found = generation(behind: candidate) { (suffix, next) = found }
        var fitting = candidate.options.filter { catalogue.entities[$0.entity].suffix == suffix }
        if suffix == "sr", candidate.options.contains(where: { catalogue.entities[$0.entity].suffix == "jr" }) {
            // Beside a son of the same name the father is who bears it plain.
            let named = candidate.options.filter { catalogue.entities[$0.entity].suffix == "jr" }
                .map { catalogue.entities[$0.entity].plainName }
            fitting = candidate.options.filter { named.contains(catalogue.entities[$0.entity].name) }
        }
        if let suffix {
            guard !fitting.isEmpty else {
                return counter(candidate, "\"\(suffix)\" behind it is another person", isNamesake: true)
            }
            candidate.tokens = candidate.tokens.lowerBound...next
            let end = text.tokens[next].end
            candidate.range =
                candidate.range.lowerBound..<(end < text.bytes.count && text.bytes[end] == 0x2E ? end + 1 : end)
            if candidate.kind == .surname { candidate.kind = .initials }
        }
        if fitting.isEmpty {
            counter(candidate, "the name without its suffix", isNamesake: false)
        } else {
            candidate.options = fitting
        }
    }

    /// "Jr.", "junior", "-younger", "the elder", "fils": which generation, and its last token.
    func generation(behind candidate: NameCandidate) -> (suffix: String, last: Int)? {
        let next = candidate.tokens.upperBound + 1
        guard next < text.tokens.count else { return nil }
        let gap = text.tokens[next].gap
        let word = text.word(next)
        switch gap {
        case .hyphen: return PersonForms.generation(word).map { ($0, next) }
        case .space, .comma:
            if let suffix = PersonForms.suffix(word), text.isCapital(next) || gap == .space {
                // "Trump senior adviser": the word belongs to what follows.
                let isOffice =
                    text.follows(next + 1)
                    && (text.isA(next + 1, [.office, .occupation]) || Self.staff.contains(text.word(next + 1)))
                return isOffice ? nil : (suffix, next)
            }
            guard gap == .space, let suffix = PersonForms.generation(word) else {
                guard Self.articles.contains(word), text.follows(next + 1) else { return nil }
                return PersonForms.generation(text.word(next + 1)).map { ($0, next + 1) }
            }
            // "Younger" alone is an English word.
            return word == "younger" || word == "elder" ? nil : (suffix, next)
        default: return nil
        }
    }

    static let articles = Lexicon.words("the der le la el il den o")
    static let staff = Lexicon.words(
        "staff staffer staffers aide aides official officials advisers advisors figure figures member members partner team "
            + "executives officer officers counsel fellow citizens lecturer editor correspondent high league world")
}

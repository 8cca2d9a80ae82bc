import NewsmillCore

/// The words behind a name: bigger names, compounds, years of birth.
extension NameContext {
    func readAfter(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard next < text.tokens.count else { return }
        switch text.tokens[next].gap {
        case .space: readFollowing(next, candidate)
        case .comma: readApposition(next, candidate)
        case .hyphen: readCompound(next, candidate)
        default: break
        }
        readBirth(next, candidate)
    }

    private func readFollowing(_ next: Int, _ candidate: NameCandidate) {
        let word = text.word(next)
        if text.isCapital(next), candidate.kind == .full {
            if text.isA(next, .institution), !text.isA(next, .harmless) {
                counter(candidate, "part of \"… \(text.surface(of: next))\"", isNamesake: false)
            }
            return
        }
        if text.isCapital(next) {
            let isBigger: Bool
            if text.style(next) == .prose {
                isBigger =
                    text.tokens[next].shape == .capitalised && !text.isA(next, [.harmless, .calendar, .adjective])
                    && !isKnownSurname(word) || text.isA(next, .institution)
            } else {
                isBigger = text.isA(next, .institution)
            }
            if isBigger { counter(candidate, "part of \"… \(text.surface(of: next))\"", isNamesake: false) }
            return
        }
        if isBare(candidate), isSlip(candidate), candidate.isUninformative, Self.nounEndings.contains(word) {
            counter(candidate, "\"\(word)\" behind it: a thing", isNamesake: false)
        }
        readDefinition(next, word, candidate)
        if word == "who" || word == "whose" { readDescription(next, candidate.kind, candidate) }
    }

    private static let nounEndings: Set<String> = ["of", "on", "off", "up", "or", "and", "use", "in"]
    private func readCompound(_ next: Int, _ candidate: NameCandidate) {
        let word = text.word(next)
        if text.isA(next, .personCompound) {
            candidate.sign = .strong
        } else if text.isCapital(next), text.style(next) == .prose, candidate.kind != .full, !isKnownSurname(word) {
            // A double surname, unless two people are set side by side ("the Putin-Xi summit").
            let forms = candidate.options.map { catalogue.forms[$0.form].gate }
            if forms.allSatisfy({ $0 != .none }) {
                counter(candidate, "part of \"…-\(text.surface(of: next))\"", isNamesake: true)
            }
        }
    }

    /// "born in Perm in 1991" of somebody born in 1963.
    private func readBirth(_ next: Int, _ candidate: NameCandidate) {
        let born = candidate.options.compactMap { catalogue.entities[$0.entity].born }
        guard !born.isEmpty else { return }
        var position = next
        while position < text.tokens.count, position < next + 7,
            text.tokens[position].sentence == text.tokens[candidate.tokens.upperBound].sentence
        {
            if text.isWord(position, "born") {
                for after in (position + 1)..<min(position + 9, text.tokens.count)
                where text.tokens[after].shape == .number && text.tokens[after].end - text.tokens[after].start == 4 {
                    if let year = Int(text.word(after)), !born.contains(year) {
                        counter(candidate, "born in \(year)", isNamesake: true)
                    }
                    return
                }
            }
            position += 1
        }
    }
}

import NewsmillCore
import NewsmillText

/// First names, middle names and initials before a surname.
extension CandidateReader {
    /// Takes first names, middle names and initials before a surname into the candidate, and keeps whom they fit.
    func readLeft(of candidate: NameCandidate) -> (givens: [String], initials: [String]) {
        var givens: [String] = []
        var initials: [String] = []
        var patronymic: String?
        var first = candidate.tokens.lowerBound
        var position = first - 1
        walk: while position >= 0, first - position < 3, candidate.tokens.lowerBound - first < Self.longestName,
            text.isCapital(position)
        {
            let token = text.tokens[position]
            switch text.tokens[position + 1].gap {
            case .dot where initials.isEmpty && NameContext(catalogue, text).isMonsieur(position, candidate): break walk
            case .dot where token.shape == .initial:
                initials.insert(text.word(position), at: 0)
                first = position
            case .space:
                let word = text.word(position)
                if candidate.options.contains(where: { catalogue.isGiven(word, of: $0) != nil }) {
                    givens.insert(word, at: 0)
                    first = position
                } else if token.shape == .initial || token.shape == .capitals && token.end - token.start == 2,
                    text.style(position) != .capitals, !text.isA(position, .acronym),
                    fits(word.map(String.init) + initials, candidate.options)
                {
                    initials.insert(contentsOf: word.map(String.init), at: 0)
                    first = position
                } else if let pair = spelledInitials(position), fits(pair, candidate.options) {
                    initials.insert(contentsOf: pair, at: 0)
                    position -= 1
                    first = position
                } else if NameCatalogue.isPatronymic(word), position > 0 {
                    // Belongs to the name only if a first name stands before it.
                    patronymic = word
                    position -= 1
                    continue walk
                } else {
                    break walk
                }
            default:
                break walk
            }
            position -= 1
        }
        if givens.isEmpty, initials.isEmpty, readMisspelt(candidate) {
            return ([text.word(candidate.tokens.lowerBound)], [])
        }
        if !givens.isEmpty {
            var fitting = candidate.options.filter { option in
                givens.allSatisfy { catalogue.isGiven($0, of: option) != nil }
            }
            candidate.kind = .full
            candidate.tokens = first...candidate.tokens.upperBound
            let isNamed = !fitting.isEmpty
            if let patronymic { fitting.removeAll { !mayHave(patronymic, catalogue.entities[$0.entity]) } }
            if fitting.isEmpty {
                counter(candidate, isNamed ? "another patronymic" : "another first name", isNamesake: true)
            } else {
                candidate.options = fitting.map { option in
                    var option = option
                    if givens.contains(where: { catalogue.isGiven($0, of: option) == true }) { option.isSlip = true }
                    return option
                }
                _ = readMisspelt(candidate)
            }
        } else if !initials.isEmpty {
            let fitting = candidate.options.filter { fits(initials, [$0]) }
            candidate.kind = .initials
            candidate.tokens = first...candidate.tokens.upperBound
            if fitting.isEmpty {
                counter(candidate, "other initials", isNamesake: true)
            } else {
                candidate.options = fitting
                if fitting.allSatisfy({ catalogue.entities[$0.entity].isKnownByInitials }) { candidate.kind = .full }
            }
        }
        return (givens, initials)
    }

    /// "Kier Starmer": words that are nothing else, each one slip off a first name.
    private func readMisspelt(_ candidate: NameCandidate) -> Bool {
        var found = false
        while candidate.tokens.count < Self.longestName {
            let before = candidate.tokens.lowerBound - 1
            guard before >= 0, text.follows(before + 1), text.isCapital(before), text.tokens[before].length > 3,
                text.classes(before) == .known
            else { break }
            let word = text.word(before)
            let fitting = candidate.options.filter { catalogue.isMisspeltGiven(word, of: $0) }
            guard !fitting.isEmpty, !CommonWord.contains(word) else { break }
            candidate.options = fitting.map { option in
                var option = option
                option.isSlip = true
                option.misspelt = .given
                return option
            }
            candidate.kind = .full
            candidate.tokens = before...candidate.tokens.upperBound
            found = true
        }
        return found
    }

    /// "Jay Dee": two letters by their English names, as a translation of a sound writes them.
    func spelledInitials(_ position: Int) -> [String]? {
        guard position > 0, text.follows(position), text.isCapital(position - 1),
            let first = Self.letterNames[text.word(position - 1)], let second = Self.letterNames[text.word(position)]
        else { return nil }
        return [first, second]
    }

    static let letterNames: [String: String] = [
        "ay": "a", "bee": "b", "cee": "c", "dee": "d", "ef": "f", "gee": "g", "jay": "j", "jey": "j", "dzhey": "j",
        "kay": "k", "el": "l", "em": "m", "en": "n", "pee": "p", "ar": "r", "tee": "t", "vee": "v", "di": "d",
        "ti": "t",
    ]

    /// Whether a patronymic may be a person's. The languages spell fathers' names apart (Vladimirovich, Volodymyrovych), so
    /// only the first sound is compared, and vowels not with each other.
    func mayHave(_ patronymic: String, _ entity: NamedEntity) -> Bool {
        func first(_ sound: some StringProtocol) -> Character? {
            sound.first.map { "aeiou".contains($0) ? "a" : $0 }
        }
        let heard = first(Sound.of(patronymic))
        return entity.patronymics.isEmpty || entity.patronymics.contains { first($0) == heard }
    }

    /// Whether initials agree with a known name of any option, as far as both go.
    func fits(_ initials: [String], _ options: [NameCandidate.Option]) -> Bool {
        options.contains { option in
            let all = catalogue.entities[option.entity].initials
            // Where a second name is known, a second initial must be its.
            let known = initials.count > 1 && all.contains { $0.count > 1 } ? all.filter { $0.count > 1 } : all
            return known.contains { zip($0, initials).allSatisfy { $0 == $1 } }
        }
    }

    /// First names, middle names and initials before a surname; more are a list of something.
    static let longestName = 6
}

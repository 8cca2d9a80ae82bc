import NewsmillText

/// Reads one text's matches as names: which words belong to the name, who it may be, and what speaks against it.
struct CandidateReader {
    struct Hit {
        var form: Int
        var range: Range<Int>
        var ending = Sound.Ending.none
    }

    let catalogue: NameCatalogue
    let text: NameText
    let index: Int
    private var candidates: [NameCandidate] = []
    /// The tokens that belong to a candidate.
    private var taken: [Bool]

    init(_ catalogue: NameCatalogue, _ text: NameText, index: Int) {
        self.catalogue = catalogue
        self.text = text
        self.index = index
        taken = Array(repeating: false, count: text.tokens.count)
    }

    /// In order of their place.
    mutating func read(_ hits: [Hit]) -> [NameCandidate] {
        // The longest first, so that "Bhutto Zardari" is not read as "Bhutto".
        let ordered = hits.sorted {
            if $0.range.lowerBound != $1.range.lowerBound { return $0.range.lowerBound < $1.range.lowerBound }
            if $0.range.count != $1.range.count { return $0.range.count > $1.range.count }
            return $0.form < $1.form
        }
        read(ordered, .whole)
        read(ordered, .surname)
        read(ordered, .given)
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
        return candidates
    }

    /// Reads the hits of one part, all that stand on one range together.
    private mutating func read(_ hits: [Hit], _ part: NameForm.Part) {
        var position = 0
        while position < hits.count {
            let range = hits[position].range
            var same: [Hit] = []
            while position < hits.count, hits[position].range == range {
                if catalogue.forms[hits[position].form].part == part { same.append(hits[position]) }
                position += 1
            }
            if !same.isEmpty { read(range, same, part) }
        }
    }

    private mutating func read(_ range: Range<Int>, _ hits: [Hit], _ part: NameForm.Part) {
        let first = text.token(at: range.lowerBound)
        let last = text.token(at: range.upperBound - 1)
        guard last < text.tokens.count, first <= last,
            text.tokens[first].start == range.lowerBound, text.tokens[last].end == range.upperBound,
            !taken[first...last].contains(true)
        else { return }
        let capital = text.isCapital(last) || part == .whole && text.isCapital(first)
        let hits = hits.filter { capital || !catalogue.forms[$0.form].needsCapital }
        guard let any = hits.first?.form else { return }
        let candidate = NameCandidate(
            text: index, tokens: first...last, range: range,
            kind: part == .given ? .given : part == .surname ? .surname : .whole,
            options: hits.map {
                let form = catalogue.forms[$0.form]
                return .init(
                    entity: form.entity, form: $0.form,
                    isSlip: form.isSlip || $0.ending == .common || $0.ending == .rare,
                    ending: $0.ending == .genitive && isPlural(last) ? .rare : $0.ending)
            },
            key: catalogue.forms[any].text)
        candidate.isUninformative = text.tokens[first].opens || text.style(first) != .prose
        switch part {
        case .surname: readSurname(candidate)
        case .given: readGiven(candidate)
        case .whole: readWhole(candidate)
        }
        for token in candidate.tokens { taken[token] = true }
        candidate.range =
            text.tokens[candidate.tokens.lowerBound]
            .start..<max(
                candidate.range.upperBound, text.tokens[candidate.tokens.upperBound].end)
        candidates.append(candidate)
    }

    // MARK: Surnames

    /// Whether a name with an s is rather several people, or a verb of a headline: "the Trumps", "Reason Trumps Rage".
    private func isPlural(_ position: Int) -> Bool {
        if text.style(position) != .prose { return true }
        // A genitive has its noun behind it.
        if !text.follows(position + 1) || text.isA(position + 1, [.starter, .personVerb]) { return true }
        return position > 0 && text.follows(position) && Self.plurals.contains(text.word(position - 1))
    }

    private static let plurals = Lexicon.words(
        "the both two three four five many all other these those young old of future little several no more fellow")

    private func readSurname(_ candidate: NameCandidate) {
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

    /// Takes first names, middle names and initials before a surname into the candidate, and keeps whom they fit.
    private func readLeft(of candidate: NameCandidate) -> (givens: [String], initials: [String]) {
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
                    if givens.contains(where: { catalogue.isGiven($0, of: option) == true }) {
                        option.isSlip = true
                    }
                    return option
                }
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

    /// "Jay Dee": two letters by their English names, as a translation of a sound writes them.
    private func spelledInitials(_ position: Int) -> [String]? {
        guard position > 0, text.follows(position), text.isCapital(position - 1),
            let first = Self.letterNames[text.word(position - 1)], let second = Self.letterNames[text.word(position)]
        else { return nil }
        return [first, second]
    }

    private static let letterNames: [String: String] = [
        "ay": "a", "bee": "b", "cee": "c", "dee": "d", "ef": "f", "gee": "g", "jay": "j", "jey": "j", "dzhey": "j",
        "kay": "k", "el": "l", "em": "m", "en": "n", "pee": "p", "ar": "r", "tee": "t", "vee": "v", "di": "d",
        "ti": "t",
    ]

    /// Whether a patronymic may be a person's. The languages spell fathers' names apart (Vladimirovich, Volodymyrovych), so
    /// only the first sound is compared, and vowels not with each other.
    private func mayHave(_ patronymic: String, _ entity: NamedEntity) -> Bool {
        func first(_ sound: some StringProtocol) -> Character? {
            sound.first.map { "aeiou".contains($0) ? "a" : $0 }
        }
        let heard = first(Sound.of(patronymic))
        return entity.patronymics.isEmpty || entity.patronymics.contains { first($0) == heard }
    }

    /// Whether initials agree with a known name of any option, as far as both go.
    private func fits(_ initials: [String], _ options: [NameCandidate.Option]) -> Bool {
        options.contains { option in
            let all = catalogue.entities[option.entity].initials
            // Where a second name is known, a second initial must be its.
            let known = initials.count > 1 && all.contains { $0.count > 1 } ? all.filter { $0.count > 1 } : all
            return known.contains { zip($0, initials).allSatisfy { $0 == $1 } }
        }
    }

    /// First names, middle names and initials before a surname; more are a list of something.
    private static let longestName = 6

    /// "Jr." belongs to the name, and to another person than the name without it.
    private func readSuffix(_ candidate: NameCandidate) {
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
    private func generation(behind candidate: NameCandidate) -> (suffix: String, last: Int)? {
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

    private static let articles = Lexicon.words("the der le la el il den o")
    private static let staff = Lexicon.words(
        "staff staffer staffers aide aides official officials advisers advisors figure figures member members partner team "
            + "executives officer officers counsel fellow citizens lecturer editor correspondent high league world")

    /// "Orbán Viktor": Hungarian order.
    private func readReversed(_ candidate: NameCandidate) {
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

    // MARK: First names and other aliases

    private func readGiven(_ candidate: NameCandidate) {
        candidate.options.removeAll { !catalogue.forms[$0.form].standsAlone }
        if candidate.options.isEmpty { counter(candidate, "no name of its own", isNamesake: false) }
        let context = NameContext(catalogue, text)
        readPatronymic(candidate)
        if candidate.kind != .initials { context.readSurnameAfter(candidate) }
        context.readFamiliar(candidate)
        context.readSharedSurname(candidate)
        context.readPronouns(candidate)
        context.readBefore(candidate, hasFirstName: false)
        context.readAfter(candidate)
    }

    /// "Vladimir Vladimirovich": how Russians address and name each other.
    private func readPatronymic(_ candidate: NameCandidate) {
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

    private func readWhole(_ candidate: NameCandidate) {
        let end = text.tokens[candidate.tokens.upperBound].end
        if PersonForms.suffix(text.word(candidate.tokens.upperBound)) != nil, end < text.bytes.count,
            text.bytes[end] == 0x2E
        {
            candidate.range = candidate.range.lowerBound..<(end + 1)
        }
        let context = NameContext(catalogue, text)
        context.readListed(candidate)
        if candidate.tokens.count == 1, candidate.options.allSatisfy({ catalogue.entities[$0.entity].isPerson }) {
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

    private func counter(_ candidate: NameCandidate, _ reason: String, isNamesake: Bool) {
        guard candidate.counter == nil else { return }
        candidate.counter = reason
        candidate.isNamesake = isNamesake
    }
}

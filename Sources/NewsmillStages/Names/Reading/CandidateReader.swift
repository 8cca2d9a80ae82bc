import NewsmillText

/// Reads one text's matches as names: which words belong to the name, who it may be, and what speaks against it.
struct CandidateReader {
    struct Hit {
        var form: Int
        var range: Range<Int>
        var ending = Sound.Ending.none
        /// Whether it is one slip off the form.
        var isMisspelt = false
    }

    let catalogue: NameCatalogue
    let text: NameText
    let index: Int
    var candidates: [NameCandidate] = []
    /// The tokens that belong to a candidate.
    var taken: [Bool]

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
        for (first, second) in zip(candidates, candidates.dropFirst())
        where first.kind == .given && second.kind == .given && first.counter == nil && second.counter == nil
            && second.tokens.lowerBound == first.tokens.upperBound + 2
            && text.isWord(first.tokens.upperBound + 1, "and")
        {
            first.beside = second.options.map(\.entity)
            second.beside = first.options.map(\.entity)
        }
        return candidates
    }

    /// Reads the hits of one part, all that stand on one range together.
    mutating func read(_ hits: [Hit], _ part: NameForm.Part) {
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

    mutating func read(_ range: Range<Int>, _ hits: [Hit], _ part: NameForm.Part) {
        let first = text.token(at: range.lowerBound)
        let last = text.token(at: range.upperBound - 1)
        guard last < text.tokens.count, first <= last,
            text.tokens[first].start == range.lowerBound, text.tokens[last].end == range.upperBound,
            !taken[first...last].contains(true)
        else { return }
        let capital = text.isCapital(last) || part == .whole && text.isCapital(first)
        let hits = hits.filter {
            let form = catalogue.forms[$0.form]
            return (capital || !form.needsCapital) && !(text.isSmall && part == .whole && isOrdinary(form))
        }
        guard let any = hits.first else { return }
        let candidate = NameCandidate(
            text: index, tokens: first...last, range: range,
            kind: part == .given ? .given : part == .surname ? .surname : .whole,
            options: hits.map {
                let form = catalogue.forms[$0.form]
                return .init(
                    entity: form.entity, form: $0.form,
                    isSlip: form.isSlip || $0.ending == .common || $0.ending == .rare || $0.isMisspelt,
                    ending: $0.ending == .genitive && isPlural(last) ? .rare : $0.ending,
                    misspelt: $0.isMisspelt ? .surname : .none)
            },
            key: any.isMisspelt
                ? (first...last).map(text.word).joined(separator: " ") : catalogue.forms[any.form].text)
        candidate.sentence = text.tokens[first].sentence
        candidate.isShouted = text.style(first) == .capitals
        candidate.isSmall = text.isSmall
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

    /// "new people", where all is written small.
    private func isOrdinary(_ form: NameForm) -> Bool {
        form.isWord || form.words.allSatisfy(LetterCase.isOrdinary)
    }

    func counter(_ candidate: NameCandidate, _ reason: String, isNamesake: Bool) {
        guard candidate.counter == nil else { return }
        candidate.counter = reason
        candidate.isNamesake = isNamesake
    }
}

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

    func counter(_ candidate: NameCandidate, _ reason: String, isNamesake: Bool) {
        guard candidate.counter == nil else { return }
        candidate.counter = reason
        candidate.isNamesake = isNamesake
    }
}

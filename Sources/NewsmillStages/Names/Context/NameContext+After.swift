import NewsmillCore

/// The words behind a name: bigger names, compounds, years of birth.
extension NameContext {
    func readAfter(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard next < text.tokens.count else { return }
        switch text.tokens[next].gap {
        case .space: readFollowing(next, candidate)
        case .comma:
            readState(next, candidate)
            readApposition(next, candidate)
        case .hyphen: readCompound(next, candidate)
        default: break
        }
        readBirth(next, candidate)
        readDenial(next, candidate)
    }

    /// "in Vance, Alabama": a town.
    private func readState(_ next: Int, _ candidate: NameCandidate) {
        let before = candidate.tokens.lowerBound - 1
        guard candidate.kind == .surname, candidate.title == nil, before >= 0, text.follows(before + 1),
            text.isA(before, .placePreposition) || text.reads(before, "from") || text.reads(before, "of"),
            text.isCapital(next)
        else { return }
        let isState =
            Self.states.contains(text.word(next))
            || text.follows(next + 1) && text.isCapital(next + 1)
                && Self.states.contains(text.word(next) + " " + text.word(next + 1))
        if isState { counter(candidate, "\"\(text.surface(of: next))\" behind it: a town", isNamesake: false) }
    }

    /// Where towns are written with their state or province behind them.
    private static let states: Set<String> = Lexicon.words(
        """
        alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
        iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
        nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
        ontario quebec alberta manitoba saskatchewan queensland victoria tasmania
        """
    ).union([
        "new york", "new jersey", "new mexico", "new hampshire", "north carolina", "north dakota", "south carolina",
        "south dakota", "west virginia", "rhode island", "british columbia", "nova scotia", "new brunswick",
        "new south wales",
    ])

    /// ", who has nothing in common with him but the name": a namesake, says the text itself.
    private func readDenial(_ next: Int, _ candidate: NameCandidate) {
        guard text.follows(next, by: .comma) || text.follows(next, by: .other) else { return }
        let sentence = text.tokens[candidate.tokens.upperBound].sentence
        var position = next
        while position + 2 < text.tokens.count, position < next + 14, text.tokens[position].sentence == sentence {
            if text.reads(position, "but") || text.reads(position, "only") || text.reads(position, "just"),
                text.reads(position + 1, "the") || text.reads(position + 1, "a"), text.reads(position + 2, "name")
            {
                return counter(candidate, "shares \"\(text.word(position)) the name\"", isNamesake: true)
            }
            if text.reads(position, "related") || text.reads(position, "unrelated"), text.reads(position + 1, "to"),
                position == next || text.reads(position, "unrelated") || text.reads(position - 1, "not")
            {
                return counter(candidate, "not related", isNamesake: true)
            }
            position += 1
        }
    }

    private func readFollowing(_ next: Int, _ candidate: NameCandidate) {
        let word = text.word(next)
        if word == "the", text.follows(next + 1), fitsRole(text.word(next + 1), candidate) {
            candidate.isDescribed = true
        }
        if text.isCapital(next), candidate.kind == .full {
            if text.isA(next, .institution), !text.isA(next, .harmless) {
                counter(candidate, "part of \"… \(text.surface(of: next))\"", isNamesake: false)
            }
            return
        }
        if text.isCapital(next) {
            let before = candidate.tokens.lowerBound - 1
            // "Post-Putin Russia": the compound ends with the name.
            if before >= 0, text.tokens[before + 1].gap == .hyphen, text.isA(before, .stance) { return }
            // "Putins Krieg": a German genitive has its noun behind it.
            if candidate.options.contains(where: { $0.ending == .genitive }) { return }
            if text.style(next) == .capitals { readSupply(next, candidate) }
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
        // "Putin the cat", "Graham Phillips the novelist"
        if word == "the", text.follows(next + 1), isForeignCalling(next + 1, candidate) {
            doubt(candidate, "called \"\(text.word(next + 1))\"")
            if candidate.kind != .full { candidate.isNamesake = true }
        } else if word == "the", isBare(candidate), text.follows(next + 1), text.tokens[next + 1].shape == .lower,
            text.isA(next + 1, .thing), !fitsRole(text.word(next + 1), candidate)
        {
            counter(candidate, "\"the \(text.word(next + 1))\" behind it: a thing", isNamesake: true)
        }
        if isBare(candidate), isSlip(candidate), candidate.isUninformative, Self.nounEndings.contains(word),
            candidate.kind == .given || candidate.options.contains(where: { catalogue.forms[$0.form].isWord })
        {
            counter(candidate, "\"\(word)\" behind it: a thing", isNamesake: false)
        }
        readSupply(next, candidate)
        readDefinition(next, word, candidate)
        if word == "who" || word == "whose" { readDescription(next, candidate.kind, candidate) }
    }

    /// "Macron will supply the shirts", "the Macron share": a firm.
    private func readSupply(_ next: Int, _ candidate: NameCandidate) {
        guard candidate.kind == .surname, candidate.title == nil else { return }
        let before = candidate.tokens.lowerBound - 1
        if before >= 0, text.follows(before + 1), text.reads(before, "the"),
            Self.ofFirms.contains(text.word(next))
        {
            return counter(candidate, "\"\(text.word(next))\" behind it: a firm", isNamesake: true)
        }
        var position = next
        while position < next + 3, text.follows(position), !Self.supplies.contains(text.word(position)) {
            position += 1
        }
        guard position < next + 3, text.follows(position) else { return }
        for product in (position + 1)..<(position + 6) where text.follows(product) {
            if Self.isProduct(text.word(product)) {
                return counter(candidate, "supplies \(text.word(product)): a firm", isNamesake: true)
            }
        }
    }

    private static let ofFirms: Set<String> = [
        "share", "shares", "kit", "kits", "shirt", "shirts", "jersey", "jerseys",
    ]
    private static let supplies = Lexicon.words(
        "supply supplies supplied outfit outfits outfitted manufacture manufactures manufactured")

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

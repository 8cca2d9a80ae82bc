import NewsmillCore

/// Says who is meant by the words that name a speaker.
struct SpeakerResolver {
    private let grammar: SpeechGrammar
    private let cues: [SpeechCue]
    private let places: [(range: Range<Int>, paragraph: Int)]
    private let names: SpeakerNames
    private let roles: EntityRoles
    /// In the text of all paragraphs, in order.
    private var mentions: [(range: Range<Int>, mention: Mention)] = []
    private var byEntity: [String: Mention] = [:]

    private var tokens: UnsafeBufferPointer<SpeechToken> { grammar.tokens }

    init(
        _ grammar: SpeechGrammar, _ reader: CueReader, places: [(Range<Int>, Int)], _ mentions: [Mention],
        _ roles: EntityRoles
    ) {
        self.grammar = grammar
        cues = reader.cues
        self.roles = roles
        self.places = places.map { (range: $0.0, paragraph: $0.1) }
        names = SpeakerNames(grammar)
        guard !mentions.isEmpty else { return }
        let starts = Dictionary(uniqueKeysWithValues: places.map { ($0.1, $0.0.lowerBound) })
        for mention in mentions {
            guard case .paragraph(let position) = mention.place, let start = starts[position] else { continue }
            byEntity[mention.entity] = mention
            self.mentions.append((mention.range.lowerBound + start..<mention.range.upperBound + start, mention))
        }
        self.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    func string(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(
            decoding: grammar.text[Int(tokens[first].start)..<max(Int(tokens[first].start), Int(tokens[last].core))],
            as: UTF8.self)
    }

    func speaker(_ attribution: Attribution) -> Quotation.Speaker? {
        if let phrase = attribution.phrase { return speaker(phrase) }
        return attribution.label.flatMap { speaker(label: $0) }
    }

    private func speaker(_ phrase: SpeakerPhrase) -> Quotation.Speaker? {
        guard let first = phrase.tokens.first, let last = phrase.tokens.last else { return nil }
        let bytes = Int(tokens[first].start)..<Int(tokens[last].core)
        guard let place = place(bytes.lowerBound) else { return nil }
        let surface = string(phrase.tokens)
        var speaker = Quotation.Speaker(
            name: surface, surface: surface, place: .paragraph(place.paragraph),
            range: bytes.lowerBound - place.range.lowerBound..<bytes.upperBound - place.range.lowerBound)
        if let name = name(phrase) ?? called(phrase) {
            if let mention = mention(at: name) {
                (speaker.name, speaker.entity) = (mention.canonical, mention.entity)
            } else {
                let full = names.full(name)
                if let mention = mention(at: full) {
                    (speaker.name, speaker.entity) = (mention.canonical, mention.entity)
                } else {
                    speaker.name = string(full)
                }
            }
        } else if phrase.kind == .description, let mention = mention(at: last..<last + 1),
            !phrase.tokens.contains(where: { tokens[$0].has(.preposition) })
        {
            (speaker.name, speaker.entity) = (mention.canonical, mention.entity)
        } else if phrase.kind == .description, let mention = bearer(of: phrase) {
            (speaker.name, speaker.entity) = (mention.canonical, mention.entity)
        }
        return speaker
    }

    /// "the lawmaker", where the article has spoken of "lawmaker Anna Lind" and of no other.
    private func called(_ phrase: SpeakerPhrase) -> Range<Int>? {
        guard phrase.kind == .description, phrase.tokens.count == 2, let noun = phrase.tokens.last,
            tokens[phrase.tokens.lowerBound].has(.the), !tokens[noun].isCapital
        else { return nil }
        return names.person(called: noun).flatMap { names.isPerson($0) ? $0 : nil }
    }

    /// The one entity named in the article that is called so: "the billionaire".
    private func bearer(of phrase: SpeakerPhrase) -> Mention? {
        guard !mentions.isEmpty, !roles.isEmpty, phrase.tokens.count > 1,
            tokens[phrase.tokens.lowerBound].has(.the),
            let last = phrase.tokens.last
        else { return nil }
        let bytes = Int(tokens[phrase.tokens.lowerBound + 1].start)..<Int(tokens[last].core)
        let bearers = roles.entities(grammar.text[bytes])
        guard !bearers.isEmpty else { return nil }
        var found: Mention?
        for entity in bearers {
            guard let mention = byEntity[entity] else { continue }
            if found != nil { return nil }
            found = mention
        }
        return found
    }

    /// Whoever is named within the marks.
    private func speaker(label: Range<Int>) -> Quotation.Speaker? {
        guard let place = place(label.lowerBound) else { return nil }
        let surface = String(decoding: grammar.text[label], as: UTF8.self)
        var key = WordKey()
        for byte in surface.split(separator: " ").last?.utf8 ?? surface[...].utf8 { key.add(byte) }
        let full = names.person(bySurname: key.value)
        let mention = full.flatMap(mention(at:))
        return Quotation.Speaker(
            name: mention?.canonical ?? full.map(string) ?? surface, entity: mention?.entity, surface: surface,
            place: .paragraph(place.paragraph),
            range: label.lowerBound - place.range.lowerBound..<label.upperBound - place.range.lowerBound)
    }

    /// The name that a phrase stands for.
    private func name(_ phrase: SpeakerPhrase) -> Range<Int>? {
        switch phrase.kind {
        case .name: return phrase.tokens
        case .description: return nil
        case .relative: return phrase.antecedent
        case .pronoun:
            let pronoun = phrase.tokens.lowerBound
            guard tokens[pronoun].has([.male, .female]) else { return nil }
            // Who spoke last, if it may be he; else who was named last.
            var index = cue(before: pronoun)
            var steps = 0
            while index >= 0, steps < 8 {
                if let subject = cues[index].subject, subject.tokens.lowerBound < pronoun {
                    let name =
                        subject.kind == .name ? subject.tokens : subject.kind == .relative ? subject.antecedent : nil
                    if let name, names.isPerson(name), names.fits(pronoun, names.full(name)) {
                        return name
                    }
                }
                index -= 1
                steps += 1
            }
            return names.person(before: pronoun, for: pronoun)
        }
    }

    private func cue(before token: Int) -> Int {
        var (lower, upper) = (0, cues.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if cues[middle].verb < token { lower = middle + 1 } else { upper = middle }
        }
        return lower - 1
    }

    private func place(_ offset: Int) -> (range: Range<Int>, paragraph: Int)? {
        var (lower, upper) = (0, places.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if places[middle].range.upperBound <= offset { lower = middle + 1 } else { upper = middle }
        }
        return lower < places.count ? places[lower] : nil
    }

    /// The mention in which the last word of a name stands.
    private func mention(at name: Range<Int>) -> Mention? {
        guard !mentions.isEmpty, let last = name.last else { return nil }
        let (start, end) = (Int(tokens[last].start), Int(tokens[last].core))
        var (lower, upper) = (0, mentions.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if mentions[middle].range.upperBound <= start { lower = middle + 1 } else { upper = middle }
        }
        guard lower < mentions.count, mentions[lower].range.lowerBound < end else { return nil }
        return mentions[lower].mention
    }

    // MARK: Said to whom

    /// "TASS" in "told TASS" and "in an interview with TASS".
    func via(_ verb: Int) -> String? {
        let sentence = grammar.sentence(around: verb)
        var index = verb + 1
        let end = min(sentence.upperBound, verb + 24)
        var isOpen = tokens[verb].has(.hasHearer)
        var steps = 0
        while index < end {
            let token = tokens[index]
            if token.has(.speechNoun), index + 1 < end, tokens[index + 1].has(.preposition) {
                isOpen = true
                steps = 0
                index += 2
                continue
            }
            if isOpen, token.isName {
                var last = index
                while last + 1 < end, !tokens[last].isPossessive, tokens[last + 1].isName || tokens[last + 1].isNumber {
                    last += 1
                }
                let run = index..<last + 1
                if run.contains(where: { tokens[$0].has(.outlet) }), !tokens[index].has(.givenName) {
                    return string(run)
                }
                isOpen = false
                index = last + 1
                continue
            }
            steps += 1
            if steps > 6, isOpen { isOpen = false }
            index += 1
        }
        return nil
    }
}

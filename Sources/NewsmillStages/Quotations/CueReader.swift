/// Finds the cues of an article: each verb of saying, with the words that are its subject.
struct CueReader {
    let grammar: SpeechGrammar
    private var tokens: UnsafeBufferPointer<SpeechToken> { grammar.tokens }
    private(set) var cues: [SpeechCue] = []

    init(_ grammar: SpeechGrammar) {
        self.grammar = grammar
        var sentence = 0..<0
        for index in grammar.tokens.indices {
            let token = grammar.tokens[index]
            guard token.kind == .word, !token.word.isDisjoint(with: [.say, .weakSay, .according]) else { continue }
            if !sentence.contains(index) { sentence = grammar.sentence(around: index) }
            if let cue = token.has(.according) ? according(index, sentence) : cue(index, sentence) { cues.append(cue) }
        }
    }

    private func according(_ index: Int, _ sentence: Range<Int>) -> SpeechCue? {
        var next = index + 1
        guard next < sentence.upperBound else { return nil }
        if tokens[next].has(.to) { next += 1 } else if tokens[index].has(.accordingTo) { return nil }
        guard let subject = grammar.phrase(startingAt: next, to: sentence.upperBound) else { return nil }
        return SpeechCue(verb: index, subject: subject, isAccording: true, extent: index..<subject.tokens.upperBound)
    }

    private func cue(_ verb: Int, _ sentence: Range<Int>) -> SpeechCue? {
        let token = tokens[verb]
        let lower = sentence.lowerBound
        // A name ("Will Read"), a heading, "the Read family".
        if token.isCapital, verb > lower, tokens[verb - 1].kind == .word || !token.has(.say) { return nil }
        let isWeak = !token.has(.say)
        // "…," said Smith
        if !token.has(.participle), let inverted = inverted(verb, sentence) { return inverted }
        let before = verb > lower ? tokens[verb - 1] : nil
        if let before, before.kind == .word {
            if before.has(.determiner), !before.has(.pronoun) || before.isPossessive { return nil }
            if before.has(.preposition), !token.has(.participle), !before.has(.to) { return nil }
            if before.isPossessive, !token.has(.participle) { return nil }
        }
        if token.has(.participle) {
            let subject = participleSubject(verb, lower)
            return SpeechCue(
                verb: verb, subject: subject, isWeak: isWeak, extent: (subject?.tokens.lowerBound ?? verb)..<verb + 1)
        }
        guard let start = auxiliaries(before: verb, lower) else { return nil }
        if start < lower {
            // At the beginning of a sentence only "Said Smith:" and "Asked …, he said".
            return nil
        }
        if tokens[start].has(.conjunction) || tokens[start + 1].has(.participle) && start + 1 < verb {
            return SpeechCue(verb: verb, subject: nil, isWeak: isWeak, extent: verb..<verb + 1)
        }
        if token.has(.isNounToo),
            !(tokens[start].isName || tokens[start].has([.pronoun, .relative]) || tokens[start].kind == .sign
                || tokens[start].has([.role, .institution]))
        {
            return nil
        }
        guard let subject = subject(endingAt: start, lower) else {
            if let before, before.has(.to) {
                return SpeechCue(verb: verb, subject: nil, isWeak: true, extent: verb..<verb + 1)
            }
            return nil
        }
        return SpeechCue(verb: verb, subject: subject, isWeak: isWeak, extent: subject.tokens.lowerBound..<verb + 1)
    }

    /// "…", said Smith: what stands before the verb is a quotation, what follows names somebody.
    private func inverted(_ verb: Int, _ sentence: Range<Int>) -> SpeechCue? {
        var index = verb - 1
        // "a déclaré", "ha detto"
        while index >= sentence.lowerBound, tokens[index].kind == .word,
            tokens[index].has(.auxiliary) || tokens[index].has(.a) || tokens[index].has(.adverb)
        { index -= 1 }
        if index >= sentence.lowerBound,
            tokens[index].isSign(UInt8(ascii: ",")) || tokens[index].isSign(UInt8(ascii: "-"))
                || tokens[index].isSentenceSign
        {
            index -= 1
        }
        let isBehindQuote = index >= 0 && tokens[index].kind == .quote
        let isFirst = index < sentence.lowerBound && tokens[verb].isCapital
        let isBehindDash = index + 1 < verb && index + 1 >= 0 && tokens[index + 1].isSign(UInt8(ascii: "-"))
        // "The paradox, says Carl Anthony, historian at the library, is that …"
        let isInserted =
            verb > sentence.lowerBound && tokens[verb - 1].isSign(UInt8(ascii: ",")) && tokens[verb].has(.say)
            && !tokens[verb].has([.isNounToo, .hasHearer])
        guard isBehindQuote || isFirst || isBehindDash || isInserted, verb + 1 < tokens.count else { return nil }
        let next = tokens[verb + 1]
        guard next.kind == .word, !next.has([.subordinator, .conjunction, .relative, .negation]), !next.has(.to)
        else { return nil }
        if next.has(.preposition), !next.has(.nameParticle) { return nil }
        guard let subject = grammar.phrase(startingAt: verb + 1, to: sentenceEnd(verb, sentence)) else { return nil }
        if isInserted, !isBehindQuote, !isBehindDash {
            let end = subject.tokens.upperBound
            guard subject.kind == .name, end >= sentence.upperBound || tokens[end].kind != .word else { return nil }
        }
        // "…," told reporters; "…" asked a question
        if tokens[verb].has(.weakSay), !tokens[verb].has(.say), subject.kind != .name { return nil }
        return SpeechCue(verb: verb, subject: subject, isInverted: true, extent: verb..<subject.tokens.upperBound)
    }

    private func sentenceEnd(_ verb: Int, _ sentence: Range<Int>) -> Int {
        sentence.contains(verb) ? sentence.upperBound : verb + 20
    }

    /// Passes over what stands between a subject and its verb.
    ///
    /// - Returns: the token before; nil when the verb is passive, so that its subject did not say it.
    private func auxiliaries(before verb: Int, _ lower: Int) -> Int? {
        var index = verb - 1
        var isFirst = true
        var walked = 0
        while index >= lower, walked < 14 {
            walked += 1
            let token = tokens[index]
            guard token.kind == .word else { break }
            if token.has(.be) {
                // "was told", "is described"
                if isFirst, tokens[verb].has(.hasHearer) || !tokens[verb].has(.say) { return nil }
                index -= 1
            } else if token.has(.auxiliary), !(token.isCapital && index > lower) {
                index -= 1
            } else if grammar.isAdverb(token) || token.has(.negation) {
                index -= 1
                if token.has(.adverb) { continue }
            } else if token.has(.goesOn) && walked > 1 {
                index -= 1
            } else if token.has(.to), index - 1 >= lower, tokens[index - 1].kind == .word,
                tokens[index - 1].has([.goesOn, .adverb])
                    || grammar.isVerbLike(tokens[index - 1]) && !tokens[index - 1].isName
            {
                // "went on to say", "was prompted to say"
                index -= 2
            } else if token.has(.calendar) || token.isNumber || token.has(.timeWord) && !token.isCapital {
                guard let next = time(index, lower) else { return index }
                index = next
            } else {
                break
            }
            isFirst = false
        }
        return index
    }

    /// "on Tuesday", "last week", "in 2012": the token before; nil where this is no adverbial.
    private func time(_ last: Int, _ lower: Int) -> Int? {
        var index = last
        while index >= lower,
            tokens[index].has([.calendar, .timeWord]) || tokens[index].isNumber
                || tokens[index].has(.determiner) && index < last
                || tokens[index].isSign(UInt8(ascii: ",")) && index < last
                    && tokens[index - 1].has([.calendar, .timeWord])
        {
            index -= 1
            if last - index > 6 { return nil }
        }
        if index >= lower, tokens[index].has(.preposition) { index -= 1 }
        return index >= lower ? index : nil
    }

    /// The subject that ends with a token, across what stands between commas, dashes and brackets.
    func subject(endingAt end: Int, _ lower: Int) -> SpeakerPhrase? {
        let token = tokens[end]
        if token.kind == .word {
            if token.has(.relative) { return relative(end, lower) }
            if token.has(.subordinator) { return nil }
            return grammar.phrase(endingAt: end, from: lower)
        }
        if token.isSign(UInt8(ascii: ")")), let open = grammar.opening(end, lower), open > lower {
            return subject(endingAt: open - 1, lower)
        }
        guard token.isSign(UInt8(ascii: ",")) || token.isSign(UInt8(ascii: "-")) else { return nil }
        // Backwards through "Smith, 45, a Republican who chairs the panel, told"; the first that is no addition is it.
        var upper = end - 1
        var description: SpeakerPhrase?
        for _ in 0..<7 {
            guard upper >= lower else { break }
            var start = upper
            while start > lower, !tokens[start - 1].isSign(UInt8(ascii: ",")),
                !tokens[start - 1].isSign(UInt8(ascii: "-")), upper - start < 40
            {
                if tokens[start - 1].kind == .quote, !isName(tokens[start - 1]) { break }
                start -= 1
            }
            let first = tokens[start]
            let isAddition =
                first.isNumber || first.has([.relative, .preposition, .subordinator]) || isParticiple(first)
            if !isAddition, let found = grammar.phrase(endingAt: upper, from: start), found.kind != .relative {
                if found.kind == .pronoun { return start == found.tokens.lowerBound ? found : description }
                if found.kind == .name {
                    // "Trump's manager, Kellyanne Conway, said": the name; "Smith, a Republican, said": not the addition.
                    if !(first.has(.determiner) && start - 2 >= lower) || found.tokens.lowerBound - start <= 0 {
                        return found
                    }
                    if description == nil { description = found }
                } else if description == nil {
                    description = found
                } else if !first.has(.determiner) || start == lower {
                    return found
                }
            }
            if start == lower || tokens[start - 1].kind == .quote { break }
            upper = start - 2
        }
        return description
    }

    private func isName(_ token: SpeechToken) -> Bool {
        let span = grammar.spans[Int(token.span)]
        return span.content.count < 20
    }

    private func isParticiple(_ token: SpeechToken) -> Bool {
        guard token.kind == .word, !token.isCapital else { return false }
        let end = Int(token.core)
        guard end - Int(token.start) > 4 else { return false }
        return grammar.isVerbLike(token)
            || (grammar.text[end - 1] == UInt8(ascii: "g") && grammar.text[end - 2] == UInt8(ascii: "n"))
    }

    private func relative(_ index: Int, _ lower: Int) -> SpeakerPhrase? {
        var end = index - 1
        if end >= lower, tokens[end].kind == .sign { end -= 1 }
        guard end >= lower else { return nil }
        if tokens[end].has(.conjunction) {
            // "Smith, who runs it and who said"
            return nil
        }
        let found =
            tokens[end].kind == .word || tokens[end].isSign(UInt8(ascii: ")"))
            ? grammar.phrase(endingAt: end, from: lower) : subject(endingAt: index - 1, lower)
        guard var found else { return nil }
        // "Bannon, a strategist and one of his critics, who called"
        if found.kind == .description, end < index - 1, let name = subject(endingAt: index - 1, lower),
            name.kind == .name
        {
            found = name
        }
        if found.kind == .description, !found.tokens.contains(where: { tokens[$0].has(.role) }),
            let name = grammar.trailingName(found.tokens)
        {
            found = name
        }
        return SpeakerPhrase(.relative, index..<index + 1, antecedent: found.tokens)
    }

    private func participleSubject(_ verb: Int, _ lower: Int) -> SpeakerPhrase? {
        guard verb - 1 >= lower else { return nil }
        var index = verb - 1
        while index >= lower, grammar.isAdverb(tokens[index]) { index -= 1 }
        guard index >= lower else { return nil }
        var token = tokens[index]
        // "was quoted as saying"
        if token.has(.as), index - 1 >= lower, tokens[index - 1].has(.quoted) {
            index -= 2
            while index >= lower, tokens[index].has([.auxiliary, .adverb]) { index -= 1 }
            guard index >= lower else { return nil }
            return subject(endingAt: index, lower)
        }
        if token.has(.auxiliary) {
            while index >= lower, tokens[index].has([.auxiliary, .adverb]) { index -= 1 }
            guard index >= lower else { return nil }
            return subject(endingAt: index, lower)
        }
        token = tokens[index]
        if token.kind == .word, token.isName || token.has(.role) || token.has(.relative),
            let found = subject(endingAt: index, lower), found.kind != .description || token.has(.role)
        {
            return found
        }
        return nil
    }

    /// The subject of a sentence: the first noun phrase behind what introduces it.
    func mainSubject(_ sentence: Range<Int>, before end: Int) -> SpeakerPhrase? {
        var index = sentence.lowerBound
        while index < end, tokens[index].kind == .sign || tokens[index].kind == .border { index += 1 }
        while index < end, tokens[index].has([.conjunction, .adverb]), !tokens[index].has(.subordinator) { index += 1 }
        if index < end, tokens[index].isSign(UInt8(ascii: ",")) { index += 1 }
        // "Specifically, …"
        if index + 1 < end, tokens[index].kind == .word, tokens[index + 1].isSign(UInt8(ascii: ",")),
            grammar.endsInLy(tokens[index])
        {
            index += 2
        }
        // "WASHINGTON, Dec. 8 (UPI) — …"
        if index < end, tokens[index].isShouted,
            let dash = tokens[index..<min(end, index + 14)].firstIndex(where: { $0.isSign(UInt8(ascii: "-")) })
        {
            index = dash + 1
        }
        guard index < end, tokens[index].kind == .word else { return nil }
        var first = tokens[index]
        if first.has([.preposition, .subordinator, .according]) || first.has(.hasHearer) || first.isNumber
            || first.has([.calendar, .timeWord])
            || isOpeningParticiple(index, end)
        {
            var comma = index
            while comma < end, !tokens[comma].isSign(UInt8(ascii: ",")), comma - index < 40 { comma += 1 }
            guard comma + 1 < end, tokens[comma].isSign(UInt8(ascii: ",")), tokens[comma + 1].kind == .word else {
                // "When Trump used the words, …"
                return first.has(.subordinator) ? grammar.phrase(startingAt: index + 1, to: end) : nil
            }
            index = comma + 1
            first = tokens[index]
            while index < end, tokens[index].has([.conjunction, .adverb]) { index += 1 }
            guard index < end, tokens[index].kind == .word else { return nil }
            if first.has([.preposition, .subordinator]) { return nil }
        }
        return grammar.phrase(startingAt: index, to: end)
    }

    private func isOpeningParticiple(_ index: Int, _ end: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.isCapital, index + 1 < end, !tokens[index + 1].isName else { return false }
        let last = Int(token.core)
        guard last - Int(token.start) > 4, !token.has(.givenName) else { return false }
        return grammar.isVerbLike(token)
            || (grammar.text[last - 1] == UInt8(ascii: "g") && grammar.text[last - 2] == UInt8(ascii: "n"))
    }
}

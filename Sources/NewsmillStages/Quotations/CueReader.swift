/// Finds the cues of an article: each verb of saying, with the words that are its subject.
struct CueReader {
    let grammar: SpeechGrammar
    var tokens: UnsafeBufferPointer<SpeechToken> { grammar.tokens }
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
        let isWeak = isWeak(verb)
        if token.has(.put), !isSet(verb) { return nil }
        // "dit-il"
        if token.has(.pronoun) {
            return SpeechCue(
                verb: verb, subject: SpeakerPhrase(.pronoun, verb..<verb + 1), isInverted: true, extent: verb..<verb + 1
            )
        }
        // "…," said Smith
        if !token.has(.participle), let inverted = inverted(verb, sentence) { return inverted }
        let before = verb > lower ? tokens[verb - 1] : nil
        if let before, before.kind == .word {
            if before.has(.alone), verb - 2 < lower || tokens[verb - 2].kind != .word || tokens[verb - 2].has(.that) {
                // "…," some said
                return SpeechCue(
                    verb: verb, subject: SpeakerPhrase(.description, verb - 1..<verb), isWeak: isWeak,
                    extent: verb - 1..<verb + 1)
            }
            let isBearer = before.has(.that) && verb - 2 >= lower && tokens[verb - 2].has(.bearer)
            if before.has(.determiner), !isAuxiliary(before, verb), !isBearer,
                !before.has(.pronoun) || before.isPossessive
            {
                return nil
            }
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

    private func isWeak(_ verb: Int) -> Bool { !tokens[verb].has(.say) }

    /// "put it", "went on": verbs of saying with their second word only.
    private func isSet(_ verb: Int) -> Bool {
        guard verb + 2 < tokens.count else { return false }
        if !tokens[verb].has(.goesOn) { return tokens[verb + 1].has(.it) }
        return tokens[verb + 1].has(.on) && (tokens[verb + 2].kind != .word || endsPhrase(verb + 2))
    }

    /// "went on about"
    private func endsPhrase(_ index: Int) -> Bool {
        tokens[index].has(.preposition) && tokens[index + 1].kind == .quote
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
        // "Как заявил Петров": before the verb stands nobody who could have said it.
        let isCyrillic =
            0xD0...0xD1 ~= grammar.text[Int(tokens[verb].start)] && verb > sentence.lowerBound
            && isNameless(verb, sentence)
        if tokens[verb].has(.tell) { return nil }
        guard isBehindQuote || isCyrillic || isFirst || isBehindDash || isInserted, verb + 1 < tokens.count else {
            return nil
        }
        let next = tokens[verb + 1]
        guard next.kind == .word, !next.has([.subordinator, .conjunction, .relative, .negation]), !next.has(.to)
        else { return nil }
        if next.has(.preposition), !next.has(.nameParticle) { return nil }
        guard let subject = grammar.phrase(startingAt: verb + 1, to: sentenceEnd(verb, sentence)) else { return nil }
        // who was “…,” said Smith would go: whoever is said to do something is not the speaker.
        let behind = tokens[min(subject.tokens.upperBound, tokens.count - 1)]
        if isBehindQuote, subject.kind == .name, behind.has(.auxiliary), !behind.isCapital,
            !tokens[min(subject.tokens.upperBound + 1, tokens.count - 1)].isCapital
        {
            return SpeechCue(verb: verb, subject: nil, isWeak: isWeak(verb), extent: verb..<verb + 1)
        }
        if isCyrillic, !isBehindQuote, !isBehindDash, subject.kind != .name { return nil }
        if isInserted, !isBehindQuote, !isBehindDash, !isCyrillic {
            let end = subject.tokens.upperBound
            guard subject.kind == .name, end >= sentence.upperBound || tokens[end].kind != .word else { return nil }
        }
        // "…," told reporters; "…" asked a question
        if tokens[verb].has(.weakSay), !tokens[verb].has(.say), subject.kind != .name { return nil }
        return SpeechCue(verb: verb, subject: subject, isInverted: true, extent: verb..<subject.tokens.upperBound)
    }

    private func isNameless(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var index = verb - 1
        while index >= sentence.lowerBound, tokens[index].kind == .word, verb - index < 8 {
            if tokens[index].has(.pronoun) || tokens[index].isName && index > sentence.lowerBound { return false }
            // "Петров заявил": the first word of a sentence always has a capital, so it must be a known one.
            if index == sentence.lowerBound || tokens[index - 1].kind != .word {
                return tokens[index].has([.as, .preposition, .subordinator, .adverb, .conjunction])
            }
            index -= 1
        }
        return false
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
            } else if token.has(.auxiliary) || isAuxiliary(token, verb), !(token.isCapital && index > lower) {
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
                // "was prompted to say"
                index -= 2
            } else if token.has(.to), index - 2 >= lower, tokens[index - 1].has(.on), tokens[index - 2].has(.goesOn) {
                // "went on to say"
                index -= 3
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

    /// The "a" of "a déclaré"; English has no verb in é.
    private func isAuxiliary(_ token: SpeechToken, _ verb: Int) -> Bool {
        token.has(.a) && grammar.text[Int(tokens[verb].core) - 1] == 0xA9
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
}

/// The subject that belongs to a verb of saying.
extension CueReader {
    /// The subject that ends with a token, across what stands between commas, dashes and brackets.
    func subject(endingAt end: Int, _ lower: Int) -> SpeakerPhrase? {
        let token = tokens[end]
        if token.kind == .word {
            if token.has(.relative) { return relative(end, lower) }
            if token.has(.subordinator) {
                // "held a sign that read"
                guard token.has(.that), end > lower, tokens[end - 1].has(.bearer) else { return nil }
                return grammar.phrase(endingAt: end - 1, from: lower)
            }
            let found = grammar.phrase(endingAt: end, from: lower)
            // "Smith on his account called it"
            if let start = found?.tokens.lowerBound, found?.kind == .description, start - 2 >= lower,
                tokens[start - 1].has(.preposition), !tokens[start - 1].isCapital,
                let other = grammar.phrase(endingAt: start - 2, from: lower), other.kind != .pronoun
            {
                return other
            }
            return found
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
                first.isNumber || isParty(first) || first.has([.relative, .preposition, .subordinator])
                || isParticiple(first)
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

    /// "R-Ohio": a party and what it was elected in.
    private func isParty(_ token: SpeechToken) -> Bool {
        let start = Int(token.start)
        return token.kind == .word && token.core - token.start > 2 && token.isCapital
            && grammar.text[start + 1] == UInt8(ascii: "-")
    }

    /// The subject of the clause in which a participle stands: "where fifty nurses had gathered, chanting".
    ///
    /// With a second comma before the participle the clause is over, and it belongs to the sentence.
    func clauseSubject(_ verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
        var commas = 0
        var index = verb - 1
        while index > sentence.lowerBound, verb - index < 40 {
            let token = tokens[index]
            if token.isSign(UInt8(ascii: ",")) { commas += 1 }
            guard commas < 2, token.kind == .word || token.isSign(UInt8(ascii: ",")) else { return nil }
            if token.has(.place) || token.has(.relative) && tokens[index - 1].has(.preposition) {
                return commas == 0 ? nil : grammar.phrase(startingAt: index + 1, to: verb)
            }
            index -= 1
        }
        return nil
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
        if found.kind == .description, end < index - 1,
            let name = subject(endingAt: index - 1, lower).flatMap({ $0.kind == .name ? $0 : nil })
                ?? nameBefore(found, lower)
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

    /// "Bannon" in "condemnation from Bannon, a strategist and one of his critics,": what stands right before the comma.
    private func nameBefore(_ addition: SpeakerPhrase, _ lower: Int) -> SpeakerPhrase? {
        var comma = addition.tokens.lowerBound - 1
        while comma > lower, tokens[comma].kind == .word { comma -= 1 }
        guard comma > lower, tokens[comma].isSign(UInt8(ascii: ",")) else { return nil }
        return grammar.trailingName(lower..<comma)
    }

    func participleSubject(_ verb: Int, _ lower: Int) -> SpeakerPhrase? {
        guard verb - 1 >= lower else { return nil }
        var index = verb - 1
        while index >= lower, grammar.isAdverb(tokens[index]) { index -= 1 }
        guard index >= lower else { return nil }
        var token = tokens[index]
        // "can be heard saying", "was overheard telling"
        if token.has(.heard), index > lower, tokens[index - 1].has(.auxiliary) {
            index -= 1
            token = tokens[index]
        }
        // "was quoted as saying"
        if token.has(.as), index - 1 >= lower, tokens[index - 1].has(.quoted) {
            index -= 2
            while index >= lower, tokens[index].has([.auxiliary, .adverb]) { index -= 1 }
            guard index >= lower else { return nil }
            return subject(endingAt: index, lower)
        }
        // "held a sign saying"
        if token.has(.bearer) { return grammar.phrase(endingAt: index, from: lower) }
        if token.has(.auxiliary) {
            while index >= lower, tokens[index].has([.auxiliary, .adverb]) { index -= 1 }
            guard index >= lower else { return nil }
            return subject(endingAt: index, lower)
        }
        token = tokens[index]
        // "a video of Smith saying", "ends with Smith saying"
        if let name = grammar.trailingName(max(lower, index - 5)..<index + 1), name.tokens.lowerBound > lower,
            tokens[name.tokens.lowerBound - 1].has(.preposition)
        {
            return name
        }
        if token.kind == .word, token.isName || token.has(.role) || token.has(.relative),
            let found = subject(endingAt: index, lower), found.kind != .description || token.has(.role)
        {
            return found
        }
        return nil
    }
}

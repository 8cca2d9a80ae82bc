/// Speech that a noun reports, or a verb in the passive: whose remark it is, and by whom something is called so.
extension AttributionFinder {
    /// Whoever is named beside the noun or the passive that reports: nearer than any other verb of the sentence.
    func reported(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        remark(quote, sentence) ?? claim(quote, sentence) ?? words(quote, sentence)
            ?? passive(quote, sentence).flatMap { $0.phrase == nil ? nil : $0 }
    }

    private func own(_ phrase: SpeakerPhrase, _ rule: String) -> Attribution {
        var found = Attribution(phrase: phrase, rule: rule)
        found.isReported = true
        return found
    }

    /// "Smith's", "his": who owns what follows.
    private func owner(_ index: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
        guard sentence.contains(index), tokens[index].kind == .word else { return nil }
        if tokens[index].isPossessive { return grammar.phrase(endingAt: index, from: sentence.lowerBound) }
        guard tokens[index].has(.determiner), tokens[index].has([.male, .female]) else { return nil }
        return SpeakerPhrase(.pronoun, index..<index + 1)
    }

    /// "Smith's “…” remark"
    private func remark(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        guard quote + 1 < sentence.upperBound, tokens[quote + 1].has(.remark) else { return nil }
        return owner(quote - 1, sentence).map { own($0, "remark") }
    }

    /// "Smith's claim that “…”", "his statement on Monday that the town “…”"
    private func claim(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        var index = quote - 1
        while index > sentence.lowerBound, quote - index < 8, tokens[index].kind == .word, !tokens[index].has(.that) {
            if tokens[index].has(.say) { return nil }
            index -= 1
        }
        guard index > sentence.lowerBound, tokens[index].has(.that) else { return nil }
        index -= 1
        let that = index
        while index > sentence.lowerBound, that - index < 4, !tokens[index].has(.remark),
            tokens[index].has([.preposition, .calendar, .timeWord])
        { index -= 1 }
        guard tokens[index].has(.remark) else { return nil }
        if index + 2 <= that, tokens[index + 1].has(.by),
            let agent = grammar.phrase(startingAt: index + 2, to: that + 1)
        {
            return own(agent, "claim")
        }
        var place = index - 1
        while place >= sentence.lowerBound, index - place < 4, tokens[place].kind == .word {
            if let owner = owner(place, sentence) { return own(owner, "claim") }
            guard tokens[place].word.isDisjoint(with: SpeechWord.border.union([.determiner, .preposition])) else {
                break
            }
            place -= 1
        }
        return nil
    }

    /// "in Smith's words, “…”", "in the words of Smith, “…”"
    private func words(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        guard quote - 2 > sentence.lowerBound, tokens[quote - 1].kind == .sign else { return nil }
        if tokens[quote - 2].has(.wording) { return owner(quote - 3, sentence).map { own($0, "words") } }
        guard let place = (max(sentence.lowerBound, quote - 8)..<quote - 1).first(where: { tokens[$0].has(.wording) }),
            place + 2 < quote, place > sentence.lowerBound, tokens[place + 1].has(.nounPreposition),
            tokens[place - 1].has(.the)
        else { return nil }
        return grammar.phrase(startingAt: place + 2, to: quote - 1).map { own($0, "words") }
    }

    /// "was described by Smith as “…”", "called a “…” by Smith": without an agent nobody is named, least of all the subject.
    func passive(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        var verb = quote - 1
        while verb > sentence.lowerBound, quote - verb < 12, tokens[verb].kind == .word, !isPassive(verb, sentence) {
            if tokens[verb].has([.relative, .say, .that]) { return nil }
            verb -= 1
        }
        guard verb > sentence.lowerBound, quote - verb < 12, isPassive(verb, sentence) else { return nil }
        if quote + 2 < sentence.upperBound, tokens[quote + 1].has(.by) {
            return grammar.phrase(startingAt: quote + 2, to: sentence.upperBound).map { own($0, "agent") }
        }
        if let by = (verb + 1..<quote).first(where: { tokens[$0].has(.by) }), by + 1 < quote,
            let agent = grammar.phrase(startingAt: by + 1, to: quote)
        {
            return own(agent, "agent")
        }
        // "is called “…”" gives a name; "was described as “…”" quotes.
        guard !tokens[verb].has(.naming), tokens[verb - 1].has(.be) || tokens[verb - 1].has(.adverb) else { return nil }
        var unknown = Attribution(rule: "passive")
        unknown.isReported = true
        return unknown
    }

    private func isPassive(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens[verb].has(.weakSay), !tokens[verb].isCapital, grammar.isVerbLike(tokens[verb]) else {
            return false
        }
        var before = verb - 1
        while before > sentence.lowerBound, grammar.isAdverb(tokens[before]) { before -= 1 }
        return tokens[before].has(.be) || tokens[before].kind == .sign
    }

    /// “…,” per Smith; „…“, so Smith: a name and no verb.
    func source(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
        // “…,” was Smith's answer
        if tokens[index].has(.be) {
            let end = min(index + 7, sentence.upperBound)
            guard index + 2 < end, let noun = (index + 2..<end).first(where: { tokens[$0].has(.remark) }),
                let owner = (index + 1..<noun).lazy.reversed().compactMap({ owner($0, sentence) }).first
            else { return nil }
            return own(owner, "remark")
        }
        guard tokens[index].has(.source), let phrase = grammar.phrase(startingAt: index + 1, to: sentence.upperBound),
            phrase.kind != .pronoun, phrase.tokens.lowerBound == index + 1, let end = phrase.tokens.last,
            end + 1 >= sentence.upperBound || tokens[end + 1].kind != .word
        else { return nil }
        var found = own(phrase, "according to")
        found.isBeside = true
        return found
    }
}

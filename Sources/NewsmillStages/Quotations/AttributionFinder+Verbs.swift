/// Verbs of saying in the sentence of a quotation: behind it, before it, or at the sentence's end.
extension AttributionFinder {
    func after(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        var next = quote + 1
        while next < sentence.upperBound,
            tokens[next].isSign(UInt8(ascii: ",")) || tokens[next].isSign(UInt8(ascii: "-"))
                || tokens[next].isSentenceSign
        { next += 1 }
        guard next < sentence.upperBound, tokens[next].kind == .word else { return nil }
        let first = tokens[next]
        if first.has([.conjunction, .relative]) { return nil }
        if let source = source(next, sentence) { return source }
        if first.has(.subordinator), !first.has(.as) { return nil }
        for index in firstCue(from: next)..<cues.count {
            let cue = cues[index]
            guard cue.verb < sentence.upperBound, cue.verb - quote < 40 else { return nil }
            if hasQuote(next..<cue.verb) { return nil }
            if cue.isAccording {
                if cue.verb == next { return attribution(cue, "according to", isBeside: true) }
                continue
            }
            guard let subject = cue.subject else { continue }
            if tokens[cue.verb].has(.participle), !tokens[cue.verb].has(.say) { return nil }
            if cue.isInverted {
                return attribution(cue, "after, inverted", isBeside: cue.verb - next < 3)
            }
            // What stands between must belong to the subject.
            let start = subject.antecedent?.lowerBound ?? subject.tokens.lowerBound
            guard start >= next else { return nil }
            // "…," as Smith put it
            if first.has(.as), start != next + 1 { return nil }
            if first.has(.preposition), !first.has(.as), start > next { return nil }
            if start - next > 10 { return nil }
            // "Smith, who asked for peace, said"
            if subject.kind == .relative { continue }
            // “…” is near, Smith said: the sentence goes on without a sign, so the words are a part of it.
            let isClosed = next > quote + 1 || grammar.ending(of: grammar.spans[Int(tokens[quote].span)]) != nil
            if start > next, !isClosed { return attribution(cue, "sentence, behind", isBeside: false) }
            return attribution(cue, "after", isBeside: !first.has(.preposition))
        }
        return nil
    }

    /// It was “a good day” for Ohio, Smith said: what ends a sentence behind a comma reports all of it.
    func trailing(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        for index in firstCue(from: quote)..<cues.count {
            let cue = cues[index]
            guard cue.verb < sentence.upperBound, cue.verb - quote < 40 else { return nil }
            guard let subject = cue.subject, !cue.isWeak else { continue }
            let start = cue.isAccording || cue.isInverted ? cue.verb : subject.tokens.lowerBound
            let end = max(cue.verb + 1, subject.tokens.upperBound)
            guard start > quote + 1, tokens[start - 1].isSign(UInt8(ascii: ",")), end < sentence.upperBound,
                tokens[end].kind != .word || tokens[end].has([.calendar, .preposition]), !hasQuote(quote + 1..<start),
                tokens[end].kind != .quote, !tokens[end].isSign(UInt8(ascii: ":")),
                !tokens[end].isSign(UInt8(ascii: ",")) || end + 1 < tokens.count && tokens[end + 1].kind == .word
            else { continue }
            return attribution(cue, "sentence, behind", isBeside: false)
        }
        return nil
    }

    private func hasQuote(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].kind == .quote && grammar.spans[Int(tokens[$0].span)].content.count > 24 }
    }

    func before(_ quote: Int, _ sentence: Range<Int>, _ span: Int) -> Attribution? {
        var index = firstCue(from: quote) - 1
        while index >= 0, cues[index].verb >= sentence.lowerBound {
            let cue = cues[index]
            if cue.isAccording {
                return attribution(cue, "according to", isBeside: false)
            }
            let isBeside = isBeside(cue, quote)
            if let subject = cue.subject {
                if cue.isInverted, !isBeside, subject.tokens.upperBound > quote {
                    index -= 1
                    continue
                }
                // "Reid said …, but he gave the Texan a compliment: …"
                if tokens[quote - 1].isSign(UInt8(ascii: ":")), quote - cue.verb > 4,
                    let pronoun = pronoun(cue.verb + 1..<quote)
                {
                    var other = cue
                    other.subject = pronoun
                    return attribution(other, "sentence, last pronoun", isBeside: isBeside)
                }
                return attribution(cue, isBeside ? "before" : "sentence", isBeside: isBeside)
            }
            if tokens[cue.verb].has(.participle), let subject = reader.clauseSubject(cue.verb, sentence) {
                var own = cue
                own.subject = subject
                return attribution(own, "before, subject of the clause", isBeside: isBeside)
            }
            // "… and called it", "…, saying": the subject is that of the verb before, or of the sentence.
            if index > 0, cues[index - 1].verb >= sentence.lowerBound, let subject = cues[index - 1].subject,
                subject.kind != .relative || !tokens[cue.verb].has(.participle)
            {
                var shared = cue
                shared.subject = subject
                return attribution(shared, "before, subject shared", isBeside: isBeside)
            }
            if let subject = reader.mainSubject(sentence, before: cue.verb) {
                var shared = cue
                shared.subject = subject
                return attribution(shared, "before, subject of the sentence", isBeside: isBeside)
            }
            index -= 1
        }
        return nil
    }

    /// The last "he" or "she" that is a subject.
    private func pronoun(_ range: Range<Int>) -> SpeakerPhrase? {
        guard range.count < 60,
            let place = range.last(where: {
                // "that she has learned" is part of what is said.
                tokens[$0].has(.subject) && !tokens[$0 - 1].has([.subordinator, .relative])
            })
        else {
            return nil
        }
        return SpeakerPhrase(.pronoun, place..<place + 1)
    }

    /// Whether nothing but signs and a few words ("that", "reporters:") stand between a verb and what is quoted.
    private func isBeside(_ cue: SpeechCue, _ quote: Int) -> Bool {
        let end = cue.isInverted ? cue.extent.upperBound : cue.verb + 1
        guard end <= quote else { return false }
        if quote - end <= 4 { return true }
        return tokens[quote - 1].isSign(UInt8(ascii: ":"))
            || (tokens[quote - 1].isSign(UInt8(ascii: ",")) && tokens[cue.verb].has(.say))
    }
}

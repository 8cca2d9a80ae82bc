/// Finds the speaker of each quoted stretch: in its sentence, behind it or before it; else in what stands around.
struct AttributionFinder {
    private let grammar: SpeechGrammar
    private let reader: CueReader
    private let quotes: [Int]
    private let test: SpeechTest
    private(set) var found: [Attribution] = []
    /// Which of the stretches are speech.
    private(set) var isSpeech: [Bool] = []
    /// The last that is.
    private var lastSpeech: Int?

    private var tokens: UnsafeBufferPointer<SpeechToken> { grammar.tokens }
    private var cues: [SpeechCue] { reader.cues }

    init(_ grammar: SpeechGrammar, _ reader: CueReader, quotes: [Int]) {
        self.grammar = grammar
        self.reader = reader
        self.quotes = quotes
        test = SpeechTest(text: grammar.text, tokens: grammar.tokens)
        found.reserveCapacity(quotes.count)
        for span in quotes.indices {
            let attribution = attribution(span)
            found.append(attribution)
            isSpeech.append(test.isSpeech(grammar.spans[span], quotes[span], attribution))
            if isSpeech[span] { lastSpeech = span }
        }
        // What opens a paragraph and is carried on: "Wow." "It's done," he said.
        for span in quotes.indices.dropLast().reversed() where found[span].phrase == nil && found[span].inherited == nil
        {
            guard isNext(span), let phrase = found[span + 1].phrase,
                found[span + 1].rule.hasPrefix("after") || found[span + 1].rule == "next quotation"
            else {
                continue
            }
            found[span].phrase = phrase
            found[span].verb = found[span + 1].verb
            found[span].rule = "next quotation"
            found[span].isReported = true
            isSpeech[span] = test.isSpeech(grammar.spans[span], quotes[span], found[span])
        }
    }

    private func isNext(_ span: Int) -> Bool {
        guard quotes[span + 1] - quotes[span] < 4 else { return false }
        let isOpen = grammar.spans[span].isOpen
        return (quotes[span] + 1..<quotes[span + 1]).allSatisfy { index in
            tokens[index].kind == .sign || isOpen && tokens[index].kind == .border
        }
    }

    // MARK: One quotation

    private func attribution(_ span: Int) -> Attribution {
        let quote = quotes[span]
        let quoted = grammar.spans[span]
        let sentence = grammar.sentence(around: quote)
        if let label = label(in: quoted, quote) { return label }
        let after = after(quote, sentence)
        if quoted.isContinued, span > 0 {
            if var after, after.isBeside {
                after.continues = true
                return after
            }
            // The paragraph may still name the speaker behind the last piece; the first piece mostly has.
            if found[span - 1].phrase != nil || found[span - 1].inherited != nil || found[span - 1].label != nil {
                var inherited = Attribution(inherited: span - 1, rule: "open marks", continues: true)
                inherited.isReported = true
                inherited.isBeside = true
                return inherited
            }
        }
        let before = before(quote, sentence, span)
        if let after, let before {
            // "…, stressing, “…,” the Times reports": the outlet only passes it on.
            if isOutlet(after.phrase), !isOutlet(before.phrase) { return before }
            if before.isBeside, !after.isBeside || !endsWithComma(quoted) { return before }
            return after
        }
        if let found = after ?? before { return found }
        return context(span, quote, sentence)
    }

    private func endsWithComma(_ span: QuotedSpan) -> Bool {
        guard let ending = grammar.ending(of: span) else { return false }
        return ending != UInt8(ascii: ".")
    }

    /// "SMITH: I think …" between marks.
    private func label(in span: QuotedSpan, _ quote: Int) -> Attribution? {
        let text = grammar.text
        var index = span.content.lowerBound
        let end = min(span.content.upperBound, index + 40)
        while index < end,
            text[index] &- 0x41 < 26 || text[index] == 0x20 || text[index] == UInt8(ascii: ".")
                || text[index] == UInt8(ascii: "'")
        { index += 1 }
        guard index < end, index - span.content.lowerBound > 2, text[index] == UInt8(ascii: ":") else { return nil }
        var attribution = Attribution(rule: "label within the marks")
        attribution.label = span.content.lowerBound..<index
        attribution.isBeside = true
        attribution.isReported = true
        return attribution
    }

    private func isOutlet(_ phrase: SpeakerPhrase?) -> Bool {
        guard let phrase, phrase.kind == .name else { return false }
        return phrase.tokens.contains { tokens[$0].has(.outlet) }
    }

    private func firstCue(from token: Int) -> Int {
        var (lower, upper) = (0, cues.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if cues[middle].verb < token { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    private func after(_ quote: Int, _ sentence: Range<Int>) -> Attribution? {
        var next = quote + 1
        while next < sentence.upperBound,
            tokens[next].isSign(UInt8(ascii: ",")) || tokens[next].isSign(UInt8(ascii: "-"))
                || tokens[next].isSentenceSign
        { next += 1 }
        guard next < sentence.upperBound, tokens[next].kind == .word else { return nil }
        let first = tokens[next]
        if first.has([.conjunction, .relative]) { return nil }
        if first.has(.subordinator) { return nil }
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
            if first.has(.preposition), start > next { return nil }
            if start - next > 10 { return nil }
            if subject.kind == .relative { return nil }
            return attribution(cue, "after", isBeside: !first.has(.preposition))
        }
        return nil
    }

    private func hasQuote(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].kind == .quote && grammar.spans[Int(tokens[$0].span)].content.count > 24 }
    }

    private func before(_ quote: Int, _ sentence: Range<Int>, _ span: Int) -> Attribution? {
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
        guard range.count < 60, let place = range.last(where: { tokens[$0].has(.subject) }) else {
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

    private func attribution(_ cue: SpeechCue, _ rule: String, isBeside: Bool) -> Attribution {
        var attribution = Attribution(phrase: cue.subject, verb: cue.isAccording ? nil : cue.verb, rule: rule)
        attribution.isBeside = isBeside
        attribution.isReported = true
        return attribution
    }

    // MARK: Around it

    private func context(_ span: Int, _ quote: Int, _ sentence: Range<Int>) -> Attribution {
        let opens = sentence.prefix { $0 < quote }.allSatisfy { tokens[$0].kind != .word }
        let paragraph = grammar.spans[span].paragraph
        if !opens, !isHearer(sentence, before: quote), let subject = reader.mainSubject(sentence, before: quote) {
            let isColon = tokens[quote - 1].isSign(UInt8(ascii: ":"))
            var own = Attribution(phrase: subject, rule: isColon ? "colon" : "subject")
            own.isBeside = isColon
            own.isReported = isColon
            return own
        }
        guard opens || lastSpeech != nil else { return Attribution(rule: "marks") }
        if let last = lastSpeech, grammar.spans[last].paragraph == paragraph, found[last].isReported {
            // A sentence between them with a subject that speaks is nearer.
            if opens, let other = previousSentence(sentence.lowerBound, since: quotes[last]) { return other }
            var same = Attribution(inherited: last, rule: "same paragraph", continues: opens)
            same.isReported = opens
            return same
        }
        guard opens else { return Attribution(rule: "marks") }
        if let other = previousSentence(sentence.lowerBound, since: 0) { return other }
        if let last = lastSpeech, paragraph - grammar.spans[last].paragraph <= 1 {
            return Attribution(inherited: last, rule: "quotation before", continues: true)
        }
        return Attribution(rule: "marks")
    }

    /// "Berg was told": the subject hears it.
    private func isHearer(_ sentence: Range<Int>, before quote: Int) -> Bool {
        (sentence.lowerBound + 1..<max(quote, sentence.lowerBound + 1)).contains { index in
            tokens[index].has(.hasHearer) && tokens[index - 1].has(.be)
        }
    }

    /// Whom the sentence before, in this paragraph or the last of the one before, lets speak.
    private func previousSentence(_ start: Int, since floor: Int) -> Attribution? {
        var index = start - 1
        var isOtherParagraph = false
        while index >= 0, tokens[index].kind == .border {
            index -= 1
            isOtherParagraph = true
        }
        guard index > floor else { return nil }
        let sentence = grammar.sentence(around: index)
        if sentence.lowerBound <= floor, floor > 0 { return nil }
        let last = cues.isEmpty ? -1 : firstCue(from: sentence.upperBound) - 1
        var cue = last
        while cue >= 0, cues[cue].verb >= sentence.lowerBound {
            if let subject = cues[cue].subject, !cues[cue].isAccording,
                !cues[cue].isWeak || subject.kind != .description
            {
                return Attribution(
                    phrase: subject, verb: cues[cue].verb,
                    rule: isOtherParagraph ? "paragraph before" : "sentence before", isReported: true)
            }
            cue -= 1
        }
        if sentence.contains(where: { tokens[$0].kind == .quote }) { return nil }
        guard let subject = reader.mainSubject(sentence, before: sentence.upperBound),
            subject.kind != .description || tokens[sentence.upperBound - 1].isSign(UInt8(ascii: ":"))
        else { return nil }
        return Attribution(
            phrase: subject,
            rule: isOtherParagraph ? "subject of the paragraph before" : "subject of the sentence before")
    }
}

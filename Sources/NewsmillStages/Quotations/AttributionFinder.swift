/// Finds the speaker of each quoted stretch: in its sentence, behind it or before it; else in what stands around.
struct AttributionFinder {
    let grammar: SpeechGrammar
    let reader: CueReader
    let quotes: [Int]
    private let test: SpeechTest
    private(set) var found: [Attribution] = []
    /// Which of the stretches are speech.
    private(set) var isSpeech: [Bool] = []
    /// The last that is.
    private(set) var lastSpeech: Int?

    var tokens: UnsafeBufferPointer<SpeechToken> { grammar.tokens }
    var cues: [SpeechCue] { reader.cues }

    init(_ grammar: SpeechGrammar, _ reader: CueReader, quotes: [Int]) {
        self.grammar = grammar
        self.reader = reader
        self.quotes = quotes
        test = SpeechTest(grammar)
        found.reserveCapacity(quotes.count)
        for span in quotes.indices {
            let attribution = attribution(span)
            found.append(attribution)
            isSpeech.append(test.isSpeech(grammar.spans[span], quotes[span], attribution))
            if isSpeech[span] { lastSpeech = span }
        }
        takeFromNext()
    }

    private mutating func takeFromNext() {
        // What opens a paragraph and is carried on: "Wow." "It's done," he said.
        for span in quotes.indices.dropLast().reversed() {
            let isUnknown = found[span].phrase == nil && found[span].inherited == nil
            guard isUnknown && isNext(span) || !found[span].isBeside && isInSentence(span),
                let phrase = found[span + 1].phrase,
                found[span + 1].rule.hasPrefix("after") || found[span + 1].rule == "next quotation"
            else {
                continue
            }
            found[span].inherited = nil
            found[span].phrase = phrase
            found[span].verb = found[span + 1].verb
            found[span].rule = "next quotation"
            found[span].isReported = true
            isSpeech[span] = test.isSpeech(grammar.spans[span], quotes[span], found[span])
        }
    }

    /// “They are slow” but useful “in the end,” he said: the next is in the same sentence, and nobody else speaks between.
    private func isInSentence(_ span: Int) -> Bool {
        let quote = quotes[span], next = quotes[span + 1]
        guard next - quote < 12, found[span].label == nil, found[span].rule != "passive",
            (grammar.ending(of: grammar.spans[span]) ?? UInt8(ascii: ",")) == UInt8(ascii: ","),
            tokens[quote - 1].kind == .border || tokens[quote - 1].isSentenceSign || tokens[quote - 1].kind == .quote,
            (quote + 1..<next).allSatisfy({
                tokens[$0].kind == .word && !tokens[$0].has(.say) || tokens[$0].isSign(UInt8(ascii: ","))
            })
        else { return false }
        return true
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
        if let label = label(in: quoted) ?? insertion(in: quoted) { return label }
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
        let before = reported(quote, sentence) ?? before(quote, sentence, span)
        if let after, let before {
            // "…, stressing, “…,” the Times reports": the outlet only passes it on.
            if isOutlet(after.phrase), !isOutlet(before.phrase) { return before }
            // He said, “Are we ready?” He spoke on.
            if before.isBeside, isIntroduced(quote), let ending = grammar.ending(of: quoted),
                ending != UInt8(ascii: ",")
            {
                return before
            }
            // While Berg says “…,” Smith says “…”: each verb has words of its own.
            if before.isBeside, let verb = after.verb, verb > quote, verb + 2 < tokens.count,
                tokens[verb + 1].kind == .quote || tokens[verb + 1].has(.that) && tokens[verb + 2].kind == .quote
            {
                return before
            }
            if before.isBeside, !after.isBeside || !endsWithComma(quoted) { return before }
            return after
        }
        if let found = after ?? before ?? passive(quote, sentence) ?? trailing(quote, sentence) {
            return found
        }
        return context(span, quote, sentence)
    }

    private func endsWithComma(_ span: QuotedSpan) -> Bool {
        guard let ending = grammar.ending(of: span) else { return false }
        return ending != UInt8(ascii: ".")
    }

    private func isIntroduced(_ quote: Int) -> Bool {
        tokens[quote - 1].isSign(UInt8(ascii: ",")) || tokens[quote - 1].isSign(UInt8(ascii: ":"))
    }

    private func isOutlet(_ phrase: SpeakerPhrase?) -> Bool {
        guard let phrase, phrase.kind == .name else { return false }
        return phrase.tokens.contains { tokens[$0].has(.outlet) }
    }

    func firstCue(from token: Int) -> Int {
        var (lower, upper) = (0, cues.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if cues[middle].verb < token { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    func attribution(_ cue: SpeechCue, _ rule: String, isBeside: Bool) -> Attribution {
        var attribution = Attribution(phrase: cue.subject, verb: cue.isAccording ? nil : cue.verb, rule: rule)
        attribution.isBeside = isBeside
        attribution.isReported = true
        return attribution
    }
}

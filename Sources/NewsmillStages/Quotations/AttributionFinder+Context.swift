/// Who speaks where no verb of saying stands by the quotation: what stands around it says so.
extension AttributionFinder {
    func context(_ span: Int, _ quote: Int, _ sentence: Range<Int>) -> Attribution {
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

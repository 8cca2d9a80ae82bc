/// Tells speech from what else stands between marks: titles of works, names, coined terms.
struct SpeechTest {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<SpeechToken>
    /// The first paragraph with double marks, where most marks are double.
    private let firstDouble: Int?

    init(_ grammar: SpeechGrammar) {
        text = grammar.text
        tokens = grammar.tokens
        var singles = 0
        for span in grammar.spans where span.isSingle { singles += 1 }
        firstDouble =
            singles == 0 || singles * 2 > grammar.spans.count
            ? nil : grammar.spans.first { !$0.isSingle }?.paragraph
    }

    /// - Parameter quote: the token of the span.
    func isSpeech(_ span: QuotedSpan, _ quote: Int, _ attribution: Attribution) -> Bool {
        let shape = SpeechShape(text, span.content)
        guard shape.words > 0 else { return false }
        // "(CROSSTALK)"
        if text[span.content.lowerBound] == UInt8(ascii: "("), text[span.content.upperBound - 1] == UInt8(ascii: ")") {
            return false
        }
        if attribution.continues, attribution.rule == "open marks" { return true }
        let hasSpeaker =
            attribution.rule == "passive" || attribution.phrase != nil || attribution.label != nil
            || attribution.inherited != nil
        let isBeside = attribution.isBeside && hasSpeaker
        if span.isSingle, isHeadline(span, shape.words) { return false }
        // A heading: 'We are ready'
        if span.isSingle, shape.words <= 10, tokens[quote - 1].kind == .border, tokens[quote + 1].kind == .border {
            return false
        }
        let isNamed = isNamed(quote)
        // "Face the Nation": every word that counts has its capital.
        if shape.isTitle, !shape.asksOrShouts, !isNoun(span, shape, quote, attribution) {
            if shape.words > 12 { return true }
            // "Wow. Great," she said. "Big Daddy."
            if attribution.continues, shape.hasEnd, tokens[quote - 1].isSentenceSign { return true }
            guard isBeside, !isNamed, !isApposition(quote), shape.hasEnd, let verb = attribution.verb,
                !tokens[verb].has(.weakSay)
            else {
                return false
            }
            // "told “Face the Nation.”"
            if verb == quote - 1, tokens[verb].has(.tell) { return false }
            return verb == quote - 1 || tokens[quote - 1].kind == .sign
                || verb > quote && tokens[quote - 1].kind == .border
        }
        // "Smith, nicknamed “the Hammer,” left": the comma belongs to the sentence.
        let isName = tokens[quote - 1].has(.naming) && shape.hasComma
        if isNamed, shape.words <= 6, !shape.hasEnd || isName { return false }
        if shape.words <= 3, !shape.hasEnd, isNickname(quote) { return false }
        if shape.startsCapital, shape.words <= 5, !shape.hasEnd, isNamedThing(quote) { return false }
        if shape.words <= 3, isSpoken(quote) { return true }
        if shape.startsCapital, shape.words <= 5, !shape.hasEnd, !isBeside, isAppositionOfNoun(quote) { return false }
        // "The “war on coal” has cost jobs, Smith said": a term, definite, and not what he said.
        if shape.words <= 4, !shape.hasEnd, attribution.rule == "sentence, behind", tokens[quote - 1].has(.the) {
            return false
        }
        if shape.words == 1 {
            return isBeside || isCalled(quote, attribution) || isReported(quote, shape, attribution)
        }
        if shape.words <= 3 {
            return hasSpeaker && (attribution.isReported || shape.hasEnd && (!shape.startsCapital || isSentence(quote)))
        }
        if shape.words <= 5, !shape.startsCapital { return attribution.isReported || hasSpeaker }
        return true
    }

    /// William “Bill” Smith: between two words of a name.
    private func isNickname(_ quote: Int) -> Bool {
        let before = tokens[quote - 1], after = tokens[quote + 1]
        return before.isName && !before.isPossessive && after.isName && !before.has(.anySay)
    }

    /// "called him, his rival of old, a “…”": a verb that says how somebody describes something stands before.
    private func isCalled(_ quote: Int, _ attribution: Attribution) -> Bool {
        if attribution.rule == "passive" || attribution.rule == "agent" || attribution.rule == "remark" { return true }
        let isComplement = (1...3).contains { $0 <= quote && tokens[quote - $0].has([.determiner, .as, .a]) }
        if let verb = attribution.verb {
            return attribution.phrase != nil && tokens[verb].has(.weakSay) && verb < quote
                && quote - verb < (isComplement ? 16 : 10)
        }
        // "having referred to him as a “…”": whoever did so is not in the sentence.
        guard (1...2).contains(where: { $0 <= quote && tokens[quote - $0].has(.as) }) else { return false }
        return (max(0, quote - 8)..<quote).contains { tokens[$0].has(.weakSay) && !tokens[$0].has(.naming) }
    }

    /// "said the whole vote was “rigged”"
    private func isReported(_ quote: Int, _ shape: SpeechShape, _ attribution: Attribution) -> Bool {
        guard !shape.startsCapital, attribution.phrase != nil, let verb = attribution.verb, tokens[verb].has(.say)
        else {
            return false
        }
        if attribution.rule == "sentence, behind" { return !tokens[quote - 1].has(.the) }
        return verb < quote && quote - verb < 12 && attribution.rule != "sentence, last pronoun"
            && !tokens[quote - 1].has(.the)
    }

    /// "and cry “…”": a verb of saying stands right before the marks, whoever its subject is.
    private func isSpoken(_ quote: Int) -> Bool {
        var next = quote + 1
        while tokens[next].isSign(UInt8(ascii: ",")) || tokens[next].isSign(UInt8(ascii: "-")) { next += 1 }
        if next > quote + 1, tokens[next].has(.say), !tokens[next].isCapital { return true }
        guard quote > 1, tokens[quote - 1].has(.anySay), !tokens[quote - 1].has(.naming) else { return false }
        if tokens[quote - 1].has(.isNounToo) {
            return tokens[quote - 2].has(.to) || tokens[quote - 2].has([.auxiliary, .conjunction])
        }
        return tokens[quote - 1].has(.say) && !isNamedThing(quote)
    }

    /// "so-called", "the show", "dubbed" right before it.
    private func isNamed(_ quote: Int) -> Bool {
        guard quote > 0 else { return false }
        let before = tokens[quote - 1]
        if before.has([.naming, .work]), !before.has(.weakSay) { return true }
        if quote > 1, before.kind == .sign, tokens[quote - 2].has(.work), before.isSign(UInt8(ascii: ",")) {
            return true
        }
        return quote + 1 < tokens.count && tokens[quote + 1].has(.work)
    }

    /// „Katastrophe“: every noun has its capital in German, so behind "nannte" or "bezeichnete als" it is no title.
    private func isNoun(_ span: QuotedSpan, _ shape: SpeechShape, _ quote: Int, _ attribution: Attribution) -> Bool {
        guard shape.words <= 2, text[span.outer.lowerBound] == 0xE2, text[span.outer.lowerBound + 2] == 0x9E else {
            return false
        }
        return tokens[quote - 1].has([.as, .determiner]) && isCalled(quote, attribution)
    }

    /// "the project “One hundred schools”": a noun without any meaning for speech, and its name.
    private func isAppositionOfNoun(_ quote: Int) -> Bool {
        guard quote > 1, tokens[quote - 1].kind == .word, !tokens[quote - 1].isCapital, tokens[quote - 1].word.isEmpty
        else {
            return false
        }
        return tokens[quote - 2].has([.determiner, .nameParticle])
    }

    /// "a new ad, “Broken Trust,”": the title of something.
    private func isApposition(_ quote: Int) -> Bool {
        quote > 1 && tokens[quote - 1].isSign(UInt8(ascii: ",")) && tokens[quote - 2].has(.speechNoun)
    }

    /// Whether it is a sentence by itself: “That is not true.” behind a full stop.
    private func isSentence(_ quote: Int) -> Bool {
        let (before, after) = (tokens[quote - 1], tokens[quote + 1])
        return (before.kind == .border || before.isSentenceSign) && (after.kind == .border || after.isCapital)
    }

    /// «Слуга народа»: what begins with a capital though no sentence begins there is a name.
    ///
    /// In English a sentence may begin anywhere between marks; where Cyrillic is written, and between „ and “, a colon or comma
    /// stands before.
    private func isNamedThing(_ quote: Int) -> Bool {
        let before = tokens[quote - 1]
        let after = tokens[quote + 1]
        // «Слуга народа» предложила: it opens the sentence as its subject.
        let isSubject = before.kind == .border || before.isSentenceSign
        guard before.kind == .word || isSubject && after.kind == .word && !after.isCapital && !after.has(.say) else {
            return false
        }
        let start = Int(tokens[quote].start)
        let isLow = text[start] == 0xE2 && text[start + 2] == 0x9E
        var first = start + (isLow || text[start] == 0xE2 ? 3 : text[start] == 0xC2 ? 2 : 1)
        while first < text.count, text[first] <= 0x20 { first += 1 }
        let isCyrillic = first < text.count && 0xD0...0xD4 ~= text[first]
        if isSubject { return isCyrillic || isLow }
        if isCyrillic { return !before.has([.weakSay, .that]) }
        return isLow && (before.has(.say) || before.isName && quote > 1)
    }

    /// What quotes with double marks in its text puts single ones in headlines, which stand before all others.
    private func isHeadline(_ span: QuotedSpan, _ words: Int) -> Bool {
        guard let firstDouble else { return false }
        return span.paragraph < min(3, firstDouble) && words <= 10
    }
}

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
        let shape = Shape(text, span.content)
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
    private func isReported(_ quote: Int, _ shape: Shape, _ attribution: Attribution) -> Bool {
        guard !shape.startsCapital, attribution.phrase != nil, let verb = attribution.verb, tokens[verb].has(.say)
        else {
            return false
        }
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
    private func isNoun(_ span: QuotedSpan, _ shape: Shape, _ quote: Int, _ attribution: Attribution) -> Bool {
        guard shape.words <= 2, text[span.outer.lowerBound] == 0xE2, text[span.outer.lowerBound + 2] == 0x9E else {
            return false
        }
        return tokens[quote - 1].has([.as, .determiner]) && isCalled(quote, attribution)
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
        guard before.kind == .word else { return false }
        let start = Int(tokens[quote].start)
        let isLow = text[start] == 0xE2 && text[start + 2] == 0x9E
        var first = start + (isLow || text[start] == 0xE2 ? 3 : text[start] == 0xC2 ? 2 : 1)
        while first < text.count, text[first] <= 0x20 { first += 1 }
        let isCyrillic = first < text.count && 0xD0...0xD4 ~= text[first]
        if isCyrillic { return !before.has([.weakSay, .that]) }
        return isLow && (before.has(.say) || before.isName && quote > 1)
    }

    /// What quotes with double marks in its text puts single ones in headlines, which stand before all others.
    private func isHeadline(_ span: QuotedSpan, _ words: Int) -> Bool {
        guard let firstDouble else { return false }
        return span.paragraph < min(3, firstDouble) && words <= 10
    }

    /// How the words look.
    private struct Shape {
        var words = 0
        var startsCapital = false
        var isTitle = true
        var asksOrShouts = false
        var hasEnd = false
        var hasComma = false

        init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            var index = range.lowerBound
            var small = 0
            var capitals = 0
            while index < range.upperBound {
                let start = index
                while index < range.upperBound, text[index] > 0x20 { index += 1 }
                if index > start {
                    var first = start
                    while first < index, text[first] < 0x80, !Self.isLetter(text[first]) { first += 1 }
                    if first < index {
                        words += 1
                        // Scripts without spaces: about two letters of three bytes make a word.
                        if text[first] >= 0xE3, text[first] < 0xEA { words += (index - first) / 6 }
                        let isCapital =
                            text[first] &- 0x41 < 26 || text[first] &- 0x30 < 10
                            || text[first] >= 0xC3 && first + 1 < index && text[first] <= 0xD0 && text[first + 1] < 0xB0
                                && text[first] != 0xC3
                        if isCapital {
                            capitals += 1
                        } else if small == 0, words == 1 || !Self.isSmall(text, first..<index) {
                            small += 1
                        }
                        if words == 1 || text[first] >= 0xE3 && first == range.lowerBound {
                            startsCapital = isCapital || text[first] >= 0xE3
                        }
                    }
                    if words > 40 {
                        isTitle = false
                        break
                    }
                }
                index += 1
            }
            isTitle = isTitle && small == 0 && capitals > 0 && (words == 1 || capitals > 1)
            var last = range.upperBound - 1
            while last > range.lowerBound,
                text[last] == 0x27 || text[last] == 0x99 || text[last] == 0x80 || text[last] == 0xE2
            { last -= 1 }
            asksOrShouts = text[last] == UInt8(ascii: "!") || text[last] == UInt8(ascii: "?")
            hasComma = text[last] == UInt8(ascii: ",")
            hasEnd = asksOrShouts || text[last] == UInt8(ascii: ".") || text[last] == UInt8(ascii: ",")
        }

        private static func isSmall(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
            var key = WordKey()
            for index in word { key.add(text[index]) }
            return SpeechLexicon.table[key.value].contains(.small)
        }

        private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
    }
}

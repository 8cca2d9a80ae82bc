/// Tells speech from what else stands between marks: titles of works, names, coined terms.
struct SpeechTest {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<SpeechToken>

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
        // A heading: 'We are ready'
        if span.isSingle, shape.words <= 10, tokens[quote - 1].kind == .border, tokens[quote + 1].kind == .border {
            return false
        }
        let isNamed = isNamed(quote)
        // "Face the Nation": every word that counts has its capital.
        if shape.isTitle, !shape.asksOrShouts {
            if shape.words > 12 { return true }
            // "Wow. Great," she said. "Big Daddy."
            if attribution.continues, shape.hasEnd, tokens[quote - 1].isSentenceSign { return true }
            guard isBeside, !isNamed, !isApposition(quote), shape.hasEnd, let verb = attribution.verb,
                !tokens[verb].has(.weakSay)
            else {
                return false
            }
            return verb == quote - 1 || tokens[quote - 1].kind == .sign
                || verb > quote && tokens[quote - 1].kind == .border
        }
        if isNamed, shape.words <= 6, !shape.hasEnd { return false }
        if shape.startsCapital, shape.words <= 5, !shape.hasEnd, isNamedThing(span, quote) { return false }
        if shape.words == 1 {
            return isBeside
                || attribution.isReported && attribution.phrase != nil
                    && attribution.verb.map {
                        tokens[$0].has(.weakSay) && $0 < quote
                            && quote - $0 < (tokens[quote - 1].has([.determiner, .as, .a]) ? 16 : 10)
                    } ?? (attribution.rule == "passive" || attribution.rule == "agent")
        }
        if shape.words <= 3 {
            return hasSpeaker && (attribution.isReported || shape.hasEnd && (!shape.startsCapital || isSentence(quote)))
        }
        if shape.words <= 5, !shape.startsCapital { return attribution.isReported || hasSpeaker }
        return true
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
    private func isNamedThing(_ span: QuotedSpan, _ quote: Int) -> Bool {
        let before = tokens[quote - 1]
        guard before.kind == .word else { return false }
        let isCyrillic = 0xD0...0xD4 ~= text[span.content.lowerBound]
        let isLow = text[span.outer.lowerBound] == 0xE2 && text[span.outer.lowerBound + 2] == 0x9E
        if isCyrillic { return !before.has([.weakSay, .that]) }
        return isLow && (before.has(.say) || before.isName && quote > 1)
    }

    /// How the words look.
    private struct Shape {
        var words = 0
        var startsCapital = false
        var isTitle = true
        var asksOrShouts = false
        var hasEnd = false

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

/// The subject of a whole sentence, for what is quoted in it.
extension CueReader {
    /// The subject of a sentence: the first noun phrase behind what introduces it.
    func mainSubject(_ sentence: Range<Int>, before end: Int) -> SpeakerPhrase? {
        var index = sentence.lowerBound
        while index < end, tokens[index].kind == .sign || tokens[index].kind == .border { index += 1 }
        while index < end, tokens[index].has([.conjunction, .adverb]), !tokens[index].has(.subordinator) { index += 1 }
        if index < end, tokens[index].isSign(UInt8(ascii: ",")) { index += 1 }
        // "Specifically, …"
        if index + 1 < end, tokens[index].kind == .word, tokens[index + 1].isSign(UInt8(ascii: ",")),
            grammar.endsInLy(tokens[index])
        {
            index += 2
        }
        // "WASHINGTON, Dec. 8 (UPI) — …"
        if index < end, tokens[index].isShouted,
            let dash = tokens[index..<min(end, index + 14)].firstIndex(where: { $0.isSign(UInt8(ascii: "-")) })
        {
            index = dash + 1
        }
        guard index < end, tokens[index].kind == .word else { return nil }
        // "About 200 workers", but "In 2012 Smith"
        if index + 2 < end, tokens[index].has(.preposition), !tokens[index].has(.nounPreposition),
            tokens[index + 1].isNumber, tokens[index + 2].kind == .word, !tokens[index + 2].isCapital
        {
            return grammar.phrase(startingAt: index, to: end)
        }
        var first = tokens[index]
        if first.has([.preposition, .subordinator, .according]) || first.has(.hasHearer) || first.isNumber
            || first.has([.calendar, .timeWord])
            || isOpeningParticiple(index, end)
        {
            // Past what stands between commas: "In Ohio, where votes are few, Smith met"
            for _ in 0..<3 {
                var comma = index
                while comma < end, !tokens[comma].isSign(UInt8(ascii: ",")), comma - index < 40 { comma += 1 }
                guard comma + 1 < end, tokens[comma].isSign(UInt8(ascii: ",")), tokens[comma + 1].kind == .word else {
                    // "When Trump used the words, …"
                    return first.has(.subordinator) ? grammar.phrase(startingAt: index + 1, to: end) : nil
                }
                index = comma + 1
                if first.has(.preposition), let next = behindPlace(index, end) { index = next }
                first = tokens[index]
                if !first.has([.preposition, .subordinator]) || index + 1 < end && tokens[index + 1].isNumber { break }
            }
            while index < end, tokens[index].has([.conjunction, .adverb]) { index += 1 }
            guard index < end, tokens[index].kind == .word, !first.has(.subordinator) else { return nil }
        }
        return grammar.phrase(startingAt: index, to: end)
    }

    /// Behind "Ohio," in "In Columbus, Ohio, a young woman cheered"; nil where a name between commas is the subject.
    private func behindPlace(_ start: Int, _ end: Int) -> Int? {
        var index = start
        guard index > 1, tokens[index - 2].isName else { return nil }
        while index < end, tokens[index].isName, index - start < 4 { index += 1 }
        // "Calif.,"
        if index > start, index < end, tokens[index].isSentenceSign { index += 1 }
        guard index > start, index + 1 < end, tokens[index].isSign(UInt8(ascii: ",")), tokens[index + 1].kind == .word,
            !tokens[index + 1].has([.relative, .preposition, .conjunction, .subordinator]),
            let phrase = grammar.phrase(startingAt: index + 1, to: end), phrase.tokens.upperBound < end,
            tokens[phrase.tokens.upperBound].kind == .word
        else { return nil }
        return index + 1
    }

    private func isOpeningParticiple(_ index: Int, _ end: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.isCapital, index + 1 < end, !tokens[index + 1].isName else { return false }
        let last = Int(token.core)
        guard last - Int(token.start) > 4, !token.has(.givenName) else { return false }
        return grammar.isVerbLike(token)
            || (grammar.text[last - 1] == UInt8(ascii: "g") && grammar.text[last - 2] == UInt8(ascii: "n"))
    }
}

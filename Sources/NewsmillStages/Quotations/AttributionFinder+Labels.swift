/// Speakers that stand within the marks.
extension AttributionFinder {
    /// "SMITH: I think …" between marks.
    func label(in span: QuotedSpan) -> Attribution? {
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

    /// «We stay here, — said Smith. — And we build»: usual between « » and „ “, with dashes or, in French, commas.
    func insertion(in span: QuotedSpan) -> Attribution? {
        let text = grammar.text
        let end = span.content.upperBound
        let mark = span.outer.lowerBound
        guard text[mark] == 0xC2 || text[mark] == 0xE2 && text[mark + 2] == 0x9E else { return nil }
        var index = span.content.lowerBound
        while index < end {
            guard text[index] == UInt8(ascii: ","), let verb = word(from: index + 1, to: end) else {
                index += 1
                continue
            }
            let isDashed = dash(index + 1..<verb.range.lowerBound)
            if let label = inserted(verb, to: end, isDashed: isDashed) {
                var attribution = Attribution(rule: "named within the marks")
                attribution.label = label
                attribution.isBeside = true
                attribution.isReported = true
                return attribution
            }
            index += 1
        }
        return nil
    }

    /// Whom the words behind a comma name, if the first is a verb of saying.
    private func inserted(_ first: (range: Range<Int>, word: SpeechWord), to end: Int, isDashed: Bool) -> Range<Int>? {
        var verb = first
        var pronoun: Range<Int>?
        for _ in 0..<2 where !verb.word.contains(.say) {
            // "a déclaré", "a-t-il dit"
            guard !verb.word.isDisjoint(with: [.auxiliary, .a, .pronoun]) else { return nil }
            if verb.word.contains(.pronoun) { pronoun = verb.range }
            guard let next = word(from: verb.range.upperBound, to: end) else { return nil }
            verb = next
        }
        guard verb.word.contains(.say) else { return nil }
        if let pronoun { return pronoun }
        if verb.word.contains(.pronoun) { return verb.range }
        var name: Range<Int>?
        var place = verb.range.upperBound
        for _ in 0..<6 {
            guard place < end, grammar.text[place] == 0x20, let next = word(from: place, to: end),
                next.range.lowerBound == place + 1
            else { break }
            if next.word.contains(.pronoun), name == nil, isDashed { return next.range }
            if isCapital(next.range.lowerBound) {
                name = (name?.lowerBound ?? next.range.lowerBound)..<next.range.upperBound
            } else if name != nil {
                break
            }
            place = next.range.upperBound
        }
        return name
    }

    private func isCapital(_ index: Int) -> Bool {
        let byte = grammar.text[index]
        if byte < 0x80 { return byte &- 0x41 < 26 }
        guard index + 1 < grammar.text.count else { return false }
        return byte == 0xD0 && grammar.text[index + 1] < 0xB0 || byte == 0xC3 && grammar.text[index + 1] < 0x9F
    }

    private func dash(_ range: Range<Int>) -> Bool {
        range.contains { grammar.text[$0] == UInt8(ascii: "-") || grammar.text[$0] == 0xE2 }
    }

    /// The next word, behind no more than spaces and dashes.
    private func word(from start: Int, to end: Int) -> (range: Range<Int>, word: SpeechWord)? {
        let text = grammar.text
        var index = start
        while index < end, text[index] <= 0x20 || text[index] == UInt8(ascii: "-") { index += 1 }
        while index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80, 0x90...0x95 ~= text[index + 2] {
            index += 3
            while index < end, text[index] <= 0x20 { index += 1 }
        }
        let lower = index
        var key = WordKey()
        while index < end, index - lower < 60,
            text[index] >= 0x80 && text[index] != 0xE2 && text[index] != 0xC2
                || (text[index] | 0x20) &- 0x61 < 26 || text[index] == UInt8(ascii: "-")
                || text[index] == UInt8(ascii: "'")
        {
            key.add(text[index])
            index += 1
        }
        guard index > lower else { return nil }
        return (lower..<index, SpeechLexicon.table[key.value])
    }
}

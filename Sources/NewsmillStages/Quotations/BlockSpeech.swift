/// Speech that stands without marks: a paragraph after "said in a comment:", and lines of dialogue that a dash begins.
struct BlockSpeech {
    private let text: UnsafeBufferPointer<UInt8>
    private let paragraphs: [Range<Int>]
    private let hasSpan: [Bool]
    /// Whether there is anything to look for.
    private(set) var isPossible = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ paragraphs: [Range<Int>], _ spans: [QuotedSpan]) {
        self.text = text
        self.paragraphs = paragraphs
        var hasSpan = [Bool](repeating: false, count: paragraphs.count)
        for span in spans { hasSpan[span.paragraph] = true }
        self.hasSpan = hasSpan
        for index in paragraphs.indices where !hasSpan[index] {
            if dash(paragraphs[index]) != nil
                || index > 0 && (endsWithColon(paragraphs[index - 1]) || hasFirstPerson(paragraphs[index]))
            {
                isPossible = true
                break
            }
        }
    }

    /// The paragraphs, and parts of paragraphs, that are speech.
    func spans(_ reader: CueReader) -> [QuotedSpan] {
        let tokens = reader.grammar.tokens
        let borders = tokens.indices.filter { tokens[$0].kind == .border }
        guard borders.count == paragraphs.count + 1 else { return [] }
        var found: [QuotedSpan] = []
        let first = paragraphs.indices.map { index in
            tokens[borders[index]..<borders[index + 1]].contains {
                $0.has(.firstPerson) && !$0.has(.plural) && !$0.isShouted
            }
        }
        // Whoever writes "I" everywhere is the author.
        let isPersonal = first.filter { $0 }.count * 4 > paragraphs.count + 4
        var isGoingOn = false
        for index in paragraphs.indices {
            let inside = borders[index] + 1..<borders[index + 1]
            if hasSpan[index] || inside.count < 4 {
                isGoingOn = false
                continue
            }
            if let dash = dash(paragraphs[index]) {
                found += dialogue(paragraphs[index], index, inside, dash, tokens)
                isGoingOn = false
                continue
            }
            let reports = reader.cues.contains {
                inside.contains($0.verb) && $0.subject.map { $0.kind != .pronoun } ?? false && !$0.isWeak
            }
            let follows =
                index > 0 && !reports
                && introduces(
                    borders[index - 1] + 1..<borders[index], reader, paragraphs[index - 1], first[index],
                    isPersonal || first[index - 1])
            if follows || (isGoingOn && first[index] && !reports && !isPersonal) {
                found.append(whole(index))
                isGoingOn = true
            } else {
                isGoingOn = false
            }
        }
        return found
    }

    private func whole(_ index: Int) -> QuotedSpan {
        var (lower, upper) = (paragraphs[index].lowerBound, paragraphs[index].upperBound)
        while lower < upper, text[lower] <= 0x20 { lower += 1 }
        while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
        return QuotedSpan(content: lower..<upper, outer: lower..<upper, paragraph: index)
    }

    /// Whether a paragraph's last sentence says that somebody speaks, and the next paragraph is what was said.
    private func introduces(
        _ tokens: Range<Int>, _ reader: CueReader, _ paragraph: Range<Int>, _ isFirstPerson: Bool, _ isAuthor: Bool
    ) -> Bool {
        guard let last = tokens.last else { return false }
        let sentence = reader.grammar.sentence(around: last)
        let isColon = endsWithColon(paragraph)
        guard isColon || isFirstPerson && !isAuthor else { return false }
        return reader.cues.contains { cue in
            guard sentence.contains(cue.verb), cue.subject != nil || isColon, !cue.isAccording else { return false }
            return !cue.isWeak || isFirstPerson
        }
    }

    private func endsWithColon(_ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        while index >= range.lowerBound, text[index] <= 0x20 { index -= 1 }
        return index >= range.lowerBound && text[index] == UInt8(ascii: ":")
    }

    private func hasFirstPerson(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + 2 < range.upperBound {
            // " I " is enough to look closer.
            if text[index] == UInt8(ascii: "I"), index == range.lowerBound || text[index - 1] == 0x20,
                text[index + 1] == 0x20 || text[index + 1] == 0x27 || text[index + 1] == 0xE2
            {
                return true
            }
            index += 1
        }
        return false
    }

    // MARK: Dialogue

    /// Where the words begin in a paragraph that begins with a dash.
    private func dash(_ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound, text[index] <= 0x20 { index += 1 }
        guard let length = dashLength(index, range.upperBound) else { return nil }
        index += length
        while index < range.upperBound, text[index] <= 0x20 || text[index] == 0xC2 || text[index] == 0xA0 { index += 1 }
        return index < range.upperBound ? index : nil
    }

    private func dashLength(_ index: Int, _ end: Int) -> Int? {
        guard index < end else { return nil }
        if text[index] == UInt8(ascii: "-") { return 1 }
        guard index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80, 0x92...0x95 ~= text[index + 2] else {
            return nil
        }
        return 3
    }

    /// "— Words, — said Smith. — More words.": only where a dash and a verb of saying follow.
    private func dialogue(
        _ range: Range<Int>, _ index: Int, _ inside: Range<Int>, _ start: Int,
        _ tokens: UnsafeBufferPointer<SpeechToken>
    ) -> [QuotedSpan] {
        var spans: [QuotedSpan] = []
        var begin = start
        var isSpeech = true
        for token in inside.dropFirst()
        where tokens[token].isSign(UInt8(ascii: "-")) && Int(tokens[token].start) > start {
            if isSpeech {
                guard token + 1 < inside.upperBound, tokens[token + 1].has(.say) else { continue }
                var end = Int(tokens[token].start)
                while end > begin, text[end - 1] <= 0x20 || text[end - 1] == 0xA0 || text[end - 1] == 0xC2 { end -= 1 }
                guard end > begin else { continue }
                spans.append(QuotedSpan(content: begin..<end, outer: begin..<end, paragraph: index))
                isSpeech = false
            } else {
                begin = Int(tokens[token].end)
                while begin < range.upperBound, text[begin] <= 0x20 { begin += 1 }
                isSpeech = true
            }
        }
        guard let last = spans.last else { return [] }
        if isSpeech, begin >= last.outer.upperBound {
            var end = range.upperBound
            while end > begin, text[end - 1] <= 0x20 { end -= 1 }
            if end > begin { spans.append(QuotedSpan(content: begin..<end, outer: begin..<end, paragraph: index)) }
        }
        return spans
    }

    /// Both kinds in the order of the text; second, which of them are blocks.
    static func merged(_ spans: [QuotedSpan], _ blocks: [QuotedSpan]) -> ([QuotedSpan], [Bool]) {
        let all = (spans.map { ($0, false) } + blocks.map { ($0, true) }).sorted {
            $0.0.outer.lowerBound < $1.0.outer.lowerBound
        }
        return (all.map(\.0), all.map(\.1))
    }
}

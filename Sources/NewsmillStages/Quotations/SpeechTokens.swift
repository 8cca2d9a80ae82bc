/// The tokens of an article: its words, its signs, and each quoted stretch as one.
struct SpeechTokens {
    private(set) var all: [SpeechToken] = []
    /// The token of each span.
    private(set) var quotes: [Int] = []
    private let text: UnsafeBufferPointer<UInt8>
    private let lexicon = SpeechLexicon.table

    init(_ text: UnsafeBufferPointer<UInt8>, _ paragraphs: [Range<Int>], _ spans: [QuotedSpan]) {
        self.text = text
        all.reserveCapacity(text.count / 5)
        var span = 0
        for paragraph in paragraphs {
            border(paragraph.lowerBound)
            var index = paragraph.lowerBound
            while index < paragraph.upperBound {
                if span < spans.count, index >= spans[span].outer.lowerBound {
                    let outer = spans[span].outer
                    quotes.append(all.count)
                    var token = SpeechToken(
                        start: Int32(outer.lowerBound), end: Int32(outer.upperBound), core: Int32(outer.upperBound),
                        kind: .quote)
                    token.span = Int32(span)
                    all.append(token)
                    index = max(index + 1, outer.upperBound)
                    span += 1
                    continue
                }
                index = read(
                    index,
                    span < spans.count ? min(spans[span].outer.lowerBound, paragraph.upperBound) : paragraph.upperBound)
            }
        }
        border(text.count)
    }

    private mutating func border(_ index: Int) {
        all.append(SpeechToken(start: Int32(index), end: Int32(index), core: Int32(index), kind: .border))
    }

    /// Reads one token, or passes over what is none.
    private mutating func read(_ start: Int, _ end: Int) -> Int {
        let byte = text[start]
        if byte <= 0x20 { return start + 1 }
        if Self.isWordByte(byte) {
            if let sign = otherSign(start, end) {
                if sign.byte != 0 { add(sign.byte, start, start + sign.length) }
                return start + sign.length
            }
            return word(start, end)
        }
        add(byte, start, start + 1)
        return start + 1
    }

    private mutating func add(_ byte: UInt8, _ start: Int, _ end: Int) {
        // A mark that opens and closes nothing.
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return }
        if byte == UInt8(ascii: "-"), let last = all.last, last.isSign(byte), Int(last.end) == start {
            all[all.count - 1].end = Int32(end)
            return
        }
        var token = SpeechToken(start: Int32(start), end: Int32(end), core: Int32(end), kind: .sign)
        token.sign = byte
        all.append(token)
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x40 || byte == 0x23
    }

    /// Dashes, spaces and marks that are no ASCII; byte 0 for what is passed over.
    @inline(__always)
    private func otherSign(_ index: Int, _ end: Int) -> (byte: UInt8, length: Int)? {
        switch text[index] {
        case 0xE2:
            guard index + 2 < end else { return nil }
            if text[index + 1] == 0x80 {
                switch text[index + 2] {
                case 0x90...0x95: return (UInt8(ascii: "-"), 3)
                case 0xA6: return (SpeechToken.ellipsis, 3)
                case 0x98...0x9F, 0xB9, 0xBA: return (UInt8(ascii: "\""), 3)
                default: return (0, 3)
                }
            }
            return (0, 3)
        case 0xC2:
            guard index + 1 < end else { return nil }
            return text[index + 1] == 0xAB || text[index + 1] == 0xBB ? (UInt8(ascii: "\""), 2) : (0, 2)
        case 0xE3 where index + 2 < end && text[index + 1] == 0x80:
            switch text[index + 2] {
            case 0x81: return (UInt8(ascii: ","), 3)
            case 0x82: return (UInt8(ascii: "."), 3)
            default: return (0, 3)
            }
        default: return nil
        }
    }

    private mutating func word(_ start: Int, _ end: Int) -> Int {
        let text = text
        var key = WordKey()
        var index = start
        var core = 0
        var hasDot = false
        var capitals = 0
        var letters = 0
        var isNumber = text[start] &- 0x30 < 10
        loop: while index < end {
            let byte = text[index]
            if byte &- 0x61 < 26 {
                // Nearly all there is.
                key.add(small: byte)
                letters += 1
                index += 1
                continue
            }
            if byte < 0x80 {
                if (byte | 0x20) &- 0x61 < 26 {
                    letters += 1
                    if byte < 0x61 { capitals += 1 }
                    key.add(plain: byte)
                } else if byte &- 0x30 < 10 || (index == start && (byte == 0x40 || byte == 0x23)) {
                    key.add(plain: byte)
                } else if byte == UInt8(ascii: "'"), index > start, index + 1 < end, Self.isWordByte(text[index + 1]) {
                    if isPossessive(index + 1, end) {
                        core = index
                        index += 2
                        break loop
                    }
                    key.add(plain: byte)
                } else if byte == UInt8(ascii: "-"), index + 1 < end, Self.isWordByte(text[index + 1]),
                    text[index + 1] < 0x80 || letters > 0
                {
                    key.add(plain: byte)
                } else if byte == UInt8(ascii: "."), index + 1 < end,
                    (text[index + 1] | 0x20) &- 0x61 < 26 || isNumber && text[index + 1] &- 0x30 < 10
                {
                    hasDot = true
                    key.add(plain: byte)
                } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/"), isNumber, index + 1 < end,
                    text[index + 1] &- 0x30 < 10
                {
                    key.add(plain: byte)
                } else {
                    break
                }
                index += 1
            } else if byte == 0xE2 {
                // ’ within a word; everything else ends it.
                guard index > start, index + 3 < end, text[index + 1] == 0x80, text[index + 2] == 0x99,
                    Self.isWordByte(text[index + 3]),
                    text[index + 3] != 0xE2
                else { break }
                if isPossessive(index + 3, end) {
                    core = index
                    index += 4
                    break
                }
                for offset in 0..<3 { key.add(text[index + offset]) }
                index += 3
            } else if byte == 0xC2 || byte == 0xE3 {
                if index == start {
                    index += 1
                }
                break
            } else {
                if index + 1 < end, Self.isCapital(byte, text[index + 1]) { capitals += 1 }
                if byte >= 0xC0 { letters += 1 }
                key.add(byte)
                index += 1
            }
        }
        if index == start { return start + 1 }
        var value = lexicon[key.value]
        // "Mr.", "U.S.", "J." keep their full stop.
        if core == 0, index < end, text[index] == UInt8(ascii: ".") {
            let isInitials = hasDot && index - 2 > start && text[index - 2] == UInt8(ascii: ".")
            if isInitials || (letters == 1 && capitals == 1 && !isNumber) {
                if isInitials { key.add(UInt8(ascii: ".")) }
                index += 1
            } else {
                var dotted = key
                dotted.add(UInt8(ascii: "."))
                let other = lexicon[dotted.value]
                if !other.isEmpty, capitals > 0, !value.contains(.say) {
                    value = other
                    key = dotted
                    index += 1
                }
            }
        }
        var token = SpeechToken(
            start: Int32(start), end: Int32(index), core: Int32(core == 0 ? index : core), kind: .word)
        if text[start] == 0x40 || text[start] == 0x23 { isNumber = false }
        token.key = key.value
        token.word = value
        token.isPossessive = core != 0
        token.isNumber = isNumber
        // "45-year-old"
        if isNumber, letters > 4 { token.isNumber = false }
        // "Lind der Zeitung", but "von der Leyen"
        if value.contains(.article), !(all.last?.has(.nameParticle) ?? false) { token.word.remove(.nameParticle) }
        let first = text[start]
        token.isCapital =
            first &- 0x41 < 26 || first == 0x40
            || (first >= 0xC3 && start + 1 < end && Self.isCapital(first, text[start + 1]))
            || (capitals > 0 && letters > capitals && first &- 0x61 < 26 && hasInnerCapital(start, Int(token.core)))
        if token.isCapital, hasSmallPart(start, Int(token.core)) { token.isCapital = false }
        token.isShouted = letters > 1 && capitals == letters
        all.append(token)
        return index
    }

    /// "O'Malley", "d'Estaing", "al-Assad", "eBay"
    private func hasInnerCapital(_ start: Int, _ end: Int) -> Bool {
        for index in start..<end where text[index] &- 0x41 < 26 { return true }
        return false
    }

    /// "American-born", "Clinton-led"
    private func hasSmallPart(_ start: Int, _ end: Int) -> Bool {
        guard end - start > 4 else { return false }
        for index in start + 2..<end - 1 where text[index] == UInt8(ascii: "-") { return text[index + 1] &- 0x61 < 26 }
        return false
    }

    private func isPossessive(_ index: Int, _ end: Int) -> Bool {
        text[index] | 0x20 == UInt8(ascii: "s")
            && (index + 1 >= end || !Self.isWordByte(text[index + 1]) || text[index + 1] == 0xE2)
    }

    @inline(__always)
    private static func isCapital(_ lead: UInt8, _ byte: UInt8) -> Bool {
        switch lead {
        case 0xC3: byte <= 0x9E
        case 0xC4, 0xC5: byte & 1 == 0
        case 0xD0: byte <= 0xAF
        case 0xD2: byte & 1 == 0
        default: false
        }
    }
}

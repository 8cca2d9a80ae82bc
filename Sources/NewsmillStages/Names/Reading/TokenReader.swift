import NewsmillText

/// Cuts a text into the tokens and sentences of a ``NameText``.
struct TokenReader {
    typealias Token = NameText.Token
    typealias Gap = NameText.Gap

    private(set) var tokens: [Token] = []
    private(set) var styles: [NameText.Style] = []
    private let bytes: [UInt8]
    private let isSmall: Bool

    /// - Parameter isSmall: whether all is written small; then words are read as if they were in capitals.
    init(_ bytes: [UInt8], isSmall: Bool) {
        self.bytes = bytes
        self.isSmall = isSmall
        tokens.reserveCapacity(bytes.count / 5 + 1)
        let sentences = readTokens()
        styles = Array(repeating: .prose, count: sentences)
        readStyles()
    }

    /// - Returns: the number of sentences.
    private mutating func readTokens() -> Int {
        var position = 0
        var last = 0
        var sentence = 0
        while position < bytes.count {
            let start = position
            var upper = 0
            var lower = 0
            var digits = 0
            var letters = 0
            var beginsUpper = false
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    if byte &- 0x61 < 26 {
                        lower += 1
                    } else if byte &- 0x41 < 26 {
                        if letters == 0 { beginsUpper = true }
                        upper += 1
                    } else if byte &- 0x30 < 10 {
                        digits += 1
                    } else {
                        break
                    }
                    position += 1
                } else {
                    let (scalar, width) = scalar(at: position)
                    guard WordScalar.isWord(scalar) else { break }
                    let properties = scalar.properties
                    if properties.isUppercase {
                        if letters == 0 { beginsUpper = true }
                        upper += 1
                    } else if properties.isLowercase {
                        lower += 1
                    }
                    position += width
                }
                letters += 1
            }
            guard letters > 0 else {
                position += bytes[position] < 0x80 ? 1 : scalar(at: position).width
                continue
            }
            let shape: NameText.Shape =
                if digits == letters {
                    .number
                } else if upper + lower == 0 {
                    .caseless
                } else if lower == 0 || isSmall {
                    letters == 1 ? .initial : .capitals
                } else {
                    beginsUpper ? .capitalised : .lower
                }
            let (gap, opens) = gap(last..<start)
            if gap == .sentence { sentence += 1 }
            tokens.append(Token(start..<position, shape: shape, gap: gap, opens: opens, sentence: sentence))
            last = position
        }
        return sentence + 1
    }

    private func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let first = UInt32(bytes[index])
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, index + width <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = first & (0xFF >> UInt32(width + 1))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    // MARK: Gaps

    /// What a gap is, and whether the word behind it opens something.
    private func gap(_ range: Range<Int>) -> (Gap, opens: Bool) {
        guard let last = tokens.last else { return (.start, true) }
        if range.isEmpty { return (.none, false) }
        let first = bytes[range.lowerBound]
        if range.count == 1 {
            switch first {
            case 0x20, 0x09, 0x0A, 0x0D: return (.space, false)
            case 0x2D: return (.hyphen, false)
            case 0x27: return (.apostrophe, false)
            case 0x2E: return (.dot, false)
            default: break
            }
        } else if range.count == 2, bytes[range.lowerBound + 1] == 0x20 {
            switch first {
            case 0x2C: return (.comma, false)
            case 0x2E: return isAbbreviation(last) ? (.dot, false) : (.sentence, true)
            default: break
            }
        }
        return longGap(range, last)
    }

    private func longGap(_ range: Range<Int>, _ last: Token) -> (Gap, opens: Bool) {
        var mark: UInt8 = 0
        var marks = 0
        var ends = false
        var hasSpace = false
        var isLastMark = false
        var position = range.lowerBound
        while position < range.upperBound {
            let (byte, width) = plain(position)
            position += width
            isLastMark = byte != 0x20
            guard isLastMark else {
                hasSpace = true
                continue
            }
            mark = byte
            marks += 1
            if byte == 0x2E || byte == 0x21 || byte == 0x3F { ends = true }
        }
        if marks == 1 {
            switch mark {
            case 0x2D where !hasSpace: return (.hyphen, false)
            case 0x27 where !hasSpace: return (.apostrophe, false)
            case 0x2E where !hasSpace || isAbbreviation(last): return (.dot, false)
            case 0x2C: return (.comma, false)
            default: break
            }
        }
        if marks == 0 { return (.space, false) }
        // ". ", "! ", "?" and also `." He`: the sentence ends.
        if hasSpace, ends { return (.sentence, true) }
        // A quotation opens where its mark touches the word; behind its end the sentence goes on.
        if isLastMark, mark == 0x22 || mark == 0x27 { return (.other, true) }
        return (.other, mark == 0x3A || mark == 0x7C || mark >= 0x80)
    }

    /// What a byte, or the typographic mark that begins there, is in plain ASCII; 0x80 for what has no such likeness.
    private func plain(_ position: Int) -> (UInt8, width: Int) {
        let byte = bytes[position]
        if byte < 0x80 { return (byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte, 1) }
        if byte == 0xC2, position + 1 < bytes.count {
            switch bytes[position + 1] {
            case 0xA0: return (0x20, 2)
            case 0xAB, 0xBB: return (0x22, 2)
            case 0xAD: return (0x20, 2)
            default: return (0x80, 2)
            }
        }
        if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
            switch bytes[position + 2] {
            case 0x80...0x8F, 0xA8...0xAF: return (0x20, 3)
            case 0x90...0x95: return (0x2D, 3)
            case 0x98...0x9B, 0xB9, 0xBA: return (0x27, 3)
            case 0x9C...0x9F: return (0x22, 3)
            case 0xA6: return (0x2E, 3)
            default: return (0x80, 3)
            }
        }
        return (0x80, scalar(at: position).width)
    }

    private static let abbreviations = Lexicon.words(
        "mr mrs ms dr st sen rep gov gen col prof lt sgt capt jr sr rev hon vs pres amb adm maj supt")

    private func isAbbreviation(_ token: Token) -> Bool {
        if token.shape == .initial { return true }
        return token.length <= 4 && token.length > 1 && Self.abbreviations.contains(Self.folded(token, in: bytes))
    }

    // MARK: Styles

    private mutating func readStyles() {
        var first = 0
        while first < tokens.count {
            var last = first
            while last + 1 < tokens.count, tokens[last + 1].sentence == tokens[first].sentence { last += 1 }
            styles[tokens[first].sentence] = style(of: first...last)
            first = last + 1
        }
    }

    private func style(of range: ClosedRange<Int>) -> NameText.Style {
        if isSmall { return .capitals }
        var capitals = 0
        var capitalised = 0
        var lower = 0
        for index in range {
            let token = tokens[index]
            switch token.shape {
            case .capitals: capitals += 1
            case .capitalised where !token.opens: capitalised += 1
            // Short words keep their small letters in headlines too.
            case .lower where token.length > 3: lower += 1
            default: break
            }
        }
        if capitals >= 2, capitals > 4 * (lower + capitalised) { return .capitals }
        guard capitalised + capitals >= 3, lower <= capitalised + capitals else { return .prose }
        for index in range
        where tokens[index].shape == .lower && (4...5).contains(tokens[index].length)
            && Self.smallInTitles.contains(Self.folded(tokens[index], in: bytes))
        {
            lower -= 1
        }
        return lower * 6 <= capitalised + capitals ? .titleCase : .prose
    }

    private static let smallInTitles = Lexicon.words("with from amid over after into than upon that")

    static func folded(_ token: Token, in bytes: [UInt8]) -> String {
        let word = bytes[token.start..<token.end]
        guard word.allSatisfy({ $0 < 0x80 }) else { return Folding.fold(String(decoding: word, as: UTF8.self)) }
        return String(unsafeUninitializedCapacity: word.count) { folded in
            for (index, byte) in word.enumerated() { folded[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
            return word.count
        }
    }
}

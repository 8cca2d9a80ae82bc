import NewsmillText

/// A text cut into words for the rules that look around a name: how each word is written, what stands before it, and
/// whether its capital letter says anything there.
struct NameText {
    /// How a word is written.
    enum Shape: UInt8 {
        case lower
        /// One capital letter and nothing else.
        case initial
        case capitalised
        /// Two letters or more, all capitals.
        case capitals
        case number
        /// A script without case.
        case caseless
    }

    /// What stands between a word and the one before it.
    enum Gap: UInt8 {
        case start, none, space, hyphen, apostrophe, dot, comma, sentence, other
    }

    struct Token {
        var start: Int
        var end: Int
        var shape: Shape
        /// What stands before it.
        var gap: Gap
        /// Whether a capital letter would say nothing here: the beginning of a sentence, a quotation or a line.
        var opens: Bool
        /// Which sentence it belongs to.
        var sentence: Int
    }

    /// How a sentence is written.
    enum Style {
        case prose
        /// "Trump Signs Order": a capital letter says little.
        case titleCase
        /// "TRUMP SIGNS ORDER": it says nothing.
        case capitals
    }

    let bytes: [UInt8]
    private(set) var tokens: [Token] = []
    private(set) var styles: [Style] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        tokens.reserveCapacity(bytes.count / 5)
        readTokens()
        readStyles()
    }

    func word(_ index: Int) -> String {
        Folding.fold(surface(tokens[index].start..<tokens[index].end))
    }

    func surface(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func style(_ index: Int) -> Style { styles[tokens[index].sentence] }

    /// The first token that ends behind a byte.
    func token(at offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a word begins with a capital letter, in whatever script has them.
    func isCapital(_ index: Int) -> Bool {
        switch tokens[index].shape {
        case .capitalised, .capitals, .initial, .caseless: true
        case .lower, .number: false
        }
    }

    /// Whether the next token follows after mere space.
    func follows(_ index: Int, by gap: Gap = .space) -> Bool {
        index < tokens.count && tokens[index].gap == gap
    }
}

// MARK: - Reading

extension NameText {
    private mutating func readTokens() {
        var position = 0
        var last = 0
        var sentence = 0
        while position < bytes.count {
            let start = position
            var end = start
            var upper = 0
            var lower = 0
            var digits = 0
            var firstIsUpper = false
            var letters = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    if byte &- 0x61 < 26 {
                        lower += 1
                    } else if byte &- 0x41 < 26 {
                        if letters == 0 { firstIsUpper = true }
                        upper += 1
                    } else if byte &- 0x30 < 10 {
                        digits += 1
                    } else {
                        break
                    }
                    letters += 1
                    position += 1
                } else {
                    let (scalar, width) = self.scalar(at: position)
                    guard WordScalar.isWord(scalar) else { break }
                    let properties = scalar.properties
                    if properties.isUppercase {
                        if letters == 0 { firstIsUpper = true }
                        upper += 1
                    } else if properties.isLowercase {
                        lower += 1
                    }
                    letters += 1
                    position += width
                }
                end = position
            }
            guard end > start else {
                position += bytes[position] < 0x80 ? 1 : scalar(at: position).width
                continue
            }
            let shape: Shape =
                digits == letters
                ? .number
                : upper + lower == 0
                    ? .caseless
                    : upper > 0 && lower == 0
                        ? (letters == 1 ? .initial : .capitals) : firstIsUpper ? .capitalised : .lower
            let (gap, opens) = gap(last..<start)
            if gap == .sentence { sentence += 1 }
            tokens.append(Token(start: start, end: end, shape: shape, gap: gap, opens: opens, sentence: sentence))
            last = end
        }
        styles = Array(repeating: .prose, count: sentence + 1)
    }

    private func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let first = UInt32(bytes[index])
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, index + width <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = first & (0xFF >> UInt32(width + 1))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    /// What a gap is, and whether the word behind it opens something.
    private func gap(_ range: Range<Int>) -> (Gap, opens: Bool) {
        guard !tokens.isEmpty else { return (.start, true) }
        if range.isEmpty { return (.none, false) }
        if range.count == 1 {
            switch bytes[range.lowerBound] {
            case 0x20, 0x09: return (.space, false)
            case 0x2D: return (.hyphen, false)
            case 0x27: return (.apostrophe, false)
            case 0x2E: return (.dot, false)
            case 0x0A, 0x0D: return (.space, false)
            default: break
            }
        }
        var folded: [UInt8] = []
        for scalar in surface(range).unicodeScalars { Folding.fold(scalar, into: &folded) }
        var white = 0
        var mark: UInt8 = 0
        var marks = 0
        var stops = false
        var quotes = false
        for byte in folded {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: white += 1
            case 0x21, 0x3F: stops = true; marks += 1
            case 0x22: quotes = true; marks += 1
            default:
                if byte == 0x2E { stops = true }
                mark = byte
                marks += 1
            }
        }
        if marks == 0 { return (.space, false) }
        if marks == 1, mark == 0x2D, white == 0 { return (.hyphen, false) }
        if marks == 1, mark == 0x27, white == 0 { return (.apostrophe, false) }
        if marks == 1, mark == 0x2E {
            if let last = tokens.last, isAbbreviation(last) { return (.dot, false) }
            return (white > 0 ? .sentence : .dot, white > 0)
        }
        if marks == 1, mark == 0x2C { return (.comma, false) }
        if stops, white > 0 { return (.sentence, true) }
        // A quotation opens behind a space; behind its end the sentence goes on.
        if quotes, folded.last == 0x22 { return (.other, true) }
        let opening = mark == 0x3A || mark == 0x7C || mark == 0x27 && folded.last == 0x27 || mark >= 0x80
        return (.other, opening)
    }

    private static let abbreviations = Lexicon.words(
        "mr mrs ms dr st sen rep gov gen col prof lt sgt capt jr sr rev hon mt vs no u.s st pres amb adm maj supt fr hr"
    )

    private func isAbbreviation(_ token: Token) -> Bool {
        if token.shape == .initial { return true }
        guard token.end - token.start <= 4 else { return false }
        return Self.abbreviations.contains(Folding.fold(surface(token.start..<token.end)))
    }

    private mutating func readStyles() {
        var first = 0
        while first < tokens.count {
            var last = first
            while last + 1 < tokens.count, tokens[last + 1].sentence == tokens[first].sentence { last += 1 }
            styles[tokens[first].sentence] = style(of: first...last)
            first = last + 1
        }
    }

    private func style(of range: ClosedRange<Int>) -> Style {
        var capitals = 0
        var capitalised = 0
        var lower = 0
        for index in range {
            let length = tokens[index].end - tokens[index].start
            switch tokens[index].shape {
            case .capitals where length > 1: capitals += 1
            case .capitalised where !tokens[index].opens: capitalised += 1
            // Short words keep their small letters in headlines too.
            case .lower where length > 3 && !Self.smallInTitles.contains(word(index)): lower += 1
            default: break
            }
        }
        if capitals >= 2, capitals > 4 * (lower + capitalised) { return .capitals }
        if capitalised + capitals >= 3, lower * 6 <= capitalised + capitals { return .titleCase }
        return .prose
    }

    private static let smallInTitles = Lexicon.words("with from amid over after into than upon that")
}

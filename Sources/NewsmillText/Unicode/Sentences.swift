/// The sentences of a text, as byte ranges without the white space around them.
///
/// A sentence ends at the marks of any script (. ! ? … 。 ！ ？ । ॥ ؟ ۔ ። ။ ։), with the quotation marks and brackets that close
/// behind them, and at a blank line. A full stop ends none behind an initial, a title or an ordinal, within a number or an
/// abbreviation, nor before a small letter; nor does a mark before a small letter (“Why?” he asked).
public enum Sentences {
    public static func ranges(_ text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { ranges($0) }
    }

    /// - Parameter utf8: valid UTF-8.
    public static func ranges(_ utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var reader = SentenceReader(utf8)
        return reader.read()
    }
}

private struct SentenceReader {
    private let utf8: UnsafeBufferPointer<UInt8>
    private var ranges: [Range<Int>] = []
    private var start = 0
    private var index = 0
    /// Where the word before ``index`` begins, and the one before that.
    private var word = 0..<0
    private var wordBefore = 0..<0

    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
    }

    mutating func read() -> [Range<Int>] {
        while index < utf8.count {
            let (scalar, width) = UTF8Scalar.read(utf8, at: index)
            switch Mark(scalar) {
            case .none:
                if isSpace(scalar) {
                    if scalar == 0x0A, endsParagraph { finish(at: index) }
                } else if !word.isEmpty, word.upperBound == index {
                    word = word.lowerBound..<index + width
                } else {
                    (wordBefore, word) = (word, index..<index + width)
                }
                index += width
            case .always:
                index += width
                skipClosing()
                finish(at: index)
            case let mark:
                let stop = index
                index += width
                while index < utf8.count, Mark(UTF8Scalar.read(utf8, at: index).scalar) != .none {
                    index += UTF8Scalar.read(utf8, at: index).width
                }
                let isSingle = index == stop + 1
                skipClosing()
                if endsSentence(mark, stop: stop, isSingle: isSingle) {
                    finish(at: index)
                } else if word.upperBound == stop {
                    // "e.g." and "3.5" are one word, so that the next full stop sees all of it.
                    word = word.lowerBound..<index
                }
            }
        }
        finish(at: utf8.count)
        return ranges
    }

    private enum Mark {
        case none
        /// Ends a sentence wherever it stands.
        case always
        case stop, question

        init(_ scalar: UInt32) {
            switch scalar {
            case 0x2E: self = .stop
            case 0x21, 0x3F, 0x203D, 0x2026, 0x203C, 0x2047..<0x204A: self = .question
            case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x0964, 0x0965, 0x061F, 0x06D4, 0x1362, 0x1367, 0x104B, 0x0589, 0x17D4,
                0x17D5, 0x0F0D, 0x0F0E:
                self = .always
            default: self = .none
            }
        }
    }

    private mutating func finish(at end: Int) {
        var (lower, upper) = (start, end)
        while lower < upper {
            let (scalar, width) = UTF8Scalar.read(utf8, at: lower)
            guard isSpace(scalar) else { break }
            lower += width
        }
        while upper > lower, utf8[upper - 1] <= 0x20 { upper -= 1 }
        if lower < upper { ranges.append(lower..<upper) }
        start = end
        (word, wordBefore) = (end..<end, end..<end)
    }

    private var endsParagraph: Bool {
        var next = index + 1
        while next < utf8.count, utf8[next] == 0x20 || utf8[next] == 0x0D || utf8[next] == 0x09 { next += 1 }
        return next < utf8.count && utf8[next] == 0x0A
    }

    private mutating func skipClosing() {
        while index < utf8.count {
            let (scalar, width) = UTF8Scalar.read(utf8, at: index)
            switch scalar {
            case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0x3011, 0x300B, 0x3009,
                0xFF09,
                0x201C:
                // “ closes in German and Czech; where something follows at once it opens.
                if scalar == 0x201C || scalar == 0x22 || scalar == 0x27, !isBorder(index + width) { return }
                index += width
            default: return
            }
        }
    }

    private func isBorder(_ place: Int) -> Bool {
        guard place < utf8.count else { return true }
        let scalar = UTF8Scalar.read(utf8, at: place).scalar
        return isSpace(scalar) || scalar == 0x29 || scalar == 0x5D || scalar == 0x2C
    }

    private func endsSentence(_ mark: Mark, stop: Int, isSingle: Bool) -> Bool {
        guard index < utf8.count else { return true }
        guard isSpace(UTF8Scalar.read(utf8, at: index).scalar) else { return false }
        let next = nextWord()
        guard let first = next.first else { return true }
        if isSmall(first) { return false }
        guard mark == .stop, isSingle, word.upperBound == stop else { return true }
        return !Abbreviations.goesOn(utf8[word], before: utf8[wordBefore], next: utf8[next.range])
    }

    /// The word behind the white space and the marks that open it.
    private func nextWord() -> (first: UInt32?, range: Range<Int>) {
        var place = index
        while place < utf8.count {
            let (scalar, width) = UTF8Scalar.read(utf8, at: place)
            let isOpening: Bool =
                switch scalar {
                case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0xBF, 0xA1, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x300C, 0x300E:
                    true
                default: isSpace(scalar)
                }
            if !isOpening {
                var end = place
                while end < utf8.count, end < place + 32, utf8[end] > 0x2F { end += 1 }
                return (scalar, place..<end)
            }
            place += width
        }
        return (nil, place..<place)
    }

    private func isSmall(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar &- 0x61 < 26 : Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }

    private func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09..<0x0E, 0x20, 0x85, 0xA0, 0x2000..<0x200C, 0x2028, 0x2029, 0x202F, 0x3000: true
        default: false
        }
    }
}

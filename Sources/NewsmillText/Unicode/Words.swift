/// Words of a text as byte ranges: runs of letters, digits and marks; an apostrophe or a hyphen ends a word.
///
/// Scripts without spaces (Han, Kana, Thai …) give one word per scalar, so that phrases still match.
public struct Words: Sequence {
    private let text: String

    public init(_ text: String) {
        self.text = text
    }

    public func makeIterator() -> Iterator { Iterator(text) }

    public struct Iterator: IteratorProtocol {
        private let scalars: String.UnicodeScalarView
        private var index: String.UnicodeScalarView.Index
        private var offset = 0

        init(_ text: String) {
            scalars = text.unicodeScalars
            index = scalars.startIndex
        }

        /// The range of the next word in UTF-8 bytes.
        public mutating func next() -> Range<Int>? {
            while index < scalars.endIndex {
                let scalar = scalars[index]
                let start = offset
                advance(scalar)
                guard WordScalar.isWord(scalar) else { continue }
                if WordScalar.standsAlone(scalar) { return start..<offset }
                while index < scalars.endIndex {
                    let next = scalars[index]
                    guard WordScalar.isWord(next), !WordScalar.standsAlone(next) else { break }
                    advance(next)
                }
                return start..<offset
            }
            return nil
        }

        private mutating func advance(_ scalar: Unicode.Scalar) {
            offset += UTF8.width(scalar)
            scalars.formIndex(after: &index)
        }
    }
}

/// Which scalars make words.
public enum WordScalar {
    @inlinable
    public static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 {
            return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10
        }
        return isWordBeyondASCII(scalar)
    }

    @usableFromInline
    static func isWordBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        // Latin-1 and Latin Extended by hand: nearly all that is not ASCII in Western news.
        if value < 0x250 {
            return value >= 0xC0 && value != 0xD7 && value != 0xF7 || value == 0xAA || value == 0xB5 || value == 0xBA
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default:
            return false
        }
    }

    /// Scripts written without spaces between words.
    public static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x0E00: false
        case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x2E80..<0x2FE0, 0x3040..<0x3100, 0x3400..<0x4DC0,
            0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000:
            true
        default: false
        }
    }
}

import Foundation

/// Folding for comparison: case, diacritics, typographic quotes and dashes, width. "Zełenski", "ZELENSKI" and
/// "zelenski" fold to the same bytes.
public enum Folding {
    /// One scalar folded, as UTF-8; empty for a combining mark.
    @inlinable
    public static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: value)
            bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else {
            foldBeyondASCII(scalar, into: &bytes)
        }
    }

    public static func fold(_ text: String) -> String {
        String(decoding: foldedBytes(text), as: UTF8.self)
    }

    public static func foldedBytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { fold(scalar, into: &bytes) }
        return bytes
    }

    @usableFromInline
    static func foldBeyondASCII(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        let value = Int(scalar.value)
        if value < table.count {
            bytes.append(contentsOf: table[value])
        } else if value >= 0x4E00 && value < 0xD7A4 {
            // Ideographs and Hangul have neither case nor marks.
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
            bytes.append(contentsOf: computed(scalar))
        }
    }

    /// The scalars that news is written in and that fold to something else: up to the end of General Punctuation.
    private static let table: [[UInt8]] = (0..<0x2070).map { value in
        Unicode.Scalar(value).map(computed) ?? []
    }

    /// What Unicode's decomposition does not take apart and readers take for the same letter.
    private static let special: [Unicode.Scalar: String] = [
        "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
        "ı": "i", "İ": "i", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ħ": "h", "Ħ": "h",
        "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201B}": "'", "\u{2032}": "'", "\u{02BC}": "'",
        "\u{00B4}": "'", "\u{2039}": "'", "\u{203A}": "'",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{201F}": "\"", "\u{2033}": "\"", "\u{00AB}": "\"",
        "\u{00BB}": "\"",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2015}": "-",
        "\u{2212}": "-", "\u{2026}": "...",
        "\u{00A0}": " ", "\u{2007}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2002}": " ", "\u{2003}": " ",
        "\u{2028}": " ", "\u{2029}": " ", "\u{3000}": " ",
        "\u{00AD}": "", "\u{200B}": "", "\u{200C}": "", "\u{200D}": "", "\u{2060}": "", "\u{FEFF}": "",
        "\u{200E}": "", "\u{200F}": "",
    ]

    private static func computed(_ scalar: Unicode.Scalar) -> [UInt8] {
        if let folded = special[scalar] { return Array(folded.utf8) }
        var bytes: [UInt8] = []
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch part.properties.generalCategory {
            // Indic and Thai vowel signs are spacing or carry the word; only marks that decorate a letter go.
            case .nonspacingMark
            where part.value < 0x0900 || (0x1AB0..<0x1B00).contains(part.value)
                || (0x1DC0..<0x1E00).contains(part.value) || (0x20D0..<0x2100).contains(part.value)
                || (0xFE20..<0xFE30).contains(part.value):
                continue
            default:
                bytes.append(contentsOf: (special[part] ?? part.properties.lowercaseMapping).utf8)
            }
        }
        return bytes
    }
}

import NewsmillText

/// The bytes of a text, and the small questions that reading it line by line asks. Ranges are in bytes.
struct ByteText {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func folded(_ range: Range<Int>) -> String { Folding.fold(string(range)) }

    /// The length of the white space that begins at a byte; 0 where there is none. No-break, zero-width and typographic
    /// spaces and a byte order mark count.
    func spaceLength(at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
        func follows(_ second: UInt8, _ third: ClosedRange<UInt8>) -> Bool {
            index + 2 < bytes.count && bytes[index + 1] == second && third.contains(bytes[index + 2])
        }
        switch byte {
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2: return follows(0x80, 0x80...0x8B) || follows(0x80, 0xAF...0xAF) || follows(0x80, 0xA8...0xA9) ? 3 : 0
        case 0xE3: return follows(0x80, 0x80...0x80) ? 3 : 0
        case 0xEF: return follows(0xBB, 0xBF...0xBF) ? 3 : 0
        default: return 0
        }
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper {
            let length = spaceLength(at: lower)
            if length == 0 { break }
            lower += length
        }
        while lower < upper {
            let last = scalarStart(before: upper)
            if spaceLength(at: last) == 0 { break }
            upper = last
        }
        return min(lower, upper)..<upper
    }

    func scalarStart(before index: Int) -> Int {
        var index = index - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    func scalar(at index: Int) -> Unicode.Scalar {
        let byte = bytes[index]
        if byte < 0x80 { return Unicode.Scalar(byte) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(index + length, bytes.count)
        return String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }

    func lastScalar(of range: Range<Int>) -> Unicode.Scalar? {
        range.isEmpty ? nil : scalar(at: scalarStart(before: range.upperBound))
    }

    func columns(_ range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The words of a stretch, split at white space. Stops after `limit` of them.
    func words(_ range: Range<Int>, limit: Int = .max) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound, words.count < limit {
            let length = spaceLength(at: index)
            if length > 0 {
                index += length
                continue
            }
            let start = index
            while index < range.upperBound, spaceLength(at: index) == 0 { index += 1 }
            words.append(start..<index)
        }
        return words
    }

    // MARK: Sentences

    /// The range without the quotation marks and brackets that close it, nor space before them.
    func withoutClosers(_ range: Range<Int>) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound {
            let last = scalarStart(before: upper)
            guard spaceLength(at: last) > 0 || Self.closers.contains(scalar(at: last)) else { break }
            upper = last
        }
        return range.lowerBound..<upper
    }

    /// The range without the quotation marks and brackets that open it.
    func withoutOpeners(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower < range.upperBound {
            let scalar = scalar(at: lower)
            guard Self.openers.contains(scalar) else { break }
            lower += UTF8.width(scalar)
        }
        return lower..<range.upperBound
    }

    /// Whether a stretch ends as sentences do: a full stop, a question or exclamation mark, an ellipsis, quotation marks aside.
    func endsSentence(_ range: Range<Int>) -> Bool {
        guard let last = lastScalar(of: withoutClosers(range)) else { return false }
        return ".!?\u{2026}\u{3002}\u{FF01}\u{FF1F}".unicodeScalars.contains(last)
    }

    func startsUppercase(_ range: Range<Int>) -> Bool {
        let range = withoutOpeners(range)
        return !range.isEmpty && scalar(at: range.lowerBound).properties.isUppercase
    }

    func startsLowercase(_ range: Range<Int>) -> Bool {
        let range = withoutOpeners(range)
        return !range.isEmpty && scalar(at: range.lowerBound).properties.isLowercase
    }

    private static let openers: Set<Unicode.Scalar> = Set(
        "\"'([{\u{2018}\u{201C}\u{201E}\u{AB}\u{2039}¿¡*".unicodeScalars)
    private static let closers: Set<Unicode.Scalar> = Set(
        "\"')]}\u{2019}\u{201D}\u{201C}\u{BB}\u{203A}*".unicodeScalars)
}

import NewsmillText

/// A short paragraph made ready to be compared with the rules: folded once, its spaces made one, decoration gone from its
/// beginning.
struct BoilerplateText {
    /// No rule speaks of longer paragraphs. In bytes.
    static let maximumLength = 480

    let original: String
    /// Folded, single spaces, no decoration before the first word.
    let bytes: [UInt8]
    /// Between spaces.
    let words: [Range<Int>]

    init?(_ original: String) {
        guard original.utf8.count <= Self.maximumLength else { return nil }
        self.original = original
        bytes = Self.normalised(original)
        var words: [Range<Int>] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
            if index > start { words.append(start..<index) }
            start = index + 1
        }
        self.words = words
    }

    static func normalised(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in Folding.foldedBytes(text) {
            if byte == 0x20 || byte &- 0x09 < 5 {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            } else if !bytes.isEmpty || !isDecoration(byte) {
                bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return withoutLeadingSymbols(bytes)
    }

    /// Arrows, triangles, bullets (U+2022 to U+2BFF) and emoji before the first word.
    private static func withoutLeadingSymbols(_ bytes: [UInt8]) -> [UInt8] {
        var start = 0
        while start < bytes.count {
            if bytes[start] == 0xE2 || bytes[start] == 0xEF {
                start += 3
            } else if bytes[start] == 0xF0 {
                start += 4
            } else if start > 0, isDecoration(bytes[start]) {
                start += 1
            } else {
                break
            }
        }
        return start == 0 ? bytes : Array(bytes.dropFirst(start))
    }

    /// What may stand around a label: brackets, dashes, stars, quotation marks.
    private static func isDecoration(_ byte: UInt8) -> Bool { "-*[]()<>|_=~\"'.: /\\".utf8.contains(byte) }

    /// The whole of it as a line: without decoration at the end, each number a "#".
    var lineKey: String { Self.lineKey(bytes) }

    static func lineKey(_ bytes: [UInt8]) -> String {
        var end = bytes.count
        while end > 0 {
            if isDecoration(bytes[end - 1]) || "!?,;".utf8.contains(bytes[end - 1]) {
                end -= 1
            } else if end >= 3, bytes[end - 3] == 0xE2 {
                // Arrows, triangles and bullets.
                end -= 3
            } else {
                break
            }
        }
        var key: [UInt8] = []
        key.reserveCapacity(end)
        for byte in bytes[..<end] where byte != UInt8(ascii: ":") {
            if byte &- 0x30 < 10 {
                if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
            } else {
                key.append(byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// A word without the marks around it.
    func core(_ word: Range<Int>) -> Range<Int> {
        var (lower, upper) = (word.lowerBound, word.upperBound)
        while lower < upper, Self.isMark(bytes[lower]) { lower += 1 }
        while lower < upper, Self.isMark(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..., UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"): false
        default: !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26)
        }
    }

    /// The first word up to any mark: what rules that say how a paragraph begins are found by.
    static func firstWord(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.prefix { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }, as: UTF8.self)
    }

    var endsWithFullStop: Bool {
        var end = bytes.count
        while end > 0, "\"')]".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > 0 && bytes[end - 1] == UInt8(ascii: ".") && !(end > 2 && bytes[end - 2] == UInt8(ascii: "."))
    }

    /// Whether a stretch is there, beginning and ending at the border of a word where it has letters at its ends.
    func contains(_ needle: [UInt8], at word: Range<Int>) -> Bool {
        guard let first = needle.first else { return false }
        for start in word where bytes[start] == first && matches(needle, at: start) {
            let end = start + needle.count
            let endsInWord = end < bytes.count && Self.isLetter(bytes[end]) && Self.isLetter(bytes[end - 1])
            let startsInWord = start > 0 && Self.isLetter(bytes[start - 1]) && Self.isLetter(first)
            if !endsInWord && !startsInWord { return true }
        }
        return false
    }

    func contains(_ needle: [UInt8]) -> Bool { contains(needle, at: 0..<bytes.count) }

    func matches(_ needle: [UInt8], at start: Int) -> Bool {
        start + needle.count <= bytes.count && bytes[start..<(start + needle.count)].elementsEqual(needle)
    }

    static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}

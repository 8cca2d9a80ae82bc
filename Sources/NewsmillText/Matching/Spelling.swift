import Foundation

/// A pattern as written, to be compared with a place that reads the same when folded.
struct Spelling {
    private let pattern: UnsafeBufferPointer<UInt8>

    init(_ pattern: UnsafeBufferPointer<UInt8>) {
        self.pattern = pattern
    }

    /// Whether a place that matches when folded also has the pattern's capitals, accents or marks.
    ///
    /// The letters of a word that the pattern only begins are free.
    func accepts(_ found: UnsafeBufferPointer<UInt8>, _ exactness: AliasMatcher.Exactness) -> Bool {
        if pattern.elementsEqual(found) { return true }
        if exactness.contains(.punctuation), Self.marks(pattern) != Self.marks(found) { return false }
        guard exactness.contains(.letterCase) || exactness.contains(.diacritics) else { return true }
        let (wanted, words) = (Self.words(pattern), Self.words(found))
        guard wanted.count == words.count else { return false }
        return zip(wanted, words).allSatisfy { wanted, word in
            let letters = Self.letters(word.text, exactness)
            return wanted.isPrefix
                ? letters.starts(with: Self.letters(wanted.text, exactness))
                : letters == Self.letters(wanted.text, exactness)
        }
    }

    private struct Word {
        var text: Substring.UnicodeScalarView
        /// Whether a star follows.
        var isPrefix = false
    }

    private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return [] }
        var words: [Word] = []
        var cursor = WordCursor(base, count: bytes.count)
        while cursor.next() {
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[cursor.start..<cursor.end]), as: UTF8.self)
                .precomposedStringWithCanonicalMapping
            words.append(
                Word(
                    text: Substring(text).unicodeScalars,
                    isPrefix: cursor.end < bytes.count && bytes[cursor.end] == UInt8(ascii: "*")))
        }
        return words
    }

    /// What of a word must be the same.
    private static func letters(_ word: Substring.UnicodeScalarView, _ exactness: AliasMatcher.Exactness) -> [String] {
        word.compactMap { scalar in
            switch scalar.value {
            // Typesetting, as the cursor passes over it.
            case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return nil
            default: break
            }
            if exactness.contains([.letterCase, .diacritics]) { return String(scalar) }
            if exactness.contains(.diacritics) { return scalar.properties.lowercaseMapping }
            if scalar.properties.generalCategory == .nonspacingMark { return nil }
            return scalar.properties.isUppercase ? "A" : "a"
        }
    }

    /// What stands between the words, without white space and with plain quotes and dashes.
    private static func marks(_ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return [] }
        var marks: [[UInt8]] = []
        var cursor = WordCursor(base, count: bytes.count)
        var last: Int?
        while cursor.next() {
            if let last {
                var folded: [UInt8] = []
                let gap = UnsafeBufferPointer(rebasing: bytes[last..<cursor.start])
                for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars
                where !scalar.properties.isWhitespace { Folding.fold(scalar, into: &folded) }
                marks.append(folded.filter { $0 != UInt8(ascii: "*") })
            }
            last = cursor.end
        }
        return marks
    }
}

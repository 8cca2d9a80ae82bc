/// Which words are so common in English that a name which is one of them needs a sign that it is a name.
public enum CommonWord {
    /// Bands 0 to 9 of ``CommonWords``: some 4,000 words, "apple", "bush" and "target" among them. What comes behind is half
    /// names itself ("Putin", "Paris").
    private static let words: Set<String> = {
        var words: Set<String> = []
        for band in CommonWords.bands.prefix(10) {
            let text = band.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
            words.formUnion(text.split(whereSeparator: \.isWhitespace).map(String.init))
        }
        return words
    }()

    /// - Parameter word: folded.
    public static func contains(_ word: String) -> Bool { words.contains(word) }
}

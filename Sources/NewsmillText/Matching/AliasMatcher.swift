/// Finds any number of words and phrases in one pass over a text's UTF-8, whole words only, folded (case, diacritics,
/// quotes, dashes; see ``Folding``).
///
/// A word is a run of letters, digits and marks; hyphens and apostrophes are borders, so "Musk" is found in "Musk's",
/// "Musk’s" and "Musk-owned" and not in "Muskegon". Between the words of a phrase a space also matches a hyphen, a line
/// break or several spaces, and a full stop may be left out ("E. Musk" finds "E Musk"); punctuation around a pattern
/// counts for nothing ("Yahoo!" finds "Yahoo"). A pattern without a word is never found.
///
/// Each word of the text is folded, hashed and looked up once; only words that begin a pattern start the walk through
/// the phrases. So the cost does not depend on the number of patterns, and a text that matches nothing costs one probe
/// of a bit table a word.
public struct AliasMatcher: Sendable {
    /// What to look for.
    public struct Pattern: Sendable, Hashable {
        public var text: String
        /// Handed back with each match; several patterns may share one.
        public var id: Int
        /// Whether the last word is only the beginning of a word: "asylum" then finds "asylums".
        public var isPrefix: Bool

        public init(_ text: String, id: Int, isPrefix: Bool = false) {
            self.text = text
            self.id = id
            self.isPrefix = isPrefix
        }
    }

    /// One place where a pattern stands.
    public struct Match: Sendable, Equatable {
        /// The pattern's id.
        public var id: Int
        /// UTF-8 bytes of the text as given. A prefix's range ends with the word.
        public var range: Range<Int>

        public init(id: Int, range: Range<Int>) {
            self.id = id
            self.range = range
        }
    }

    let words: WordTable
    let prefixes: PrefixTable?
    let phrases: PhraseTable

    public init(_ patterns: [Pattern]) {
        var words = WordTable.Builder(capacity: patterns.count)
        var prefixes = PrefixTable.Builder()
        var phrases = PhraseTable.Builder()
        for pattern in patterns {
            var node = PhraseTable.root
            let parts = FoldedWord.all(in: pattern.text)
            for (index, part) in parts.enumerated() {
                let isPrefix = pattern.isPrefix && index == parts.count - 1
                let word = isPrefix ? prefixes.insert(part.bytes) : words.insert(part.bytes)
                node = phrases.child(of: node, word: word, isPrefix: isPrefix, gap: part.gap.inPattern)
                if index == 0, !isPrefix { words.marksBeginning(word) }
            }
            if node != PhraseTable.root { phrases.add(pattern.id, to: node) }
        }
        self.words = words.build()
        self.prefixes = prefixes.build()
        self.phrases = phrases.build()
    }

    /// All matches in order of their end, longer ones first.
    public func matches(in text: String) -> [Match] {
        var text = text
        return text.withUTF8 { bytes in
            var found: [Match] = []
            scan(bytes) { id, range in found.append(Match(id: id, range: range)) }
            return found
        }
    }
}

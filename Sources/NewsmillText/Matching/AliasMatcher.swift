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
/// of a bit table a word. (A byte-wise Aho–Corasick automaton reads a state for each byte, folds on the way and checks
/// borders afterwards: on a million names one that does neither was slower, and took twice the memory.)
///
/// All tables lie in one block of bytes, which ``write(to:key:)`` saves and ``open(_:key:)`` maps.
public struct AliasMatcher: Sendable {
    /// What to look for.
    public struct Pattern: Sendable, Hashable {
        public var text: String
        /// Handed back with each match; several patterns may share one.
        public var id: Int
        /// Whether the last word is only the beginning of a word: "asylum" then finds "asylums".
        public var isPrefix: Bool
        /// Whether a star right behind any of the words makes it the beginning of a word: "polit* asyl*".
        public var hasStars = false
        /// What must be as in the pattern besides the folded words.
        public var exactness: Exactness = []

        public init(_ text: String, id: Int, isPrefix: Bool = false) {
            self.text = text
            self.id = id
            self.isPrefix = isPrefix
        }

        public init(_ text: String, id: Int, hasStars: Bool = false, exactness: Exactness) {
            self.init(text, id: id)
            self.hasStars = hasStars
            self.exactness = exactness
        }
    }

    /// What folding hides and a pattern may insist on.
    public struct Exactness: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Capitals and small letters: "US" does not find "us".
        public static let letterCase = Exactness(rawValue: 1)
        /// Accents and the like: "Peña" does not find "Pena".
        public static let diacritics = Exactness(rawValue: 2)
        /// What stands between the words, white space aside: "A-B" does not find "A B".
        public static let punctuation = Exactness(rawValue: 4)
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

    let tables: MatcherTables

    /// Room for 16 million different words and 2 billion phrases.
    public init(_ patterns: some Sequence<Pattern>) {
        var builder = MatcherBuilder()
        for pattern in patterns { builder.add(pattern) }
        tables = builder.build()
    }

    init(tables: MatcherTables) {
        self.tables = tables
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

    /// The longest match at the leftmost place, again and again behind it. Patterns that are equal there are all found.
    public func longestMatches(in text: String) -> [Match] {
        var text = text
        return text.withUTF8 { bytes in
            var found: [Match] = []
            scanLongest(bytes) { id, range in found.append(Match(id: id, range: range)) }
            return found
        }
    }
}

import NewsmillText

/// A text cut into words for the rules that look around a name: how each word is written, what stands before it, and
/// whether its capital letter says anything there.
final class NameText {
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
        private let first: Int32
        private let behind: Int32
        /// Which sentence it belongs to.
        private let number: Int32
        let shape: Shape
        /// What stands before it.
        let gap: Gap
        /// Whether a capital letter would say nothing here: the beginning of a sentence, a quotation or a line.
        let opens: Bool

        init(_ range: Range<Int>, shape: Shape, gap: Gap, opens: Bool, sentence: Int) {
            first = Int32(truncatingIfNeeded: range.lowerBound)
            behind = Int32(truncatingIfNeeded: range.upperBound)
            number = Int32(truncatingIfNeeded: sentence)
            self.shape = shape
            self.gap = gap
            self.opens = opens
        }

        var start: Int { Int(first) }
        var end: Int { Int(behind) }
        var length: Int { Int(behind - first) }
        var sentence: Int { Int(number) }
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
    let tokens: [Token]
    /// Whether all is written small: then it is read as if all were in capitals.
    let isSmall: Bool
    private let styles: [Style]
    /// Folded words that were asked for.
    private var words: [String?]
    private var classes: [WordClass]

    /// - Parameter text: of less than 2 GB, as all articles are.
    init(_ text: String, isSmall: Bool = false) {
        bytes = Array(text.utf8)
        self.isSmall = isSmall
        let reader = TokenReader(bytes, isSmall: isSmall)
        tokens = reader.tokens
        styles = reader.styles
        words = Array(repeating: nil, count: tokens.count)
        classes = Array(repeating: [], count: tokens.count)
    }

    /// A word, folded.
    func word(_ index: Int) -> String {
        if let word = words[index] { return word }
        let word = TokenReader.folded(tokens[index], in: bytes)
        words[index] = word
        return word
    }

    func classes(_ index: Int) -> WordClass {
        if !classes[index].isEmpty { return classes[index] }
        let token = tokens[index]
        var found = Lexicon.classes[bytes[token.start..<token.end]].union(.known)
        if found == .known, token.shape == .capitalised, token.length > 6, Lexicon.isCompoundOffice(word(index)) {
            found.insert(.office)
        }
        classes[index] = found
        return found
    }

    /// Whether a word is of a class, or of any of several.
    func isA(_ index: Int, _ wordClass: WordClass) -> Bool { !classes(index).isDisjoint(with: wordClass) }

    /// Whether a word is this one, in ASCII and small letters.
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        let token = tokens[index]
        guard token.length == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes[token.start..<token.end].elementsEqual($0) }
    }

    /// Whether a word is this one, in ASCII and whatever letters.
    func reads(_ index: Int, _ word: StaticString) -> Bool {
        let token = tokens[index]
        guard token.length == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            word.indices.allSatisfy { bytes[token.start + $0] | 0x20 == word[$0] | 0x20 }
        }
    }

    /// How many years before 1800 there are: "in 1453".
    var oldYears: Int {
        tokens.indices.count { index in
            let token = tokens[index]
            return token.shape == .number && token.length == 4 && bytes[token.start] == 0x31
                && bytes[token.start + 1] < 0x38
                && follows(index) && index > 0 && isA(index - 1, .starter)
        }
    }

    /// Whether French is written, or at least its titles are.
    lazy var isFrench: Bool = {
        var words = 0
        for index in tokens.indices {
            let length = tokens[index].length
            guard (2...4).contains(length) else { continue }
            if Self.frenchTitles.contains(where: { isWord(index, $0) }) { return true }
            if Self.frenchWords.contains(where: { isWord(index, $0) }) { words += 1 }
        }
        return words > 2
    }()

    private static let frenchTitles: [StaticString] = ["Mme", "Mlle", "MM"]
    private static let frenchWords: [StaticString] = [
        "le", "la", "les", "des", "du", "est", "une", "dans", "qui", "pour", "avec",
    ]

    func surface(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func surface(of index: Int) -> String { surface(tokens[index].start..<tokens[index].end) }

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

    /// Whether there is a token, and what stands before it is this gap.
    func follows(_ index: Int, by gap: Gap = .space) -> Bool {
        index < tokens.count && tokens[index].gap == gap
    }
}

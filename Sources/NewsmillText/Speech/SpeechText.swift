/// What somebody said, taken apart for comparison with other wordings of the same (``SpeechComparison``): what carries
/// meaning in it, in order, with weights; numbers and negations.
public struct SpeechText: Sendable, Equatable {
    /// One word that carries meaning, or one number.
    public struct Term: Sendable, Equatable {
        /// The same for words that stand for one another in translations.
        public var concept: UInt32
        /// The same for forms of one word.
        public var stem: UInt32
        /// How much it tells: by how rare it is in English, in nats.
        public var weight: Float
        private var start: UInt16
        private var end: UInt16
        private var flags: UInt8
        /// Of the clause and of the sentence it stands in, from 0; the last numbers stand for all that follow.
        public fileprivate(set) var clause: UInt8 = 0
        public fileprivate(set) var sentence: UInt8 = 0

        init(concept: UInt32, stem: UInt32, weight: Float, range: Range<Int>, isName: Bool, isNumber: Bool) {
            (self.concept, self.stem, self.weight) = (concept, stem, weight)
            (start, end) = (UInt16(clamping: range.lowerBound), UInt16(clamping: range.upperBound))
            flags = (isName ? 1 : 0) | (isNumber ? 2 : 0)
        }

        public var isName: Bool { flags & 1 != 0 }
        public var isNumber: Bool { flags & 2 != 0 }
        /// Whether a negation stands before it in its clause.
        public fileprivate(set) var isNegated: Bool {
            get { flags & 4 != 0 }
            set { flags = newValue ? flags | 4 : flags & ~4 }
        }
        /// UTF-8 bytes of the text.
        public var range: Range<Int> { Int(start)..<Int(end) }
    }

    public private(set) var terms: [Term] = []
    /// Hashes of all words in order, as written but folded.
    private(set) var words: [UInt32] = []
    /// Of all terms, a concept once.
    public private(set) var weight: Float = 0
    /// Different concepts.
    public private(set) var concepts = 0
    public private(set) var sentences = 1
    public private(set) var negations = 0

    /// What stands beyond is not compared: it bounds what a hostile text can cost.
    public static let mostTerms = 250
    private static let mostBytes = 60_000

    public init(_ text: String) {
        var text = text
        text.withUTF8 { read(UnsafeBufferPointer(rebasing: $0.prefix(Self.mostBytes))) }
    }

    /// The same for the same words in the same order.
    public var fingerprint: UInt64 {
        words.reduce(0xcbf2_9ce4_8422_2325) { hash, word in
            let mixed = (hash ^ UInt64(word)) &* 0x9e37_79b9_7f4a_7c15
            return mixed ^ mixed >> 29
        }
    }

    public var wordCount: Int { words.count }

    // MARK: Reading

    /// A negation reaches so many words far, and not beyond its clause.
    private static let reachOfNegation = 6

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scan = SpeechScan(bytes)
        var (clause, sentence, negated) = (0, 0, 0)
        var pending = PendingNumber()
        func place(_ term: inout Term) {
            (term.clause, term.sentence) = (UInt8(clamping: clause), UInt8(clamping: sentence))
            term.isNegated = negated > 0
        }
        func flush(_ text: inout SpeechText) {
            guard let (value, range) = pending.take() else { return }
            var term = Self.term(number: value, range)
            place(&term)
            text.terms.append(term)
        }
        while terms.count < Self.mostTerms, let token = scan.next() {
            switch token {
            case .border(let endsSentence):
                flush(&self)
                if let last = terms.last {
                    if Int(last.clause) == clause { clause += 1 }
                    if endsSentence, Int(last.sentence) == sentence { sentence += 1 }
                }
                negated = 0
            case .clipped(let letter):
                guard letter == UInt8(ascii: "t") else { continue }
                negated = Self.reachOfNegation
                negations += 1
            case .number(let value, let range):
                flush(&self)
                words.append(UInt32(truncatingIfNeeded: value.bitPattern >> 32))
                pending.begin(value, range)
                negated -= 1
            case .word(let hash, let stem, let range, let isName):
                words.append(UInt32(truncatingIfNeeded: hash >> 32))
                negated -= 1
                let kind = SpeechWords.table.classOfWord(hash)
                if pending.takes(kind, range) { continue }
                flush(&self)
                switch kind {
                case .content: break
                case .function: continue
                case .negation:
                    negated = Self.reachOfNegation
                    negations += 1
                    continue
                case .number(let number), .magnitude(let number):
                    pending.begin(number, range)
                    continue
                }
                var term = Self.term(hash, stem, range, isName)
                place(&term)
                // "Endangered Species Act" is one name.
                if isName, let last = terms.last, last.isName, last.range.upperBound + 1 >= range.lowerBound {
                    term.weight *= Self.weightOfNextName
                }
                terms.append(term)
            }
        }
        flush(&self)
        sum()
    }

    private mutating func sum() {
        for (place, term) in terms.enumerated() {
            var heaviest = term.weight
            var isFirst = true
            for (other, same) in terms.enumerated() where same.concept == term.concept {
                if other < place { isFirst = false }
                heaviest = max(heaviest, same.weight)
            }
            guard isFirst else { continue }
            concepts += 1
            weight += heaviest
        }
        sentences = Int(terms.last?.sentence ?? 0) + 1
    }

    /// The weight of a number: as of a rather rare word.
    private static let weightOfNumber: Float = 4
    private static let mostWeight: Float = 7
    private static let mostWeightOfName: Float = 3.5
    private static let weightOfNextName: Float = 0.4

    private static func term(_ hash: UInt64, _ stem: UInt32, _ range: Range<Int>, _ isName: Bool) -> Term {
        let word = TextWord(bits: UInt32(truncatingIfNeeded: hash >> 32) & ~3)
        let weight = max(0.4, min(mostWeight, WordRarity.frozenWeight(of: word) - 0.8))
        return Term(
            concept: SpeechSynonyms.concept(of: stem), stem: stem,
            weight: isName ? min(weight, mostWeightOfName) : weight, range: range, isName: isName, isNumber: false)
    }

    private static func term(number: Double, _ range: Range<Int>) -> Term {
        let bits = (number.bitPattern ^ number.bitPattern >> 32) &* 0x9e37_79b9_7f4a_7c15
        let hash = UInt32(truncatingIfNeeded: bits >> 32) & ~3 | 2
        return Term(
            concept: hash, stem: hash, weight: weightOfNumber, range: range, isName: false, isNumber: true)
    }
}

/// A number that may go on: "four hundred thousand", "forty-one", "14 billion".
private struct PendingNumber {
    private var total = 0.0
    private var value: Double?
    private var range = 0..<0

    mutating func begin(_ number: Double, _ range: Range<Int>) {
        (total, value, self.range) = (0, number, range)
    }

    /// Whether a word carries the number on.
    mutating func takes(_ kind: SpeechWords.Class, _ range: Range<Int>) -> Bool {
        guard let value else { return false }
        if case .magnitude(let magnitude) = kind {
            if magnitude == 100 {
                self.value = value * 100
            } else {
                total += value * magnitude
                self.value = 0
            }
        } else if case .number(let number) = kind, number < 100,
            value == 0 || value >= 20 && value.truncatingRemainder(dividingBy: number < 10 ? 10 : 100) == 0
        {
            self.value = value + number
        } else {
            return false
        }
        self.range = self.range.lowerBound..<range.upperBound
        return true
    }

    mutating func take() -> (Double, Range<Int>)? {
        guard let value else { return nil }
        self.value = nil
        return (total + value, range)
    }
}

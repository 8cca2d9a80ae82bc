/// In which way one paragraph says again what an earlier one says.
enum ParagraphLikeness: Equatable {
    /// All but a few words are the same; the share that is.
    case reworded(Double)
    /// The later one is the beginning of the earlier.
    case laterIsCutShort
    /// The earlier one is the beginning of the later: a teaser.
    case earlierIsCutShort

    /// Below this, one changed word changes what is said ("rose", "fell"): only equal paragraphs are duplicates.
    static let wordsToCompare = 12
    /// A beginning with an ellipsis behind it needs fewer words to be known again.
    private static let wordsOfTeaser = 8

    init?(of later: ParagraphWords, to earlier: ParagraphWords, threshold: Double) {
        if Self.isBeginning(later, of: earlier) {
            self = .laterIsCutShort
        } else if earlier.isCutShort, Self.isBeginning(earlier, of: later) {
            self = .earlierIsCutShort
        } else {
            let (shorter, longer) = (min(later.count, earlier.count), max(later.count, earlier.count))
            guard shorter >= Self.wordsToCompare, Double(shorter) >= threshold * Double(longer),
                Self.saysNothingNew(later, to: earlier)
            else { return nil }
            let similarity = ParagraphSimilarity.ofLonger(later, earlier)
            guard similarity >= threshold else { return nil }
            self = .reworded(similarity)
        }
    }

    /// Whether one breaks off, and what there is of it is the beginning of the other; its last word may be cut, too.
    private static func isBeginning(_ short: ParagraphWords, of long: ParagraphWords) -> Bool {
        guard !short.endsAsSentence, short.count < long.count,
            short.count >= (short.isCutShort ? wordsOfTeaser : wordsToCompare)
        else { return false }
        let whole = short.isCutShort ? short.count - 1 : short.count
        return short.hashes[..<whole].elementsEqual(long.hashes[..<whole])
    }

    /// Formulaic paragraphs (results, prices) differ in a number or a name only, and an
    /// opposite in one word.
    private static func saysNothingNew(_ later: ParagraphWords, to earlier: ParagraphWords) -> Bool {
        guard later.turns == earlier.turns, Set(later.numbers).isSubset(of: earlier.numbers) else { return false }
        return Set(later.names).isSubset(of: earlier.hashes)
    }
}

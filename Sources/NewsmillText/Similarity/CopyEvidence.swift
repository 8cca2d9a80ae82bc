/// What two texts have in common, in the figures that decide whether one is a copy of the other.
public struct CopyEvidence: Sendable, Equatable {
    /// The weight (``WordRarity``) of the words that both have, of that of the lighter and of the heavier text.
    public var ofLighter: Float = 0
    public var ofHeavier: Float = 0
    /// The words that both have in the same order, of those of the shorter and of the longer text.
    public var orderedOfShorter: Float = 0
    public var orderedOfLonger: Float = 0
    /// The runs of five words that both have, of those of the text with fewer.
    public var runsOfShorter: Float = 0
    /// Runs of five words in both, of those in either.
    public var jaccard: Float = 0
    /// The pairs of words in both that no third text has, of the pairs of the text with fewer; 0 when nobody looked.
    public var ownPairs: Float = 0
    /// Numbers in both, and in the text with fewer of them.
    public var sharedNumbers = 0
    public var fewerNumbers = 0

    /// How much of the lighter text is in the other, from 0 to 1.
    public var similarity: Float { max(ofLighter, jaccard) }

    /// Whether one is a copy of the other: nearly the same wording throughout; or whole passages, or the words in their
    /// order, together with what they weigh and the numbers they name.
    ///
    /// Wire stories are written to a pattern (bond issues, money markets), and two of one kind share passages and order; a
    /// copy keeps the numbers, even when 40 % of its words are changed. An article that quotes two paragraphs of another
    /// shares little of the longer text. The bounds were set on agency news with edits put in.
    public var isCopy: Bool {
        if jaccard >= 0.75 { return true }
        guard ofHeavier >= 0.28, orderedOfLonger >= 0.28, numbersAgree, !isPassageOfAnother else { return false }
        if ofLighter >= 0.5, ofHeavier >= 0.3 {
            if runsOfShorter >= 0.25 || orderedOfShorter >= 0.55 && orderedOfLonger >= 0.45 { return true }
        }
        return ownPairs >= 0.07 && ofLighter >= 0.33 && orderedOfShorter >= 0.4 && orderedOfLonger >= 0.3
            && Float(sharedNumbers) >= 0.7 * Float(fewerNumbers) - 0.6
    }

    /// Whether it is a copy when one of its copies is known to be one of the other, too: half as much is asked for.
    public var isSupportedCopy: Bool {
        isCopy || ofLighter >= 0.25 && ofHeavier >= 0.15 && orderedOfShorter >= 0.3 && numbersHalfAgree
    }

    /// Passages in common, and two thirds of the longer text and a good part of the shorter that are not: a later report that
    /// repeats an earlier one, or two of one pattern. Of such a copy no number is missing.
    private var isPassageOfAnother: Bool {
        jaccard > 0.04 && orderedOfLonger <= 0.35 && orderedOfShorter <= 0.72 && fewerNumbers > 2
            && Float(sharedNumbers) <= 0.9 * Float(fewerNumbers)
    }

    /// A few numbers may be another text's: what surrounds an article has some, too.
    private var numbersAgree: Bool { numbersHalfAgree && Float(sharedNumbers) >= 0.85 * Float(fewerNumbers) - 2 }

    private var numbersHalfAgree: Bool { Float(sharedNumbers) >= 0.6 * Float(fewerNumbers) - 1 }
}

/// What two wordings have in common, in the figures that decide whether they report the same words.
public struct SpeechEvidence: Sendable, Equatable {
    /// How much of the first is in the second, by weight, and the other way about; within a stretch about as long.
    public var ofFirst: Float = 0
    public var ofSecond: Float = 0
    /// What both have, of what either has, by weight: twice the common weight over the sum.
    public var common: Float = 0
    /// How much of the heavier the other has; of a far heavier one, of the stretch that both share.
    public var ofLonger: Float = 0
    /// All words, articles and pronouns among them, in both: twice their number over the sum.
    public var words: Float = 0
    /// Whether one denies something and the other nothing.
    public var oneDenies = false
    /// Different concepts in both, and what they weigh.
    public var shared = 0
    public var weight: Float = 0
    /// Different concepts of the one that has fewer.
    public var fewer = 0
    /// Of the shared concepts, how many stand in the same order.
    public var ordered: Float = 0
    /// Pairs of neighbouring words that both have, of those of the shorter.
    public var pairs: Float = 0
    /// The longest run of words that both have, and how much of the words of the shorter it is.
    public var run = 0
    public var runOfShorter: Float = 0
    /// The most that one sentence of some length has in a sentence of the other, both ways.
    public var sentence: Float = 0
    /// Numbers that one has and the other has not, where both have some there.
    public var numbersDiffer = false
    /// Names likewise.
    public var namesDiffer = false
    /// A number or name in one alone.
    public var numberAlone = false
    /// Shared words that are negated in one alone, of the shared.
    public var negation: Float = 0

    /// Of the one that says less.
    public var ofShorter: Float { max(ofFirst, ofSecond) }

    /// The logarithm of the odds that both report the same words, their speaker being the same: fitted on pairs of our own, many
    /// of them different sentences of one speaker on one subject.
    public var score: Float {
        let order = ordered * min(1, Float(shared) / 4)
        var score = 1.5 * common + 1.3 * ofShorter + 2.3 * ofLonger + 2.5 * min(1, weight / 25) + 2.5 * order
        score += 2 * words - 7.1
        if numbersDiffer { score -= 1.6 }
        if numberAlone { score -= 1.8 }
        if namesDiffer { score -= 0.5 }
        return score - (oneDenies ? 1.8 : 0.2) * negation
    }
}

/// What a text is about, as weighed terms: its words and names, pairs of words, numbers, and the days it speaks of.
///
/// The product of two vectors says how near their texts are: 1 at most, some .2 for two articles about one event, hardly any
/// for two that only speak of the same kind of thing. It depends on the text alone, and on frozen statistics (``WordRarity``):
/// nothing that came before, or comes at the same time, changes it.
public struct TermVector: Sendable, Equatable {
    public struct Term: Sendable, Equatable {
        public var hash: UInt32
        /// A whole number of 65,536ths, so that it can be kept in 16 bits.
        public var weight: Float

        public init(hash: UInt32, weight: Float) {
            self.hash = hash
            self.weight = weight
        }

        public init(hash: UInt32, steps: UInt16) {
            self.init(hash: hash, weight: Float(steps) / 65_536)
        }

        /// The weight in 65,536ths.
        public var steps: UInt16 { UInt16(min(65_535, (weight * 65_536).rounded())) }
    }

    /// Each once, in the order of the text.
    public let terms: [Term]
    /// What to look for others by: the most telling words, then the most telling pairs of words.
    public let keys: [Term]

    public init(terms: [Term], keys: [Term] = []) {
        self.terms = terms
        self.keys = keys
    }
}

/// One stretch of words that an article attributes to somebody: what stands between one pair of marks, or one paragraph of a
/// speech reported as a block. A quotation that is interrupted, or goes on in the next paragraph, is one of these a piece.
public struct Quotation: Sendable, Equatable {
    /// Who said it, as far as the article tells.
    public struct Speaker: Sendable, Equatable {
        /// The entity's one name; else the fullest name the article gives; else the description ("a spokesman").
        public var name: String
        /// The id of the entity in the entity files; nil for somebody who is not followed.
        public var entity: String?
        /// The words that name the speaker here: "Novikov", "he", "the senator".
        public var surface: String
        /// Where these stand: a paragraph or the title.
        public var place: Place
        /// UTF-8 bytes of the text as found.
        public var range: Range<Int>

        public init(name: String, entity: String? = nil, surface: String, place: Place, range: Range<Int>) {
            self.name = name
            self.entity = entity
            self.surface = surface
            self.place = place
            self.range = range
        }
    }

    /// A paragraph, or the title.
    public var place: Place
    /// UTF-8 bytes of the text as found, marks not included.
    public var range: Range<Int>
    /// The words, as found.
    public var text: String
    /// nil where the article does not say it.
    public var speaker: Speaker?
    /// The verb of saying: "said", "wrote".
    public var verb: String?
    /// The outlet it was said to: "TASS" in "he told TASS".
    public var via: String?
    /// Which rule found it and its speaker.
    public var rule: String
    /// Whether it carries on what the quotation before it began: the same speech, broken by "he said" or a new paragraph.
    public var continues: Bool
    /// The act of speech that it reports, with other articles; nil until that is known.
    public var utterance: UtteranceLink?

    public init(
        place: Place, range: Range<Int>, text: String, speaker: Speaker? = nil, verb: String? = nil, via: String? = nil,
        rule: String, continues: Bool = false, utterance: UtteranceLink? = nil
    ) {
        self.place = place
        self.range = range
        self.text = text
        self.speaker = speaker
        self.verb = verb
        self.via = via
        self.rule = rule
        self.continues = continues
        self.utterance = utterance
    }
}

/// That a quotation reports an act of speech which others report, too.
public struct UtteranceLink: Sendable, Equatable {
    /// Stable across nights.
    public var utterance: String
    /// How much it says of what the utterance's other wordings say, 0 to 1; 1 for the first.
    public var similarity: Double

    public init(utterance: String, similarity: Double) {
        self.utterance = utterance
        self.similarity = similarity
    }
}

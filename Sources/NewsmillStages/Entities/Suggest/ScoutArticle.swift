/// A stored article as the search for unknown spellings sees it.
public struct ScoutArticle: Sendable {
    /// A title or paragraph as found.
    public struct Text: Sendable {
        /// -1 for the title.
        public var paragraph: Int
        public var text: String
        /// What is linked in it: UTF-8 bytes, and the entity's id.
        public var mentions: [(range: Range<Int>, entity: String)] = []

        public init(paragraph: Int, text: String, mentions: [(range: Range<Int>, entity: String)] = []) {
            self.paragraph = paragraph
            self.text = text
            self.mentions = mentions
        }
    }

    public struct Quotation: Sendable {
        public var text: String
        /// The id of the speaker, when that is an entity.
        public var entity: String?
        /// As the article has the speaker's name.
        public var surface: String?
        /// Shared by all that report the same words; nil when that is not known.
        public var utterance: String?

        public init(text: String, entity: String?, surface: String?, utterance: String? = nil) {
            self.text = text
            self.entity = entity
            self.surface = surface
            self.utterance = utterance
        }
    }

    public var id: Int64
    public var outlet: String?
    public var published: String?
    /// The article whose text it has.
    public var original: Int64?
    public var texts: [Text]
    public var quotations: [Quotation]

    public init(
        id: Int64, outlet: String? = nil, published: String? = nil, original: Int64? = nil, texts: [Text],
        quotations: [Quotation] = []
    ) {
        self.id = id
        self.outlet = outlet
        self.published = published
        self.original = original
        self.texts = texts
        self.quotations = quotations
    }
}

/// What a query is asked of: an article's texts as they finally read, and the facts of it.
public struct QueryDocument: Sendable {
    public struct Part: Sendable {
        public var text: String
        /// Where it belongs; ``Query/Field/lead`` is part of the body too.
        public var field: Query.Field

        public init(_ text: String, _ field: Query.Field) {
            self.text = text
            self.field = field
        }
    }

    /// A place in a part.
    public struct Place: Sendable, Hashable {
        public var part: Int
        /// UTF-8 bytes.
        public var range: Range<Int>

        public init(part: Int, range: Range<Int>) {
            self.part = part
            self.range = range
        }
    }

    public struct Mention: Sendable {
        /// The id.
        public var entity: String
        public var place: Place

        public init(entity: String, place: Place) {
            self.entity = entity
            self.place = place
        }
    }

    /// The title, each kept paragraph, the outlet and the speakers, each a part of its own.
    public var parts: [Part]
    public var mentions: [Mention]
    /// A BCP 47 tag.
    public var language: String?
    /// The ids of the sources it was seen in.
    public var sources: [String]
    /// ISO 8601: a date, or a time in UTC.
    public var published: String?

    public init(
        parts: [Part] = [], mentions: [Mention] = [], language: String? = nil, sources: [String] = [],
        published: String? = nil
    ) {
        self.parts = parts
        self.mentions = mentions
        self.language = language
        self.sources = sources
        self.published = published
    }
}

extension Query.Fact {
    /// Whether the fact holds; of entities nothing is said here.
    func holds(_ document: QueryDocument) -> Bool {
        switch self {
        case .entity(let id): document.mentions.contains { $0.entity == id }
        case .language(let range):
            document.language.map { tag in
                let tag = tag.lowercased()
                return tag == range || tag.hasPrefix(range + "-")
            } ?? false
        case .source(let id, let isPrefix):
            document.sources.contains { isPrefix ? $0.hasPrefix(id) : $0 == id }
        case .published(let range): document.published.map(range.contains) ?? false
        }
    }
}

extension Query.Field? {
    /// Whether words of a field are looked for in a part.
    func takesIn(_ part: Query.Field) -> Bool {
        switch self {
        case nil: part.isText
        case .body: part == .body || part == .lead
        case let field?: part == field
        }
    }
}

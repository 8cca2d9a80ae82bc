/// One place where an entity is written.
public struct Mention: Sendable, Equatable {
    /// ``Place/title`` or a paragraph.
    public var place: Place
    /// UTF-8 bytes of the text as found.
    public var range: Range<Int>
    /// As written there, without titles ("Mr.") and possessive endings.
    public var surface: String
    /// The id of the entity in the entity files.
    public var entity: String
    /// The entity's one name.
    public var canonical: String
    /// Which rule linked it.
    public var rule: String
    /// What the rule went by, in words an analyst can check ("named in full in paragraph 0").
    public var evidence: String?
    /// Whether the final text says something else here.
    public var rewritten: Bool

    public init(
        place: Place, range: Range<Int>, surface: String, entity: String, canonical: String, rule: String,
        evidence: String? = nil, rewritten: Bool = false
    ) {
        self.place = place
        self.range = range
        self.surface = surface
        self.entity = entity
        self.canonical = canonical
        self.rule = rule
        self.evidence = evidence
        self.rewritten = rewritten
    }
}

/// An analyst's label, the query that assigned it and the words that satisfied the query.
public struct Tag: Sendable, Equatable {
    public struct Evidence: Sendable, Equatable {
        /// ``Place/title`` or a paragraph.
        public var place: Place
        /// UTF-8 bytes of the text as found.
        public var range: Range<Int>

        public init(place: Place, range: Range<Int>) {
            self.place = place
            self.range = range
        }
    }

    public var topic: String
    public var query: String
    public var evidence: [Evidence]

    public init(topic: String, query: String, evidence: [Evidence]) {
        self.topic = topic
        self.query = query
        self.evidence = evidence
    }
}

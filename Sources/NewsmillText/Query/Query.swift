/// A boolean query over an article: docs/QUERIES.md has the whole language with examples.
///
/// `asylum AND (musk OR entity:elon-musk) AND NOT title:"face mask"`: NEAR binds tightest, then NOT, then AND, then OR;
/// words side by side are joined by AND. Operators are written in capitals, so that "and" can be looked for.
public indirect enum Query: Sendable, Hashable {
    case term(Term)
    case fact(Fact)
    /// A query defined elsewhere, by its name. ``QueryDefinitions`` puts it in its place.
    case reference(String)
    case not(Query)
    /// Two or more, none of them an ``all(_:)`` itself when made by ``QueryParser``.
    case all([Query])
    /// Two or more, none of them an ``any(_:)`` itself when made by ``QueryParser``.
    case any([Query])
    /// Both sides are places in the text (see ``hasPlaces``). The places of the whole are those of either side that have one
    /// of the other side near; the same words do not count as near themselves.
    case near(Query, Query, Distance)
    /// So many places or more.
    case atLeast(Int, Query)

    /// Words or a phrase.
    public struct Term: Sendable, Hashable {
        /// nil looks in title and paragraphs.
        public var field: Field?
        /// As written, without quotation marks: a star behind a word makes it the beginning of a word.
        public var text: String
        /// Whether capitals and accents must be as written.
        public var isExact: Bool

        public init(_ text: String, field: Field? = nil, isExact: Bool = false) {
            self.text = text
            self.field = field
            self.isExact = isExact
        }
    }

    /// Where words are looked for.
    public enum Field: String, Sendable, CaseIterable {
        case title
        /// The first paragraph of running text.
        case lead
        /// All paragraphs, the lead too.
        case body
        case outlet
        /// The names of those who are quoted.
        case speaker

        /// Whether it is part of the text, so that its words have neighbours.
        var isText: Bool {
            switch self {
            case .title, .lead, .body: true
            case .outlet, .speaker: false
            }
        }
    }

    /// What is known of the article as a whole, or, with ``entity(_:)``, has been found in it.
    public enum Fact: Sendable, Hashable {
        /// The article mentions an entity, by its id.
        case entity(String)
        /// A BCP 47 tag, in small letters: "en" stands for "en-GB" too (RFC 4647, basic filtering).
        case language(String)
        /// The id of a source.
        case source(String, isPrefix: Bool)
        case published(DateRange)
    }

    public enum Distance: Sendable, Hashable {
        /// One is at most the nth word after the other, in either order: neighbours are 1 apart.
        case words(Int)
        /// The right one is at most the nth word after the left one.
        case wordsInOrder(Int)
        case sentence
        /// The title counts as a paragraph.
        case paragraph
    }
}

extension Query {
    /// Days from the first to the last, each a date, a month or a year as written; nil is open.
    public struct DateRange: Sendable, Hashable {
        public var first: String?
        public var last: String?

        public init(first: String?, last: String?) {
            self.first = first
            self.last = last
        }

        /// - Parameter date: ISO 8601 in UTC; a date without a day is its first.
        func contains(_ date: String) -> Bool {
            if let first, date < first { return false }
            if let last, date.prefix(last.utf8.count) > last { return false }
            return true
        }
    }

    /// Whether it stands at places in the text: what NEAR and ATLEAST work with.
    public var hasPlaces: Bool {
        switch self {
        case .term(let term): term.field?.isText ?? true
        case .fact(.entity), .reference, .near: true
        case .any(let queries): queries.allSatisfy(\.hasPlaces)
        case .fact, .not, .all, .atLeast: false
        }
    }

    /// Whether an article that has nothing the query names could match ("NOT musk", "asylum OR NOT musk"). Such a query is
    /// refused: it would label the whole of the world's news.
    public var holdsOnNothing: Bool {
        switch self {
        case .term, .fact, .reference, .near, .atLeast: false
        case .not(let query): !query.holdsOnNothing
        case .all(let queries): queries.allSatisfy(\.holdsOnNothing)
        case .any(let queries): queries.contains(where: \.holdsOnNothing)
        }
    }

    /// The queries right below.
    public var children: [Query] {
        switch self {
        case .term, .fact, .reference: []
        case .not(let query), .atLeast(_, let query): [query]
        case .all(let queries), .any(let queries): queries
        case .near(let left, let right, _): [left, right]
        }
    }

    /// The ids of all entities it names, in order.
    public var entities: [String] {
        if case .fact(.entity(let id)) = self { return [id] }
        return children.flatMap(\.entities)
    }

    /// The names of the definitions it refers to, in order.
    public var references: [String] {
        if case .reference(let name) = self { return [name] }
        return children.flatMap(\.references)
    }
}

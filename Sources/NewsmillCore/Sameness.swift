/// The article whose text another has, wholly or for the most part.
public struct CopyLink: Sendable, Equatable {
    /// The earliest seen.
    public var original: ArticleReference
    /// How much of the one that says less is in the other, from 0 to 1, its words weighed by how rare they are.
    public var similarity: Double
    /// The words that this article shares with the original, five at least in a row.
    public var shared: [Span]

    /// A stretch of a paragraph as found, in UTF-8 bytes.
    public struct Span: Sendable, Equatable {
        public var paragraph: Int
        public var range: Range<Int>

        public init(paragraph: Int, range: Range<Int>) {
            self.paragraph = paragraph
            self.range = range
        }
    }

    public init(original: ArticleReference, similarity: Double, shared: [Span]) {
        self.original = original
        self.similarity = similarity
        self.shared = shared
    }
}

/// The story that an article tells, as it stands after this article.
public struct StoryLink: Sendable, Equatable {
    /// Stays the same from night to night.
    public var story: String
    /// That of the article that tells most of what the story is about.
    public var title: String
    /// What tells this story from others, the most telling first.
    public var keywords: [String]
    /// How near the article is to the rest of the story; nil for its first.
    public var similarity: Double?
    /// What became known about this story and others with this article.
    public var relations: [Relation]
    /// A story that turned out, with this article, to be two.
    public var split: Split?

    /// Articles that leave a story for one of their own; copies go with their originals.
    public struct Split: Sendable, Equatable {
        /// The story that they were part of.
        public var from: String
        /// Their story.
        public var story: String
        public var title: String
        public var keywords: [String]
        /// How near they are to the articles that stay, on average.
        public var similarity: Double
        /// This article may be among them.
        public var articles: [ArticleReference]

        public init(
            from: String, story: String, title: String, keywords: [String], similarity: Double,
            articles: [ArticleReference]
        ) {
            self.from = from
            self.story = story
            self.title = title
            self.keywords = keywords
            self.similarity = similarity
            self.articles = articles
        }
    }

    public struct Relation: Sendable, Equatable {
        public enum Kind: String, Sendable {
            /// Another event of the same storyline.
            case related
            /// The other story turned out to be this one.
            case merged
            /// This story was part of the other, and went on alone.
            case split
        }

        public var kind: Kind
        public var other: String
        public var similarity: Double

        public init(kind: Kind, other: String, similarity: Double) {
            self.kind = kind
            self.other = other
            self.similarity = similarity
        }
    }

    public init(
        story: String, title: String, keywords: [String], similarity: Double? = nil, relations: [Relation] = []
    ) {
        self.story = story
        self.title = title
        self.keywords = keywords
        self.similarity = similarity
        self.relations = relations
    }
}

/// A paragraph that was removed because it stands in different articles of one outlet.
public struct Recurrence: Sendable, Equatable {
    /// Its position.
    public var paragraph: Int
    public var outlet: String
    /// In how many articles so far, this one among them.
    public var count: Int
    /// The first of them.
    public var first: [ArticleReference]

    public init(paragraph: Int, outlet: String, count: Int, first: [ArticleReference]) {
        self.paragraph = paragraph
        self.outlet = outlet
        self.count = count
        self.first = first
    }
}

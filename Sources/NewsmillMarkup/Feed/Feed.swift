/// A feed of any dialect, in one shape.
public struct Feed: Sendable, Equatable {
    public var title: String?
    /// The page that the feed belongs to.
    public var link: String?
    /// As written, meant as a BCP 47 tag: `en-gb`.
    public var language: String?
    public var entries: [FeedEntry] = []
    /// What the parser first stumbled over ("line 7: …"); nil for a sound feed. What it could make sense of is here.
    public var damage: String?

    public init() {}
}

/// One item of an RSS feed, one entry of an Atom feed.
public struct FeedEntry: Sendable, Equatable {
    /// `guid`, `atom:id` or `rdf:about`, as written.
    public var id: String?
    /// Plain text.
    public var title: String?
    /// The article's address, as written.
    public var link: String?
    /// As written; dates are read by whoever knows dates.
    public var published: String?
    public var updated: String?
    public var authors: [String] = []
    public var summary: FeedText?
    public var content: FeedText?
    public var categories: [String] = []
    /// The name of the publication that the entry was taken over from.
    public var source: String?

    public init() {}
}

/// A text of an entry, and how to read it.
public struct FeedText: Sendable, Equatable {
    public var text: String
    public var isHTML: Bool

    public init(_ text: String, isHTML: Bool) {
        self.text = text
        self.isHTML = isHTML
    }
}

/// Bytes that are no feed: what was expected and what was found.
public struct FeedError: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String

    public var description: String { reason }
}

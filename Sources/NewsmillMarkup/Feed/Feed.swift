internal import NewsmillText

/// A feed of any dialect, in one shape.
public struct Feed: Sendable, Equatable {
    public var title: FeedText?
    public var description: FeedText?
    /// The page that the feed belongs to.
    public var link: String?
    /// As written, meant as a BCP 47 tag: `en-gb`.
    public var language: String?
    /// As written; see ``FeedDate``.
    public var updated: String?
    public var authors: [FeedPerson] = []
    public var entries: [FeedEntry] = []
    /// When to read it again, and where. See ``FeedSchedule``.
    public var hints = FeedHints()
    /// What the parser first stumbled over ("line 7: …"); nil for a sound feed. What it could make sense of is here.
    public var damage: String?

    public init() {}
}

/// One item of an RSS feed, one entry of an Atom feed.
public struct FeedEntry: Sendable, Equatable {
    /// `guid`, `atom:id` or `rdf:about`, as written.
    public var id: String?
    public var title: FeedText?
    /// The article's address, resolved as far as the feed and the caller say against what.
    public var link: String?
    /// The publisher's own address, where ``link`` counts clicks (FeedBurner's `origLink`).
    public var originalLink: String?
    /// As written; see ``FeedDate``.
    public var published: String?
    public var updated: String?
    public var authors: [FeedPerson] = []
    public var summary: FeedText?
    public var content: FeedText?
    public var categories: [FeedCategory] = []
    public var enclosures: [FeedEnclosure] = []
    /// Addresses of pictures, sounds and films (`media:content`, `media:thumbnail`).
    public var media: [String] = []
    /// The name of the publication that the entry was taken over from.
    public var source: String?

    public init() {}
}

/// A text of a feed, and how to read it.
public struct FeedText: Sendable, Equatable {
    public var text: String
    public var isHTML: Bool

    public init(_ text: String, isHTML: Bool) {
        self.text = text
        self.isHTML = isHTML
    }

    /// One line of plain text: tags taken off, references resolved, white space squeezed.
    public var plain: String { isHTML ? MarkupText.plain(text) : WhiteSpace.squeezed(text) }

    /// The same as HTML, whatever it came as.
    public var html: String { isHTML ? text : MarkupText.escaped(text) }
}

/// Somebody who wrote; at least one of the two is there.
public struct FeedPerson: Sendable, Equatable {
    public var name: String?
    public var email: String?

    public init(name: String?, email: String? = nil) {
        self.name = name
        self.email = email
    }
}

/// The publisher's keyword: what programs are to compare, and what people are to read.
public struct FeedCategory: Sendable, Equatable {
    public var term: String
    public var label: String?

    public init(_ term: String, label: String? = nil) {
        self.term = term
        self.label = label
    }
}

/// A file that comes with an entry.
public struct FeedEnclosure: Sendable, Equatable {
    public var url: String
    /// The media type, as written.
    public var type: String?
    /// Bytes, as written.
    public var length: String?

    public init(_ url: String, type: String? = nil, length: String? = nil) {
        self.url = url
        self.type = type
        self.length = length
    }
}

/// Bytes that are no feed: what was expected and what was found.
public struct FeedError: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String

    public var description: String { reason }
}

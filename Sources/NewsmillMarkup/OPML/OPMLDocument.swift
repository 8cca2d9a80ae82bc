/// A list of subscriptions, as feed readers exchange it (opml.org).
public struct OPMLDocument: Sendable, Equatable {
    public var title: String?
    public var subscriptions: [OPMLSubscription] = []
    /// Outlines that lead elsewhere than to a feed: links, other lists to be included. Not written.
    public var others: [OPMLOutline] = []
    /// How many subscriptions and other outlines were left out, because there were too many of them.
    public var passedOver = 0
    /// What the parser first stumbled over ("line 7: …"); nil for a sound list.
    public var damage: String?

    public init(title: String? = nil, subscriptions: [OPMLSubscription] = []) {
        self.title = title
        self.subscriptions = subscriptions
    }
}

/// One feed of the list.
public struct OPMLSubscription: Sendable, Equatable {
    /// The feed's name: `title`, or else `text`.
    public var title: String?
    /// The feed's address, as written; `feed:` before it is taken off.
    public var feed: String
    /// The site's address, as written.
    public var page: String?
    /// `rss` for every kind of feed, as most write it; as written, in lower case. nil when the list does not say.
    public var type: String?
    public var description: String?
    /// The names of the folders it stands in, from the outermost.
    public var folders: [String] = []
    /// `/Technology/Web`, `tag`: the parts of OPML 2.0's `category`.
    public var categories: [String] = []

    public init(
        _ feed: String, title: String? = nil, page: String? = nil, type: String? = nil, description: String? = nil,
        folders: [String] = [], categories: [String] = []
    ) {
        self.feed = feed
        self.title = title
        self.page = page
        self.type = type
        self.description = description
        self.folders = folders
        self.categories = categories
    }
}

/// An outline that is no subscription.
public struct OPMLOutline: Sendable, Equatable {
    public var title: String?
    /// `link`, `include` and others; in lower case.
    public var type: String?
    public var url: String?
    public var folders: [String]
}

/// Bytes that are no list: what was expected and what was found.
public struct OPMLError: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String

    public var description: String { reason }
}

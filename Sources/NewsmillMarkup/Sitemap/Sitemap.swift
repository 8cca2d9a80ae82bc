/// A list of a site's pages, or of its other lists (sitemaps.org, protocol 0.9).
public struct Sitemap: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// ``Sitemap/entries`` are pages.
        case pages
        /// ``Sitemap/entries`` are further sitemaps.
        case index
        /// A text file, a page's address on each line.
        case text
        /// An RSS or Atom feed, which the protocol allows as a sitemap; its entries hold more than their addresses.
        case feed
    }

    public var kind: Kind
    /// In the order of the file, at most ``SitemapParser/maximumCount``.
    public var entries: [SitemapEntry] = []
    /// Entries beyond that number, and those that name no web page.
    public var passedOver = 0
    /// What the parser first stumbled over ("line 7: …"); nil for a sound sitemap.
    public var damage: String?

    public init(kind: Kind) {
        self.kind = kind
    }
}

public struct SitemapEntry: Sendable, Equatable {
    /// Resolved against the sitemap's address.
    public var link: String
    /// As written, meant as a W3C date: `2025-06-21T07:49:00+02:00`. See `FeedDate`.
    public var lastModified: String?
    /// What a news sitemap says of the article.
    public var news: SitemapNews?

    public init(_ link: String, lastModified: String? = nil, news: SitemapNews? = nil) {
        self.link = link
        self.lastModified = lastModified
        self.news = news
    }
}

/// Google's extension for news: the article that a page is.
public struct SitemapNews: Sendable, Equatable {
    /// The outlet's name.
    public var publication: String?
    /// Of the outlet, as written, meant as an ISO 639 code.
    public var language: String?
    /// As written.
    public var published: String?
    public var title: String?
    public var keywords: [String] = []

    public init() {}
}

/// Bytes that are no sitemap: what was expected and what was found.
public struct SitemapError: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String

    public var description: String { reason }
}

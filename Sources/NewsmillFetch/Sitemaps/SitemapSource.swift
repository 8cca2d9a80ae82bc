public import NewsmillCore

/// Articles from the pages that a sitemap lists.
///
/// What is counted: each page that is recent enough and not left for the next run is one item, and so is a sitemap that has
/// not changed as a whole. For the rest see ``FeedSource``.
public struct SitemapSource: Source {
    public static let type = "sitemap"
    public static let summary = "Sitemaps, news sitemaps and sitemap indexes of the web, and the pages they list."
    public static let readsAhead = true

    private let id: String
    private let options: SitemapOptions
    private let context: SourceContext

    public init(id: String, options: SitemapOptions, context: SourceContext) throws {
        if let problem = options.problems.first { throw problem }
        self.id = id
        self.options = options
        self.context = context
    }

    public func read(_ emit: (Item) -> Bool) throws {
        try WebVisit.run(
            id: id, url: options.url, maximumBytes: options.maximumBytes, context: context, emit
        ) { visit, capture in
            var reading = SitemapReading(visit, options: options)
            return reading.read(capture, emit)
        }
    }
}

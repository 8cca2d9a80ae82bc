public import NewsmillCore

/// Articles from a feed of the web.
///
/// What is counted: each entry of a feed that was read is one item; a feed that has not changed is one; one that was not
/// asked, or did not answer, is none, and its visit says why. The visit's note comes last, so that what the next run goes on
/// from is committed with or after everything this one took.
public struct FeedSource: Source {
    public static let type = "feed"
    public static let summary = "RSS, RDF, Atom and JSON feeds of the web, and the pages their entries link to."
    public static let readsAhead = true

    private let id: String
    private let options: FeedSourceOptions
    private let context: SourceContext

    public init(id: String, options: FeedSourceOptions, context: SourceContext) throws {
        if let problem = options.problems.first { throw problem }
        self.id = id
        self.options = options
        self.context = context
    }

    public func read(_ emit: (Item) -> Bool) throws {
        try WebVisit.run(
            id: id, url: options.url, maximumBytes: options.maximumBytes, context: context, emit
        ) { visit, capture in
            var reading = FeedReading(visit, options: options)
            return reading.read(capture, emit)
        }
    }
}

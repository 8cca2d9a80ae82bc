public import NewsmillCore

/// Every type of source there is. A new type adds its line here.
public enum SourceRegistry {
    public static let all: [SourceType] = [
        SourceType(FilesSource.self),
        SourceType(FeedSource.self),
        SourceType(SitemapSource.self),
        SourceType(WARCSource.self),
    ]
}

public import NewsmillCore

/// What a `sitemap` source is told in pipeline.json.
public struct SitemapOptions: ComponentOptions, Equatable {
    public var url = ""
    public var outlet = ""
    public var maximumAgeDays = 7
    public var maximumPages = 500
    public var maximumBytes = 64 << 20

    public init() {}

    public static let documentation = [
        "url": "The address of a sitemap, a news sitemap or a sitemap index; .gz too.",
        "outlet": "The outlet's name, instead of the one that the sitemap gives.",
        "maximumAgeDays": "Pages that were published, or changed, longer ago are not taken. 0 takes them all.",
        "maximumPages": "At most so many pages are fetched in one run; the next run takes the next ones.",
        "maximumBytes": "A sitemap or page of more bytes, unpacked, is not read.",
    ]

    public var problems: [OptionProblem] {
        var problems: [OptionProblem] = []
        if let problem = WebAddress.problem(url) { problems.append(OptionProblem(at: "url", expected: problem)) }
        for (key, value, least) in [
            ("maximumAgeDays", maximumAgeDays, 0), ("maximumPages", maximumPages, 1), ("maximumBytes", maximumBytes, 1),
        ] where value < least {
            problems.append(OptionProblem(at: key, expected: "expected a whole number from \(least), found \(value)"))
        }
        return problems
    }
}

public import NewsmillCore

/// When the page that an entry links to is fetched.
public enum FullText: String, Codable, Sendable, CaseIterable {
    /// When the entry holds no more than a summary.
    case auto
    case always
    case never
}

/// What a `feed` source is told in pipeline.json.
public struct FeedSourceOptions: ComponentOptions, Equatable {
    public var url = ""
    public var fullText = FullText.auto
    public var outlet = ""
    public var maximumBytes = 32 << 20

    public init() {}

    public static let documentation = [
        "url": "The address of the feed: RSS, RDF, Atom or JSON Feed.",
        "fullText":
            "Whether the page behind an entry is fetched: auto, when the entry holds only a summary; always; never.",
        "outlet": "The outlet's name, instead of the title that the feed gives itself.",
        "maximumBytes": "A feed or page of more bytes, unpacked, is not read.",
    ]

    public var problems: [OptionProblem] {
        var problems: [OptionProblem] = []
        if let problem = WebAddress.problem(url) { problems.append(OptionProblem(at: "url", expected: problem)) }
        if maximumBytes <= 0 {
            problems.append(
                OptionProblem(at: "maximumBytes", expected: "expected a number above 0, found \(maximumBytes)"))
        }
        return problems
    }
}

public import NewsmillCore

/// What a `warc` source is told in pipeline.json.
public struct WARCOptions: ComponentOptions, Equatable {
    public var path = OneOrMany([])
    public var allowedFolders: [String] = []
    public var maximumBytes = 16 << 20

    public init() {}

    public static let documentation = [
        "path": """
        A path or a list of paths, relative to pipeline.json, with the wildcards of a files source; a folder stands for the \
        files in it; \"-\" is standard input.
        """,
        "allowedFolders": """
        Further folders that links may lead to. The folder of pipeline.json and those written in path are allowed anyway.
        """,
        "maximumBytes": "A record, or a page once unpacked, of more bytes is rejected.",
    ]

    public var problems: [OptionProblem] {
        var files = FilesOptions()
        files.path = path
        files.maximumBytes = maximumBytes
        return files.problems
    }
}

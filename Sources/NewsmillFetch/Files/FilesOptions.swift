public import NewsmillCore

/// What a `files` source is told in pipeline.json.
public struct FilesOptions: ComponentOptions, Equatable {
    public var path = OneOrMany([])
    public var allowedFolders: [String] = []
    public var maximumBytes = 64 << 20

    public init() {}

    public static let documentation = [
        "path": """
        A path or a list of paths, relative to pipeline.json. * ? [a-z] match within a name, ** any folders, {a,b} either; \
        a folder stands for the files in it.
        """,
        "allowedFolders": """
        Further folders that links may lead to. The folder of pipeline.json and those written in path are allowed anyway.
        """,
        "maximumBytes": "A file, or a line of a .jsonl file, of more bytes is rejected.",
    ]

    public var problems: [OptionProblem] {
        var problems: [OptionProblem] = []
        if path.values.isEmpty || path.values.contains("") {
            problems.append(
                OptionProblem(at: "path", expected: "expected a path such as \"seeds/*\", or a list of them"))
        }
        for (index, path) in path.values.enumerated() where GlobPattern.patterns(path) == nil {
            let expected = "expected braces with at most \(GlobPattern.maximumAlternatives) combinations"
            problems.append(OptionProblem(at: "path[\(index)]", expected: expected))
        }
        if maximumBytes <= 0 {
            problems.append(
                OptionProblem(at: "maximumBytes", expected: "expected a number above 0, found \(maximumBytes)"))
        }
        return problems
    }
}

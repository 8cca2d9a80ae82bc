public import NewsmillCore

/// A pipeline.json that has been read, checked and found able to run.
public struct Configuration: Sendable {
    /// As the user named it.
    public let file: String
    /// The folder of the file: relative paths begin here. Absolute.
    public let baseDirectory: String
    /// The text of the file, stored with each run so that it can be disputed.
    public let text: String
    /// SHA-256 over the file and every file it names (entities, rules): what the results depend on.
    public let hash: String
    public let sources: [SourceEntry]
    public let entities: [Entity]
    /// The files that ``entities`` come from, as pipeline.json writes them, relative to ``baseDirectory``.
    public let entityFiles: [String]
    public let stages: [StageEntry]
    public let store: StoreSection
    public let run: RunSection
    /// What is worth a look and stops nothing.
    public let warnings: [ConfigurationIssue]
    public let resources: Resources

    /// Absolute.
    public var databasePath: String {
        store.path.hasPrefix("/") ? store.path : "\(baseDirectory)/\(store.path)"
    }

    /// Absolute.
    public var capturesPath: String {
        store.captures.hasPrefix("/") ? store.captures : "\(baseDirectory)/\(store.captures)"
    }

    /// Absolute; nil when nothing is kept.
    public var cachePath: String? {
        if store.cache.isEmpty { return nil }
        return store.cache.hasPrefix("/") ? store.cache : "\(baseDirectory)/\(store.cache)"
    }

    /// One line of `sources`.
    public struct SourceEntry: Sendable {
        /// Outlives changes of the address.
        public let id: String
        public let enabled: Bool
        public let type: SourceType
        /// The address or path, for people.
        public let location: String
        public let options: any ComponentOptions
    }

    /// One line of `stages`.
    public struct StageEntry: Sendable {
        public let type: StageType
        public let options: any ComponentOptions
    }
}

/// The section `store`.
public struct StoreSection: ComponentOptions {
    public var path = "output/newsmill.db"
    public var captures = "output/captures"
    public var cache = "output/cache"

    public init() {}

    public static let documentation = [
        "path": "The SQLite database, relative to this file. It is made when missing.",
        "captures": "The folder for what was fetched, as WARC files, relative to this file. It is made when missing.",
        "cache":
            "The folder for what takes long to make and can be made again, such as the index of a long list of names; empty to keep nothing.",
    ]

    public var problems: [OptionProblem] {
        var problems: [OptionProblem] = []
        if path.isEmpty {
            problems.append(OptionProblem(at: "path", expected: "expected the path of a file, found an empty string"))
        }
        if captures.isEmpty {
            problems.append(
                OptionProblem(at: "captures", expected: "expected the path of a folder, found an empty string"))
        }
        return problems
    }
}

/// The section `run`.
public struct RunSection: ComponentOptions {
    /// How many items may go wrong in a run that still counts as clean.
    public struct FailOn: Codable, Sendable, Equatable {
        public var rejected = 0
        public var failed = 0
    }

    public var workers = 0
    public var batch = 16
    public var itemsInFlight = 1024
    public var bytesInFlight = 64 << 20
    public var sourcesAtOnce = 32
    public var fetch = FetchSection()
    public var failOn = FailOn()

    public init() {}

    public static let documentation = fetchDocumentation.merging([
        "workers": "How many articles are worked on at once; 0 means one for each processor.",
        "batch": "How many articles travel together and are stored in one transaction.",
        "itemsInFlight": "How many items may be on the road before the sources wait.",
        "bytesInFlight": "How many bytes may be on the road before the sources wait: this bounds the memory of a run.",
        "sourcesAtOnce": "How many feeds are fetched at once; their articles still come in the order of the sources.",
        "failOn": "When a run that finished exits with status 1.",
        "failOn.rejected": "The most items that may be rejected in a run that exits with status 0.",
        "failOn.failed": "The most items that may fail in a run that exits with status 0.",
    ]) { first, _ in first }

    private static var fetchDocumentation: [String: String] {
        var lines = ["fetch": "How the web is asked."]
        for (key, line) in FetchSection.documentation { lines["fetch.\(key)"] = line }
        return lines
    }

    public var problems: [OptionProblem] {
        var problems: [OptionProblem] = fetch.problems.map {
            OptionProblem(at: "fetch.\($0.keyPath)", expected: $0.expected)
        }
        func check(_ key: String, _ value: Int, _ range: ClosedRange<Int>) {
            guard !range.contains(value) else { return }
            problems.append(
                OptionProblem(
                    at: key,
                    expected: "expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(value)")
            )
        }
        check("workers", workers, 0...256)
        check("batch", batch, 1...4096)
        check("itemsInFlight", itemsInFlight, 1...1_000_000)
        check("bytesInFlight", bytesInFlight, 1...(1 << 40))
        check("sourcesAtOnce", sourcesAtOnce, 1...256)
        check("failOn.rejected", failOn.rejected, 0...Int.max)
        check("failOn.failed", failOn.failed, 0...Int.max)
        return problems
    }
}

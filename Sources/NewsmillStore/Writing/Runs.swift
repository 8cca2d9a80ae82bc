import GRDB
public import NewsmillCore

/// What a run is for.
public enum RunPurpose: String, Sendable, Codable, CaseIterable {
    /// Takes in what sources have.
    case run
    /// Reads stored captures again.
    case reprocess
}

/// What is known of a run when it begins.
public struct RunStart: Sendable {
    public var purpose = RunPurpose.run
    /// ISO 8601, UTC.
    public var startedAt: String
    /// Of newsmill: "1.2.0".
    public var version: String
    public var configurationPath: String?
    /// Over pipeline.json and every file that it names: what the results depend on.
    public var configurationHash: String
    /// The text of pipeline.json, kept once for each hash.
    public var configuration: String

    public init(
        startedAt: String, version: String, configurationPath: String?, configurationHash: String, configuration: String
    ) {
        self.startedAt = startedAt
        self.version = version
        self.configurationPath = configurationPath
        self.configurationHash = configurationHash
        self.configuration = configuration
    }
}

/// How a run ended. Of `running` and `crashed` the database alone knows.
public enum RunOutcome: String, Sendable, Codable, CaseIterable {
    case running
    /// All there was is stored.
    case clean
    /// All there was has been seen; some of it is in rejections.
    case rejections
    /// Stopped by a signal; what was in flight is stored.
    case interrupted
    case failed
    /// Killed: found still running when the next run began.
    case crashed
}

public struct RunCounts: Sendable, Equatable, Codable {
    public var entered = 0
    /// New articles.
    public var stored = 0
    public var newVersions = 0
    public var sightings = 0
    public var unchanged = 0
    public var rejected = 0
    public var failed = 0

    public init() {}
}

/// What one stage did in a run: entered = kept + dropped + failed.
public struct RunStage: Sendable, Equatable, Codable {
    public var stage: String
    public var entered: Int
    public var kept: Int
    public var dropped: Int
    public var failed: Int
    /// Time spent in the stage, all workers together.
    public var seconds: Double

    public init(stage: String, entered: Int, kept: Int, dropped: Int, failed: Int, seconds: Double) {
        self.stage = stage
        self.entered = entered
        self.kept = kept
        self.dropped = dropped
        self.failed = failed
        self.seconds = seconds
    }
}

public struct RunEnd: Sendable {
    /// ISO 8601, UTC.
    public var finishedAt: String
    public var outcome: RunOutcome
    public var counts: RunCounts
    /// In the order of the pipeline.
    public var stages: [RunStage]
    public var message: String?

    public init(
        finishedAt: String, outcome: RunOutcome, counts: RunCounts, stages: [RunStage] = [], message: String? = nil
    ) {
        self.finishedAt = finishedAt
        self.outcome = outcome
        self.counts = counts
        self.stages = stages
        self.message = message
    }
}

extension Store {
    /// Opens a run, and closes as crashed those that were killed. What a killed run stored and could not index any more is
    /// indexed now.
    ///
    /// A run belongs to the round of the last one that did not end by itself, so that the two count as one. One that reads
    /// captures again ends no round: it sees no place.
    ///
    /// - Returns: the run's id.
    public func beginRun(_ start: RunStart) throws(StoreError) -> Int64 {
        let hash = start.configurationHash
        return try transaction { db in
            try db.execute(sql: "UPDATE runs SET outcome = 'crashed' WHERE outcome = 'running'")
            try SearchIndex(db, Scratch()).catchUp()
            try db.execute(
                sql: "INSERT INTO configurations (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [hash, start.configuration])
            try db.execute(
                sql: """
                    INSERT INTO runs (round, started_at, outcome, version, configuration_path, configuration_hash, purpose)
                    SELECT 1 + count(*), ?, 'running', ?, ?, ?, ? FROM runs
                    WHERE outcome IN ('clean', 'rejections') AND purpose = 'run'
                    """,
                arguments: [start.startedAt, start.version, start.configurationPath, hash, start.purpose.rawValue])
            return db.lastInsertedRowID
        }
    }

    /// Closes a run, and makes its last articles searchable.
    public func finishRun(_ id: Int64, _ end: RunEnd) throws(StoreError) {
        try transaction { db in
            try SearchIndex(db, Scratch()).catchUp()
            let counts = end.counts
            try db.execute(
                sql: """
                    UPDATE runs SET finished_at = ?, outcome = ?, message = ?, entered = ?, stored = ?, new_versions = ?,
                        sightings = ?, unchanged = ?, rejected = ?, failed = ?
                    WHERE id = ?
                    """,
                arguments: [
                    end.finishedAt, end.outcome.rawValue, end.message, counts.entered, counts.stored,
                    counts.newVersions, counts.sightings, counts.unchanged, counts.rejected, counts.failed, id,
                ])
            for (position, stage) in end.stages.enumerated() {
                try db.execute(
                    sql: "INSERT INTO run_stages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        id, position, stage.stage, stage.entered, stage.kept, stage.dropped, stage.failed,
                        stage.seconds,
                    ])
            }
        }
    }

    /// Where the items of a run end. One sink at a time.
    ///
    /// - Parameter archive: where responses are kept; without one their bodies are kept in the database.
    public func sink(run: Int64, archive: (any CaptureArchive)? = nil) -> StoreSink {
        StoreSink(store: self, run: run, archive: archive)
    }
}

import GRDB

/// The state of a database on one screen.
public struct StoreStatus: Sendable, Equatable, Encodable {
    public let path: String
    public let schemaVersion: Int
    public let databaseBytes: Int
    public let articles: Int
    public let versions: Int
    public let captures: Int
    public let sightings: Int
    public let paragraphs: Int
    public let removedParagraphs: Int
    public let mentions: Int
    public let tags: Int
    public let decisions: Int
    public let openRejections: Int
    /// The last ten, the latest first.
    public let runs: [RunRecord]
    public let sources: [SourceSummary]
}

public struct RunRecord: Sendable, Equatable, Encodable {
    public let id: Int64
    public let startedAt: String
    /// nil while it runs, and for one that was killed.
    public let finishedAt: String?
    public let outcome: RunOutcome
    public let purpose: RunPurpose
    public let counts: RunCounts?
    public let message: String?
}

public struct SourceSummary: Sendable, Equatable, Encodable {
    public let id: String
    public let type: String
    public let location: String
    public let active: Bool
    public let articles: Int
    public let sightings: Int
    public let openRejections: Int
    public let lastCapturedAt: String?
}

extension Store {
    public func status() throws(StoreError) -> StoreStatus {
        try read { db in
            func count(_ table: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
            return StoreStatus(
                path: path,
                schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                databaseBytes: try Int.fetchOne(
                    db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0,
                articles: try count("articles"), versions: try count("article_versions"),
                captures: try count("captures"), sightings: try count("sightings"),
                paragraphs: try count("paragraphs"),
                removedParagraphs: try count("paragraphs WHERE removed_stage IS NOT NULL"),
                mentions: try count("mentions"), tags: try count("tags"), decisions: try count("decisions"),
                openRejections: try count("rejections WHERE resolved_run_id IS NULL"),
                runs: try Row.fetchAll(db, sql: "SELECT * FROM runs ORDER BY id DESC LIMIT 10").map(RunRecord.init),
                sources: try Row.fetchAll(db, sql: "SELECT * FROM v_sources ORDER BY id").map(SourceSummary.init))
        }
    }
}

extension RunRecord {
    init(_ row: Row) {
        id = row["id"]
        startedAt = row["started_at"]
        finishedAt = row["finished_at"]
        outcome = RunOutcome(rawValue: row["outcome"]) ?? .failed
        purpose = RunPurpose(rawValue: row["purpose"]) ?? .run
        message = row["message"]
        guard let entered: Int = row["entered"] else {
            counts = nil
            return
        }
        var counts = RunCounts()
        counts.entered = entered
        counts.stored = row["stored"] ?? 0
        counts.newVersions = row["new_versions"] ?? 0
        counts.sightings = row["sightings"] ?? 0
        counts.unchanged = row["unchanged"] ?? 0
        counts.rejected = row["rejected"] ?? 0
        counts.failed = row["failed"] ?? 0
        self.counts = counts
    }
}

extension SourceSummary {
    init(_ row: Row) {
        id = row["id"]
        type = row["type"]
        location = row["location"]
        active = row["active"]
        articles = row["articles"]
        sightings = row["sightings"]
        openRejections = row["open_rejections"]
        lastCapturedAt = row["last_captured_at"]
    }
}

import GRDB
public import NewsmillCore

/// A visit to a source of the web, as it was written down.
public struct VisitRecord: Sendable, Equatable, Encodable {
    public let source: String
    public let outcome: SourceVisit.Outcome
    public let status: Int?
    public let reason: String?
    public let entries: Int?
    public let stored: Int
    public let bytes: Int
    public let requests: Int
}

/// A source that gave far less than it used to.
public struct QuietSource: Sendable, Equatable, Encodable {
    public let source: String
    /// New articles of its last visits together, this one included.
    public let lately: Int
    /// The median of as many visits together before.
    public let usually: Int
    public let visits: Int
}

/// How a source stands.
public struct SourceStanding: Sendable, Equatable, Encodable {
    public let articles: Int
    public let movedTo: String?
    public let goneAt: String?
    public let readAt: String?
    public let notBefore: String?
    public let failures: Double?
    public let lastOutcome: String?
    public let lastReason: String?
}

extension Store {
    /// How each source stands, by its id.
    public func sourceStandings() throws(StoreError) -> [String: SourceStanding] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM v_sources")
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    (
                        row["id"] as String,
                        SourceStanding(
                            articles: row["articles"], movedTo: row["moved_to"], goneAt: row["gone_at"],
                            readAt: row["read_at"], notBefore: row["not_before"], failures: row["failures"],
                            lastOutcome: row["last_outcome"], lastReason: row["last_reason"])
                    )
                })
        }
    }

    /// The visits of a run, in the order in which they were stored.
    public func visits(of run: Int64) throws(StoreError) -> [VisitRecord] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM source_visits WHERE run_id = ? ORDER BY id", arguments: [run]).map
            {
                VisitRecord(
                    source: $0["source_id"], outcome: SourceVisit.Outcome(rawValue: $0["outcome"]) ?? .failed,
                    status: $0["status"], reason: $0["reason"], entries: $0["entries"], stored: $0["stored"],
                    bytes: $0["bytes"], requests: $0["requests"])
            }
        }
    }

    /// Sources visited in a run that have gone quiet, by ``Quietness``.
    public func quietSources(in run: Int64) throws(StoreError) -> [QuietSource] {
        try read { db in
            let sources = try String.fetchAll(
                db,
                sql: """
                    SELECT source_id FROM source_visits WHERE run_id = ? AND outcome IN ('read', 'unchanged') ORDER BY id
                    """, arguments: [run])
            return try sources.compactMap { source in
                // A failed visit is told of by itself, and says nothing about what there was to read.
                let counts = try Int.fetchAll(
                    db,
                    sql: """
                        SELECT stored FROM source_visits
                        WHERE source_id = ? AND run_id <= ? AND outcome IN ('read', 'unchanged')
                        ORDER BY run_id DESC LIMIT \(Quietness.memory)
                        """, arguments: [source, run])
                return Quietness.judge(counts).map { judgement in
                    QuietSource(
                        source: source, lately: judgement.lately, usually: judgement.usually, visits: Quietness.span)
                }
            }
        }
    }

    /// For each run that was killed, how far its archive files are spoken for: name and length.
    public func archiveEndsOfCrashedRuns() throws(StoreError) -> [(run: Int64, ends: [String: Int])] {
        try read { db in
            try Int64.fetchAll(db, sql: "SELECT id FROM runs WHERE outcome = 'crashed' ORDER BY id DESC LIMIT 20").map {
                run in
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT file, max(offset + length) AS end FROM responses
                        WHERE run_id = ? AND file IS NOT NULL GROUP BY file
                        """, arguments: [run])
                return (run, Dictionary(uniqueKeysWithValues: rows.map { ($0["file"] as String, $0["end"] as Int) }))
            }
        }
    }

    /// Asks a source again that said it was gone, or that failed for long: what is remembered of it begins anew.
    ///
    /// - Returns: false when nothing was remembered of it.
    public func resume(source: String) throws(StoreError) -> Bool {
        try transaction { db in
            try db.execute(
                sql: """
                    UPDATE source_states SET gone_at = NULL, failures = 0, not_before = NULL, not_before_reason = NULL,
                        moved_to = NULL WHERE source_id = ?
                    """, arguments: [source])
            return db.changesCount > 0
        }
    }
}

/// When a source counts as quiet. News comes in weeks, with Sundays: so several visits together are held against as many
/// together before. By median and rank, which a holiday or a day of storms does not move: far below the median, and hardly
/// ever so low before. (A deviation would call a source quiet that brings forty articles every fifth night.)
enum Quietness {
    /// Visits taken together.
    static let span = 3
    /// Visits looked back.
    static let memory = 60
    /// Fewer sums than this say nothing about what is usual.
    private static let fewestSums = 7
    /// Of what is usual, at most.
    private static let share = 5
    /// One in so many sums may have been as low.
    private static let seldom = 20
    /// A source that brings less than this in three visits is quiet by nature.
    private static let leastUsual = 5

    /// - Parameter counts: new articles of each visit, the latest first.
    static func judge(_ counts: [Int]) -> (lately: Int, usually: Int)? {
        guard counts.count >= span else { return nil }
        let lately = counts.prefix(span).reduce(0, +)
        let earlier = Array(counts.dropFirst(span))
        guard earlier.count >= span + fewestSums - 1 else { return nil }
        let sums = (0...(earlier.count - span)).map { earlier[$0..<($0 + span)].reduce(0, +) }
        let usual = median(sums)
        let asLow = sums.count { $0 <= lately }
        guard usual >= leastUsual, lately * share <= usual, asLow * seldom <= sums.count else { return nil }
        return (lately, usual)
    }

    private static func median(_ numbers: [Int]) -> Int {
        let sorted = numbers.sorted()
        return sorted[sorted.count / 2]
    }
}

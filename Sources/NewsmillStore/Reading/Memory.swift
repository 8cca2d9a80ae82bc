import GRDB
public import NewsmillCore

/// What the runs before one have left to be known. May be asked from any thread while a sink writes; what the present run
/// writes makes no difference.
///
/// When the database cannot say, the answer is that nothing is known: reading once too often does no harm.
public struct StoreMemory: SourceMemory {
    private let store: Store
    private let run: Int64

    init(store: Store, run: Int64) {
        self.store = store
        self.run = run
    }

    /// Whether a place was last seen to show this very content, and all of it was taken in.
    ///
    /// Not so for a capture with a part that was turned away and has not come through since, and not for one of several
    /// parts of which only a run knows that was cut short: it may have stored some of them.
    public func isUnchanged(source: String, location: String, sha256: String) -> Bool {
        holds(Self.unchangedQuery, [source, location, sha256, run])
    }

    public func isKnown(source: String, location: String, part: String, fingerprint: Int64) -> Bool {
        holds(Self.knownQuery, [source, location, part, fingerprint, run])
    }

    public func isStored(url: String) -> Bool {
        holds("SELECT 1 FROM articles WHERE url = ?1 AND first_run_id < ?2 LIMIT 1", [url, run])
    }

    public func state(of source: String) -> SourceState? {
        let row = try? store.readOnce { db in
            try Row.fetchOne(
                try db.cachedStatement(sql: "SELECT * FROM source_states WHERE source_id = ?"), arguments: [source])
        }
        return row.flatMap { $0 }.map(SourceState.init)
    }

    private func holds(_ query: String, _ arguments: StatementArguments) -> Bool {
        let answer = try? store.readOnce { db in
            try Bool.fetchOne(try db.cachedStatement(sql: query), arguments: arguments)
        }
        return answer.flatMap { $0 } ?? false
    }

    private static let unchangedQuery = """
        SELECT 1 FROM captures c
            JOIN sightings s ON s.capture_id = c.id AND s.source_id = ?1 AND s.location = ?2 AND s.run_id < ?4
            JOIN runs r ON r.id = s.run_id
        WHERE c.sha256 = ?3 AND (s.part = '' OR r.outcome IN ('clean', 'rejections'))
            AND r.round = (
                SELECT max(q.round) FROM sightings t JOIN runs q ON q.id = t.run_id
                WHERE t.source_id = ?1 AND t.location = ?2 AND t.run_id < ?4)
            AND NOT EXISTS (
                SELECT 1 FROM rejections j
                WHERE j.source_id = ?1 AND j.location = ?2 AND j.capture_id = c.id AND j.first_run_id < ?4
                    AND (j.resolved_run_id IS NULL OR j.resolved_run_id >= ?4))
        LIMIT 1
        """

    private static let knownQuery = """
        SELECT s.fingerprint = ?4 FROM sightings s JOIN runs r ON r.id = s.run_id
        WHERE s.source_id = ?1 AND s.location = ?2 AND s.part = ?3 AND s.run_id < ?5
        ORDER BY r.round DESC, s.id DESC LIMIT 1
        """
}

extension Store {
    /// What was known before a run.
    public func memory(before run: Int64) -> StoreMemory { StoreMemory(store: self, run: run) }
}

extension SourceState {
    init(_ row: Row) {
        self.init(url: row["url"])
        movedTo = row["moved_to"]
        etag = row["etag"]
        lastModified = row["last_modified"]
        sha256 = row["sha256"]
        goneAt = row["gone_at"]
        failures = row["failures"]
        unchangedInARow = row["unchanged_in_a_row"]
        triedAt = row["tried_at"]
        readAt = row["read_at"]
        notBefore = row["not_before"]
        notBeforeReason = row["not_before_reason"]
        skipHours = Self.numbers(row["skip_hours"])
        skipDays = Self.numbers(row["skip_days"])
    }

    private static func numbers(_ json: String) -> [Int] {
        json.split { !$0.isNumber }.compactMap { Int($0) }
    }
}

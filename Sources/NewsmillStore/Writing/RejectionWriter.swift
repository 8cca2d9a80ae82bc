import GRDB
import NewsmillCore

/// Keeps what was turned away, once for each place, stage and content.
final class RejectionWriter {
    private let run: Int64
    private let upsert: PreparedStatement
    private let resolveAtPlace: PreparedStatement
    /// Most runs have none to resolve, and save themselves a look-up for each article.
    private var someAreOpen: Bool

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        self.run = run
        upsert = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO rejections
                (kind, stage, rule, reason, source_id, location, part, capture_id, entry_capture_id, first_run_id,
                last_run_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
            ON CONFLICT (source_id, location, part, stage, ifnull(capture_id, 0)) DO UPDATE SET
                kind = excluded.kind, rule = excluded.rule, reason = excluded.reason,
                entry_capture_id = ifnull(excluded.entry_capture_id, entry_capture_id),
                last_run_id = excluded.last_run_id, resolved_run_id = NULL
            """)
        // Only what this run has not turned away itself: a place may hold two items of which one is stored.
        resolveAtPlace = try PreparedStatement(
            db, scratch,
            """
            UPDATE rejections SET resolved_run_id = ?1
            WHERE source_id = ?2 AND location = ?3 AND part IN (?4, '') AND resolved_run_id IS NULL AND last_run_id < ?1
            """)
        someAreOpen =
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM rejections WHERE resolved_run_id IS NULL)") ?? false
    }

    /// - Parameter entry: the feed's capture, when `capture` is the page that its entry links to.
    func write(_ rejection: Rejection, capture: Int64?, entry: Int64?) throws {
        upsert.put(rejection.kind.rawValue)
        upsert.put(rejection.stage)
        upsert.put(rejection.rule)
        upsert.put(rejection.reason)
        upsert.put(rejection.source)
        upsert.put(rejection.location)
        upsert.put(rejection.part ?? "")
        upsert.put(capture)
        upsert.put(entry)
        upsert.put(run)
        try upsert.run()
    }

    /// Closes what was open at a place, or for the whole of its capture, when an article has come through after all.
    func resolve(at place: BatchWriter.Place) throws {
        guard someAreOpen else { return }
        resolveAtPlace.put(run)
        resolveAtPlace.put(place.source)
        resolveAtPlace.put(place.location)
        resolveAtPlace.put(place.part)
        try resolveAtPlace.run()
    }
}

import GRDB

extension Store {
    /// Whether earlier runs have taken in this very content, whole, as the latest that this place shows: then it need not
    /// be read again.
    ///
    /// May be called from any thread while a sink writes; what the present run writes makes no difference. Not so for a
    /// capture with a part that was turned away and has not come through since, and not for one of several parts of
    /// which only a run knows that was cut short: it may have stored some of them.
    ///
    /// - Returns: false as well when the database cannot say: reading once too often does no harm.
    public func isUnchanged(source: String, location: String, sha256: String, before run: Int64) -> Bool {
        let answer = try? readOnce { db in
            try Bool.fetchOne(
                try db.cachedStatement(sql: Self.unchangedQuery), arguments: [source, location, sha256, run])
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
}

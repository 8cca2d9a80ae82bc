import GRDB

/// An outlet whose articles come out empty or far shorter than they used to: most likely its pages have changed, and the
/// extractor no longer finds their text.
public struct RottenOutlet: Sendable, Equatable, Encodable {
    /// The outlet's name, or the source's id for articles that came out without any text.
    public let name: String
    public let isSource: Bool
    /// Of this run: how many were short or empty, of how many.
    public let short: Int
    public let articles: Int
    /// The same share in earlier runs, in percent.
    public let usualPercent: Int
}

/// When an outlet's results count as rotten: a share that is high, and far above the outlet's own past.
enum ExtractionRot {
    /// Fewer articles in a run say nothing.
    static let fewestNow = 5
    /// Fewer earlier ones say nothing about what is usual.
    static let fewestBefore = 20
    /// How far back the past reaches, in articles of the outlet.
    static let memory = 500
    /// Of the outlet's median length: shorter is short.
    static let shortShare = 0.25
    private static let leastShare = 0.3

    /// Three standard deviations above the past share, one of which is granted to an outlet that never had any.
    static func isRotten(short: Int, of articles: Int, shortBefore: Int, of before: Int) -> Bool {
        guard articles >= fewestNow, before >= fewestBefore else { return false }
        let share = Double(short) / Double(articles)
        let past = Double(shortBefore) / Double(before)
        let deviation = (past * (1 - past) / Double(articles)).squareRoot()
        return share >= leastShare && share > past + 3 * deviation + 0.1
    }
}

extension Store {
    /// The outlets, and sources, whose articles of a run came out empty or unusually short.
    public func rottenOutlets(in run: Int64) throws(StoreError) -> [RottenOutlet] {
        try read { db in try Self.shortOutlets(db, run) + Self.emptySources(db, run) }
    }

    private static func shortOutlets(_ db: Database, _ run: Int64) throws -> [RottenOutlet] {
        let now = try Row.fetchAll(
            db,
            sql: """
                SELECT outlet, group_concat(word_count) AS words FROM articles
                WHERE last_run_id = ? AND outlet IS NOT NULL GROUP BY outlet HAVING count(*) >= \(ExtractionRot.fewestNow)
                ORDER BY outlet
                """, arguments: [run])
        return try now.compactMap { row in
            let outlet: String = row["outlet"]
            let words = (row["words"] as String).split(separator: ",").compactMap { Int($0) }
            let before = try Int.fetchAll(
                db,
                sql: """
                    SELECT word_count FROM articles WHERE outlet = ? AND last_run_id < ?
                    ORDER BY id DESC LIMIT \(ExtractionRot.memory)
                    """, arguments: [outlet, run])
            guard before.count >= ExtractionRot.fewestBefore else { return nil }
            let median = before.sorted()[before.count / 2]
            let limit = Int(ExtractionRot.shortShare * Double(median))
            let (short, shortBefore) = (words.count { $0 < limit }, before.count { $0 < limit })
            guard
                ExtractionRot.isRotten(short: short, of: words.count, shortBefore: shortBefore, of: before.count)
            else { return nil }
            return RottenOutlet(
                name: outlet, isSource: false, short: short, articles: words.count,
                usualPercent: shortBefore * 100 / before.count)
        }
    }

    /// What came out without a word has no outlet: it is a rejection, and told of by its source.
    private static func emptySources(_ db: Database, _ run: Int64) throws -> [RottenOutlet] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT source_id AS source, count(*) FILTER (WHERE first_run_id = ?1) AS empty,
                    count(*) FILTER (WHERE first_run_id < ?1) AS empty_before,
                    (SELECT count(*) FROM sightings s WHERE s.source_id = r.source_id AND s.run_id = ?1) AS seen,
                    (SELECT count(*) FROM sightings s WHERE s.source_id = r.source_id AND s.run_id < ?1) AS seen_before
                FROM rejections r WHERE stage = 'extract' AND rule = 'no-text'
                GROUP BY source_id HAVING empty > 0 ORDER BY source_id
                """, arguments: [run])
        return rows.compactMap { row in
            let (empty, before): (Int, Int) = (row["empty"], row["empty_before"])
            let (all, allBefore): (Int, Int) = (empty + (row["seen"] as Int), before + (row["seen_before"] as Int))
            guard ExtractionRot.isRotten(short: empty, of: all, shortBefore: before, of: allBefore) else { return nil }
            return RottenOutlet(
                name: row["source"], isSource: true, short: empty, articles: all,
                usualPercent: before * 100 / max(1, allBefore))
        }
    }
}

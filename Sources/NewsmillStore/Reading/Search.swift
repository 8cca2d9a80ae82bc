import GRDB
public import NewsmillText

/// An article that a search has found.
public struct SearchHit: Sendable, Equatable, Encodable {
    public let id: Int64
    public let title: String?
    public let published: String?
    public let outlet: String?
    public let url: String?
    /// Some words around the places that match, which stand between the marks.
    public let snippet: String
    /// BM25 as SQLite gives it, a word in the title counting as four in the text: the smaller, the better. 0 for what matches
    /// by facts alone.
    public let rank: Double
}

extension Store {
    /// Searches titles and texts, the best first, for what a person typed.
    ///
    /// - Parameters:
    ///   - text: a query (docs/QUERIES.md); what cannot be read as one is searched for its words, "phrases", `begin*`,
    ///     `title:word`, `-without` and `one OR other`. No text is an error; one without words finds nothing.
    ///   - open: what is put before a match in ``SearchHit/snippet``.
    ///   - close: what is put after it.
    public func search(
        _ text: String, limit: Int = 20, open: String = "[", close: String = "]"
    ) throws(StoreError) -> [SearchHit] {
        if let query = try? QueryParser.parse(text), query.references.isEmpty {
            return try search(query, limit: limit, open: open, close: close)
        }
        guard let expression = SearchQuery(text).expression else { return [] }
        let marks = Marks(open: open, close: close)
        return try read { db in
            try Self.ranked(db, matching: expression, where: "1", [], limit: limit, marks) { _ in true }
        }
    }

    /// Searches the stored articles by a query: the best first, then what matches by facts alone, the latest first.
    ///
    /// - Parameter query: without references.
    public func search(
        _ query: Query, limit: Int = 20, open: String = "[", close: String = "]"
    ) throws(StoreError) -> [SearchHit] {
        let plan = SearchPlan(query)
        let set = QuerySet([query])
        let marks = Marks(open: open, close: close)
        var scratch = QueryScratch()
        return try read { db in
            func matches(_ id: Int64) throws -> Bool {
                if plan.isExact { return true }
                guard let stored = try StoredDocument.fetch(db, id) else { return false }
                return !set.matches(in: stored.document, most: 1, scratch: &scratch).isEmpty
            }
            var hits: [SearchHit] = []
            if let ranking = plan.ranking {
                hits = try Self.ranked(
                    db, matching: ranking, where: plan.condition, plan.arguments, limit: limit, marks, matches)
            }
            guard hits.count < limit else { return hits }
            return hits
                + (try Self.unranked(db, plan, limit: limit - hits.count, matches))
        }
    }

    private struct Marks {
        var open: String
        var close: String
    }

    private static func ranked(
        _ db: Database, matching expression: String, where condition: String, _ arguments: [String], limit: Int,
        _ marks: Marks, _ matches: (Int64) throws -> Bool
    ) throws -> [SearchHit] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT a.id, bm25(articles_fts, 4.0, 1.0) AS score FROM articles_fts f JOIN articles a ON a.id = f.rowid
                WHERE articles_fts MATCH ? AND \(condition) ORDER BY score, a.id
                """, arguments: StatementArguments([expression] + arguments))
        var found: [(id: Int64, score: Double)] = []
        while found.count < limit, let row = try rows.next() {
            let id: Int64 = row["id"]
            if try matches(id) { found.append((id, row["score"])) }
        }
        return try found.compactMap { id, score in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT a.id, a.title, a.published, a.outlet, a.url,
                        snippet(articles_fts, 1, ?, ?, '…', 24) AS snippet
                    FROM articles_fts f JOIN articles a ON a.id = f.rowid WHERE articles_fts MATCH ? AND f.rowid = ?
                    """, arguments: [marks.open, marks.close, expression, id])
            return row.map { SearchHit($0, rank: score) }
        }
    }

    /// What the ranking does not find: it matches by facts, or by words that the index does not know.
    private static func unranked(
        _ db: Database, _ plan: SearchPlan, limit: Int, _ matches: (Int64) throws -> Bool
    ) throws -> [SearchHit] {
        let others =
            plan.ranking == nil ? "" : "AND a.id NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT a.id FROM articles a WHERE \(plan.condition) \(others) ORDER BY a.published DESC, a.id
                """, arguments: StatementArguments(plan.arguments + (plan.ranking.map { [$0] } ?? [])))
        var found: [Int64] = []
        while found.count < limit, let row = try rows.next() {
            let id: Int64 = row["id"]
            if try matches(id) { found.append(id) }
        }
        return try found.compactMap { id in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT a.id, a.title, a.published, a.outlet, a.url, substr(t.text, 1, 160) AS snippet
                    FROM articles a JOIN article_texts t ON t.id = a.id WHERE a.id = ?
                    """, arguments: [id]
            ).map { SearchHit($0, rank: 0) }
        }
    }
}

extension SearchHit {
    fileprivate init(_ row: Row, rank: Double) {
        id = row["id"]
        title = row["title"]
        published = row["published"]
        outlet = row["outlet"]
        url = row["url"]
        snippet = row["snippet"] ?? ""
        self.rank = rank
    }
}

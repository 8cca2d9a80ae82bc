import GRDB

/// An article that a search has found.
public struct SearchHit: Sendable, Equatable, Encodable {
    public let id: Int64
    public let title: String?
    public let published: String?
    public let outlet: String?
    public let url: String?
    /// Some words around the places that match, which stand between the marks.
    public let snippet: String
    /// BM25 as SQLite gives it, a word in the title counting as four in the text: the smaller, the better.
    public let rank: Double
}

extension Store {
    /// Searches titles and texts, the best first. Case and diacritics make no difference.
    ///
    /// - Parameters:
    ///   - text: what a person typed: words, "a phrase", `begin*`, `title:word`, `-without`, `one OR other`. No text is an
    ///     error; one without words finds nothing.
    ///   - open: what is put before a match in ``SearchHit/snippet``.
    ///   - close: what is put after it.
    public func search(
        _ text: String, limit: Int = 20, open: String = "[", close: String = "]"
    ) throws(StoreError) -> [SearchHit] {
        guard let expression = SearchQuery(text).expression else { return [] }
        return try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT a.id, a.title, a.published, a.outlet, a.url,
                        snippet(articles_fts, 1, ?, ?, '…', 24) AS snippet, bm25(articles_fts, 4.0, 1.0) AS score
                    FROM articles_fts f JOIN articles a ON a.id = f.rowid
                    WHERE articles_fts MATCH ? ORDER BY score, a.id LIMIT ?
                    """,
                arguments: [open, close, expression, limit])
            return rows.map { row in
                SearchHit(
                    id: row["id"], title: row["title"], published: row["published"], outlet: row["outlet"],
                    url: row["url"], snippet: row["snippet"] ?? "", rank: row["score"])
            }
        }
    }
}

import GRDB

/// Keeps articles_fts in step with the articles.
///
/// New articles are indexed some two thousand at a time, in the transaction of the batch that fills the measure: in
/// small portions the index spends most of its time on merging (measured: 170 µs an article in portions of 16, 75 µs in
/// portions of 512; larger ones gain a little more). What is indexed is what has a row in articles_fts_docsize, so
/// nothing else is recorded: the rest is indexed when the run ends, or, after a kill, when the next one begins. An
/// article that changes is brought up to date at once.
final class SearchIndex {
    static let batch = 2048

    private let insertAfter: PreparedStatement
    private let insertOne: PreparedStatement
    private let removeOne: PreparedStatement
    /// The last article indexed, and the last there is.
    private var indexed: Int64
    private var last: Int64

    init(_ db: Database, _ scratch: Scratch) throws {
        let columns = "INSERT INTO articles_fts (rowid, title, text) SELECT id, title, text FROM article_texts"
        insertAfter = try PreparedStatement(db, scratch, "\(columns) WHERE id > ? ORDER BY id")
        insertOne = try PreparedStatement(db, scratch, "\(columns) WHERE id = ?")
        removeOne = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO articles_fts (articles_fts, rowid, title, text)
            SELECT 'delete', id, title, text FROM article_texts WHERE id = ?
            """)
        indexed = try Int64.fetchOne(db, sql: "SELECT max(id) FROM articles_fts_docsize") ?? 0
        last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM articles") ?? 0
    }

    func added(_ id: Int64) {
        last = max(last, id)
    }

    /// Indexes what is not yet, if there is so much.
    func catchUp(atLeast count: Int = 1) throws {
        guard last - indexed >= count else { return }
        insertAfter.put(indexed)
        try insertAfter.run()
        indexed = last
    }

    /// To be called while the article still has the words that it was indexed with.
    func remove(_ id: Int64) throws {
        guard id <= indexed else { return }
        removeOne.put(id)
        try removeOne.run()
    }

    func insert(_ id: Int64) throws {
        guard id <= indexed else { return }
        insertOne.put(id)
        try insertOne.run()
    }
}

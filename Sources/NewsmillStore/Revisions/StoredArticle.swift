import GRDB
import NewsmillCore

/// An article with all that is needed to read it again from its captures, and to tell whether something else comes of it.
public struct StoredArticle: Sendable {
    public let id: Int64
    public let version: Int
    /// The day it was published or, where nothing says, captured: `2025-06-21`.
    public let day: String
    public let state: ArticleState
    public let part: String?
    /// Where the capture of the present state was seen.
    public let source: String
    public let sourceType: String
    public let location: String
    public let capture: StoredCapture
    /// The feed's, when the text is that of the page its entry links to.
    public let entryCapture: StoredCapture?
}

public struct StoredCapture: Sendable {
    public let detail: CaptureDetail
    /// The address that answered; nil for a file.
    public let url: String?

    static func fetch(_ db: Database, _ id: Int64, source: String) throws -> StoredCapture? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.*, ifnull(
                    (SELECT url FROM responses r WHERE r.sha256 = c.sha256 AND r.source_id = ?2 AND r.file IS NOT NULL
                        ORDER BY r.id LIMIT 1),
                    (SELECT url FROM archive h WHERE h.sha256 = c.sha256)) AS answered
                FROM captures c WHERE c.id = ?1
                """)
        return try Row.fetchOne(statement, arguments: [id, source]).map {
            StoredCapture(detail: CaptureDetail($0), url: $0["answered"])
        }
    }
}

extension Store {
    /// The selected articles after a number, in the order of their numbers.
    ///
    /// - Parameter limit: how many at most; none is left when fewer come.
    public func storedArticles(
        _ selection: RevisionSelection, after id: Int64, limit: Int
    ) throws(StoreError) -> [StoredArticle] {
        try read { db in
            let (condition, arguments) = selection.condition
            let ids = try Int64.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT a.id FROM articles a JOIN captures c ON c.id = a.capture_id
                        WHERE a.id > ? AND \(condition) ORDER BY a.id LIMIT ?
                        """), arguments: [id] + arguments + [limit])
            return try ids.compactMap { try StoredArticle.fetch(db, $0) }
        }
    }

    /// How many articles are selected.
    public func count(_ selection: RevisionSelection) throws(StoreError) -> Int {
        try read { db in
            let (condition, arguments) = selection.condition
            let query = "SELECT count(*) FROM articles a JOIN captures c ON c.id = a.capture_id WHERE \(condition)"
            return try Int.fetchOne(db, sql: query, arguments: arguments) ?? 0
        }
    }

    /// The names of entities, by their ids.
    public func entityNames() throws(StoreError) -> [String: String] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT entity, name FROM entities")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
        }
    }
}

extension StoredArticle {
    static func fetch(_ db: Database, _ id: Int64) throws -> StoredArticle? {
        func rows<T>(_ sql: String, _ arguments: StatementArguments, _ make: (Row) -> T) throws -> [T] {
            try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map(make)
        }
        let articles = try rows("SELECT * FROM articles WHERE id = ?", [id]) { $0 }
        guard let row = articles.first else { return nil }
        let part: String = row["part"]
        let captureID: Int64 = row["capture_id"]
        // The place that brought this state; other places may have shown the same bytes later.
        let places = try rows(
            """
            SELECT s.source_id, s.location, r.type FROM sightings s JOIN sources r ON r.id = s.source_id
            WHERE s.article_id = ?1 ORDER BY s.capture_id = ?2 AND s.part = ?3 DESC, s.id LIMIT 1
            """, [id, captureID, part]
        ) { (source: $0[0] as String, location: $0[1] as String, type: $0[2] as String) }
        guard let place = places.first else { return nil }
        func capture(_ id: Int64) throws -> StoredCapture? { try StoredCapture.fetch(db, id, source: place.source) }
        guard let text = try capture(captureID) else { return nil }
        let entryID: Int64? = row["entry_capture_id"]
        let state = try ArticleState.fetch(db, id, row)
        return StoredArticle(
            id: id, version: row["version"], day: String((state.published ?? text.detail.capturedAt).prefix(10)),
            state: state, part: part.isEmpty ? nil : part, source: place.source, sourceType: place.type,
            location: place.location, capture: text, entryCapture: try entryID.flatMap { try capture($0) })
    }
}

extension ArticleState {
    /// - Parameter row: of the article.
    static func fetch(_ db: Database, _ id: Int64, _ row: Row) throws -> ArticleState {
        func rows<T>(_ sql: String, _ make: (Row) -> T) throws -> [T] {
            try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [id]).map(make)
        }
        return ArticleState(
            recordID: row["record_id"], url: row["url"], canonicalURL: row["canonical_url"], title: row["title"],
            titleOriginal: row["title_original"], published: row["published"], publishedBasis: row["published_basis"],
            outlet: row["outlet"], outletBasis: row["outlet_basis"], language: row["language"], agency: row["agency"],
            agencyBasis: row["agency_basis"], authors: JSONText.strings(row["authors"]),
            topics: JSONText.strings(row["topics"]), documentKind: row["document_kind"], encoding: row["encoding"],
            paragraphs: try rows(
                "SELECT * FROM paragraphs WHERE article_id = ? ORDER BY position", ParagraphDetail.init),
            mentions: try rows(
                """
                SELECT iif(m.paragraph IS NULL, 'title', 'body') AS field, m.paragraph, m.start, m.length, m.surface,
                    e.entity, '' AS canonical, m.rule, m.evidence, m.rewritten
                FROM mentions m JOIN entities e ON e.id = m.entity_id WHERE m.article_id = ? ORDER BY m.ordinal
                """, MentionDetail.init),
            quotations: try rows(
                "SELECT * FROM v_quotations WHERE article_id = ? ORDER BY ordinal", QuotationDetail.init),
            utteranceSimilarities: try rows(
                "SELECT utterance_similarity FROM quotations WHERE article_id = ? ORDER BY ordinal"
            ) { $0[0] as Double? },
            tags: try rows("SELECT * FROM tags WHERE article_id = ? ORDER BY topic", TagDetail.init),
            decisions: try rows("SELECT * FROM decisions WHERE article_id = ? ORDER BY ordinal", DecisionDetail.init))
    }
}

import GRDB
public import NewsmillCore

/// Everything the database knows of one article: what `newsmill explain` shows.
public struct ArticleDetail: Sendable, Encodable {
    public struct Facts: Sendable, Codable {
        public let id: Int64
        public let recordId: String
        public let title: String?
        public let titleOriginal: String?
        public let published: String?
        public let publishedBasis: String?
        public let outlet: String?
        public let outletBasis: String?
        public let language: String?
        public let url: String?
        public let canonicalUrl: String?
        /// JSON arrays.
        public let authors: String
        public let topics: String
        /// The final text.
        public let text: String
        public let wordCount: Int
        public let version: Int
        public let part: String?
        public let documentKind: String
        public let encoding: String?
        /// Of the capture.
        public let sha256: String
        public let mediaType: String
        public let capturedAt: String
        public let lastRun: Int64
    }

    public struct Paragraph: Sendable, Codable {
        public let position: Int
        public let role: String
        /// Scalars of the document's text.
        public let start: Int?
        public let original: String
        public let text: String
        public let removedStage: String?
        public let removedRule: String?
        public let removedReason: String?
    }

    public struct Decision: Sendable, Codable {
        public let stage: String
        public let rule: String
        public let action: String
        /// "article", "title" or "body".
        public let field: String
        public let paragraph: Int?
        /// Scalars of the text as found.
        public let start: Int?
        public let length: Int?
        public let before: String?
        public let after: String?
        public let reason: String?
    }

    public struct Mention: Sendable, Codable {
        public let field: String
        public let paragraph: Int?
        public let start: Int
        public let length: Int
        public let surface: String
        public let entity: String
        public let canonical: String
        public let rule: String
        public let evidence: String?
        public let rewritten: Bool
    }

    public struct Tag: Sendable, Codable {
        public let topic: String
        public let query: String
        /// JSON: `[[paragraph, start, length], …]`, paragraph -1 for the title.
        public let evidence: String
    }

    public struct Sighting: Sendable, Codable {
        public let source: String
        public let location: String
        public let part: String?
        public let run: Int64
    }

    public struct Version: Sendable, Codable {
        public let version: Int
        public let title: String?
        public let published: String?
        public let text: String
    }

    public let facts: Facts
    public let paragraphs: [Paragraph]
    public let decisions: [Decision]
    public let mentions: [Mention]
    public let tags: [Tag]
    public let sightings: [Sighting]
    /// Earlier ones, the first first.
    public let versions: [Version]
    /// The text of pipeline.json when the article was last written.
    public let configuration: String
}

extension Store {
    /// The article that a key names: its number, its record id, one of its addresses, where it was seen, or the beginning
    /// (8 digits or more) of its capture's SHA-256.
    ///
    /// - Returns: nil when nothing has that key.
    /// - Throws: ``StoreError/ambiguous(key:candidates:)`` when several articles have it.
    public func article(matching key: String) throws(StoreError) -> ArticleDetail? {
        let found = try read { db in try Self.candidates(db, key) }
        guard found.count <= 1 else { throw .ambiguous(key: key, candidates: found) }
        guard let id = found.first?.id else { return nil }
        return try read { db in try Self.detail(db, id) }
    }

    /// The bytes an article was read from, for rebuilding it.
    public func capture(of id: Int64) throws(StoreError) -> Capture? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT c.*, s.source_id, s.location FROM articles a JOIN captures c ON c.id = a.capture_id
                        LEFT JOIN sightings s ON s.article_id = a.id AND s.capture_id = c.id
                    WHERE a.id = ? ORDER BY s.id LIMIT 1
                    """, arguments: [id]
            ).map { row in
                Capture(
                    source: row["source_id"] ?? "", location: row["location"] ?? "", capturedAt: row["captured_at"],
                    mediaType: row["media_type"], status: row["status"], sha256: row["sha256"],
                    body: try StoredBody.bytes(row))
            }
        }
    }

    /// A number is an article's number and nothing else, when there is such an article.
    private static func candidates(_ db: Database, _ key: String) throws -> [ArticleCandidate] {
        if let id = Int64(key),
            let row = try Row.fetchOne(db, sql: "SELECT id, title FROM articles WHERE id = ?", arguments: [id])
        {
            return [ArticleCandidate(id: row["id"], title: row["title"])]
        }
        let isDigest = key.count >= 8 && key.count <= 64 && key.allSatisfy(\.isHexDigit)
        // A range over the index, where LIKE would read every row.
        let last = key.lowercased() + "g"
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, title FROM articles WHERE id IN (
                    SELECT id FROM articles WHERE record_id = ?1 OR url = ?1 OR canonical_url = ?1
                    UNION SELECT article_id FROM sightings WHERE location = ?1
                    UNION SELECT a.id FROM captures c JOIN articles a ON a.capture_id = c.id
                        WHERE ?2 AND c.sha256 >= ?3 AND c.sha256 < ?4)
                ORDER BY id LIMIT 20
                """, arguments: [key, isDigest, key.lowercased(), last]
        ).map { ArticleCandidate(id: $0["id"], title: $0["title"]) }
    }

    private static func detail(_ db: Database, _ id: Int64) throws -> ArticleDetail? {
        func all<T: Decodable>(_ type: T.Type, _ sql: String) throws -> [T] {
            try Fetched<T>.fetchAll(db, sql: sql, arguments: [id]).map(\.value)
        }
        guard let facts = try all(ArticleDetail.Facts.self, "SELECT * FROM v_articles WHERE id = ?").first else {
            return nil
        }
        return ArticleDetail(
            facts: facts,
            paragraphs: try all(
                ArticleDetail.Paragraph.self, "SELECT * FROM v_paragraphs WHERE article_id = ? ORDER BY position"),
            decisions: try all(
                ArticleDetail.Decision.self, "SELECT * FROM decisions WHERE article_id = ? ORDER BY ordinal"),
            mentions: try all(
                ArticleDetail.Mention.self, "SELECT * FROM v_mentions WHERE article_id = ? ORDER BY ordinal"),
            tags: try all(ArticleDetail.Tag.self, "SELECT * FROM tags WHERE article_id = ? ORDER BY topic"),
            sightings: try all(
                ArticleDetail.Sighting.self,
                """
                SELECT source_id AS source, location, nullif(part, '') AS part, run_id AS run
                FROM sightings WHERE article_id = ? ORDER BY id
                """),
            versions: try all(
                ArticleDetail.Version.self, "SELECT * FROM article_versions WHERE article_id = ? ORDER BY version"),
            configuration: try String.fetchOne(
                db, sql: "SELECT configuration FROM v_runs WHERE id = ?", arguments: [facts.lastRun]) ?? "")
    }
}

import Foundation
import GRDB
public import NewsmillCore

extension Store {
    /// The article with a key: its id here, its URL or canonical URL, its id in the source, the place where it was seen, or
    /// the first 8 or more digits of a capture's SHA-256. The first of these that fits anything counts.
    ///
    /// - Returns: nil when nothing fits.
    /// - Throws: ``StoreError/ambiguous(key:candidates:)`` when several articles fit.
    public func article(matching key: String) throws(StoreError) -> ArticleDetail? {
        try read { db in
            let ids = try Self.ids(db, matching: key)
            guard let id = ids.first else { return nil }
            if ids.count > 1 { throw StoreError.ambiguous(key: key, candidates: try Self.candidates(db, ids)) }
            return try ArticleDetail.fetch(db, id)
        }
    }

    /// Where the body of a capture lies in the archive; nil when it is not there.
    public func archivePlace(ofCapture id: Int64) throws(StoreError) -> ArchivePlace? {
        try read { db in
            let query = """
                SELECT file, offset, length FROM archive WHERE sha256 = (SELECT sha256 FROM captures WHERE id = ?)
                """
            return try Row.fetchOne(db, sql: query, arguments: [id]).map { row in
                ArchivePlace(file: row["file"], offset: row["offset"], length: row["length"])
            }
        }
    }

    /// The bytes of a capture; nil when there is no such capture or its body is not kept here.
    public func body(ofCapture id: Int64) throws(StoreError) -> [UInt8]? {
        try read { db in
            let query = "SELECT size, body FROM captures WHERE id = ?"
            guard let row = try Row.fetchOne(db, sql: query, arguments: [id]), let body: Data = row["body"] else {
                return nil
            }
            let size: Int = row["size"]
            return body.count == size ? Array(body) : try Inflater.inflate(Array(body), size: size)
        }
    }

    private static func ids(_ db: Database, matching key: String) throws -> [Int64] {
        if let id = Int64(key),
            try Bool.fetchOne(db, sql: "SELECT 1 FROM articles WHERE id = ?", arguments: [id]) == true
        {
            return [id]
        }
        var queries = [
            "SELECT id FROM articles WHERE url = ?1 OR canonical_url = ?1",
            "SELECT id FROM articles WHERE record_id = ?1",
            "SELECT DISTINCT article_id FROM sightings WHERE location = ?1 ORDER BY article_id",
        ]
        if key.utf8.count >= 8, key.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 6 || $0 &- 0x30 < 10 }) {
            queries.append(
                """
                SELECT DISTINCT article_id FROM sightings WHERE capture_id IN (
                    SELECT id FROM captures WHERE sha256 >= lower(?1) AND sha256 < lower(?1) || 'g')
                ORDER BY article_id
                """)
        }
        for query in queries {
            let ids = try Int64.fetchAll(db, sql: query + " LIMIT 20", arguments: [key])
            if !ids.isEmpty { return ids }
        }
        return []
    }

    private static func candidates(_ db: Database, _ ids: [Int64]) throws -> [ArticleCandidate] {
        try ids.map { id in
            let title = try String.fetchOne(db, sql: "SELECT title FROM articles WHERE id = ?", arguments: [id])
            return ArticleCandidate(id: id, title: title)
        }
    }
}

extension ArticleDetail {
    static func fetch(_ db: Database, _ id: Int64) throws -> ArticleDetail? {
        let query = """
            SELECT a.*, t.text, n.text AS configuration FROM articles a JOIN article_texts t ON t.id = a.id
                JOIN runs r ON r.id = a.last_run_id JOIN configurations n ON n.hash = r.configuration_hash
            WHERE a.id = ?
            """
        guard let row = try Row.fetchOne(db, sql: query, arguments: [id]) else { return nil }
        func rows<T>(_ sql: String, _ make: (Row) -> T) throws -> [T] {
            try Row.fetchAll(db, sql: sql, arguments: [id]).map(make)
        }
        let captures = try rows(
            "SELECT * FROM captures WHERE id = (SELECT capture_id FROM articles WHERE id = ?)", CaptureDetail.init)
        guard let capture = captures.first else { return nil }
        let entryCaptures = try rows(
            "SELECT * FROM captures WHERE id = (SELECT entry_capture_id FROM articles WHERE id = ?)",
            CaptureDetail.init)
        let part: String = row["part"]
        return ArticleDetail(
            id: id, recordID: row["record_id"], url: row["url"], canonicalURL: row["canonical_url"],
            title: row["title"],
            titleOriginal: row["title_original"], published: row["published"], publishedBasis: row["published_basis"],
            outlet: row["outlet"], outletBasis: row["outlet_basis"], language: row["language"],
            authors: JSONText.strings(row["authors"]), topics: JSONText.strings(row["topics"]), text: row["text"],
            wordCount: row["word_count"], version: row["version"], part: part.isEmpty ? nil : part,
            documentKind: row["document_kind"], encoding: row["encoding"], firstRun: row["first_run_id"],
            lastRun: row["last_run_id"], configuration: row["configuration"], capture: capture,
            entryCapture: entryCaptures.first,
            paragraphs: try rows(
                "SELECT * FROM paragraphs WHERE article_id = ? ORDER BY position", ParagraphDetail.init),
            decisions: try rows("SELECT * FROM decisions WHERE article_id = ? ORDER BY ordinal", DecisionDetail.init),
            mentions: try rows("SELECT * FROM v_mentions WHERE article_id = ? ORDER BY ordinal", MentionDetail.init),
            quotations: try rows(
                "SELECT * FROM v_quotations WHERE article_id = ? ORDER BY ordinal", QuotationDetail.init),
            tags: try rows("SELECT * FROM tags WHERE article_id = ? ORDER BY topic", TagDetail.init),
            sightings: try rows(
                """
                SELECT s.*, c.sha256, c.captured_at FROM sightings s JOIN captures c ON c.id = s.capture_id
                WHERE s.article_id = ? ORDER BY s.id
                """, SightingDetail.init),
            versions: try rows(
                "SELECT * FROM article_versions WHERE article_id = ? ORDER BY version", VersionDetail.init))
    }
}

extension CaptureDetail {
    init(_ row: Row) {
        id = row["id"]
        sha256 = row["sha256"]
        mediaType = row["media_type"]
        status = row["status"]
        capturedAt = row["captured_at"]
        size = row["size"]
    }
}

extension ParagraphDetail {
    init(_ row: Row) {
        position = row["position"]
        role = row["role"]
        start = row["start"]
        original = row["original"]
        text = row["text"] ?? original
        if let stage: String = row["removed_stage"] {
            removed = RemovalDetail(stage: stage, rule: row["removed_rule"] ?? "", reason: row["removed_reason"] ?? "")
        } else {
            removed = nil
        }
    }
}

extension DecisionDetail {
    init(_ row: Row) {
        stage = row["stage"]
        rule = row["rule"]
        action = row["action"]
        field = row["field"]
        paragraph = row["paragraph"]
        start = row["start"]
        length = row["length"]
        before = row["before"]
        after = row["after"]
        reason = row["reason"]
    }
}

extension MentionDetail {
    init(_ row: Row) {
        field = row["field"]
        paragraph = row["paragraph"]
        start = row["start"]
        length = row["length"]
        surface = row["surface"]
        entity = row["entity"]
        canonical = row["canonical"]
        rule = row["rule"]
        evidence = row["evidence"]
        rewritten = row["rewritten"]
    }
}

extension QuotationDetail {
    init(_ row: Row) {
        field = row["field"]
        paragraph = row["paragraph"]
        start = row["start"]
        length = row["length"]
        text = row["text"]
        speaker = row["speaker"]
        entity = row["entity"]
        speakerSurface = row["speaker_surface"]
        speakerParagraph = row["speaker_paragraph"]
        speakerStart = row["speaker_start"]
        speakerLength = row["speaker_length"]
        verb = row["verb"]
        via = row["via"]
        rule = row["rule"]
        continues = row["continues"]
        utterance = row["utterance"]
    }
}

extension TagDetail {
    init(_ row: Row) {
        topic = row["topic"]
        query = row["query"]
        evidence = JSONText.places(row["evidence"])
    }
}

extension SightingDetail {
    fileprivate init(_ row: Row) {
        source = row["source_id"]
        location = row["location"]
        let part: String = row["part"]
        self.part = part.isEmpty ? nil : part
        sha256 = row["sha256"]
        capturedAt = row["captured_at"]
        run = row["run_id"]
    }
}

extension VersionDetail {
    fileprivate init(_ row: Row) {
        version = row["version"]
        run = row["run_id"]
        title = row["title"]
        published = row["published"]
        text = row["text"]
        record = row["record"]
    }
}

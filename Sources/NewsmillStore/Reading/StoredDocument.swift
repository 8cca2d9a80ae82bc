import GRDB
public import NewsmillText

/// A stored article as queries see it: the same texts and facts as when it was tagged.
public struct StoredDocument: Sendable {
    public let document: QueryDocument
    /// The paragraph of each part; -1 for the title and what is no part of the text.
    public let paragraphs: [Int]

    static func fetch(_ db: Database, _ id: Int64) throws -> StoredDocument? {
        let query = "SELECT title, title_original, outlet, language, published FROM articles WHERE id = ?"
        guard let row = try Row.fetchOne(db, sql: query, arguments: [id]) else { return nil }
        var document = QueryDocument()
        var paragraphs: [Int] = []
        var originals: [Int: (part: Int, original: String)] = [:]
        if let title: String = row["title"] {
            document.parts.append(.init(title, .title))
            paragraphs.append(-1)
            originals[-1] = (0, row["title_original"] ?? title)
        }
        var hasLead = false
        let kept = """
            SELECT position, role, original, text FROM paragraphs WHERE article_id = ? AND removed_stage IS NULL
            ORDER BY position
            """
        for row in try Row.fetchAll(db, sql: kept, arguments: [id]) {
            let (position, role, original): (Int, String, String) = (row["position"], row["role"], row["original"])
            let isLead = !hasLead && (role == "body" || role == "summary")
            if isLead { hasLead = true }
            originals[position] = (document.parts.count, original)
            document.parts.append(.init(row["text"] ?? original, isLead ? .lead : .body))
            paragraphs.append(position)
        }
        if let outlet: String = row["outlet"] {
            document.parts.append(.init(outlet, .outlet))
            paragraphs.append(-1)
        }
        let speakers = """
            SELECT speaker FROM quotations WHERE article_id = ? AND speaker IS NOT NULL GROUP BY speaker ORDER BY min(ordinal)
            """
        for speaker in try String.fetchAll(db, sql: speakers, arguments: [id]) {
            document.parts.append(.init(speaker, .speaker))
            paragraphs.append(-1)
        }
        document.language = row["language"]
        document.published = row["published"]
        document.sources = try String.fetchAll(
            db, sql: "SELECT DISTINCT source_id FROM sightings WHERE article_id = ? ORDER BY source_id", arguments: [id]
        )
        document.mentions = try mentions(db, id, originals, document)
        return StoredDocument(document: document, paragraphs: paragraphs)
    }

    /// Mentions are stored in the text as found, and asked for in the final text.
    private static func mentions(
        _ db: Database, _ id: Int64, _ originals: [Int: (part: Int, original: String)], _ document: QueryDocument
    ) throws -> [QueryDocument.Mention] {
        let found = try Row.fetchAll(
            db,
            sql: """
                SELECT e.entity, ifnull(m.paragraph, -1) AS paragraph, m.start, m.length
                FROM mentions m JOIN entities e ON e.id = m.entity_id WHERE m.article_id = ? ORDER BY m.ordinal
                """, arguments: [id])
        if found.isEmpty { return [] }
        let rewrites = try Row.fetchAll(
            db,
            sql: """
                SELECT ifnull(paragraph, -1) AS paragraph, start, length, after FROM decisions
                WHERE article_id = ? AND action = 'rewrote' AND field <> 'article' AND start IS NOT NULL
                ORDER BY paragraph, start
                """, arguments: [id])
        var edits: [Int: [(range: Range<Int>, after: Int)]] = [:]
        for row in rewrites {
            let (start, length): (Int, Int) = (row["start"], row["length"])
            let after: String = row["after"] ?? ""
            edits[row["paragraph"], default: []].append((start..<start + length, after.unicodeScalars.count))
        }
        return found.compactMap { row in
            guard let (part, _) = originals[row["paragraph"]] else { return nil }
            let (start, length): (Int, Int) = (row["start"], row["length"])
            var (lower, upper, shift) = (start, start + length, 0)
            for edit in edits[row["paragraph"]] ?? [] where edit.range.lowerBound < start + length {
                if edit.range.upperBound <= start {
                    shift += edit.after - edit.range.count
                } else {
                    // What was replaced here stands for the mention.
                    lower = min(lower, edit.range.lowerBound)
                    upper = max(start + length, edit.range.upperBound) + edit.after - edit.range.count
                }
            }
            let text = document.parts[part].text
            guard let range = text.bytes(ofScalars: lower + shift..<upper + shift) else { return nil }
            return .init(entity: row["entity"], place: .init(part: part, range: range))
        }
    }
}

extension String {
    /// The bytes of a stretch counted in scalars, or nil outside the text.
    func bytes(ofScalars range: Range<Int>) -> Range<Int>? {
        let scalars = unicodeScalars
        guard let lower = scalars.index(scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
            let upper = scalars.index(lower, offsetBy: range.count, limitedBy: scalars.endIndex)
        else { return nil }
        let start = utf8.distance(from: utf8.startIndex, to: lower)
        return start..<start + utf8.distance(from: lower, to: upper)
    }
}

extension Store {
    /// An article as queries see it; nil when there is none.
    public func document(ofArticle id: Int64) throws(StoreError) -> StoredDocument? {
        try read { db in try StoredDocument.fetch(db, id) }
    }
}

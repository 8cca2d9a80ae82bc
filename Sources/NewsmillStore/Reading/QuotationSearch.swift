import Foundation
import GRDB
public import NewsmillText

/// A quotation that a search has found, with its article.
public struct QuotationHit: Sendable, Equatable, Encodable {
    public let article: Int64
    public let title: String?
    public let published: String?
    public let outlet: String?
    public let url: String?
    /// nil for the title.
    public let paragraph: Int?
    /// In Unicode scalars of the paragraph as found.
    public let start: Int
    public let length: Int
    public let text: String
    public let speaker: String?
    public let entity: String?
    public let speakerSurface: String?
    public let verb: String?
    public let via: String?
    public let rule: String
    public let utterance: String?
    /// How many articles report the utterance, and how many named outlets; nil where there is none.
    public fileprivate(set) var utteranceArticles: Int?
    public fileprivate(set) var utteranceOutlets: Int?
}

extension Store {
    /// Searches the quotations, the latest first.
    ///
    /// - Parameters:
    ///   - query: asked of the words of each quotation: `entity:` of who is mentioned in them, `speaker:` of who said them,
    ///     other facts of the article. Without references. nil for all.
    ///   - speaker: words of the speaker's name, or the id of an entity; nil for all.
    public func quotations(
        matching query: Query? = nil, speaker: String? = nil, limit: Int = 20
    ) throws(StoreError) -> [QuotationHit] {
        let narrow = QuotationPlan(query)
        return try read { db in
            var condition = narrow.condition
            var arguments = narrow.arguments
            if let speaker {
                condition += " AND (q.speaker IN (SELECT value FROM json_each(?)) OR q.entity = ?)"
                arguments += [JSONText.array(try Self.speakers(db, named: speaker)), speaker]
            }
            let rows = try Row.fetchCursor(
                db,
                sql:
                    "SELECT q.* FROM v_quotations q WHERE \(condition) ORDER BY q.published DESC, q.article_id, q.ordinal",
                arguments: StatementArguments(arguments))
            let set = query.map { QuerySet([$0]) }
            var scratch = QueryScratch()
            var hits: [QuotationHit] = []
            while hits.count < limit, let row = try rows.next() {
                if let set {
                    let document = try Self.document(db, row)
                    if set.matches(in: document, most: 1, scratch: &scratch).isEmpty { continue }
                }
                var hit = QuotationHit(row)
                let reported = "SELECT articles, outlets FROM v_utterances WHERE utterance = ?"
                if let counts = try Row.fetchOne(db, sql: reported, arguments: [hit.utterance]) {
                    (hit.utteranceArticles, hit.utteranceOutlets) = (counts[0], counts[1])
                }
                hits.append(hit)
            }
            return hits
        }
    }

    /// The names in which the words of one occur.
    private static func speakers(_ db: Database, named name: String) throws -> [String] {
        let words = name.replacing("\"", with: " ")
        guard let query = try? QueryParser.parse("speaker:\"\(words)\"") else { return [] }
        let set = QuerySet([query])
        var scratch = QueryScratch()
        return try String.fetchAll(
            db, sql: "SELECT DISTINCT speaker FROM quotations WHERE speaker IS NOT NULL ORDER BY speaker"
        ).filter { name in
            !set.matches(in: QueryDocument(parts: [.init(name, .speaker)]), most: 1, scratch: &scratch).isEmpty
        }
    }

    /// A quotation as queries see it.
    private static func document(_ db: Database, _ row: Row) throws -> QueryDocument {
        let (id, text): (Int64, String) = (row["article_id"], row["text"])
        let (paragraph, start, length): (Int?, Int, Int) = (row["paragraph"], row["start"], row["length"])
        var document = QueryDocument(parts: [.init(text, .body)])
        if let outlet: String = row["outlet"] { document.parts.append(.init(outlet, .outlet)) }
        if let speaker: String = row["speaker"] { document.parts.append(.init(speaker, .speaker)) }
        document.language = row["language"]
        document.published = row["published"]
        document.sources = try String.fetchAll(
            db, sql: "SELECT DISTINCT source_id FROM sightings WHERE article_id = ? ORDER BY source_id", arguments: [id]
        )
        let mentions = try Row.fetchAll(
            db,
            sql: """
                SELECT e.entity, m.start, m.length FROM mentions m JOIN entities e ON e.id = m.entity_id
                WHERE m.article_id = ? AND m.paragraph IS ? AND m.start >= ? AND m.start + m.length <= ? ORDER BY m.ordinal
                """, arguments: [id, paragraph, start, start + length])
        document.mentions = mentions.compactMap { mention in
            let (from, count): (Int, Int) = (mention["start"], mention["length"])
            return text.bytes(ofScalars: from - start..<from - start + count).map {
                .init(entity: mention["entity"], place: .init(part: 0, range: $0))
            }
        }
        return document
    }
}

extension QuotationHit {
    fileprivate init(_ row: Row) {
        article = row["article_id"]
        title = row["title"]
        published = row["published"]
        outlet = row["outlet"]
        url = row["url"]
        paragraph = row["paragraph"]
        start = row["start"]
        length = row["length"]
        text = row["text"]
        speaker = row["speaker"]
        entity = row["entity"]
        speakerSurface = row["speaker_surface"]
        verb = row["verb"]
        via = row["via"]
        rule = row["rule"]
        utterance = row["utterance"]
    }
}

/// Which quotations must be looked at for a query: those of articles in which its words occur. Never too few.
private struct QuotationPlan {
    private(set) var condition = "1"
    private(set) var arguments: [String] = []

    init(_ query: Query?) {
        guard let query, let expression = Self.expression(query) else { return }
        // The index holds the final text, a quotation its words as found.
        condition = """
            (q.article_id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)
                OR q.article_id IN (SELECT article_id FROM mentions WHERE rewritten = 1))
            """
        arguments = [expression]
    }

    /// nil where the index says nothing.
    private static func expression(_ query: Query) -> String? {
        switch query {
        case .term(let term):
            guard term.field == nil || term.field == .body else { return nil }
            return SearchWords(term)?.expression
        case .fact, .reference, .not: return nil
        case .all(let parts): return joined(parts.compactMap(expression), " AND ")
        case .near(let left, let right, _): return joined([left, right].compactMap(expression), " AND ")
        case .any(let parts):
            let found = parts.map(expression)
            return found.contains(nil) ? nil : joined(found.compactMap(\.self), " OR ")
        case .atLeast(_, let inner): return expression(inner)
        }
    }

    private static func joined(_ parts: [String], _ operation: String) -> String? {
        parts.isEmpty ? nil : "(" + parts.joined(separator: operation) + ")"
    }
}

import GRDB

/// A stored article with what is linked in it, all places in Unicode scalars of the texts as found.
public struct LinkedArticle: Sendable {
    public struct Text: Sendable {
        /// -1 for the title.
        public let paragraph: Int
        public let text: String
        public let mentions: [(range: Range<Int>, entity: String)]
    }

    public struct Quotation: Sendable {
        public let text: String
        public let entity: String?
        public let surface: String?
        /// Shared by all that report the same act of speech.
        public let utterance: String?
    }

    public let id: Int64
    public let outlet: String?
    public let published: String?
    /// The article whose text it has.
    public let original: Int64?
    public let texts: [Text]
    public let quotations: [Quotation]
}

extension Store {
    /// Hands over every stored article, the oldest first, with the article of which it is a copy.
    public func eachLinkedArticle(_ take: (LinkedArticle, _ original: LinkedArticle?) throws -> Void) throws(StoreError)
    {
        try read { db in
            // An older database has no quotations.
            let hasQuotations =
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM pragma_table_info('v_quotations')
                        WHERE name IN ('article_id', 'ordinal', 'text', 'entity', 'speaker_surface', 'utterance')
                        """) == 6
            for id in try Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id") {
                guard let article = try LinkedArticle(db, id, hasQuotations: hasQuotations) else { continue }
                let original = try article.original.flatMap { try LinkedArticle(db, $0, hasQuotations: false) }
                try take(article, original)
            }
        }
    }
}

extension LinkedArticle {
    fileprivate init?(_ db: Database, _ id: Int64, hasQuotations: Bool) throws {
        let query = "SELECT title_original, title, outlet, published, duplicate_of FROM articles WHERE id = ?"
        guard let row = try db.cachedStatement(sql: query).row([id]) else { return nil }
        var mentions: [Int: [(range: Range<Int>, entity: String)]] = [:]
        let linked = try db.cachedStatement(
            sql: """
                SELECT ifnull(m.paragraph, -1) AS paragraph, m.start, m.length, e.entity
                FROM mentions m JOIN entities e ON e.id = m.entity_id WHERE m.article_id = ? ORDER BY m.ordinal
                """)
        for row in try Row.fetchAll(linked, arguments: [id]) {
            let (start, length): (Int, Int) = (row["start"], row["length"])
            mentions[row["paragraph"], default: []].append((start..<start + length, row["entity"]))
        }
        var texts: [Text] = []
        if let title: String = row["title_original"] ?? row["title"] {
            texts.append(Text(paragraph: -1, text: title, mentions: mentions[-1] ?? []))
        }
        let paragraphs = try db.cachedStatement(
            sql: """
                SELECT position, original FROM paragraphs WHERE article_id = ? AND removed_stage IS NULL ORDER BY position
                """)
        for row in try Row.fetchAll(paragraphs, arguments: [id]) {
            let position: Int = row["position"]
            texts.append(Text(paragraph: position, text: row["original"], mentions: mentions[position] ?? []))
        }
        var quotations: [Quotation] = []
        if hasQuotations {
            let said = try db.cachedStatement(
                sql: """
                    SELECT text, entity, speaker_surface, utterance FROM v_quotations WHERE article_id = ? ORDER BY ordinal
                    """)
            quotations = try Row.fetchAll(said, arguments: [id]).map {
                Quotation(
                    text: $0["text"], entity: $0["entity"], surface: $0["speaker_surface"], utterance: $0["utterance"])
            }
        }
        self.init(
            id: id, outlet: row["outlet"], published: row["published"], original: row["duplicate_of"], texts: texts,
            quotations: quotations)
    }
}

extension Statement {
    fileprivate func row(_ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(self, arguments: arguments)
    }
}

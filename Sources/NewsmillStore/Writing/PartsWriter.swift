import GRDB
import NewsmillCore

/// Writes what belongs to an article: paragraphs, mentions, quotations, tags, decisions. Positions are turned from UTF-8 bytes to
/// Unicode scalars here.
final class PartsWriter {
    private let insertParagraph: PreparedStatement
    private let insertMention: PreparedStatement
    private let insertTag: PreparedStatement
    private let insertDecision: PreparedStatement
    private let deletions: [PreparedStatement]
    private let entities: EntityIDs
    private let quotations: QuotationWriter

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        func prepare(_ sql: String) throws -> PreparedStatement { try PreparedStatement(db, scratch, sql) }
        insertParagraph = try prepare(
            """
            INSERT INTO paragraphs
                (article_id, position, role, start, original, text, removed_stage, removed_rule, removed_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertMention = try prepare(
            """
            INSERT INTO mentions
                (article_id, ordinal, paragraph, start, length, surface, entity_id, rule, evidence, rewritten)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        // A topic counts once: two queries for one topic keep the first.
        insertTag = try prepare(
            "INSERT INTO tags (article_id, topic, query, evidence) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
        insertDecision = try prepare(
            """
            INSERT INTO decisions
                (article_id, ordinal, stage, rule, action, field, paragraph, start, length, before, after, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        deletions = try ["paragraphs", "mentions", "quotations", "tags", "decisions"].map {
            try prepare("DELETE FROM \($0) WHERE article_id = ?")
        }
        entities = try EntityIDs(db, scratch)
        quotations = try QuotationWriter(db, scratch, run: run)
    }

    func delete(_ id: Int64) throws {
        for deletion in deletions {
            deletion.put(id)
            try deletion.run()
        }
    }

    func insert(_ article: Article, _ id: Int64, _ positions: Positions) throws {
        for (position, paragraph) in article.paragraphs.enumerated() {
            try insert(paragraph, position, id, positions)
        }
        for (ordinal, mention) in article.mentions.enumerated() {
            try insert(mention, ordinal, id, positions)
        }
        try quotations.write(article, id, positions, entities)
        for tag in article.tags {
            insertTag.put(id)
            insertTag.put(tag.topic)
            insertTag.put(tag.query)
            insertTag.put(
                JSONText.array(
                    tag.evidence.map { evidence in
                        let (start, length) = positions.convert(evidence.range, in: evidence.place)
                        return [evidence.place.paragraph ?? -1, start, length]
                    }))
            try insertTag.run()
        }
        for (ordinal, decision) in article.decisions.enumerated() {
            try insert(decision, ordinal, id, positions)
        }
    }

    private func insert(_ paragraph: Paragraph, _ position: Int, _ id: Int64, _ positions: Positions) throws {
        insertParagraph.put(id)
        insertParagraph.put(position)
        insertParagraph.put(paragraph.role.rawValue)
        insertParagraph.put(paragraph.start.map { positions.convert($0..<$0, in: .article).start })
        insertParagraph.put(paragraph.content.original)
        insertParagraph.put(paragraph.content.edits.isEmpty ? nil : paragraph.content.text)
        insertParagraph.put(paragraph.removed?.stage)
        insertParagraph.put(paragraph.removed?.rule)
        insertParagraph.put(paragraph.removed?.reason)
        try insertParagraph.run()
    }

    private func insert(_ mention: Mention, _ ordinal: Int, _ id: Int64, _ positions: Positions) throws {
        let entity = try entities.id(of: mention.entity, name: mention.canonical)
        let (start, length) = positions.convert(mention.range, in: mention.place)
        insertMention.put(id)
        insertMention.put(ordinal)
        insertMention.put(mention.place.paragraph)
        insertMention.put(start)
        insertMention.put(length)
        insertMention.put(mention.surface)
        insertMention.put(entity)
        insertMention.put(mention.rule)
        insertMention.put(mention.evidence)
        insertMention.put(mention.rewritten ? 1 : 0)
        try insertMention.run()
    }

    private func insert(_ decision: Decision, _ ordinal: Int, _ id: Int64, _ positions: Positions) throws {
        let span = decision.range.map { positions.convert($0, in: decision.place) }
        insertDecision.put(id)
        insertDecision.put(ordinal)
        insertDecision.put(decision.stage)
        insertDecision.put(decision.rule)
        insertDecision.put(decision.action.rawValue)
        insertDecision.put(decision.place.field)
        insertDecision.put(decision.place.paragraph)
        insertDecision.put(span?.start)
        insertDecision.put(span?.length)
        insertDecision.put(decision.before)
        insertDecision.put(decision.after)
        insertDecision.put(decision.reason)
        try insertDecision.run()
    }
}

extension Place {
    /// nil for the title and the article as a whole.
    var paragraph: Int? {
        if case .paragraph(let position) = self { position } else { nil }
    }

    var field: String {
        switch self {
        case .article: "article"
        case .title: "title"
        case .paragraph: "body"
        }
    }
}

import GRDB
import NewsmillCore

/// Writes an article's quotations, their positions in Unicode scalars.
final class QuotationWriter {
    private let insert: PreparedStatement

    init(_ db: Database, _ scratch: Scratch) throws {
        insert = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO quotations
                (article_id, ordinal, paragraph, start, length, text, speaker, entity_id, speaker_surface,
                speaker_paragraph, speaker_start, speaker_length, verb, via, rule, continues)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    func write(_ article: Article, _ id: Int64, _ positions: Positions, _ entities: EntityIDs) throws {
        for (ordinal, quotation) in article.quotations.enumerated() {
            let speaker = quotation.speaker
            let (start, length) = positions.convert(quotation.range, in: quotation.place)
            let place = speaker.map { positions.convert($0.range, in: $0.place) }
            let entity = try speaker.flatMap { speaker in
                try speaker.entity.map { try entities.id(of: $0, name: speaker.name) }
            }
            insert.put(id)
            insert.put(ordinal)
            insert.put(quotation.place.paragraph)
            insert.put(start)
            insert.put(length)
            insert.put(quotation.text)
            insert.put(speaker?.name)
            insert.put(entity)
            insert.put(speaker?.surface)
            insert.put(speaker?.place.paragraph)
            insert.put(place?.start)
            insert.put(place?.length)
            insert.put(quotation.verb)
            insert.put(quotation.via)
            insert.put(quotation.rule)
            insert.put(quotation.continues ? 1 : 0)
            try insert.run()
        }
    }
}

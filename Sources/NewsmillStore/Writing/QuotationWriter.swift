import GRDB
import NewsmillCore

/// Writes an article's quotations, their positions in Unicode scalars.
final class QuotationWriter {
    private let insert: PreparedStatement
    private let utterances: UtteranceIDs

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        utterances = try UtteranceIDs(db, scratch, run: run)
        insert = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO quotations
                (article_id, ordinal, paragraph, start, length, text, speaker, entity_id, speaker_surface,
                speaker_paragraph, speaker_start, speaker_length, verb, via, rule, continues,
                utterance_id, utterance_similarity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            // Before the row is begun: all statements share the room for their values.
            let utterance = try quotation.utterance.flatMap { try utterances.id(of: $0.utterance) }
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
            insert.put(utterance)
            if let link = quotation.utterance { insert.put(link.similarity) } else { insert.putNull() }
            try insert.run()
        }
    }
}

import GRDB

/// Keeps the present state of an article, before a new version takes its place, as one JSON record with everything
/// that belongs to it.
final class VersionWriter {
    private let keep: PreparedStatement
    private let versionOf: PreparedStatement

    init(_ db: Database, _ scratch: Scratch) throws {
        versionOf = try PreparedStatement(db, scratch, "SELECT version FROM articles WHERE id = ?")
        keep = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO article_versions (article_id, version, run_id, title, published, text, record)
            SELECT a.id, a.version, a.last_run_id, a.title, a.published, t.text, json_object(
                'id', a.record_id, 'url', a.url, 'canonical_url', a.canonical_url, 'title', a.title,
                'title_original', a.title_original, 'authors', json(a.authors), 'outlet', a.outlet,
                'outlet_basis', a.outlet_basis, 'language', a.language, 'published', a.published,
                'published_basis', a.published_basis, 'topics', json(a.topics), 'text', t.text,
                'word_count', a.word_count, 'part', nullif(a.part, ''), 'document_kind', a.document_kind,
                'encoding', a.encoding, 'sha256', c.sha256,
                'paragraphs', json((
                    SELECT json_group_array(json_object('text', ifnull(text, original), 'original', original,
                        'start', start, 'role', role, 'removed', CASE WHEN removed_stage IS NOT NULL THEN json_object(
                            'stage', removed_stage, 'rule', removed_rule, 'reason', removed_reason) END))
                    FROM (SELECT * FROM paragraphs WHERE article_id = a.id ORDER BY position))),
                'mentions', json((
                    SELECT json_group_array(json_object('field', iif(paragraph IS NULL, 'title', 'body'),
                        'paragraph', paragraph, 'start', start, 'length', length, 'surface', surface,
                        'canonical', name, 'entity', entity, 'rule', rule, 'evidence', evidence,
                        'rewritten', json(iif(rewritten, 'true', 'false'))))
                    FROM (SELECT * FROM mentions JOIN entities ON entities.id = entity_id
                        WHERE article_id = a.id ORDER BY ordinal))),
                'quotations', json((
                    SELECT json_group_array(json_object('paragraph', paragraph, 'start', start, 'length', length,
                        'text', text, 'speaker', speaker, 'entity', entity, 'speaker_surface', speaker_surface,
                        'speaker_at', CASE WHEN speaker IS NOT NULL THEN json_object('paragraph', speaker_paragraph,
                            'start', speaker_start, 'length', speaker_length) END,
                        'verb', verb, 'via', via, 'rule', rule, 'continues', json(iif(continues, 'true', 'false')),
                        'utterance', utterance))
                    FROM (SELECT q.*, e.entity, u.utterance FROM quotations q
                        LEFT JOIN entities e ON e.id = q.entity_id LEFT JOIN utterances u ON u.id = q.utterance_id
                        WHERE article_id = a.id ORDER BY ordinal))),
                'tags', json((
                    SELECT json_group_array(json_object('topic', topic, 'query', query, 'evidence', json(evidence)))
                    FROM (SELECT * FROM tags WHERE article_id = a.id ORDER BY topic))),
                'decisions', json((
                    SELECT json_group_array(json_object('stage', stage, 'rule', rule, 'action', action,
                        'field', field, 'paragraph', paragraph, 'start', start, 'length', length,
                        'before', before, 'after', after, 'reason', reason))
                    FROM (SELECT * FROM decisions WHERE article_id = a.id ORDER BY ordinal))))
            FROM articles a JOIN article_texts t ON t.id = a.id JOIN captures c ON c.id = a.capture_id
            WHERE a.id = ?
            """)
    }

    /// - Returns: the number of the version that was kept.
    func keep(_ id: Int64) throws -> Int {
        keep.put(id)
        try keep.run()
        versionOf.put(id)
        return Int(try versionOf.first { $0.int(0) } ?? 1)
    }
}

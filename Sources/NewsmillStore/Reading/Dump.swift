import GRDB

extension Store {
    /// All content as lines of JSON, one for each row, in a fixed order: equal dumps are equal databases.
    ///
    /// Left out is what may differ between two ways to the same content: times, durations, the path of the
    /// configuration, when something was last turned away, and what was asked of the network how often. Runs are named by their round, so that a run that was
    /// killed, and the one after it, give the dump of one that was not.
    ///
    /// - Parameter runs: with the runs themselves and their stages.
    public func dump(runs: Bool = false) throws(StoreError) -> String {
        try read { db in
            var lines: [String] = []
            for query in runs ? Self.contentQueries + Self.runQueries : Self.contentQueries {
                lines += try String.fetchAll(db, sql: query)
            }
            return lines.map { $0 + "\n" }.joined()
        }
    }

    private static let contentQueries = [
        "SELECT json_array('sources', id, type, location, active) FROM sources ORDER BY id",
        """
        SELECT json_array('entities', id, entity, name, kind, description, wikidata, companions, active) FROM entities
        ORDER BY id
        """,
        """
        SELECT json_array('aliases', entity_id, alias, kind, gate, not_before, not_after, active) FROM aliases
        ORDER BY entity_id, alias
        """,
        "SELECT json_array('captures', id, sha256, media_type, status, size, length(body)) FROM captures ORDER BY id",
        """
        SELECT json_array('articles', a.id, record_id, url, canonical_url, title, title_original, published,
            published_basis, outlet, outlet_basis, language, authors, topics, word_count, a.version, capture_id, part,
            document_kind, encoding, content_hash, entry_capture_id, agency, agency_basis, duplicate_of, similarity,
            shared, story_id, story_similarity, f.round, l.round)
        FROM articles a JOIN runs f ON f.id = first_run_id JOIN runs l ON l.id = last_run_id ORDER BY a.id
        """,
        """
        SELECT json_array('sightings', s.id, article_id, source_id, location, part, capture_id, fingerprint, r.round)
        FROM sightings s JOIN runs r ON r.id = run_id ORDER BY s.id
        """,
        """
        SELECT json_array('paragraphs', article_id, position, role, start, original, text, removed_stage, removed_rule,
            removed_reason)
        FROM paragraphs ORDER BY article_id, position
        """,
        """
        SELECT json_array('mentions', article_id, ordinal, paragraph, start, length, surface, entity_id, rule, evidence,
            rewritten)
        FROM mentions ORDER BY article_id, ordinal
        """,
        """
        SELECT json_array('quotations', article_id, ordinal, paragraph, start, length, text, speaker, entity_id,
            speaker_surface, speaker_paragraph, speaker_start, speaker_length, verb, via, rule, continues,
            utterance_id, utterance_similarity)
        FROM quotations ORDER BY article_id, ordinal
        """,
        """
        SELECT json_array('utterances', u.id, utterance, f.round, l.round)
        FROM utterances u JOIN runs f ON f.id = first_run_id JOIN runs l ON l.id = last_run_id ORDER BY u.id
        """,
        "SELECT json_array('tags', article_id, topic, query, evidence) FROM tags ORDER BY article_id, topic",
        """
        SELECT json_array('decisions', article_id, ordinal, stage, rule, action, field, paragraph, start, length, before,
            after, reason)
        FROM decisions ORDER BY article_id, ordinal
        """,
        """
        SELECT json_array('article_versions', article_id, v.version, r.round, title, published, text, record)
        FROM article_versions v JOIN runs r ON r.id = run_id ORDER BY article_id, v.version
        """,
        """
        SELECT json_array('rejections', j.id, kind, stage, rule, reason, source_id, location, part, capture_id, entry_capture_id,
            f.round, s.round)
        FROM rejections j JOIN runs f ON f.id = first_run_id LEFT JOIN runs s ON s.id = resolved_run_id ORDER BY j.id
        """,
        """
        SELECT json_array('source_states', source_id, url, moved_to, etag, last_modified, sha256, gone_at IS NOT NULL,
            skip_hours, skip_days)
        FROM source_states ORDER BY source_id
        """,
        """
        SELECT json_array('stories', s.id, story, title, keywords, merged_into, f.round, l.round)
        FROM stories s JOIN runs f ON f.id = first_run_id JOIN runs l ON l.id = last_run_id ORDER BY s.id
        """,
        """
        SELECT json_array('story_links', story_id, other_id, kind, similarity, r.round)
        FROM story_links JOIN runs r ON r.id = run_id ORDER BY story_id, other_id, kind
        """,
        """
        SELECT json_array('recurrences', c.id, outlet, text, articles, f.round, l.round)
        FROM recurrences c JOIN runs f ON f.id = first_run_id JOIN runs l ON l.id = last_run_id ORDER BY c.id
        """,
        """
        SELECT json_array('recurrence_articles', recurrence_id, article_id) FROM recurrence_articles
        ORDER BY recurrence_id, article_id
        """,
        "SELECT json_array('lessons', id, stage, source_id, location, part, record_id, hex(data)) FROM lessons ORDER BY id",
        "SELECT json_array('articles_fts', id, hex(sz)) FROM articles_fts_docsize ORDER BY id",
    ]

    private static let runQueries = [
        """
        SELECT json_array('runs', id, round, outcome, version, configuration_hash, entered, stored, new_versions,
            sightings, unchanged, rejected, failed, message)
        FROM runs ORDER BY id
        """,
        """
        SELECT json_array('run_stages', run_id, position, stage, entered, kept, dropped, failed) FROM run_stages
        ORDER BY run_id, position
        """,
        "SELECT json_array('configurations', hash, text) FROM configurations ORDER BY hash",
    ]
}

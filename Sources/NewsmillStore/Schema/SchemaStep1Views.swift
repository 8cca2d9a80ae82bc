extension SchemaStep1 {
    /// The views that people and programs may build on: columns are added, never renamed or removed.
    static let views = """
        CREATE VIEW v_articles AS
            SELECT a.id, a.title, a.published, a.published_basis, a.outlet, a.outlet_basis, a.language, a.authors,
                a.topics, a.url, a.canonical_url, t.text, a.word_count, a.version,
                (SELECT source_id FROM sightings WHERE article_id = a.id ORDER BY id LIMIT 1) AS source,
                (SELECT location FROM sightings WHERE article_id = a.id ORDER BY id LIMIT 1) AS location,
                (SELECT count(*) FROM sightings WHERE article_id = a.id) AS sightings,
                a.record_id, nullif(a.part, '') AS part, a.document_kind, a.encoding, a.title_original,
                c.sha256, c.media_type, c.captured_at, a.first_run_id AS first_run, a.last_run_id AS last_run
            FROM articles a JOIN article_texts t ON t.id = a.id JOIN captures c ON c.id = a.capture_id;

        CREATE VIEW v_paragraphs AS
            SELECT article_id, position, role, start, length(original) AS length, original,
                ifnull(text, original) AS text, removed_stage IS NULL AS kept, removed_stage, removed_rule,
                removed_reason
            FROM paragraphs;

        CREATE VIEW v_mentions AS
            SELECT m.article_id, a.title, a.published, a.outlet, e.entity, e.name AS canonical, e.kind, m.surface,
                CASE WHEN m.paragraph IS NULL THEN 'title' ELSE 'body' END AS field, m.paragraph, m.start, m.length,
                m.rule, m.evidence, m.rewritten, m.ordinal
            FROM mentions m JOIN entities e ON e.id = m.entity_id JOIN articles a ON a.id = m.article_id;

        CREATE VIEW v_tags AS
            SELECT t.article_id, a.title, a.published, a.outlet, t.topic, t.query, t.evidence
            FROM tags t JOIN articles a ON a.id = t.article_id;

        CREATE VIEW v_sources AS
            SELECT s.id, s.type, s.location, s.active,
                (SELECT count(*) FROM sightings g WHERE g.source_id = s.id) AS sightings,
                (SELECT count(DISTINCT article_id) FROM sightings g WHERE g.source_id = s.id) AS articles,
                (SELECT count(*) FROM rejections r WHERE r.source_id = s.id AND r.resolved_run_id IS NULL)
                    AS open_rejections,
                (SELECT max(c.captured_at) FROM sightings g JOIN captures c ON c.id = g.capture_id
                    WHERE g.source_id = s.id) AS last_captured_at
            FROM sources s;

        CREATE VIEW v_runs AS
            SELECT r.id, r.started_at, r.finished_at, unixepoch(r.finished_at) - unixepoch(r.started_at) AS seconds,
                r.outcome, r.entered, r.stored, r.new_versions, r.sightings, r.unchanged, r.rejected, r.failed,
                r.message, r.version, r.configuration_path, r.configuration_hash, c.text AS configuration, r.round
            FROM runs r JOIN configurations c ON c.hash = r.configuration_hash;

        CREATE VIEW v_rejections AS
            SELECT r.id, r.resolved_run_id IS NULL AS open, r.kind, r.stage, r.rule, r.reason, r.source_id AS source,
                r.location, nullif(r.part, '') AS part, c.sha256, r.first_run_id AS first_run,
                r.last_run_id AS last_run, l.started_at AS last_seen_at, r.resolved_run_id AS resolved_run
            FROM rejections r JOIN runs l ON l.id = r.last_run_id LEFT JOIN captures c ON c.id = r.capture_id;

        """
}

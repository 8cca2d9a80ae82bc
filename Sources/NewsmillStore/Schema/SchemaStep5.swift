/// Which quotations report the same words.
enum SchemaStep5 {
    static let tables = """
        CREATE TABLE utterances (
            id INTEGER PRIMARY KEY,
            utterance TEXT NOT NULL UNIQUE,
            first_run_id INTEGER NOT NULL REFERENCES runs (id),
            last_run_id INTEGER NOT NULL REFERENCES runs (id)
        ) STRICT;

        ALTER TABLE quotations ADD COLUMN utterance_id INTEGER REFERENCES utterances (id);
        ALTER TABLE quotations ADD COLUMN utterance_similarity REAL;
        CREATE INDEX quotations_by_utterance ON quotations (utterance_id) WHERE utterance_id IS NOT NULL;

        """

    static let views = """
        DROP VIEW v_quotations;
        CREATE VIEW v_quotations AS
            SELECT q.article_id, q.ordinal, a.title, a.published, a.outlet, a.url, a.language,
                CASE WHEN q.paragraph IS NULL THEN 'title' ELSE 'body' END AS field, q.paragraph, q.start, q.length,
                q.text, q.speaker, e.entity, q.speaker_surface, q.speaker_paragraph, q.speaker_start, q.speaker_length,
                q.verb, q.via, q.rule, q.continues, u.utterance, q.utterance_similarity
            FROM quotations q JOIN articles a ON a.id = q.article_id LEFT JOIN entities e ON e.id = q.entity_id
                LEFT JOIN utterances u ON u.id = q.utterance_id;

        CREATE VIEW v_utterances AS
            SELECT u.utterance,
                (SELECT speaker FROM quotations WHERE utterance_id = u.id AND speaker IS NOT NULL
                    ORDER BY entity_id IS NULL, length(text) DESC, article_id, ordinal LIMIT 1) AS speaker,
                (SELECT e.entity FROM quotations q JOIN entities e ON e.id = q.entity_id WHERE q.utterance_id = u.id
                    ORDER BY q.article_id, q.ordinal LIMIT 1) AS entity,
                (SELECT min(a.published) FROM quotations q JOIN articles a ON a.id = q.article_id
                    WHERE q.utterance_id = u.id) AS first_published,
                (SELECT a.outlet FROM quotations q JOIN articles a ON a.id = q.article_id
                    WHERE q.utterance_id = u.id AND a.published IS NOT NULL ORDER BY a.published, a.id LIMIT 1)
                    AS first_outlet,
                (SELECT count(DISTINCT article_id) FROM quotations WHERE utterance_id = u.id) AS articles,
                (SELECT count(DISTINCT a.outlet) FROM quotations q JOIN articles a ON a.id = q.article_id
                    WHERE q.utterance_id = u.id) AS outlets,
                (SELECT count(DISTINCT text) FROM (
                    SELECT group_concat(text, ' ') AS text FROM (
                        SELECT article_id, text FROM quotations WHERE utterance_id = u.id ORDER BY article_id, ordinal)
                    GROUP BY article_id)) AS variants,
                (SELECT text FROM (
                    SELECT group_concat(text, ' ') AS text, article_id FROM (
                        SELECT article_id, text FROM quotations WHERE utterance_id = u.id ORDER BY article_id, ordinal)
                    GROUP BY article_id)
                    ORDER BY length(text) DESC, article_id LIMIT 1) AS text,
                u.first_run_id AS first_run, u.last_run_id AS last_run
            FROM utterances u WHERE EXISTS (SELECT 1 FROM quotations WHERE utterance_id = u.id);

        """
}

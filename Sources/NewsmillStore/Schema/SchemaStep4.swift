/// What is said in articles, and who says it.
enum SchemaStep4 {
    static let tables = """
        CREATE TABLE quotations (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            ordinal INTEGER NOT NULL,
            paragraph INTEGER,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL,
            text TEXT NOT NULL,
            speaker TEXT,
            entity_id INTEGER REFERENCES entities (id),
            speaker_surface TEXT,
            speaker_paragraph INTEGER,
            speaker_start INTEGER,
            speaker_length INTEGER,
            verb TEXT,
            via TEXT,
            rule TEXT NOT NULL,
            continues INTEGER NOT NULL CHECK (continues IN (0, 1)),
            PRIMARY KEY (article_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX quotations_by_speaker ON quotations (speaker) WHERE speaker IS NOT NULL;
        CREATE INDEX quotations_by_entity ON quotations (entity_id) WHERE entity_id IS NOT NULL;

        """

    static let views = """
        CREATE VIEW v_quotations AS
            SELECT q.article_id, q.ordinal, a.title, a.published, a.outlet, a.url, a.language,
                CASE WHEN q.paragraph IS NULL THEN 'title' ELSE 'body' END AS field, q.paragraph, q.start, q.length,
                q.text, q.speaker, e.entity, q.speaker_surface, q.speaker_paragraph, q.speaker_start, q.speaker_length,
                q.verb, q.via, q.rule, q.continues, NULL AS utterance
            FROM quotations q JOIN articles a ON a.id = q.article_id LEFT JOIN entities e ON e.id = q.entity_id;

        """
}

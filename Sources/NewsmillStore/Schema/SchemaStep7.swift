/// Paragraphs that recur in different articles of one outlet.
enum SchemaStep7 {
    static let tables = """
        CREATE TABLE recurrences (
            id INTEGER PRIMARY KEY,
            outlet TEXT NOT NULL,
            text TEXT NOT NULL,
            articles INTEGER NOT NULL,
            first_run_id INTEGER NOT NULL REFERENCES runs (id),
            last_run_id INTEGER NOT NULL REFERENCES runs (id),
            UNIQUE (outlet, text)
        ) STRICT;

        CREATE TABLE recurrence_articles (
            recurrence_id INTEGER NOT NULL REFERENCES recurrences (id),
            article_id INTEGER NOT NULL REFERENCES articles (id),
            PRIMARY KEY (recurrence_id, article_id)
        ) STRICT, WITHOUT ROWID;

        """

    static let views = """
        CREATE VIEW v_boilerplate AS
            SELECT r.outlet, r.text, r.articles,
                (SELECT json_group_array(article_id) FROM recurrence_articles WHERE recurrence_id = r.id) AS first_articles,
                (SELECT count(*) FROM recurrence_articles e JOIN paragraphs p ON p.article_id = e.article_id
                    WHERE e.recurrence_id = r.id AND p.original = r.text AND p.removed_stage IS NULL) AS still_kept_in,
                r.first_run_id AS first_run, r.last_run_id AS last_run
            FROM recurrences r;

        """
}

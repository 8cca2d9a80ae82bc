/// What was turned away can be tried again with all that belongs to it.
enum SchemaStep8 {
    static let tables = """
        ALTER TABLE rejections ADD COLUMN entry_capture_id INTEGER REFERENCES captures (id);

        """

    static let views = """
        DROP VIEW v_rejections;

        CREATE VIEW v_rejections AS
            SELECT r.id, r.resolved_run_id IS NULL AS open, r.kind, r.stage, r.rule, r.reason, r.source_id AS source,
                r.location, nullif(r.part, '') AS part, c.sha256, r.first_run_id AS first_run,
                r.last_run_id AS last_run, l.started_at AS last_seen_at, r.resolved_run_id AS resolved_run,
                e.sha256 AS entry_sha256
            FROM rejections r JOIN runs l ON l.id = r.last_run_id LEFT JOIN captures c ON c.id = r.capture_id
                LEFT JOIN captures e ON e.id = r.entry_capture_id;

        """
}

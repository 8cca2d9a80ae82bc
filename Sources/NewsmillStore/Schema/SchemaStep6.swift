/// Reading stored captures again: such a run is told from one that takes in what is new.
enum SchemaStep6 {
    static let tables = """
        ALTER TABLE runs ADD COLUMN purpose TEXT NOT NULL DEFAULT 'run' CHECK (purpose IN ('run', 'reprocess'));

        """

    static let views = """
        DROP VIEW v_runs;
        CREATE VIEW v_runs AS
            SELECT r.id, r.started_at, r.finished_at, unixepoch(r.finished_at) - unixepoch(r.started_at) AS seconds,
                r.outcome, r.entered, r.stored, r.new_versions, r.sightings, r.unchanged, r.rejected, r.failed,
                r.message, r.version, r.configuration_path, r.configuration_hash, c.text AS configuration, r.round,
                r.purpose
            FROM runs r JOIN configurations c ON c.hash = r.configuration_hash;

        """
}

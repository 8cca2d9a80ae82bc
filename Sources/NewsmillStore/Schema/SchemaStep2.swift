/// Fetching: what every source left to go on from, how each visit went, every response, and where its bytes lie.
enum SchemaStep2 {
    static let tables = """
        ALTER TABLE articles ADD COLUMN entry_capture_id INTEGER REFERENCES captures (id);

        ALTER TABLE sightings ADD COLUMN fingerprint INTEGER;

        CREATE TABLE source_states (
            source_id TEXT NOT NULL PRIMARY KEY REFERENCES sources (id),
            url TEXT NOT NULL,
            moved_to TEXT,
            etag TEXT,
            last_modified TEXT,
            sha256 TEXT,
            gone_at TEXT,
            failures REAL NOT NULL DEFAULT 0,
            unchanged_in_a_row INTEGER NOT NULL DEFAULT 0,
            tried_at TEXT,
            read_at TEXT,
            not_before TEXT,
            not_before_reason TEXT,
            skip_hours TEXT NOT NULL DEFAULT '[]',
            skip_days TEXT NOT NULL DEFAULT '[]'
        ) STRICT;

        CREATE TABLE source_visits (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES runs (id),
            source_id TEXT NOT NULL REFERENCES sources (id),
            url TEXT NOT NULL,
            final_url TEXT,
            outcome TEXT NOT NULL CHECK (outcome IN ('read', 'unchanged', 'not-due', 'gone', 'failed')),
            status INTEGER,
            reason TEXT,
            entries INTEGER,
            stored INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            requests INTEGER NOT NULL,
            UNIQUE (source_id, run_id)
        ) STRICT;

        CREATE TABLE responses (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES runs (id),
            source_id TEXT NOT NULL REFERENCES sources (id),
            url TEXT NOT NULL,
            status INTEGER,
            captured_at TEXT NOT NULL,
            media_type TEXT NOT NULL,
            remote_address TEXT,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            file TEXT,
            offset INTEGER,
            length INTEGER
        ) STRICT;
        CREATE INDEX responses_by_url ON responses (url);

        CREATE TABLE archive (
            sha256 TEXT NOT NULL PRIMARY KEY,
            url TEXT NOT NULL,
            captured_at TEXT NOT NULL,
            file TEXT NOT NULL,
            offset INTEGER NOT NULL,
            length INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        """

    static let views = """
        DROP VIEW v_sources;
        CREATE VIEW v_sources AS
            SELECT s.id, s.type, s.location, s.active,
                (SELECT count(*) FROM sightings g WHERE g.source_id = s.id) AS sightings,
                (SELECT count(DISTINCT article_id) FROM sightings g WHERE g.source_id = s.id) AS articles,
                (SELECT count(*) FROM rejections r WHERE r.source_id = s.id AND r.resolved_run_id IS NULL)
                    AS open_rejections,
                (SELECT max(c.captured_at) FROM sightings g JOIN captures c ON c.id = g.capture_id
                    WHERE g.source_id = s.id) AS last_captured_at,
                t.moved_to, t.gone_at, t.read_at, t.failures, t.not_before, t.not_before_reason, v.outcome AS last_outcome,
                v.reason AS last_reason
            FROM sources s LEFT JOIN source_states t ON t.source_id = s.id
                LEFT JOIN source_visits v ON v.id = (SELECT max(id) FROM source_visits w WHERE w.source_id = s.id);

        CREATE VIEW v_visits AS
            SELECT v.run_id AS run, r.started_at, v.source_id AS source, v.outcome, v.status, v.reason, v.entries,
                v.stored, v.bytes, v.requests, v.url, v.final_url
            FROM source_visits v JOIN runs r ON r.id = v.run_id;

        """
}

/// The first schema. docs/DATABASE.md explains every table and column; a test keeps page and schema together.
///
/// What belongs to an article lies in tables WITHOUT ROWID under (article_id, ordinal): the rows of one article are
/// neighbours, and one article is read or replaced with one seek each. Only what a view or a look-up needs is indexed:
/// every index on a scattered key costs a page written for each article.
enum SchemaStep1 {
    static let tables = """
        CREATE TABLE configurations (
            hash TEXT NOT NULL PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            round INTEGER NOT NULL,
            started_at TEXT NOT NULL,
            finished_at TEXT,
            outcome TEXT NOT NULL
                CHECK (outcome IN ('running', 'clean', 'rejections', 'interrupted', 'failed', 'crashed')),
            version TEXT NOT NULL,
            configuration_path TEXT,
            configuration_hash TEXT NOT NULL REFERENCES configurations (hash),
            entered INTEGER, stored INTEGER, new_versions INTEGER, sightings INTEGER, unchanged INTEGER,
            rejected INTEGER, failed INTEGER,
            message TEXT
        ) STRICT;

        CREATE TABLE run_stages (
            run_id INTEGER NOT NULL REFERENCES runs (id),
            position INTEGER NOT NULL,
            stage TEXT NOT NULL,
            entered INTEGER NOT NULL, kept INTEGER NOT NULL, dropped INTEGER NOT NULL, failed INTEGER NOT NULL,
            seconds REAL NOT NULL,
            PRIMARY KEY (run_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sources (
            id TEXT NOT NULL PRIMARY KEY,
            type TEXT NOT NULL,
            location TEXT NOT NULL,
            active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
        ) STRICT;

        CREATE TABLE captures (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE,
            media_type TEXT NOT NULL,
            status INTEGER,
            captured_at TEXT NOT NULL,
            size INTEGER NOT NULL,
            body BLOB
        ) STRICT;

        CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            record_id TEXT NOT NULL,
            url TEXT,
            canonical_url TEXT,
            title TEXT,
            title_original TEXT,
            published TEXT,
            published_basis TEXT,
            outlet TEXT,
            outlet_basis TEXT,
            language TEXT,
            authors TEXT NOT NULL DEFAULT '[]',
            topics TEXT NOT NULL DEFAULT '[]',
            word_count INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            capture_id INTEGER NOT NULL REFERENCES captures (id),
            part TEXT NOT NULL DEFAULT '',
            document_kind TEXT NOT NULL,
            encoding TEXT,
            content_hash INTEGER,
            first_run_id INTEGER NOT NULL REFERENCES runs (id),
            last_run_id INTEGER NOT NULL REFERENCES runs (id)
        ) STRICT;
        CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
        CREATE INDEX articles_by_canonical_url ON articles (canonical_url) WHERE canonical_url <> ifnull(url, '');
        CREATE INDEX articles_by_content ON articles (content_hash) WHERE content_hash IS NOT NULL;

        CREATE TABLE sightings (
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            source_id TEXT NOT NULL REFERENCES sources (id),
            location TEXT NOT NULL,
            part TEXT NOT NULL DEFAULT '',
            capture_id INTEGER NOT NULL REFERENCES captures (id),
            run_id INTEGER NOT NULL REFERENCES runs (id),
            UNIQUE (source_id, location, part, capture_id)
        ) STRICT;
        CREATE INDEX sightings_by_article ON sightings (article_id);
        CREATE INDEX sightings_by_capture ON sightings (capture_id);

        CREATE TABLE paragraphs (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            role TEXT NOT NULL,
            start INTEGER,
            original TEXT NOT NULL,
            text TEXT,
            removed_stage TEXT,
            removed_rule TEXT,
            removed_reason TEXT,
            PRIMARY KEY (article_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE entities (
            id INTEGER PRIMARY KEY,
            entity TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            kind TEXT,
            description TEXT,
            wikidata TEXT,
            companions TEXT NOT NULL DEFAULT '[]',
            active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
        ) STRICT;

        CREATE TABLE aliases (
            entity_id INTEGER NOT NULL REFERENCES entities (id),
            alias TEXT NOT NULL,
            kind TEXT NOT NULL,
            gate TEXT NOT NULL,
            not_before TEXT NOT NULL DEFAULT '[]',
            not_after TEXT NOT NULL DEFAULT '[]',
            active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
            PRIMARY KEY (entity_id, alias)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mentions (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            ordinal INTEGER NOT NULL,
            paragraph INTEGER,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL,
            surface TEXT NOT NULL,
            entity_id INTEGER NOT NULL REFERENCES entities (id),
            rule TEXT NOT NULL,
            evidence TEXT,
            rewritten INTEGER NOT NULL CHECK (rewritten IN (0, 1)),
            PRIMARY KEY (article_id, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tags (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            topic TEXT NOT NULL,
            query TEXT NOT NULL,
            evidence TEXT NOT NULL,
            PRIMARY KEY (article_id, topic)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE decisions (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            ordinal INTEGER NOT NULL,
            stage TEXT NOT NULL,
            rule TEXT NOT NULL,
            action TEXT NOT NULL,
            field TEXT NOT NULL,
            paragraph INTEGER,
            start INTEGER,
            length INTEGER,
            before TEXT,
            after TEXT,
            reason TEXT,
            PRIMARY KEY (article_id, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE rejections (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            stage TEXT NOT NULL,
            rule TEXT NOT NULL,
            reason TEXT NOT NULL,
            source_id TEXT NOT NULL REFERENCES sources (id),
            location TEXT NOT NULL,
            part TEXT NOT NULL DEFAULT '',
            capture_id INTEGER REFERENCES captures (id),
            first_run_id INTEGER NOT NULL REFERENCES runs (id),
            last_run_id INTEGER NOT NULL REFERENCES runs (id),
            resolved_run_id INTEGER REFERENCES runs (id)
        ) STRICT;
        CREATE UNIQUE INDEX rejections_by_place
            ON rejections (source_id, location, part, stage, ifnull(capture_id, 0));

        CREATE TABLE article_versions (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            version INTEGER NOT NULL,
            run_id INTEGER NOT NULL REFERENCES runs (id),
            title TEXT,
            published TEXT,
            text TEXT NOT NULL,
            record TEXT NOT NULL,
            PRIMARY KEY (article_id, version)
        ) STRICT;

        """

    /// The index keeps no text of its own; it reads it back through `article_texts`. 4 MB of words are gathered in
    /// memory before they are written, and 16 segments before they are merged (the defaults are 1 MB and 4): articles are
    /// written in bulk and searched a few times a day, and that saves 40 µs of 115 an article (measured).
    static let index = """
        CREATE VIEW article_texts AS
            SELECT id, title, ifnull((
                SELECT group_concat(final, char(10, 10)) FROM (
                    SELECT ifnull(text, original) AS final FROM paragraphs
                    WHERE article_id = articles.id AND removed_stage IS NULL ORDER BY position)), '') AS text
            FROM articles;

        CREATE VIRTUAL TABLE articles_fts USING fts5 (
            title, text, content='article_texts', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO articles_fts (articles_fts, rank) VALUES ('automerge', 16);
        INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 4194304);

        """
}

/// What articles have to do with one another: copies, stories, and what stages remember of earlier nights.
enum SchemaStep3 {
    static let tables = """
        CREATE TABLE stories (
            id INTEGER PRIMARY KEY,
            story TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            keywords TEXT NOT NULL,
            merged_into INTEGER REFERENCES stories (id),
            first_run_id INTEGER NOT NULL REFERENCES runs (id),
            last_run_id INTEGER NOT NULL REFERENCES runs (id)
        ) STRICT;

        CREATE TABLE story_links (
            story_id INTEGER NOT NULL REFERENCES stories (id),
            other_id INTEGER NOT NULL REFERENCES stories (id),
            kind TEXT NOT NULL CHECK (kind IN ('related', 'merged', 'split')),
            similarity REAL NOT NULL,
            run_id INTEGER NOT NULL REFERENCES runs (id),
            PRIMARY KEY (story_id, other_id, kind)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE articles ADD COLUMN agency TEXT;
        ALTER TABLE articles ADD COLUMN agency_basis TEXT;
        ALTER TABLE articles ADD COLUMN duplicate_of INTEGER REFERENCES articles (id);
        ALTER TABLE articles ADD COLUMN similarity REAL;
        ALTER TABLE articles ADD COLUMN shared TEXT;
        ALTER TABLE articles ADD COLUMN story_id INTEGER REFERENCES stories (id);
        ALTER TABLE articles ADD COLUMN story_similarity REAL;
        CREATE INDEX articles_by_original ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;
        CREATE INDEX articles_by_story ON articles (story_id) WHERE story_id IS NOT NULL;

        CREATE TABLE lessons (
            id INTEGER PRIMARY KEY,
            stage TEXT NOT NULL,
            day TEXT NOT NULL,
            source_id TEXT NOT NULL REFERENCES sources (id),
            location TEXT NOT NULL,
            part TEXT,
            record_id TEXT NOT NULL,
            data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX lessons_by_stage ON lessons (stage, day);

        """

    static let views = """
        DROP VIEW v_articles;
        CREATE VIEW v_articles AS
            SELECT a.id, a.title, a.published, a.published_basis, a.outlet, a.outlet_basis, a.language, a.authors,
                a.topics, a.url, a.canonical_url, t.text, a.word_count, a.version,
                (SELECT source_id FROM sightings WHERE article_id = a.id ORDER BY id LIMIT 1) AS source,
                (SELECT location FROM sightings WHERE article_id = a.id ORDER BY id LIMIT 1) AS location,
                (SELECT count(*) FROM sightings WHERE article_id = a.id) AS sightings,
                a.record_id, nullif(a.part, '') AS part, a.document_kind, a.encoding, a.title_original,
                c.sha256, c.media_type, c.captured_at, a.first_run_id AS first_run, a.last_run_id AS last_run,
                a.agency, a.agency_basis, a.duplicate_of, a.similarity, a.shared, m.story, a.story_similarity
            FROM articles a JOIN article_texts t ON t.id = a.id JOIN captures c ON c.id = a.capture_id
                LEFT JOIN stories s ON s.id = a.story_id LEFT JOIN stories m ON m.id = ifnull(s.merged_into, s.id);

        CREATE VIEW v_stories AS
            SELECT s.story, s.title, s.keywords,
                (SELECT count(*) FROM articles a JOIN stories o ON o.id = a.story_id
                    WHERE ifnull(o.merged_into, o.id) = s.id) AS articles,
                (SELECT count(DISTINCT outlet) FROM articles a JOIN stories o ON o.id = a.story_id
                    WHERE ifnull(o.merged_into, o.id) = s.id) AS outlets,
                (SELECT min(published) FROM articles a JOIN stories o ON o.id = a.story_id
                    WHERE ifnull(o.merged_into, o.id) = s.id) AS first_published,
                (SELECT max(published) FROM articles a JOIN stories o ON o.id = a.story_id
                    WHERE ifnull(o.merged_into, o.id) = s.id) AS last_published,
                m.story AS merged_into,
                (SELECT json_group_array(json_array(kind, story, round(similarity, 3))) FROM (
                    SELECT l.kind, o.story, l.similarity FROM story_links l JOIN stories o ON o.id = l.other_id
                    WHERE l.story_id = s.id ORDER BY l.kind, o.id)) AS links,
                s.first_run_id AS first_run, s.last_run_id AS last_run
            FROM stories s LEFT JOIN stories m ON m.id = s.merged_into;

        """
}

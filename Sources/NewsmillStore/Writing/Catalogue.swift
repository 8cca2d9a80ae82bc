import GRDB
public import NewsmillCore

/// A source as pipeline.json describes it.
public struct SourceRecord: Sendable, Equatable, Encodable {
    public var id: String
    /// `files`, `feed` …
    public var type: String
    /// Its path or URL, as written.
    public var location: String

    public init(id: String, type: String, location: String) {
        self.id = id
        self.type = type
        self.location = location
    }
}

extension Store {
    /// Writes down the sources of this configuration. Those that it no longer has are kept as not active: articles refer
    /// to them.
    public func record(sources: [SourceRecord]) throws(StoreError) {
        try transaction { db in
            try db.execute(sql: "UPDATE sources SET active = 0")
            for source in sources {
                try db.execute(
                    sql: """
                        INSERT INTO sources (id, type, location) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET
                            type = excluded.type, location = excluded.location, active = 1
                        """,
                    arguments: [source.id, source.type, source.location])
            }
        }
    }

    /// Writes down the entities and aliases of this configuration. Those that it no longer has are kept as not active:
    /// mentions refer to them.
    public func record(entities: [Entity]) throws(StoreError) {
        try transaction { db in
            try db.execute(sql: "UPDATE entities SET active = 0; UPDATE aliases SET active = 0")
            for entity in entities { try Self.record(entity, db) }
        }
    }

    private static func record(_ entity: Entity, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO entities (entity, name, kind, description, wikidata, companions) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET name = excluded.name, kind = excluded.kind,
                    description = excluded.description, wikidata = excluded.wikidata,
                    companions = excluded.companions, active = 1
                """,
            arguments: [
                entity.id, entity.name, entity.kind.rawValue, entity.description, entity.wikidata,
                JSONText.array(entity.companions),
            ])
        let id = try Int64.fetchOne(db, sql: "SELECT id FROM entities WHERE entity = ?", arguments: [entity.id])
        for alias in entity.aliases {
            try db.execute(
                sql: """
                    INSERT INTO aliases (entity_id, alias, kind, gate, not_before, not_after) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET kind = excluded.kind, gate = excluded.gate,
                        not_before = excluded.not_before, not_after = excluded.not_after, active = 1
                    """,
                arguments: [
                    id, alias.text, alias.kind.rawValue, alias.gate.rawValue, JSONText.array(alias.notBefore),
                    JSONText.array(alias.notAfter),
                ])
        }
    }
}

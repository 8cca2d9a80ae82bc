import GRDB

/// The row of each entity by its name in the entity files.
final class EntityIDs {
    private let find: PreparedStatement
    private let insert: PreparedStatement
    private var known: [String: Int64] = [:]

    init(_ db: Database, _ scratch: Scratch) throws {
        find = try PreparedStatement(db, scratch, "SELECT id FROM entities WHERE entity = ?")
        insert = try PreparedStatement(db, scratch, "INSERT INTO entities (entity, name, active) VALUES (?, ?, 0)")
    }

    /// An entity that no file has named (a program used as a stage may link its own) gets a row that is not active.
    func id(of entity: String, name: String) throws -> Int64 {
        if let id = known[entity] { return id }
        find.put(entity)
        if let id = try find.first({ $0.int(0) }) {
            known[entity] = id
            return id
        }
        insert.put(entity)
        insert.put(name)
        let id = try insert.inserted()
        known[entity] = id
        return id
    }
}

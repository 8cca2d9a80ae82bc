import GRDB

extension Store {
    /// Under which spellings each entity was found, by its id, in how many articles altogether.
    public func surfaces() throws(StoreError) -> (articles: Int, surfaces: [String: Set<String>]) {
        try read { db in
            var surfaces: [String: Set<String>] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT DISTINCT e.entity, m.surface FROM mentions m JOIN entities e ON e.id = m.entity_id")
            while let row = try rows.next() { surfaces[row["entity"], default: []].insert(row["surface"]) }
            return (try Int.fetchOne(db, sql: "SELECT count(*) FROM articles") ?? 0, surfaces)
        }
    }
}

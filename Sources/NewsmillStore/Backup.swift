import Foundation
import GRDB

extension Store {
    /// What a backup holds.
    public struct Backup: Sendable, Equatable, Encodable {
        /// Absolute.
        public let path: String
        public let schemaVersion: Int
        public let articles: Int
        public let bytes: Int
    }

    /// Copies a database as it is at this instant, also while a run is writing, and checks the copy.
    ///
    /// The copy takes the place of an earlier one only when it is whole and sound. A database of an older schema is copied as it is.
    ///
    /// - Parameter target: a file; the folder it is in is made.
    public static func backUp(_ path: String, to target: String) throws(StoreError) -> Backup {
        do {
            try inspect(path, mode: .readOnly)
        } catch {
            // Before it is brought up to date is the very time to copy it.
            guard case .older = error else { throw error }
        }
        try makeFolder(above: target)
        let partial = target + ".partial"
        for name in [partial, partial + "-wal", partial + "-shm"] { try? FileManager.default.removeItem(atPath: name) }
        // What is not whole is of no use, and takes room that the disk may lack.
        defer { try? FileManager.default.removeItem(atPath: partial) }
        let found = try StoreError.translating(path: partial) {
            let source = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
            let copy = try DatabaseQueue(path: partial)
            try source.backup(to: copy)
            let found = try copy.write { db in
                let problem = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "ok"
                guard problem == "ok" else { throw StoreError.corrupt(path: partial, reason: problem) }
                let hasArticles = try db.tableExists("articles")
                return (
                    version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    articles: hasArticles ? try Int.fetchOne(db, sql: "SELECT count(*) FROM articles") ?? 0 : 0
                )
            }
            try copy.close()
            try source.close()
            return found
        }
        guard rename(partial, target) == 0 else {
            throw .cannotWrite(path: target, reason: String(cString: strerror(errno)))
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: target)[.size]) as? Int
        return Backup(path: target, schemaVersion: found.version, articles: found.articles, bytes: size ?? 0)
    }

    /// The schema of a database, which may be older than this newsmill's.
    public static func schemaVersion(of path: String) throws(StoreError) -> Int {
        do {
            try inspect(path, mode: .readOnly)
            return schemaVersion
        } catch {
            if case .older(_, let version, _) = error { return version }
            throw error
        }
    }
}

import Foundation
import GRDB

/// The database: everything that was taken in, found, decided and turned away, run by run.
///
/// One connection writes, another reads beside it. Write-ahead log with `synchronous = NORMAL`: a process that is killed
/// loses nothing that was committed, because the kernel has it; a power cut may lose the last moments, never the
/// file's integrity, and the next run takes them in again. `FULL` would wait for the disk after every batch to save
/// what can be had again for nothing.
public final class Store: Sendable {
    public enum Mode: Sendable, Equatable {
        /// Brings an older database up to date. `create`: makes the file, and the folders above it, when there is none.
        case readWrite(create: Bool)
        case readOnly
        /// Everything may be written, and all of it is forgotten at the end. A database that is not there is not made.
        case rehearsal
    }

    /// Absolute.
    public let path: String
    private let writer: DatabaseQueue?
    private let reader: DatabaseQueue
    /// Whether all that is written stands in one transaction that never ends.
    private let isRehearsal: Bool

    /// The version of the schema that this newsmill writes.
    public static var schemaVersion: Int { Schema.version }

    /// Opens a database. A file of another program, or of a newer newsmill, is refused and not touched.
    public static func open(_ path: String, mode: Mode) throws(StoreError) -> Store {
        let path =
            path.hasPrefix("/")
            ? path : (FileManager.default.currentDirectoryPath as NSString).appendingPathComponent(path)
        try inspect(path, mode: mode)
        return try StoreError.translating(path: path) { try Store(path: path, mode: mode) }
    }

    private init(path: String, mode: Mode) throws {
        self.path = path
        isRehearsal = mode == .rehearsal
        switch mode {
        case .readOnly:
            writer = nil
            reader = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: true))
        case .readWrite:
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: false))
            try Schema.migrator.migrate(queue)
            writer = queue
            reader = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: true))
        case .rehearsal:
            let queue = try Self.rehearsalQueue(path)
            writer = queue
            // The reader must see what is rehearsed, and only its own connection does.
            reader = queue
        }
    }

    private static func rehearsalQueue(_ path: String) throws -> DatabaseQueue {
        var configuration = configuration(readonly: false)
        let exists = FileManager.default.fileExists(atPath: path)
        if !exists { configuration.journalMode = .default }
        let queue =
            try exists
            ? DatabaseQueue(path: path, configuration: configuration)
            : DatabaseQueue(named: nil, configuration: configuration)
        if !exists { try Schema.migrator.migrate(queue) }
        try queue.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        return queue
    }

    /// Closes both connections; the last one to close folds the write-ahead log into the file.
    deinit {
        // An error here means that a statement is still running, and nothing can be done about it.
        if isRehearsal { try? writer?.writeWithoutTransaction { try $0.rollback() } }
        try? reader.close()
        try? writer?.close()
    }

    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.label = readonly ? "newsmill.store.reader" : "newsmill.store.writer"
        // Somebody may have the file open in a browser of databases.
        configuration.busyMode = .timeout(10)
        if !readonly { configuration.journalMode = .wal }
        // See ``beginWhole()``.
        configuration.allowsUnsafeTransactions = !readonly
        configuration.prepareDatabase { db in
            // What bounds a long run is how much is written: the keys of captures and contents come in random order, so
            // nearly every article touches pages of its own. Large pages and 128 MB of log between checkpoints write
            // such a page into the file once for many articles: 22 s instead of 27 s for 100,000 articles against
            // 8 KB and 32 MB (measured). Debian's SQLite overwrites deleted content with zeros, which makes every merge
            // of the search index write twice.
            try db.execute(
                sql: """
                    PRAGMA page_size = 16384;
                    PRAGMA secure_delete = OFF;
                    PRAGMA cache_size = -\(readonly ? 8_000 : 64_000);
                    PRAGMA wal_autocheckpoint = 8000;
                    """)
        }
        return configuration
    }
}

// MARK: - Before opening

extension Store {
    static func inspect(_ path: String, mode: Mode) throws(StoreError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            switch mode {
            case .readWrite(create: true): return try makeFolder(above: path)
            case .rehearsal: return
            default: throw .missing(path: path)
            }
        }
        if isFolder.boolValue { throw .cannotOpen(path: path, reason: "it is a folder") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        let header = (try? file.read(upToCount: 16)) ?? Data()
        // An empty file is an empty database; so is what a kill leaves before the first page is written.
        if header.isEmpty {
            if mode == .readOnly || mode == .rehearsal { throw .notADatabase(path: path) }
            return
        }
        guard header == Data("SQLite format 3\0".utf8) else { throw .notADatabase(path: path) }
        try inspectSchema(path, mode: mode)
    }

    private static func inspectSchema(_ path: String, mode: Mode) throws(StoreError) {
        let (application, version, isEmpty) = try StoreError.translating(path: path) {
            try DatabaseQueue(path: path, configuration: configuration(readonly: true)).read { db in
                (
                    try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    // What GRDB leaves when a first migration is killed: its own empty table.
                    try Bool.fetchOne(
                        db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name NOT LIKE '%grdb%')")
                        ?? false
                )
            }
        }
        if application != Schema.applicationID {
            guard isEmpty, application == 0, version == 0 else { throw .foreign(path: path) }
            if mode == .readOnly || mode == .rehearsal {
                throw .older(path: path, version: 0, needed: Schema.version)
            }
            return
        }
        if version > Schema.version { throw .newer(path: path, version: version, supported: Schema.version) }
        if version < Schema.version, mode == .readOnly || mode == .rehearsal {
            throw .older(path: path, version: version, needed: Schema.version)
        }
    }

    static func makeFolder(above path: String) throws(StoreError) {
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: path, reason: "the folder \(folder) cannot be made")
        }
    }
}

// MARK: - Access

extension Store {
    /// Runs work in one transaction on the writing connection: all of it is kept, or nothing.
    func transaction<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        guard let writer else { throw .cannotWrite(path: path, reason: "it is opened for reading only") }
        return try StoreError.translating(path: path) {
            try writer.writeWithoutTransaction { db in
                var result: T?
                func keep() throws -> Database.TransactionCompletion {
                    result = try work(db)
                    return .commit
                }
                // In a rehearsal, and after ``beginWhole()``, a transaction is open.
                try db.isInsideTransaction ? db.inSavepoint(keep) : db.inTransaction(.immediate, keep)
                guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                return result
            }
        }
    }

    /// Begins work that is kept together, or not at all: what is written until ``endWhole(keeping:)`` is seen by this connection
    /// alone, and gone when the process ends before.
    public func beginWhole() throws(StoreError) {
        guard let writer else { throw .cannotWrite(path: path, reason: "it is opened for reading only") }
        try StoreError.translating(path: path) {
            try writer.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        }
    }

    public func endWhole(keeping isKept: Bool) throws(StoreError) {
        try StoreError.translating(path: path) {
            try writer?.writeWithoutTransaction { db in try isKept ? db.commit() : db.rollback() }
        }
    }

    /// Runs queries that see one state of the database.
    func read<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        try StoreError.translating(path: path) {
            // In a rehearsal a transaction is open anyway.
            try isRehearsal ? reader.unsafeRead(work) : reader.read(work)
        }
    }

    /// Runs one query without the cost of a transaction around it.
    func readOnce<T>(_ work: (Database) throws -> T) throws(StoreError) -> T {
        try StoreError.translating(path: path) { try reader.unsafeRead(work) }
    }
}

import GRDB
import GRDBSQLite

/// A statement compiled once and run for every row.
///
/// GRDB compiles it and frees it. Values are bound through SQLite itself: GRDB's `StatementArguments` would cost more
/// than the row, some 35 times an article.
final class PreparedStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let scratch: Scratch
    private var next: CInt = 1

    init(_ db: Database, _ scratch: Scratch, _ sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        self.scratch = scratch
    }

    // MARK: Values, in the order of the statement's parameters

    func put(_ value: Int) {
        sqlite3_bind_int64(handle, next, Int64(value))
        next += 1
    }

    func put(_ value: Int64) {
        sqlite3_bind_int64(handle, next, value)
        next += 1
    }

    func put(_ value: Double) {
        sqlite3_bind_double(handle, next, value)
        next += 1
    }

    func put(_ value: Int?) {
        if let value { put(value) } else { putNull() }
    }

    func put(_ value: Int64?) {
        if let value { put(value) } else { putNull() }
    }

    func put(_ value: String?) {
        if let value { put(value) } else { putNull() }
    }

    func put(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            let text = scratch.copy(UnsafeRawBufferPointer(utf8))
            sqlite3_bind_text64(
                handle, next, text.assumingMemoryBound(to: CChar.self), UInt64(utf8.count), nil, UInt8(SQLITE_UTF8))
        }
        next += 1
    }

    /// - Parameter bytes: must stay where they are until the statement has run.
    func put(stable bytes: UnsafeRawBufferPointer) {
        sqlite3_bind_blob64(handle, next, bytes.baseAddress ?? scratch.copy(bytes), UInt64(bytes.count), nil)
        next += 1
    }

    func putNull() {
        sqlite3_bind_null(handle, next)
        next += 1
    }

    // MARK: Running

    /// Runs a statement that gives no rows.
    func run() throws {
        defer { rewind() }
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    /// Runs an INSERT.
    ///
    /// - Returns: the new row's id.
    func inserted() throws -> Int64 {
        try run()
        return sqlite3_last_insert_rowid(sqlite3_db_handle(handle))
    }

    /// The first row as `read` sees it, or nil when there is none.
    func first<T>(_ read: (PreparedStatement) -> T) throws -> T? {
        defer { rewind() }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return read(self)
        case SQLITE_DONE: return nil
        case let code: throw failure(code)
        }
    }

    func all<T>(_ read: (PreparedStatement) -> T) throws -> [T] {
        defer { rewind() }
        var rows: [T] = []
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: rows.append(read(self))
            case SQLITE_DONE: return rows
            case let code: throw failure(code)
            }
        }
    }

    private func rewind() {
        sqlite3_reset(handle)
        scratch.reset()
        next = 1
    }

    private func failure(_ code: CInt) -> DatabaseError {
        let message = sqlite3_db_handle(handle).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }

    // MARK: Columns, from 0

    func int(_ column: CInt) -> Int64 { sqlite3_column_int64(handle, column) }

    func text(_ column: CInt) -> String? {
        guard let text = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }
}

/// Where bound texts lie while a statement runs, so that SQLite need not allocate a copy of each (measured: 9 µs an
/// article). One row's texts at a time.
final class Scratch {
    private let memory: UnsafeMutableRawPointer
    private let capacity: Int
    private var used = 0
    /// Texts that did not fit.
    private var overflow: [UnsafeMutableRawPointer] = []

    init(capacity: Int = 1 << 16) {
        memory = .allocate(byteCount: capacity, alignment: 16)
        self.capacity = capacity
    }

    deinit {
        memory.deallocate()
        overflow.forEach { $0.deallocate() }
    }

    /// A copy that stays until ``reset()``; never a null pointer, which SQLite would take for NULL.
    func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
        let target: UnsafeMutableRawPointer
        if bytes.count < capacity - used {
            target = memory + used
            used += bytes.count
        } else {
            target = .allocate(byteCount: bytes.count + 1, alignment: 1)
            overflow.append(target)
        }
        if let source = bytes.baseAddress { target.copyMemory(from: source, byteCount: bytes.count) }
        return UnsafeRawPointer(target)
    }

    func reset() {
        used = 0
        guard !overflow.isEmpty else { return }
        overflow.forEach { $0.deallocate() }
        overflow.removeAll()
    }
}

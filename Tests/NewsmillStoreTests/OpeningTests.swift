import Foundation
import GRDB
import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct OpeningTests {
    private let folder = NSTemporaryDirectory() + "newsmill-opening-" + UUID().uuidString

    private func file(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder + "/" + name
    }

    private func error(_ path: String, _ mode: Store.Mode) -> StoreError? {
        do {
            _ = try Store.open(path, mode: mode)
            return nil
        } catch { return error }
    }

    @Test func aNewDatabaseHasTheSchemaAndSaysWhoseItIs() throws {
        let database = try TemporaryStore()
        #expect(try database.rows("PRAGMA application_id") == [["\(0x4E57_534D)"]])
        #expect(try database.rows("PRAGMA user_version") == [["\(Store.schemaVersion)"]])
        #expect(try database.rows("PRAGMA journal_mode") == [["wal"]])
        let tables = try database.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
        let strict = try database.rows(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict")
        #expect(
            tables.filter { !strict.contains($0) }.flatMap(\.self).sorted() == ["grdb_migrations", "sqlite_schema"])
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func openingAgainKeepsWhatIsThere() throws {
        let database = try TemporaryStore()
        try database.run([article("a.txt", [Text.asylum])])
        let again = try Store.open(database.path, mode: .readWrite(create: false))
        #expect(try again.status().articles == 1)
        #expect(try Store.open(database.path, mode: .readOnly).status().articles == 1)
    }

    @Test func foldersAreMade() throws {
        let path = folder + "/a/b/news.db"
        _ = try Store.open(path, mode: .readWrite(create: true))
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test func anEmptyFileIsAnEmptyDatabase() throws {
        let path = try file("empty.db")
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(error(path, .readOnly) == .notADatabase(path: path))
        #expect(error(path, .readWrite(create: false)) == nil)
    }

    @Test func aMissingFileIsMadeOnlyWhenAsked() throws {
        let path = try file("missing.db")
        #expect(error(path, .readOnly) == .missing(path: path))
        #expect(error(path, .readWrite(create: false)) == .missing(path: path))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aNewerDatabaseIsRefusedAndLeftAsItIs() throws {
        let database = try TemporaryStore()
        try database.store.transaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
        for mode in [Store.Mode.readOnly, .readWrite(create: true)] {
            #expect(
                error(database.path, mode)
                    == .newer(path: database.path, version: 99, supported: Store.schemaVersion))
        }
        #expect(try database.rows("PRAGMA user_version") == [["99"]])
    }

    @Test func anOlderDatabaseIsNotReadHalfUnderstood() throws {
        let database = try TemporaryStore()
        try database.store.transaction { db in try db.execute(sql: "PRAGMA user_version = 0") }
        #expect(
            error(database.path, .readOnly) == .older(path: database.path, version: 0, needed: Store.schemaVersion))
    }

    @Test(arguments: [
        "CREATE TABLE recipes (name TEXT)", "PRAGMA application_id = 7; CREATE TABLE a (b)", "PRAGMA user_version = 3",
    ])
    func anotherProgramsDatabaseIsRefusedAndLeftAsItIs(script: String) throws {
        let path = try file("foreign.db")
        try DatabaseQueue(path: path).write { try $0.execute(sql: script) }
        let before = FileManager.default.contents(atPath: path)
        #expect(error(path, .readWrite(create: true)) == .foreign(path: path))
        #expect(error(path, .readOnly) == .foreign(path: path))
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test(arguments: ["A text, and no database.", "SQLite", "SQLite format 3\0and then nothing that makes sense"])
    func aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs(content: String) throws {
        let path = try file("notes.db")
        try content.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(error(path, .readWrite(create: true)) == .notADatabase(path: path))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    }

    @Test func aFolderIsNoDatabase() throws {
        _ = try file("any")
        #expect(error(folder, .readOnly) == .cannotOpen(path: folder, reason: "it is a folder"))
    }

    @Test func whatCannotBeMadeIsSaid() {
        let path = "/proc/newsmill/news.db"
        #expect(
            error(path, .readWrite(create: true))
                == .cannotWrite(path: path, reason: "the folder /proc/newsmill cannot be made"))
    }

    @Test func aDatabaseOpenedForReadingIsNotWritten() throws {
        let database = try TemporaryStore()
        let reading = try Store.open(database.path, mode: .readOnly)
        #expect(throws: StoreError.cannotWrite(path: database.path, reason: "it is opened for reading only")) {
            try reading.beginRun(
                RunStart(
                    startedAt: "2025-06-21", version: "1", configurationPath: nil, configurationHash: "test",
                    configuration: ""))
        }
    }

    @Test func theSchemaMayBeKilledAndBuiltAgain() throws {
        let path = try file("killed.db")
        // What is left of a process that dies between GRDB's own table and the first step.
        try DatabaseQueue(path: path).write { db in
            try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        #expect(error(path, .readWrite(create: true)) == nil)
        #expect(try Store.open(path, mode: .readOnly).status().schemaVersion == Store.schemaVersion)
    }
}

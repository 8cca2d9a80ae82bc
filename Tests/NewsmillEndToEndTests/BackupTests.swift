import Foundation
import GRDB
import NewsmillStore
import NewsmillTestSupport
import Testing

/// `newsmill backup` and `newsmill migrate`, through the real program.
@Suite(.serialized) struct BackupTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.writeArticles(30)
    }

    @Test func `a backup holds what the database holds, and is not touched by a failure`() throws {
        #expect(try workshop.newsmill("backup", "copy").status == 65)
        try workshop.run()
        try workshop.folder.write("a response", to: "output/captures/newsmill-000001-00000.warc.gz")
        let first = try workshop.newsmill("backup", "copy")
        #expect(first.status == 0 && first.output.contains("30 articles"))
        #expect(first.output.contains("1 file, 1 new or longer"))
        let dump = try workshop.dump()
        let copy = "\(workshop.path)/copy/newsmill.db"
        #expect(try Store.open(copy, mode: .readOnly).dump() == dump)
        #expect(try workshop.newsmill("backup", "copy").output.contains("1 file, 0 new or longer"))
        #expect(try workshop.newsmill("backup", "out").status == 64)
        #expect(try workshop.newsmill("backup", "copy", "--quiet").output.isEmpty)

        // No room: the earlier copy stays as it was.
        try workshop.writeArticles(60, seed: 2)
        try workshop.run()
        let full = try Program.run(["backup", "copy"], in: workshop.path, shell: "ulimit -f 64;")
        #expect(full.status == 73)
        #expect(!FileManager.default.fileExists(atPath: copy + ".partial"))
        #expect(try Store.open(copy, mode: .readOnly).dump() == dump)
    }

    @Test func `a backup taken while a run is writing is of one instant`() throws {
        try workshop.writeArticles(1500)
        let run = try Program.start(["run", "--batch", "1"], in: workshop.path)
        while !FileManager.default.fileExists(atPath: workshop.database), run.isRunning { usleep(10_000) }
        usleep(400_000)
        var taken = 0
        while run.isRunning {
            let backup = try workshop.newsmill("backup", "copy", "--json")
            // Before the schema is there, there is nothing to copy.
            guard backup.status == 0 else { continue }
            taken += 1
            let queue = try DatabaseQueue(path: "\(workshop.path)/copy/newsmill.db")
            let (articles, whole) = try queue.read { db in
                let query = "SELECT count(*) FROM articles"
                let whole =
                    query + " a WHERE EXISTS (SELECT 1 FROM paragraphs p WHERE p.article_id = a.id)"
                    + " AND EXISTS (SELECT 1 FROM sightings s WHERE s.article_id = a.id)"
                return (try Int.fetchOne(db, sql: query) ?? -1, try Int.fetchOne(db, sql: whole) ?? -2)
            }
            try queue.close()
            #expect(articles == whole)
        }
        run.waitUntilExit()
        #expect(taken > 0)
    }

    @Test func `an older database is copied as it is, and brought up to date when asked`() throws {
        try workshop.run()
        // As schema 7 left it.
        let queue = try DatabaseQueue(path: workshop.database)
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP VIEW v_rejections;
                    ALTER TABLE rejections DROP COLUMN entry_capture_id;
                    CREATE VIEW v_rejections AS SELECT * FROM rejections;
                    DELETE FROM grdb_migrations WHERE identifier LIKE '8 %';
                    PRAGMA user_version = 7;
                    """)
        }
        try queue.close()
        #expect(try workshop.newsmill("search", "ministry").errors.contains("newsmill migrate"))
        #expect(try workshop.newsmill("backup", "copy").output.contains("schema 7"))
        let dry = try workshop.newsmill("migrate", "--dry-run").output
        #expect(dry.contains("schema 7 would become \(Store.schemaVersion)"))
        #expect(try workshop.newsmill("migrate").output.contains("schema 7 became \(Store.schemaVersion)"))
        #expect(try workshop.newsmill("migrate").output.contains("up to date"))
        #expect(try workshop.newsmill("rejections").output.contains("nothing is open"))
        #expect(try workshop.newsmill("search", "ministry").status == 0)
    }
}

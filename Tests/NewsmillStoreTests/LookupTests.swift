import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct LookupTests {
    private let feed = "<rss>"

    private func library() throws -> TemporaryStore {
        let database = try TemporaryStore()
        try database.run([
            article("a.txt", title: "A", [Text.asylum], url: "https://n.example/a?x", canonical: "https://n.example/a"),
            article("f.xml", title: "B", [Text.launch], part: "guid-1", bytes: feed),
            article("f.xml", title: "C", [Text.harvest], part: "guid-2", bytes: feed),
        ])
        return database
    }

    @Test(
        arguments: [
            ("1", 1), ("https://n.example/a", 1), ("https://n.example/a?x", 1), ("a.txt", 1), ("guid-2", 3), ("3", 3),
        ] as [(String, Int64)])
    func akeyFindsItsArticle(key: String, id: Int64) throws {
        #expect(try library().store.article(matching: key)?.id == id)
    }

    @Test(arguments: ["", "4", "-1", "nothing", "deadbeef", "99999999999999999999", "' OR 1=1 --", "%"])
    func aKeyOfNothingFindsNothing(key: String) throws {
        #expect(try library().store.article(matching: key) == nil)
    }

    @Test func theBeginningOfAHashFindsTheArticlesOfACapture() throws {
        let database = try library()
        let hash = article("a.txt", title: "A", [Text.asylum]).capture.sha256
        #expect(try database.store.article(matching: String(hash.prefix(8)))?.id == 1)
        #expect(try database.store.article(matching: hash.uppercased())?.id == 1)
        #expect(try database.store.article(matching: String(hash.prefix(7))) == nil)
    }

    @Test func aKeyOfSeveralArticlesNamesThem() throws {
        let database = try library()
        let candidates = [ArticleCandidate(id: 2, title: "B"), ArticleCandidate(id: 3, title: "C")]
        #expect(throws: StoreError.ambiguous(key: "f.xml", candidates: candidates)) {
            try database.store.article(matching: "f.xml")
        }
    }

    @Test func statusCounts() throws {
        let database = try library()
        let status = try database.store.status()
        #expect(status.articles == 3)
        #expect(status.captures == 2)
        #expect(status.schemaVersion == Store.schemaVersion)
        #expect(status.runs.map(\.outcome) == [.clean])
        #expect(status.sources.map(\.id) == ["feed", "files"])
        #expect(status.sources.map(\.articles) == [0, 3])
        #expect(status.databaseBytes > 0)
    }

    @Test func sourcesAndEntitiesThatGoAreKeptAsNotActive() throws {
        let database = try TemporaryStore()
        let musk = Entity(
            id: "elon-musk", name: "Elon Musk", kind: .person, aliases: [Alias("Musk"), Alias("Ilona", kind: .slip)])
        let nato = Entity(id: "nato", name: "NATO", kind: .organisation)
        try database.store.record(entities: [musk, nato])
        try database.store.record(entities: [
            Entity(id: "elon-musk", name: "Elon R. Musk", kind: .person, aliases: [Alias("Musk", gate: .evidence)])
        ])
        #expect(
            try database.rows("SELECT id, entity, name, active FROM entities ORDER BY id")
                == [["1", "elon-musk", "Elon R. Musk", "1"], ["2", "nato", "NATO", "0"]])
        #expect(
            try database.rows("SELECT alias, gate, active FROM aliases ORDER BY alias")
                == [["Ilona", "none", "0"], ["Musk", "evidence", "1"]])
        try database.store.record(sources: [SourceRecord(id: "new", type: "feed", location: "https://n.example/rss")])
        #expect(
            try database.rows("SELECT id, active FROM v_sources ORDER BY id")
                == [["feed", "0"], ["files", "0"], ["new", "1"]])
    }

    @Test func aRunIsWrittenDown() throws {
        let database = try TemporaryStore()
        let run = try database.begin(configuration: "{ \"version\": 1 }")
        var counts = RunCounts()
        counts.entered = 5
        counts.stored = 4
        counts.rejected = 1
        let stage = RunStage(stage: "extract", entered: 5, kept: 4, dropped: 1, failed: 0, seconds: 0.25)
        try database.store.finishRun(
            run,
            RunEnd(
                finishedAt: "2025-06-21T01:00:07Z", outcome: .rejections, counts: counts, stages: [stage],
                message: "1 rejected"))
        #expect(
            try database.rows("SELECT outcome, seconds, entered, stored, rejected, message, configuration FROM v_runs")
                == [["rejections", "7", "5", "4", "1", "1 rejected", "{ \"version\": 1 }"]])
        #expect(try database.rows("SELECT * FROM run_stages") == [["1", "0", "extract", "5", "4", "1", "0", "0.25"]])
        #expect(try database.store.status().runs.first?.counts == counts)
    }
}

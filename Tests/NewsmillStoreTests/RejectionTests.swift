import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct RejectionTests {
    private func rejected(_ item: Article, kind: Rejection.Kind = .dropped, stage: String = "extract") -> Item {
        .rejected(Rejection(item, kind: kind, stage: stage, rule: "no-text", reason: "no text"))
    }

    @Test func rejectionsAreKeptOnceAndCounted() throws {
        let database = try TemporaryStore()
        let a = article("a.txt", [])
        let unread = Item.rejected(
            Rejection(
                kind: .failed, stage: "input", rule: "unreadable", reason: "permission denied", source: "files",
                location: "b.txt", capture: nil))
        for _ in 0..<3 { #expect(try database.run([rejected(a), unread]) == [.rejected, .failed]) }
        #expect(
            try database.rows("SELECT open, kind, stage, reason, location, first_run, last_run FROM v_rejections")
                == [
                    ["1", "dropped", "extract", "no text", "a.txt", "1", "3"],
                    ["1", "failed", "input", "permission denied", "b.txt", "1", "3"],
                ])
        #expect(try database.count("captures") == 1)
    }

    @Test func aSecondRunAddsNoRow() throws {
        let database = try TemporaryStore()
        let items = [rejected(article("a.txt", [])), .article(article("b.txt", [Text.asylum]))]
        try database.run(items)
        let before = try database.store.dump()
        try database.run(items)
        #expect(try database.store.dump() == before)
    }

    @Test func whatComesThroughLaterIsResolved() throws {
        let database = try TemporaryStore()
        let a = article("a.txt", [Text.asylum])
        try database.run([rejected(a), rejected(article("b.txt", []))])
        #expect(try database.run([a]) == [.stored(version: 1)])
        #expect(
            try database.rows("SELECT location, open, resolved_run FROM v_rejections ORDER BY id")
                == [["a.txt", "0", "2"], ["b.txt", "1", "."]])
        // Turned away once more, it is open again.
        try database.run([rejected(a)])
        #expect(try database.rows("SELECT open FROM v_rejections ORDER BY id") == [["1"], ["1"]])
    }

    @Test func aFileMendedByItsPartsIsResolved() throws {
        let database = try TemporaryStore()
        let broken = article("f.xml", [], bytes: "<rss")
        let entry = article("f.xml", [Text.asylum], part: "1", bytes: "<rss>")
        try database.run([rejected(broken, stage: "input")])
        try database.run([entry])
        #expect(try database.rows("SELECT open FROM v_rejections") == [["0"]])
    }

    @Test func aPlaceWithOneGoodAndOneBadItemKeepsTheRejectionOpen() throws {
        let database = try TemporaryStore()
        let items = [rejected(article("r.jsonl#7", [], bytes: "bad")), .article(article("r.jsonl#7", [Text.asylum]))]
        try database.run(items)
        try database.run(items)
        #expect(try database.rows("SELECT open FROM v_rejections") == [["1"]])
    }
}

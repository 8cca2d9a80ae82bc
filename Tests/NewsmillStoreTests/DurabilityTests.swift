import GRDB
import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct DurabilityTests {
    /// What a night may bring: new articles, sightings, versions, two contents of one place, entities nobody listed,
    /// rejections.
    private var night: [Item] {
        var items: [Item] = []
        for number in 0..<40 {
            var item = article(
                "\(number).txt", title: "Title \(number)", ["\(Text.asylum) \(number)", Text.launch],
                url: number % 3 == 0 ? "https://n.example/\(number / 6)" : nil)
            item.mentions = [
                Mention(
                    place: .paragraph(0), range: 0..<6, surface: "Russia", entity: "e\(number % 7)", canonical: "E",
                    rule: "r")
            ]
            items.append(.article(item))
            if number % 5 == 0 {
                items.append(
                    .article(
                        article(
                            "copy-\(number).txt", title: "Title \(number)", ["\(Text.asylum) \(number)", Text.launch])))
            }
            if number % 7 == 0 {
                items.append(.rejected(Rejection(item, kind: .failed, stage: "tag", rule: "throw", reason: "poison")))
                items.append(.article(article("same", title: "Same \(number)", [Text.harvest, "\(number)"])))
            }
        }
        return items
    }

    @Test(arguments: [1, 3, 16, 64])
    func theSizeOfBatchesMakesNoDifference(batch: Int) throws {
        let one = try TemporaryStore()
        let other = try TemporaryStore()
        try one.run(night, batch: 7)
        try other.run(night, batch: batch)
        #expect(try one.store.dump(runs: true) == other.store.dump(runs: true))
        try other.checkIndex()
    }

    @Test(arguments: [0, 1, 8, 20, 33, 52])
    func aRunCutShortAndRepeatedGivesTheSameAsOne(after count: Int) throws {
        let undisturbed = try TemporaryStore()
        try undisturbed.run(night, batch: 4)

        let killed = try TemporaryStore()
        let run = try killed.begin()
        _ = try killed.write(Array(night.prefix(count)), run: run, batch: 4)
        // No end: the process is gone. The next one finds the run still running.
        try killed.run(night, batch: 4)
        #expect(try killed.store.dump() == undisturbed.store.dump())
        #expect(try killed.rows("SELECT outcome FROM runs ORDER BY id") == [["crashed"], ["clean"]])

        for database in [undisturbed, killed] {
            let before = try database.store.dump()
            try database.run(night, batch: 4)
            #expect(try database.store.dump() == before)
        }
    }

    @Test func aBatchIsKeptWholeOrNotAtAll() throws {
        let database = try TemporaryStore()
        let run = try database.begin()
        var sink = database.store.sink(run: run)
        let good = Item.article(article("good.txt", title: "A", [Text.asylum]))
        // A source that nobody has recorded breaks a foreign key.
        let bad = Item.article(article("bad.txt", title: "B", [Text.launch], source: "nobody"))
        #expect(throws: StoreError.self) { try sink.write([good, bad]) }
        for table in ["articles", "captures", "paragraphs", "sightings", "decisions"] {
            #expect(try database.count(table) == 0)
        }
        #expect(try sink.write([good]) == [.stored(version: 1)])
        try database.finish(run)
        #expect(try database.store.search("asylum").map(\.id) == [1])
    }

    @Test func aFullDiskIsSaidAndNothingIsHalfWritten() throws {
        let database = try TemporaryStore()
        let run = try database.begin()
        var sink = database.store.sink(run: run)
        _ = try sink.write([.article(article("first.txt", [Text.asylum]))])
        let before = try database.store.dump()
        try database.store.setPageLimit(pagesBeyondPresent: 4)
        let large = (0..<64).map {
            Item.article(article("\($0)", title: "\($0)", (0..<40).map { "\($0) \(Text.launch)" }))
        }
        do {
            _ = try sink.write(large)
            Issue.record("the disk was not full")
        } catch let StoreError.cannotWrite(path, reason) {
            #expect(path == database.path)
            #expect(reason == "database or disk is full")
        }
        #expect(try database.store.dump() == before)
        try database.store.setPageLimit(pagesBeyondPresent: 100_000)
        #expect(try sink.write(large).count == 64)
        try database.finish(run)
        try database.checkIndex()
    }

}

extension Store {
    /// As if the disk had so little room left.
    func setPageLimit(pagesBeyondPresent pages: Int) throws {
        try transaction { db in
            let present = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(present + pages)")
        }
    }
}

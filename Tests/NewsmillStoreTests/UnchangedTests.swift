import NewsmillCore
import Testing

@testable import NewsmillStore

@Suite struct UnchangedTests {
    private func isUnchanged(_ item: Article, _ database: TemporaryStore, before run: Int64) -> Bool {
        database.store.memory(before: run).isUnchanged(
            source: item.capture.source, location: item.capture.location, sha256: item.capture.sha256)
    }

    @Test func onlyEarlierRunsCount() throws {
        let database = try TemporaryStore()
        let a = article("a.txt", [Text.asylum])
        let run = try database.begin()
        #expect(!isUnchanged(a, database, before: run))
        _ = try database.write([.article(a)], run: run)
        #expect(!isUnchanged(a, database, before: run))
        #expect(isUnchanged(a, database, before: run + 1))
    }

    @Test func placeAndContentMustBothBeTheSame() throws {
        let database = try TemporaryStore()
        try database.run([article("a.txt", [Text.asylum])])
        #expect(!isUnchanged(article("b.txt", [Text.asylum]), database, before: 9))
        #expect(!isUnchanged(article("a.txt", [Text.launch]), database, before: 9))
        #expect(!isUnchanged(article("a.txt", [Text.asylum], source: "feed"), database, before: 9))
    }

    @Test func onlyTheLatestContentOfAPlaceCounts() throws {
        let database = try TemporaryStore()
        let a = article("a.txt", [Text.asylum])
        let b = article("a.txt", [Text.asylum, Text.launch])
        try database.run([a])
        try database.run([b])
        #expect(!isUnchanged(a, database, before: 3))
        #expect(isUnchanged(b, database, before: 3))
        try database.run([a])
        #expect(isUnchanged(a, database, before: 4))
        #expect(!isUnchanged(b, database, before: 4))
    }

    @Test func aFeedCountsOnlyWhenItWasReadToItsEnd() throws {
        let entry = article("f.xml", [Text.asylum], part: "1", bytes: "feed")
        let next = article("f.xml", title: "B", [Text.launch], part: "2", bytes: "feed")
        let database = try TemporaryStore()
        try database.run([entry], outcome: .interrupted)
        #expect(!isUnchanged(entry, database, before: 2))
        #expect(try database.run([entry, next]) == [.unchanged, .stored(version: 1)])
        #expect(isUnchanged(entry, database, before: 3))
    }

    @Test func aWholeCaptureCountsEvenWhenTheRunWasCutShort() throws {
        let database = try TemporaryStore()
        let a = article("a.txt", [Text.asylum])
        try database.run([a], outcome: .interrupted)
        #expect(isUnchanged(a, database, before: 2))
    }

    @Test func whatWasTurnedAwayIsTriedAgain() throws {
        let entry = article("f.xml", [Text.asylum], part: "1", bytes: "feed")
        let bad = article("f.xml", title: "B", [], part: "2", bytes: "feed")
        let rejection = Rejection(bad, kind: .dropped, stage: "extract", rule: "no-text", reason: "no text")
        let database = try TemporaryStore()
        try database.run([.article(entry), .rejected(rejection)])
        #expect(!isUnchanged(entry, database, before: 2))
        #expect(!isUnchanged(bad, database, before: 2))
        try database.run([.unchanged, .article(bad)])
        // The run that mends it does not see its own work.
        #expect(!isUnchanged(entry, database, before: 2))
        #expect(isUnchanged(entry, database, before: 3))
    }

    @Test func itMayBeAskedWhileTheSinkWrites() async throws {
        let database = try TemporaryStore()
        let known = article("known.txt", [Text.asylum])
        try database.run([known])
        let run = try database.begin()
        let memory = database.store.memory(before: run)
        let sha256 = known.capture.sha256
        let asked = Task.detached {
            (0..<500).allSatisfy { _ in
                memory.isUnchanged(source: "files", location: "known.txt", sha256: sha256)
            }
        }
        _ = try database.write((0..<200).map { .article(article("\($0)", title: "\($0)", ["Text \($0)."])) }, run: run)
        #expect(await asked.value)
    }
}

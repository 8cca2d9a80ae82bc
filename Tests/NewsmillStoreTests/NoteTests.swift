import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillStore

/// What fetching leaves behind: responses in the archive, visits, and the state the next run goes on from.
@Suite struct NoteTests {
    /// Hands out places one after the other and remembers what it was given.
    private final class Archive: CaptureArchive, @unchecked Sendable {
        var log: [String] = []

        func append(_ capture: Capture) -> ArchivePlace { place("response \(capture.exchange?.url ?? "")") }
        func appendRevisit(_ capture: Capture, of url: String, at date: String) -> ArchivePlace {
            place("revisit \(capture.exchange?.url ?? "") of \(url) at \(date)")
        }
        func flush() { log.append("flush") }

        private func place(_ line: String) -> ArchivePlace {
            log.append(line)
            return ArchivePlace(file: "a.warc.gz", offset: log.count * 100, length: 100)
        }
    }

    private func response(_ url: String, _ body: String) -> Capture {
        Capture(
            source: "feed", location: url, capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/html", status: 200,
            sha256: SHA256.hex(Array(body.utf8)), body: Array(body.utf8), exchange: Exchange(url: url))
    }

    private func fetched(_ url: String, _ body: String, part: String, fingerprint: Int64? = 7) -> Article {
        var item = article(url, title: "Harvest", [body], source: "feed", part: part)
        item.capture = response(url, body)
        item.fingerprint = fingerprint
        return item
    }

    @Test func equalBodiesAreArchivedOnceAndNotedEachTime() throws {
        let database = try TemporaryStore()
        let archive = Archive()
        let run = try database.begin()
        var sink = database.store.sink(run: run, archive: archive)
        let first = response("https://a.example/feed", Text.harvest)
        _ = try sink.write([
            .note(.response(first)), .article(fetched("https://a.example/feed", Text.harvest, part: "1")),
            .note(.response(response("https://b.example/feed", Text.harvest))),
        ])
        #expect(
            archive.log == [
                "response https://a.example/feed",
                "revisit https://b.example/feed of https://a.example/feed at 2025-06-21T00:00:00Z", "flush",
            ])
        #expect(try database.rows("SELECT url, file, offset FROM responses ORDER BY id").map(\.[2]) == ["100", "200"])
        // The body is in the archive and not in the database.
        #expect(try database.rows("SELECT body FROM captures") == [["."]])
        let place = try database.store.archivePlace(ofCapture: 1)
        #expect(place == ArchivePlace(file: "a.warc.gz", offset: 100, length: 100))
    }

    @Test func theStateComesBackAndTheVisitCountsWhatWasStored() throws {
        let database = try TemporaryStore()
        var state = SourceState(url: "https://a.example/feed")
        state.etag = "\"abc\""
        state.failures = 0.75
        state.skipHours = [2, 3]
        state.skipDays = [6, 7]
        state.notBefore = "2025-06-22T00:00:00Z"
        var visit = SourceVisit(source: "feed", url: state.url, outcome: .read, status: 200, state: state)
        visit.entries = 2
        try database.run([
            .article(fetched("https://a.example/feed", Text.harvest, part: "1")),
            .article(fetched("https://a.example/feed", Text.launch, part: "2")), .note(.visit(visit)),
        ])
        #expect(database.store.memory(before: 2).state(of: "feed") == state)
        #expect(try database.rows("SELECT outcome, entries, stored FROM v_visits") == [["read", "2", "2"]])
    }

    @Test func anEntryIsKnownByItsLatestFingerprintOnly() throws {
        let database = try TemporaryStore()
        let url = "https://a.example/feed"
        try database.run([fetched(url, Text.harvest, part: "1", fingerprint: 7)])
        let second = try database.begin()
        func isKnown(_ fingerprint: Int64, before run: Int64) -> Bool {
            database.store.memory(before: run).isKnown(
                source: "feed", location: url, part: "1", fingerprint: fingerprint)
        }
        #expect(isKnown(7, before: second))
        #expect(!isKnown(8, before: second))
        _ = try database.write(
            [.article(fetched(url, Text.harvest + " More.", part: "1", fingerprint: 8))], run: second)
        #expect(isKnown(7, before: second))
        #expect(!isKnown(7, before: second + 1))
        #expect(isKnown(8, before: second + 1))
        #expect(!isKnown(7, before: 1))
    }
}

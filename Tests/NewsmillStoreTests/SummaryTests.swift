import NewsmillCore
import Testing

@testable import NewsmillStore

/// One article in two feeds, whole in one and as a summary in the other.
@Suite struct SummaryTests {
    private let url = "https://news.example/1"

    private func told(_ paragraphs: [String], source: String, part: String) -> Article {
        article("\(source).xml", title: "Asylum", paragraphs, url: url, source: source, part: part)
    }

    @Test func aSummaryElsewhereIsASightingAndReplacesNothing() throws {
        let database = try TemporaryStore()
        try database.run([told([Text.asylum, Text.harvest], source: "files", part: "a")])
        let outcomes = try database.run([told(["A party has offered asylum."], source: "feed", part: "b")])
        #expect(outcomes == [.sighting])
        #expect(try database.count("paragraphs") == 2)
        // Nor does it when the summary is changed later.
        let later = try database.run([told(["A party has now offered asylum."], source: "feed", part: "b")])
        #expect(later == [.sighting])
    }

    @Test func theFullerTellingReplacesTheSummary() throws {
        let database = try TemporaryStore()
        try database.run([told(["A party has offered asylum."], source: "feed", part: "b")])
        let outcomes = try database.run([told([Text.asylum, Text.harvest], source: "files", part: "a")])
        #expect(outcomes == [.stored(version: 2)])
    }

    @Test func whatItsOwnSourceCutsShortIsANewVersion() throws {
        let database = try TemporaryStore()
        try database.run([told([Text.asylum, Text.harvest], source: "files", part: "a")])
        #expect(try database.run([told([Text.asylum], source: "files", part: "a")]) == [.stored(version: 2)])
    }
}

import Foundation
import NewsmillCore
import NewsmillTestSupport
import Testing

@testable import NewsmillStore

/// The review list of names that stayed undecided.
@Suite struct UndecidedTests {
    private func article(_ id: String, _ text: String, _ marks: [(String, String, String)]) -> Article {
        var article = Article(
            id: id,
            capture: Capture(
                source: "files", location: id, capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/plain", sha256: id,
                body: Array(text.utf8)), document: Document(kind: .text, text: text))
        article.append(Paragraph(text))
        for (surface, reason, candidates) in marks {
            guard let range = text.range(of: surface) else { continue }
            let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            article.mark(
                .paragraph(0), stage: "normalize-names", rule: "undecided", reason: reason,
                range: lower..<lower + surface.utf8.count, after: candidates)
        }
        return article
    }

    @Test func namesAreGroupedWithCandidatesReasonsAndPlaces() throws {
        let store = try TemporaryStore()
        try store.run([
            article(
                "1", "Żółw, so Trump said, and Berg heard it.",
                [("Trump", "two", "donald melania"), ("Berg", "none", "anna")]),
            article("2", "Trump said so again.", [("Trump", "two", "donald")]),
        ])
        let names = try store.store.undecidedNames()
        #expect(names.map(\.surface) == ["Trump", "Berg"])
        #expect(names.map(\.count) == [2, 1])
        #expect(names.map(\.articles) == [2, 1])
        #expect(names[0].candidates.map(\.entity) == ["donald", "melania"])
        #expect(names[0].candidates.map(\.count) == [2, 1])
        #expect(names[0].reasons == [.init(reason: "two", count: 2)])
        #expect(names[0].places.map(\.article) == [2, 1])
        #expect(
            names[0].places.map(\.excerpt) == ["[Trump] said so again.", "Żółw, so [Trump] said, and Berg heard it."])
        #expect(try store.store.undecidedNames(words: ["berg"]).map(\.surface) == ["Berg"])
        #expect(try store.store.undecidedNames(limit: 1, places: 1)[0].places.count == 1)
    }

    @Test func longTextsAreCutAtWords() throws {
        let store = try TemporaryStore()
        let text = String(repeating: "word ", count: 100) + "Berg" + String(repeating: " word", count: 100)
        try store.run([article("1", text, [("Berg", "none", "")])])
        let excerpt = try #require(try store.store.undecidedNames().first?.places.first?.excerpt)
        #expect(excerpt.hasPrefix("… word word"))
        #expect(excerpt.hasSuffix("word word …"))
        #expect(excerpt.contains(" [Berg] "))
        #expect(excerpt.count < 200)
    }

    @Test func anEmptyDatabaseHasNone() throws {
        #expect(try TemporaryStore().store.undecidedNames().isEmpty)
    }
}

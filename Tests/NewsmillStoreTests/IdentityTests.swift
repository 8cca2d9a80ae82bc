import NewsmillCore
import Testing

@testable import NewsmillStore

/// What an article is to a database that knows others: one test a rule of `Identity`.
@Suite struct IdentityTests {
    private func outcomes(_ runs: [Article]...) throws -> [[Outcome]] {
        let database = try TemporaryStore()
        return try runs.map { try database.run($0) }
    }

    @Test func theSameBytesFromTheSamePlaceAreUnchanged() throws {
        let a = article("a.txt", [Text.asylum])
        #expect(try outcomes([a], [a], [a]) == [[.stored(version: 1)], [.unchanged], [.unchanged]])
    }

    @Test func theSameBytesFromAnotherPlaceAreASighting() throws {
        let a = article("a.txt", [Text.asylum])
        let b = article("b.txt", [Text.asylum])
        #expect(try outcomes([a, b], [a, b]) == [[.stored(version: 1), .sighting], [.unchanged, .unchanged]])
    }

    @Test func partsOfOneCaptureAreArticlesOfTheirOwn() throws {
        let bytes = "<rss>…</rss>"
        let a = article("f.xml", title: "A", [Text.asylum], part: "1", bytes: bytes)
        let b = article("f.xml", title: "B", [Text.launch], part: "2", bytes: bytes)
        let database = try TemporaryStore()
        #expect(try database.run([a, b]) == [.stored(version: 1), .stored(version: 1)])
        #expect(try database.run([a, b]) == [.unchanged, .unchanged])
        #expect(try database.count("captures") == 1)
    }

    @Test func theSameAddressWithTheSameWordsIsASighting() throws {
        let a = article("a.html", [Text.asylum], url: "https://n.example/1", bytes: "<p>…")
        let b = article(
            "b.html", ["Russia's  \"New People\" party has offered\u{A0}asylum to an American billionaire.\n"],
            url: "https://n.example/1")
        #expect(try outcomes([a], [b]) == [[.stored(version: 1)], [.sighting]])
    }

    @Test func theSameAddressWithOtherWordsIsANewVersion() throws {
        let a = article("1", title: "A", [Text.asylum], url: "https://n.example/1")
        let b = article("2", title: "B", [Text.launch], url: "https://n.example/1")
        let c = article("3", title: "C", [Text.harvest], url: "https://n.example/1")
        #expect(
            try outcomes([a], [b, c], [c])
                == [[.stored(version: 1)], [.stored(version: 2), .stored(version: 3)], [.unchanged]])
    }

    @Test func aCanonicalAddressJoinsTwoAddresses() throws {
        let a = article("1", [Text.asylum], url: "https://n.example/1?utm=x", canonical: "https://n.example/1")
        let b = article("2", [Text.asylum, Text.launch], url: "https://n.example/1")
        let c = article(
            "3", [Text.asylum, Text.harvest], url: "https://n.example/1?ref=y", canonical: "https://n.example/1")
        #expect(try outcomes([a, b, c]) == [[.stored(version: 1), .stored(version: 2), .stored(version: 3)]])
    }

    @Test func aFrontPageNamedAsCanonicalForEverythingJoinsNothing() throws {
        let front = "https://n.example/"
        let a = article("1", title: "A", [Text.asylum], url: "https://n.example/1", canonical: front)
        let b = article("2", title: "B", [Text.launch], url: "https://n.example/2", canonical: front)
        let c = article("3", title: "Front page", [Text.harvest], url: front)
        #expect(try outcomes([a, b, c]) == [[.stored(version: 1), .stored(version: 1), .stored(version: 1)]])
    }

    @Test func twoEntriesOfAFeedThatLinkOnePageAreTwoArticles() throws {
        let home = "https://n.example/"
        let a = article("f.xml", title: "A", [Text.asylum], url: home, part: "1", bytes: "night 1")
        let b = article("f.xml", title: "B", [Text.launch], url: home, part: "2", bytes: "night 1")
        let c = article("f.xml", title: "C", [Text.harvest], url: home, part: "3", bytes: "night 2")
        #expect(try outcomes([a, b], [c]) == [[.stored(version: 1), .stored(version: 1)], [.stored(version: 1)]])
    }

    @Test func anEntryThatStaysInAFeedIsASighting() throws {
        let first = article("f.xml", [Text.asylum], part: "1", bytes: "night 1")
        let second = article("f.xml", [Text.asylum], part: "1", bytes: "night 2")
        #expect(try outcomes([first], [second], [second]) == [[.stored(version: 1)], [.sighting], [.unchanged]])
    }

    @Test(arguments: [
        ("Title", [Text.launch]), ("Another title", [Text.launch, Text.asylum]), ("Title", [Text.asylum, "More."]),
    ])
    func aChangedFileIsANewVersion(title: String, paragraphs: [String]) throws {
        let a = article("a.txt", title: "Title", [Text.asylum])
        let b = article("a.txt", title: title, paragraphs)
        #expect(try outcomes([a], [b], [b]) == [[.stored(version: 1)], [.stored(version: 2)], [.unchanged]])
    }

    @Test func aFileOverwrittenByAnotherArticleIsAnotherArticle() throws {
        let a = article("a.txt", title: "A", [Text.asylum, "Read more."])
        let b = article("a.txt", title: "B", [Text.launch, "Read more."])
        #expect(try outcomes([a], [b]) == [[.stored(version: 1)], [.stored(version: 1)]])
    }

    @Test func aPlaceThatGoesBackToOldContentGetsAVersionAgain() throws {
        let a = article("a.txt", [Text.asylum])
        let b = article("a.txt", [Text.asylum, Text.launch])
        let database = try TemporaryStore()
        #expect(try database.run([a]) == [.stored(version: 1)])
        #expect(try database.run([b]) == [.stored(version: 2)])
        #expect(try database.run([a]) == [.stored(version: 3)])
        #expect(try database.run([a]) == [.unchanged])
        #expect(try database.rows("SELECT text FROM v_articles") == [[Text.asylum]])
        #expect(try database.run([b]) == [.stored(version: 4)])
        try database.checkIndex()
    }

    @Test func twoContentsOfOnePlaceInOneRunAreNoReturn() throws {
        let a = article("r.jsonl#7", [Text.asylum])
        let b = article("r.jsonl#7", [Text.asylum, Text.launch])
        let again: [Outcome] = [.unchanged, .unchanged]
        #expect(try outcomes([a, b], [a, b], [a, b]) == [[.stored(version: 1), .stored(version: 2)], again, again])
    }

    @Test func theSameWordsFromAnotherPlaceAreASighting() throws {
        let a = article("a.txt", [Text.asylum])
        let b = article("b.txt", [Text.asylum], url: "https://n.example/1", bytes: "other bytes")
        #expect(try outcomes([a, b]) == [[.stored(version: 1), .sighting]])
    }

    @Test func aTitleAloneIsNoProof() throws {
        let a = article("a.txt", title: "Weekly summary", [])
        let b = article("b.txt", title: "Weekly summary", [], bytes: "other bytes")
        #expect(try outcomes([a, b]) == [[.stored(version: 1), .stored(version: 1)]])
    }

    @Test func unchangedItemsPass() throws {
        let database = try TemporaryStore()
        #expect(
            try database.run([Item.unchanged, .article(article("a", [Text.asylum])), .unchanged]) == [
                .unchanged, .stored(version: 1), .unchanged,
            ])
    }
}

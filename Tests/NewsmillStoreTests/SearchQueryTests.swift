import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillStore

/// The language of topics, asked of the database.
@Suite struct SearchQueryTests {
    private func library() throws -> TemporaryStore {
        let database = try TemporaryStore()
        var first = article(
            "1", title: "Asylum for Musk", ["The party offers asylum. Elon Musk declined.", "Łódź waits."])
        first.setOutlet("The Daily Herald", basis: "test", stage: "extract")
        first.setLanguage("en-GB", basis: "test", stage: "extract")
        first.setPublished("2025-06-21T07:49:00Z", basis: "test", stage: "extract")
        var second = article(
            "2", title: "Rocket lost", ["Mask said the US rocket was lost, let us go.", "Straße gesperrt."])
        second.setPublished("2025-07-01", basis: "test", stage: "extract")
        second.rewrite(
            .paragraph(0), range: 0..<4, with: "Elon Musk", stage: "normalize-names", rule: "slip", reason: "test")
        second.mentions = [
            Mention(
                place: .paragraph(0), range: 0..<4, surface: "Mask", entity: "elon-musk", canonical: "Elon Musk",
                rule: "slip", rewritten: true)
        ]
        try database.store.record(entities: [Entity(id: "elon-musk", name: "Elon Musk", kind: .person)])
        try database.run([first, second, article("3", title: "埃隆·马斯克", ["马斯克说，他不来。"])])
        return database
    }

    @Test(arguments: [
        ("musk NEAR/2 declined", [1]), ("musk NEAR/s declined", [1]), ("musk NEAR/s party", []),
        ("musk NEAR/p party", [1]),
        ("rocket NEAR/3 lost", [2]), ("\"was lost\"", [2]), ("\"lost was\"", []), ("=US rocket", [2]), ("=Us", []),
        ("ATLEAST/3(asylum)", []), ("ATLEAST/2(asylum)", [1]), ("title:asylum", [1]), ("lead:rocket", [2]),
        ("body:title", []), ("lead:lodz", []), ("lodz", [1]), ("strasse", [2]), ("马斯克", [3]), ("\"他不来\"", [3]),
        ("outlet:herald", [1]), ("language:en", [1]), ("published:2025-06", [1]), ("published:2025", [1, 2]),
        ("published:2025-06-22..", [2]), ("entity:elon-musk", [2]), ("entity:elon-musk NEAR/1f said", [2]),
        ("entity:elon-musk NEAR/2f said", [2]), ("source:in", []), ("musk NOT (rocket NEAR/9 lost)", [1]),
        ("musk NOT (rocket NEAR/2 musk)", [1, 2]), ("musk NOT published:2025-07", [1]),
        ("rocket OR language:en", [1, 2]),
        ("\"part* offers\"", [1]), ("musk -rocket", [1]),
    ])
    func aQueryFinds(query: String, ids: [Int64]) throws {
        #expect(try library().store.search(query).map(\.id).sorted() == ids)
    }

    @Test func whatMatchesByFactsComesLatestFirst() throws {
        let hits = try library().store.search("published:2025")
        #expect(hits.map(\.id) == [2, 1])
        #expect(hits.map(\.rank) == [0, 0])
        #expect(hits.first?.snippet.hasPrefix("Elon Musk said the US rocket") == true)
    }

    @Test func theLimitCountsWhatMatches() throws {
        #expect(try library().store.search("musk NEAR/3 (declined OR rocket)", limit: 1).count == 1)
    }

    /// Random queries find the same as when every article is asked.
    @Test func theIndexNarrowsAndNeverDecides() throws {
        let database = try TemporaryStore()
        let words = ["alpha", "beta", "gamma", "Łódź", "US", "us", "größe"]
        var random = SplitMix64(seed: 8)
        func word() -> String { words.randomElement(using: &random) ?? "" }
        func text() -> String { (0..<5).map { _ in word() }.joined(separator: " ") + "." }
        try database.run((0..<60).map { article("\($0)", title: text(), [text() + " Then " + text(), text()]) })
        let documents = try (Int64(1)...60).map { try #require(try database.store.document(ofArticle: $0)).document }
        var total = 0
        for _ in 0..<300 {
            let parts = (0..<3).map { _ -> String in
                switch random.next() % 6 {
                case 0: "\"\(word()) \(word())\""
                case 1: "\(word()) NEAR/\(1 + random.next() % 3) \(word())"
                case 2: "NOT (\(word()) NEAR/s \(word()))"
                case 3: "=\(word())"
                case 4: "NOT title:\(word())"
                default: word().prefix(3) + "*"
                }
            }
            guard let query = try? QueryParser.parse(parts.joined(separator: random.next() % 2 == 0 ? " " : " OR "))
            else {
                continue
            }
            let set = QuerySet([query])
            var scratch = QueryScratch()
            let expected = documents.indices.filter {
                !set.matches(in: documents[$0], most: 1, scratch: &scratch).isEmpty
            }
            let found = try database.store.search(query, limit: 100).map { Int($0.id) - 1 }.sorted()
            #expect(found == expected, "\(query)")
            total += found.count
        }
        #expect(total > 1000)
    }
}

import NewsmillCore
import Testing

@testable import NewsmillStore

/// Sources that have gone quiet and outlets whose pages are no longer read: each against its own past.
@Suite struct StandingTests {
    // MARK: Quiet sources

    @Test(arguments: [
        // Thirty a night, then next to nothing.
        ([0, 1, 0] + Array(repeating: 30, count: 20), true),
        // A Sunday is no silence.
        ([2, 30, 28] + Array(repeating: 30, count: 20), false),
        // Quiet by nature.
        ([0, 0, 0] + Array(repeating: 1, count: 20), false),
        // Too young to have habits.
        ([0, 0, 0] + Array(repeating: 30, count: 8), false),
        // Now much, now little: that is its habit.
        ([0, 0, 1] + (0..<30).map { $0 % 5 == 0 ? 40 : 0 }, false),
    ])
    func aSourceIsQuietAgainstItsOwnPast(counts: [Int], isQuiet: Bool) {
        #expect((Quietness.judge(counts) != nil) == isQuiet)
    }

    @Test func theRunNamesAQuietSource() throws {
        let database = try TemporaryStore()
        var number = 0
        func night(_ news: Int) throws -> Int64 {
            let run = try database.begin()
            var items = (0..<news).map { _ -> Item in
                number += 1
                return .article(article("u\(number)", title: "T\(number)", ["Text \(number)."], source: "feed"))
            }
            let state = SourceState(url: "https://a.example/feed")
            items.append(.note(.visit(SourceVisit(source: "feed", url: state.url, outcome: .read, state: state))))
            _ = try database.write(items, run: run)
            try database.finish(run)
            return run
        }
        for _ in 0..<12 { #expect(try database.store.quietSources(in: night(8)).isEmpty) }
        _ = try night(0)
        _ = try night(0)
        let quiet = try database.store.quietSources(in: night(0))
        #expect(quiet == [QuietSource(source: "feed", lately: 0, usually: 24, visits: 3)])
    }

    // MARK: Extraction rot

    private func told(_ number: Int, words: Int, outlet: String) -> Article {
        let text = Array(repeating: "word", count: words).joined(separator: " ")
        var item = article("\(outlet)\(number)", title: "Title \(number) of \(outlet)", ["\(text) \(number)"])
        item.setOutlet(outlet, basis: "json-ld", stage: "extract")
        return item
    }

    @Test func anOutletWhoseArticlesShrinkIsNamed() throws {
        let database = try TemporaryStore()
        try database.run((0..<30).flatMap { [told($0, words: 300, outlet: "A"), told($0, words: 300, outlet: "B")] })
        let run = try database.begin()
        _ = try database.write(
            (30..<38).flatMap { number -> [Item] in
                [
                    .article(told(number, words: 10, outlet: "A")),
                    // One short note among full articles is nothing.
                    .article(told(number, words: number == 30 ? 10 : 280, outlet: "B")),
                ]
            }, run: run)
        try database.finish(run)
        let found = try database.store.rottenOutlets(in: run)
        #expect(found == [RottenOutlet(name: "A", isSource: false, short: 8, articles: 8, usualPercent: 0)])
    }

    @Test func aSourceWhosePagesComeOutEmptyIsNamed() throws {
        let database = try TemporaryStore()
        try database.run((0..<30).map { told($0, words: 300, outlet: "A") })
        let run = try database.begin()
        _ = try database.write(
            (0..<6).map { number in
                .rejected(
                    Rejection(
                        article("e\(number)", []), kind: .dropped, stage: "extract", rule: "no-text",
                        reason: "there is no prose in it"))
            }, run: run)
        try database.finish(run)
        let found = try database.store.rottenOutlets(in: run)
        #expect(found == [RottenOutlet(name: "files", isSource: true, short: 6, articles: 6, usualPercent: 0)])
    }

    @Test func aYoungDatabaseNamesNobody() throws {
        let database = try TemporaryStore()
        let run = try database.begin()
        _ = try database.write((0..<9).map { .article(told($0, words: 5, outlet: "A")) }, run: run)
        try database.finish(run)
        #expect(try database.store.rottenOutlets(in: run).isEmpty)
    }
}

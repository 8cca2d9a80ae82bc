import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillTestSupport
import Testing

/// Sources that wait are read several at once, and their items come in the order of the sources all the same.
struct ReadAheadTests {
    /// Waits before each item, like a server far away.
    private struct SlowSource: Source {
        static let type = "slow"
        static let summary = "Waits, for tests."
        static let readsAhead = true

        let id: String
        var count = 3
        var seconds = 0.02
        var failure: OptionProblem?
        var began: @Sendable () -> Void = {}

        init(_ id: String, count: Int = 3, seconds: Double = 0.02) {
            self.id = id
            self.count = count
            self.seconds = seconds
        }

        init(id: String, options: NoOptions, context: SourceContext) { self.init(id) }

        func read(_ emit: (Item) -> Bool) throws {
            began()
            for number in 0..<count {
                Thread.sleep(forTimeInterval: seconds)
                guard emit(.article(.extracted("Text \(number).", id: "\(id)/\(number)"))) else { return }
            }
            if let failure { throw failure }
        }
    }

    private func ids(_ items: [Item]) -> [String] {
        items.compactMap { if case .article(let article) = $0 { article.id } else { nil } }
    }

    private func mill(bytes: Int = 1 << 20, sourcesAtOnce: Int = 16) -> Mill {
        var options = RunSection()
        options.bytesInFlight = bytes
        options.sourcesAtOnce = sourcesAtOnce
        return Mill(stages: [], workers: 2, options: options)
    }

    @Test(arguments: [1, 3, 40])
    func `items come in the order of the sources, however many are read at once`(sourcesAtOnce: Int) {
        var sources: [(id: String, source: any Source)] = (0..<12).map { number in
            // The first are the slowest.
            ("s\(number)", SlowSource("s\(number)", seconds: number < 3 ? 0.01 : 0.001))
        }
        sources.insert(("quick", ItemsSource([.article(.extracted("Quick.", id: "quick"))])), at: 5)
        let sink = CollectingSink()
        let report = mill(sourcesAtOnce: sourcesAtOnce).run(sources: sources, into: sink)
        var expected = (0..<12).map { number in (0..<3).map { "s\(number)/\($0)" } }
        expected.insert(["quick"], at: 5)
        #expect(ids(sink.collected.items) == expected.flatMap { $0 })
        #expect(report.sources.map(\.items) == expected.map(\.count))
        #expect(report.imbalances.isEmpty)
    }

    @Test func `waiting is shared`() {
        let sources: [(id: String, source: any Source)] = (0..<20).map {
            ("s\($0)", SlowSource("s\($0)", count: 1, seconds: 0.3))
        }
        let start = Date()
        _ = mill(sourcesAtOnce: 20).run(sources: sources, into: CollectingSink())
        // One after the other would take six seconds.
        #expect(Date().timeIntervalSince(start) < 4)
    }

    @Test func `a budget smaller than any item holds nobody up for good`() {
        let sources: [(id: String, source: any Source)] = (0..<6).map { ("s\($0)", SlowSource("s\($0)", seconds: 0)) }
        let sink = CollectingSink()
        _ = mill(bytes: 1).run(sources: sources, into: sink)
        #expect(sink.collected.items.count == 18)
    }

    @Test func `a source that fails midway is named, and what it gave is kept`() {
        var broken = SlowSource("broken", seconds: 0)
        broken.failure = OptionProblem(at: "", expected: "the line broke")
        let sink = CollectingSink()
        let report = mill().run(
            sources: [("broken", broken), ("good", SlowSource("good", seconds: 0))], into: sink)
        #expect(report.sources.map(\.error) == ["the line broke", nil])
        #expect(sink.collected.items.count == 6)
    }

    @Test func `a cancelled run ends soon, and sources not begun are not begun`() {
        let begun = Monitor(0)
        let sources: [(id: String, source: any Source)] = (0..<50).map { number in
            var source = SlowSource("s\(number)", count: 1000, seconds: 0.005)
            source.began = { begun.change { $0 += 1 } }
            return ("s\(number)", source)
        }
        let cancellation = Cancellation()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.1)
            cancellation.cancel()
        }
        let start = Date()
        let report = mill(sourcesAtOnce: 2).run(sources: sources, into: CollectingSink(), cancellation: cancellation)
        #expect(report.interrupted)
        #expect(report.imbalances.isEmpty)
        // All would take four minutes.
        #expect(Date().timeIntervalSince(start) < 30)
        #expect(begun.withLock { $0 } == 2)
    }
}

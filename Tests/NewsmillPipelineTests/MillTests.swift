import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillTestSupport
import Testing

/// The engine's promises: nothing lost, source order kept, memory bounded, one bad item stops nobody.
struct MillTests {
    private func articles(_ count: Int, id: (Int) -> String = { "a\($0)" }) -> [Item] {
        (0..<count).map { .article(.extracted("Text \($0).", id: id($0))) }
    }

    private func mill(
        _ stages: [RunnableStage], workers: Int = 2, batch: Int = 16, inFlight: Int = 1024, bytes: Int = 1 << 20
    ) -> Mill {
        var options = RunSection()
        options.batch = batch
        options.itemsInFlight = inFlight
        options.bytesInFlight = bytes
        return Mill(stages: stages, workers: workers, options: options)
    }

    private func marks(_ items: [Item]) -> [[String]] {
        items.map { item in
            guard case .article(let article) = item else { return ["not an article"] }
            return article.decisions.compactMap(\.reason)
        }
    }

    @Test(arguments: [(1, 1), (1, 16), (2, 3), (5, 1), (5, 64)])
    func `serial stages and the sink see source order, whatever the workers and batches`(workers: Int, batch: Int)
        throws
    {
        let sink = CollectingSink()
        let report = mill(
            [.parallel(try MarkStage()), .serial(CountStage()), .parallel(try MarkStage())], workers: workers,
            batch: batch
        ).run(sources: [("s", ItemsSource(articles(300)))], into: sink)
        #expect(report.outcomes.stored == 300)
        #expect(report.imbalances.isEmpty)
        #expect(marks(sink.collected.items) == (0..<300).map { ["a\($0)", "\($0)", "a\($0)"] })
    }

    @Test func `every item ends in exactly one state and the books balance at every stage`() throws {
        let kinds = ["a", "drop", "poison"]
        let items = articles(90) { "\(kinds[$0 % 3])\($0)" } + [.unchanged, .unchanged]
        let sink = CollectingSink()
        let report = mill([.parallel(try MarkStage()), .serial(CountStage())])
            .run(sources: [("s", ItemsSource(items))], into: sink)
        #expect(report.entered == 92)
        #expect(report.outcomes.stored == 30)
        #expect(report.outcomes.rejected == 30)
        #expect(report.outcomes.failed == 30)
        #expect(report.outcomes.unchanged == 2)
        #expect(report.imbalances.isEmpty)
        let mark = try #require(report.stages.first).counts
        #expect((mark.entered, mark.kept, mark.dropped, mark.failed) == (90, 30, 30, 30))
        #expect(report.stages[1].counts.entered == 30)
    }

    @Test func `a poisoned item becomes a rejection that says where and why, and keeps its bytes`() throws {
        let sink = CollectingSink()
        _ = mill([.parallel(try MarkStage())])
            .run(sources: [("s", ItemsSource(articles(1) { _ in "poison" } + articles(1)))], into: sink)
        guard case .rejected(let rejection) = sink.collected.items[0] else {
            Issue.record("expected a rejection")
            return
        }
        #expect(rejection.kind == .failed)
        #expect(rejection.stage == "mark")
        #expect(rejection.reason == "this article is poison")
        #expect(rejection.capture?.body == Array("Text 0.".utf8))
        #expect(marks(sink.collected.items)[1] == ["a0"])
    }

    @Test func `a source that cannot be reached is named, and the others go on`() throws {
        let broken = ItemsSource(articles(2), failure: OptionProblem(at: "", expected: "no such host"))
        let report = mill([.parallel(try MarkStage())])
            .run(sources: [("broken", broken), ("good", ItemsSource(articles(3)))], into: CollectingSink())
        #expect(report.sources.map(\.error) == ["no such host", nil])
        #expect(report.outcomes.stored == 5)
        #expect(report.imbalances.isEmpty)
    }

    @Test func `a sink that fails ends the run; what it took before stays`() throws {
        let sink = CollectingSink { call in
            if call == 3 { throw OptionProblem(at: "", expected: "disk full") }
        }
        let report = mill([.parallel(try MarkStage())], batch: 4, inFlight: 16)
            .run(sources: [("s", ItemsSource(articles(100_000)))], into: sink)
        #expect(report.failure.map { "\($0)" } == "disk full")
        #expect(report.entered < 1000)
        #expect(sink.collected.batchSizes.count == 3)
        #expect(!report.interrupted)
    }

    @Test func `cancelling stops the source and still writes what is on the road`() throws {
        let cancellation = Cancellation()
        let sink = CollectingSink { call in
            if call == 2 { cancellation.cancel() }
        }
        let report = mill([.parallel(try MarkStage())], batch: 4, inFlight: 64)
            .run(sources: [("s", ItemsSource(articles(100_000)))], into: sink, cancellation: cancellation)
        #expect(report.interrupted)
        #expect(report.imbalances.isEmpty)
        #expect(report.entered < 1000)
        #expect(report.outcomes.stored == report.entered)
    }

    @Test(arguments: [(1, 1 << 20), (8, 1 << 20), (1024, 1), (1024, 5000)])
    func `no more is on the road than the credits allow`(items: Int, bytes: Int) throws {
        let onTheRoad = Gauge()
        let source = GaugedSource(items: articles(200), gauge: onTheRoad)
        let sink = CollectingSink()
        var options = RunSection()
        options.batch = 4
        options.itemsInFlight = items
        options.bytesInFlight = bytes
        let report = Mill(stages: [.parallel(try MarkStage())], workers: 2, options: options)
            .run(sources: [("s", source)], into: sink) { onTheRoad.ended($0.total) }
        #expect(report.outcomes.stored == 200)
        let cost = articles(1)[0].cost
        // The one that waits for credits has been emitted already.
        #expect(onTheRoad.most <= min(items, max(1, bytes / cost)) + 1)
    }

    @Test(.timeLimit(.minutes(5)))
    func `a lone item is not kept waiting for a batch to fill`() throws {
        // Each item is emitted only when the one before has reached the sink: with batches of 64 this would never end.
        let gauge = Gauge()
        let source = GaugedSource(items: articles(20), gauge: gauge, oneByOne: true)
        let report = mill([.parallel(try MarkStage())], batch: 64)
            .run(sources: [("s", source)], into: CollectingSink()) { gauge.ended($0.total) }
        #expect(report.outcomes.stored == 20)
    }

    @Test func `an empty pipeline passes items to the sink`() {
        let sink = CollectingSink()
        let report = mill([]).run(sources: [("s", ItemsSource(articles(5)))], into: sink)
        #expect(report.outcomes.stored == 5)
        #expect(sink.collected.items.count == 5)
    }
}

/// How many items are between source and sink. `@unchecked Sendable`: guarded by `lock`.
final class Gauge: @unchecked Sendable {
    private let lock = NSCondition()
    private var emitted = 0
    private var done = 0
    private var peak = 0

    var most: Int { lock.withLock { peak } }

    func started() {
        lock.withLock {
            emitted += 1
            peak = max(peak, emitted - done)
        }
    }

    func ended(_ total: Int) {
        lock.withLock {
            done = total
            lock.broadcast()
        }
    }

    func waitUntilIdle() {
        lock.lock()
        while done < emitted { lock.wait() }
        lock.unlock()
    }
}

struct GaugedSource: Source {
    static let type = "gauged"
    static let summary = "Items, counted."
    let items: [Item]
    let gauge: Gauge
    var oneByOne = false

    init(items: [Item], gauge: Gauge, oneByOne: Bool = false) {
        self.items = items
        self.gauge = gauge
        self.oneByOne = oneByOne
    }

    init(id: String, options: NoOptions, context: SourceContext) {
        self.init(items: [], gauge: Gauge())
    }

    func read(_ emit: (Item) -> Bool) {
        for item in items {
            gauge.started()
            if !emit(item) { return }
            if oneByOne { gauge.waitUntilIdle() }
        }
    }
}

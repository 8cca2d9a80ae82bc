import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline

/// What the engine itself costs: empty articles through stages that do nothing.
struct HandOff: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The cost of a hand-off per item and hop, at batch 16.")

    @Option var items = 1_000_000
    @Option(help: "Serial stages in the road: each is one hop.") var serialStages = 4
    @Option var rounds = 3

    func run() throws {
        let article = RepeatingSource.empty
        for workers in [1, 2] {
            // Source → parallel stage → serial stages → sink.
            let hops = serialStages + 2
            let stages: [RunnableStage] =
                [.parallel(NoParallelWork())] + (0..<serialStages).map { _ in .serial(NoSerialWork()) }
            var best = Double.infinity
            for _ in 0..<rounds {
                let start = Date()
                let report = Mill(stages: stages, workers: workers)
                    .run(sources: [("repeat", RepeatingSource(article: article, count: items))], into: NoSink())
                best = min(best, Date().timeIntervalSince(start))
                precondition(report.imbalances.isEmpty && report.entered == items)
            }
            let nanoseconds = best * 1e9 / Double(items) / Double(hops)
            print(
                "hand-off, \(workers) worker(s), batch 16, \(hops) hops: \(Int(nanoseconds)) ns per item and hop (wall)"
            )
        }
    }
}

private struct NoParallelWork: ParallelStage {
    static let name = "no-parallel-work"
    static let summary = "Nothing."
    init(options: NoOptions, resources: Resources) {}
    init() {}
    func process(_ article: inout Article) -> Verdict { .keep }
}

private struct NoSerialWork: SerialStage {
    static let name = "no-serial-work"
    static let summary = "Nothing."
    init(options: NoOptions, resources: Resources) {}
    init() {}
    mutating func process(_ article: inout Article) -> Verdict { .keep }
}

private struct RepeatingSource: Source {
    static let type = "repeat"
    static let summary = "One article, again and again."
    let article: Article
    let count: Int

    static var empty: Article {
        let capture = Capture(source: "s", location: "l", capturedAt: "", mediaType: "text/plain", sha256: "", body: [])
        return Article(id: "a", capture: capture, document: Document(kind: .text, text: ""))
    }

    init(article: Article, count: Int) {
        self.article = article
        self.count = count
    }

    init(id: String, options: NoOptions, context: SourceContext) {
        self.init(article: Self.empty, count: 0)
    }

    func read(_ emit: (Item) -> Bool) {
        for _ in 0..<count where !emit(.article(article)) { return }
    }
}

/// Counts and forgets.
struct NoSink: Sink {
    mutating func write(_ batch: [Item]) -> [Outcome] {
        batch.map { item in
            switch item {
            case .article: .stored(version: 1)
            case .unchanged: .unchanged
            case .note: .noted
            case .rejected(let rejection): rejection.kind == .dropped ? .rejected : .failed
            }
        }
    }
}

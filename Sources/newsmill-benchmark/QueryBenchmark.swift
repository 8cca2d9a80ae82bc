import ArgumentParser
import NewsmillText

/// Thousands of topic queries over thousands of articles, on one core.
struct QueryBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queries",
        abstract:
            "Articles per second against a set of topic queries, and what is the same when they are asked one by one.")

    @Option var queries = 10_000
    @Option var articles = 10_000
    @Option(help: "So many of the queries are asked one by one too, over 200 articles, and must match the same.")
    var compared = 500
    @Flag(help: "Print some of the queries.") var show = false

    func run() throws {
        var generator = QueryGenerator(seed: 7)
        let texts = (0..<queries).map { _ in generator.query() }
        if show { texts.prefix(40).forEach { print($0) } }
        var documents: [QueryDocument] = []
        for number in 0..<articles { documents.append(generator.article(number)) }
        let bytes = documents.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.text.utf8.count } }
        var start = Seconds.ofCPU
        let parsed = try texts.map { try QueryParser.parse($0) }
        let reading = Seconds.ofCPU - start
        start = Seconds.ofCPU
        let set = QuerySet(parsed)
        let building = Seconds.ofCPU - start
        var best = Double.infinity
        var (matched, candidates, labelled) = (0, 0, 0)
        for _ in 0..<3 {
            (matched, candidates, labelled) = (0, 0, 0)
            var scratch = QueryScratch()
            start = Seconds.ofCPU
            for document in documents {
                let found = set.matches(in: document, most: 50, scratch: &scratch).count
                matched += found
                labelled += found > 0 ? 1 : 0
                candidates += set.candidateCount(scratch)
            }
            best = min(best, Seconds.ofCPU - start)
        }
        let rate = Double(articles) / best
        print(
            "\(queries) queries, \(texts.reduce(0) { $0 + $1.utf8.count } / max(1, queries)) bytes each; read in \(milliseconds(reading)), made ready in \(milliseconds(building))"
        )
        print("\(articles) articles of \(bytes / max(1, articles)) bytes: \(Int(rate))/s on one core")
        print(
            "an article: \(candidates / articles) queries looked at, \(Double(matched * 10 / articles) / 10) matched; "
                + "\(labelled * 100 / articles) % have a label; peak \(Seconds.peakMegabytes) MB")
        try compare(parsed, set, documents)
    }

    private func compare(_ queries: [Query], _ set: QuerySet, _ documents: [QueryDocument]) throws {
        let step = max(1, queries.count / max(1, compared))
        let chosen = Array(stride(from: 0, to: queries.count, by: step))
        let alone = chosen.map { QuerySet([queries[$0]]) }
        let sample = documents.prefix(200)
        var scratch = QueryScratch()
        var other = QueryScratch()
        let start = Seconds.ofCPU
        var spent = 0.0
        for document in sample {
            let before = Seconds.ofCPU
            let together = Set(set.matches(in: document, most: 1, scratch: &scratch).map(\.query))
            spent += Seconds.ofCPU - before
            for (index, query) in chosen.enumerated() {
                let holds = !alone[index].matches(in: document, most: 1, scratch: &other).isEmpty
                guard holds == together.contains(query) else {
                    print("DIFFERENT: \(queries[query])")
                    throw ExitCode.failure
                }
            }
        }
        let seconds =
            (Seconds.ofCPU - start - spent) / Double(sample.count) * Double(queries.count) / Double(chosen.count)
        print("asked one by one: the same; all of them would take \(milliseconds(seconds)) an article")
    }

    private func milliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1000).rounded())) ms" }
}

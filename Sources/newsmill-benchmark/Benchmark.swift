import ArgumentParser

/// Figures are ratios to a limit measured in the same run: machines differ, and drift.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsmill-benchmark", abstract: "Measures newsmill against its own limits. Build with -c release.",
        subcommands: [
            HandOff.self, MillBenchmark.self, MillOnce.self, FeedBenchmark.self, ExtractBenchmark.self,
            FetchBenchmark.self, VisitBenchmark.self, VisitsOnce.self, MatchBenchmark.self, MatchOnce.self,
            QueryBenchmark.self,
            CopiesBenchmark.self,
        ])
}

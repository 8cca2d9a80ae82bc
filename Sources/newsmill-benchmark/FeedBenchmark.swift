import ArgumentParser
import Foundation
import NewsmillMarkup

/// Feed bytes to entry records, against what libxml2 needs to read the same bytes.
struct FeedBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "The feed parser against libxml2's SAX2 with the text of every element copied.")

    @Argument(help: "Feed files; read all of them in each round.") var files: [String]
    @Option(help: "Rounds; the best counts.") var rounds = 5

    func run() throws {
        let feeds = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
        let size = Double(feeds.reduce(0) { $0 + $1.count })
        let limit = best(feeds) { XMLLimit.read($0) }
        report("libxml2 SAX2 and text", size / limit, of: size / limit)
        let raw = best(feeds) { entries($0, FeedOptions(cleansHTML: false)) }
        report("entry records", size / raw, of: size / limit)
        let clean = best(feeds) { entries($0, FeedOptions(base: "https://example.org/feed")) }
        report("sanitised, links resolved", size / clean, of: size / limit)
    }

    private func entries(_ feed: [UInt8], _ options: FeedOptions) -> Int {
        (try? FeedParser.parse(feed, options: options).entries.count) ?? 0
    }

    /// Seconds of CPU.
    private func best(_ feeds: [[UInt8]], _ work: ([UInt8]) -> Int) -> Double {
        var best = Double.infinity
        var sum = 0
        for _ in 0..<rounds {
            let start = clock()
            for feed in feeds { sum &+= work(feed) }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        precondition(sum > 0)
        return best
    }

    private func report(_ what: String, _ speed: Double, of limit: Double) {
        let name = what.padding(toLength: 28, withPad: " ", startingAt: 0)
        print("\(name) \(String(format: "%7.1f MB/s  %5.1f %%", speed / 1e6, speed / limit * 100))")
    }
}

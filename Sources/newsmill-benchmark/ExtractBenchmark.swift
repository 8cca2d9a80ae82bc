import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillMarkup
import NewsmillRecords
import NewsmillStages

/// HTML bytes to complete article, against what libxml2 needs to build a DOM of the same pages; on one core.
struct ExtractBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "The extract stage against libxml2's DOM of the same pages.")

    @Argument(help: "JSON Lines with id, url and html; read all of them in each round.") var files: [String]
    @Option(help: "Rounds; the best counts.") var rounds = 3
    @Option(help: "How many of the slowest pages to name.") var slowest = 5

    private struct Page {
        var id: String
        var article: Article
        var size: Int
        var best = Double.infinity
    }

    func run() throws {
        var pages = try files.flatMap(read)
        guard !pages.isEmpty else { throw ValidationError("no page with html in these files") }
        let size = Double(pages.reduce(0) { $0 + $1.size })
        let limit = best { pages.reduce(0) { sum, page in sum + Self.withBytes(page) { HTMLLimit.read($0) } } }
        let tree = best {
            pages.reduce(0) { sum, page in sum + Self.withBytes(page) { HTMLParser.parse($0).nodes.count } }
        }
        let stage = ExtractStage(options: .init(), resources: Resources())
        var total = Double.infinity
        for _ in 0..<rounds { total = min(total, time(&pages, stage)) }

        print("\(pages.count) pages, \(String(format: "%.1f MB", size / 1e6)), CPU time on one core")
        report("libxml2 DOM", size / limit, of: size / limit)
        report("our tree", size / tree, of: size / limit)
        report("complete article", size / total, of: size / limit)
        print(String(format: "%.0f µs of CPU a page", total / Double(pages.count) * 1e6))
        reportSlowest(pages, "slowest pages, against the median of all")
        var hostile = HostilePages.all.map {
            Page(id: $0.name, article: Self.article($0.html, $0.name), size: $0.html.utf8.count)
        }
        for _ in 0..<rounds { _ = time(&hostile, stage) }
        reportSlowest(hostile, "hostile pages, against the same", median: Self.median(pages))
    }

    private func read(_ file: String) throws -> [Page] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let record = try? Record([UInt8](line)), record.document.kind == .html else { return nil }
            return Page(
                id: record.id, article: Self.article(record.document.text, record.id, url: record.document.given.url),
                size: record.document.text.utf8.count)
        }
    }

    private static func article(_ html: String, _ id: String, url: String? = nil) -> Article {
        let capture = Capture(
            source: "benchmark", location: id, capturedAt: "", mediaType: "text/html", sha256: "", body: [])
        var document = Document(kind: .html, text: html)
        document.given.url = url
        return Article(id: id, capture: capture, document: document)
    }

    private static func withBytes(_ page: Page, _ work: (UnsafeBufferPointer<UInt8>) -> Int) -> Int {
        var html = page.article.document.text
        return html.withUTF8(work)
    }

    /// Seconds of CPU for all pages; each page keeps its best.
    private func time(_ pages: inout [Page], _ stage: ExtractStage) -> Double {
        var total = 0.0
        for index in pages.indices {
            var article = pages[index].article
            let start = Self.now()
            _ = stage.process(&article)
            let took = Self.now() - start
            total += took
            pages[index].best = min(pages[index].best, took)
        }
        return total
    }

    private func best(_ work: () -> Int) -> Double {
        var best = Double.infinity
        var sum = 0
        for _ in 0..<rounds {
            let start = Self.now()
            sum &+= work()
            best = min(best, Self.now() - start)
        }
        precondition(sum >= 0)
        return best
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func median(_ pages: [Page]) -> Double {
        pages.map { $0.best / Double(max(1, $0.size)) }.sorted()[pages.count / 2]
    }

    private func reportSlowest(_ pages: [Page], _ heading: String, median: Double? = nil) {
        let median = median ?? Self.median(pages)
        print(heading + String(format: " (%.1f ns a byte)", median * 1e9))
        for page in pages.sorted(by: { $0.best / Double($0.size) > $1.best / Double($1.size) }).prefix(slowest) {
            let relative = page.best / Double(page.size) / median
            let size = Double(page.size) / 1e3
            print(String(format: "  %5.1f x  %8.2f ms  %8.1f KB  ", relative, page.best * 1e3, size) + page.id)
        }
    }

    private func report(_ what: String, _ speed: Double, of limit: Double) {
        let name = what.padding(toLength: 28, withPad: " ", startingAt: 0)
        print("\(name) \(String(format: "%7.1f MB/s  %5.1f %%", speed / 1e6, speed / limit * 100))")
    }
}

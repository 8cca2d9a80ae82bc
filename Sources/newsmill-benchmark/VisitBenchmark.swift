import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillMarkup
import NewsmillPipeline
import NewsmillTestSupport
import NewsmillText

/// A night of many feeds from a server on this machine: seconds, memory, and CPU time against that of parsing alone.
struct VisitBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visits",
        abstract: "Visits many feeds: seconds, peak memory, and CPU time as a multiple of parsing the same feeds.",
        discussion: "The visits run in a process of their own; the server's time and memory do not count.")

    @Option var feeds = 2000
    @Option var entries = 30
    @Option(help: "Names of the server.") var hosts = 500
    @Argument(help: "Feed files to serve instead of generated ones.") var files: [String] = []

    func run() throws {
        var generator = ArticleGenerator(seed: 1)
        // A few bodies, each for many feeds: the titles tell the feeds apart.
        let generated = (0..<20).map { number in
            Array(Self.feed(number, entries: entries, &generator).utf8)
        }
        let bodies = try files.isEmpty ? generated : files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        let server = try WebServer { request in
            let number = Int(request.path.dropFirst()) ?? 0
            return ServedAnswer(200, bytes: bodies[number % bodies.count], type: "application/rss+xml")
        }
        let size = bodies.reduce(0) { $0 + $1.count } / bodies.count
        print("\(feeds) feeds of \(size >> 10) KB on average")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "visits-once", "--port", "\(server.port)", "--feeds", "\(feeds)", "--hosts", "\(hosts)", "--different",
            "\(bodies.count)",
        ]
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw ExitCode.failure }
    }

    private static func feed(_ number: Int, entries: Int, _ generator: inout ArticleGenerator) -> String {
        var feed =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
            + "<channel><title>Feed \(number)</title><link>https://news.example/</link>"
        for entry in 0..<entries {
            let id = number * entries + entry
            let paragraphs = generator.article(id).split(separator: "\n\n").prefix(6).map { "&lt;p&gt;\($0)&lt;/p&gt;" }
            feed += """
                <item><guid isPermaLink="false">id-\(id)</guid><title>\(generator.title(id))</title>
                <link>https://news.example/\(id)</link><pubDate>Fri, 20 Jun 2025 10:00:00 GMT</pubDate>
                <content:encoded>\(paragraphs.joined(separator: "\n"))</content:encoded></item>
                """
        }
        return feed + "</channel></rss>"
    }
}

/// The visits, in a process of their own.
struct VisitsOnce: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "visits-once", shouldDisplay: false)

    @Option var port: Int
    @Option var feeds: Int
    @Option var hosts: Int
    /// How many different bodies the server has.
    @Option var different: Int

    func run() throws {
        var settings = WebSettings(userAgent: "newsmill-benchmark")
        settings.allowPrivateNetworks = [try PrivateNetwork(parsing: "*.localhost:\(port)")]
        settings.pause = 0
        settings.requestsPerHost = 4
        let now = "2025-06-21T03:15:00Z"
        let web = PoliteWeb(settings) { now }
        var context = SourceContext(baseDirectory: "/", now: now)
        context.web = web
        let sources = try (0..<feeds).map { number -> (id: String, source: any Source) in
            var options = FeedSourceOptions()
            options.url = "http://h\(number % hosts).localhost:\(port)/\(number)"
            options.fullText = .never
            return ("f\(number)", try FeedSource(id: "f\(number)", options: options, context: context))
        }
        let start = Date()
        let before = Self.cpu
        let report = Mill(stages: [], workers: 1).run(sources: sources, into: NoSink())
        let seconds = Date().timeIntervalSince(start)
        let visits = Self.cpu - before

        let bodies = try (0..<different).map { number in
            let request = WebRequest(
                source: "f", url: "http://h0.localhost:\(port)/\(number)", purpose: .feed, maximumBytes: 1 << 25)
            guard case .success(let capture) = web.get(request).result else { throw ExitCode.failure }
            return capture.body
        }
        let parsing = Self.cpu
        for _ in 0..<(feeds / bodies.count) {
            for body in bodies { _ = try FeedParser.parse(body, options: FeedOptions(cleansHTML: false)) }
        }
        let parse = Self.cpu - parsing
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print(
            String(
                format: "%d items in %.1f s; CPU %.2f s, parsing alone %.2f s: %.1f times; peak memory %ld MB",
                report.entered, seconds, visits, parse, visits / parse, usage.ru_maxrss / 1024))
    }

    /// User and system time of this process, in seconds.
    private static var cpu: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

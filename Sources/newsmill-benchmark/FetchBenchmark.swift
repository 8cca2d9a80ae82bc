import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillTestSupport
import NewsmillText

/// Many small requests to a server on this machine: what the client itself costs.
struct FetchBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Requests a second, the client's CPU time for each, and peak memory, the server's own included.")

    @Option var requests = 20_000
    @Option(help: "Names of one server, each with connections of its own.") var hosts = 50
    @Option var connections = 64
    @Option(help: "Of each body.") var bytes = 2_000
    @Flag(help: "Compress the bodies.") var gzip = false
    @Option var rounds = 3

    func run() throws {
        var answer = ServedAnswer(
            bytes: (0..<bytes).map { UInt8(ascii: "a") + UInt8($0 * $0 % 26) }, type: "application/rss+xml",
            headers: ["ETag", "Last-Modified", "Cache-Control", "Server", "Date"].map {
                HTTPField($0, "\"value of \($0)\"")
            })
        if gzip { answer = answer.gzipped }
        let prepared = answer
        let server = try WebServer { _ in prepared }
        let client = HTTPClient(
            userAgent: "newsmill-benchmark",
            addresses: AddressPolicy(allowing: [try PrivateNetwork(parsing: "*.localhost")]),
            maximumConnections: connections)
        let urls = (0..<hosts).map { server.url("/feed.xml", host: "h\($0).localhost") }
        for round in 1...rounds {
            let result = fetchAll(client, urls)
            let rate = Int(Double(requests) / result.seconds)
            let micros = result.clientSeconds / Double(requests) * 1e6
            print(
                "round \(round): \(rate) requests/s, \(String(format: "%.1f", micros)) µs of the client's CPU each, "
                    + "\(result.failures) failed, \(server.connectionCount) connections so far")
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print("peak memory \(usage.ru_maxrss / 1024) MB")
    }

    private struct Tally {
        var done = 0
        var failures = 0
        var cpuAtFirst = 0.0
        var cpuAtLast = 0.0
    }

    private func fetchAll(
        _ client: HTTPClient, _ urls: [String]
    ) -> (seconds: Double, clientSeconds: Double, failures: Int) {
        let tally = Locked(Tally())
        let finished = DispatchSemaphore(value: 0)
        let start = Date()
        let requests = requests
        for number in 0..<requests {
            let tag = HTTPField("If-None-Match", "\"\(number)\"")
            client.send(HTTPRequest(urls[number % urls.count], headers: [tag])) { result in
                tally.withLock { tally in
                    // Completions run on the client's thread: this is its own clock.
                    if tally.done == 0 { tally.cpuAtFirst = Self.threadSeconds }
                    tally.done += 1
                    if case .failure = result { tally.failures += 1 }
                    guard tally.done == requests else { return }
                    tally.cpuAtLast = Self.threadSeconds
                    finished.signal()
                }
            }
        }
        finished.wait()
        let end = tally.withLock { $0 }
        return (Date().timeIntervalSince(start), end.cpuAtLast - end.cpuAtFirst, end.failures)
    }

    private static var threadSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

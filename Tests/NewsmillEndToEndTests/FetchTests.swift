import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillTestSupport
import NewsmillText
import Testing

/// A night among two hundred feeds, through the real program and a real server. One test after the other: each fills the machine.
@Suite(.serialized) struct FetchTests {
    private func report(_ result: Program.Result) throws -> JSONNode {
        try JSONParser.parse(Array(result.output.utf8))
    }

    private func number(_ report: JSONNode, _ key: String) -> Int { Int(report[key]?.compact ?? "") ?? -1 }

    @Test(.timeLimit(.minutes(5)))
    func `one run survives two hundred feeds of every kind, and the next stores nothing twice`() throws {
        let country = try FeedCountry(count: 200, hosts: 50)
        let shop = try Workshop(sources: country.sources, run: country.fetchSection)
        let first = try report(shop.run(["--json"]))
        let kinds = (0..<200).map(FeedCountry.kind)

        // Every visit is told of, and each as it should be.
        let visits = try #require(first["visits"]?.array)
        #expect(visits.count == 200)
        for (number, visit) in visits.enumerated() {
            #expect(visit["source"]?.string == "f\(number)")
            #expect(
                visit["outcome"]?.string == kinds[number].outcome,
                "\(kinds[number]): \(visit["reason"]?.string ?? "")")
        }
        // Every item is accounted for.
        let read = kinds.count { $0.isRead } * FeedCountry.entries
        let pages = kinds.count { $0 == .page }
        #expect(number(first, "stored") == read)
        #expect(number(first, "rejected") == pages)
        #expect(number(first, "entered") == read + pages)
        #expect(first["status"]?.compact == "1")

        try checkManners(country, requestsPerHost: 2, pause: 0.02)
        let before = try shop.dump()
        let logged = country.server.log.count

        let second = try report(shop.run(["--json"]))
        #expect(
            number(second, "stored") == 0 && number(second, "new_versions") == 0 && number(second, "sightings") == 0)
        #expect(try shop.dump() == before)
        let requests = country.server.log.dropFirst(logged)
        for number in 0..<200 where [.good, .withPages, .gzipped, .chunked].contains(kinds[number]) {
            let asked = requests.filter { $0.path == "/feed/\(number)" }
            #expect(asked.count == 1 && asked.first?.status == 304, "feed \(number): \(asked.map(\.status))")
        }
        // What moved for good is asked where it went; what moved for now, where it was.
        #expect(requests.contains { $0.path == "/feed/new/12" } && !requests.contains { $0.path == "/feed/12" })
        #expect(requests.contains { $0.path == "/feed/13" })
        // Gone and asked to wait: left alone.
        #expect(!requests.contains { $0.path == "/feed/0" || $0.path == "/feed/1" })
        // No page is fetched again.
        #expect(!requests.contains { $0.path.hasPrefix("/story/") })
        try checkManners(country, requestsPerHost: 2, pause: 0.02)
        try checkTrail(shop, articles: read)
    }

    /// From the server's own log: so many at once for each host, the pause between them, robots.txt before pages, nothing inside.
    private func checkManners(_ country: FeedCountry, requestsPerHost: Int, pause: Double) throws {
        let log = country.server.log
        #expect(!log.contains { $0.path.hasPrefix("/secret") }, "a redirect led inside")
        for (host, requests) in Dictionary(grouping: log, by: \.host) {
            #expect(requests.peak <= requestsPerHost, "\(host): \(requests.peak) at once")
            // When a request arrives, and not when it left, is what the server sees: so the whole stretch, and with slack.
            let starts = requests.map(\.started)
            let span = (starts.max() ?? 0) - (starts.min() ?? 0)
            #expect(span >= pause * Double(starts.count - 1) / 2, "\(host): \(starts.count) in \(span) s")
            if let page = requests.firstIndex(where: { $0.path.hasPrefix("/story/") }) {
                #expect(requests[..<page].contains { $0.path == "/robots.txt" }, "\(host)")
            }
            #expect(
                requests.allSatisfy { $0.request.headers.first("user-agent")?.contains("tests@example.org") == true })
        }
    }

    /// Texts are rebuilt from the archive, and the archive is whole.
    private func checkTrail(_ shop: Workshop, articles: Int) throws {
        for id in stride(from: 1, through: articles, by: max(1, articles / 8)) {
            let trail = try JSONParser.parse(Array(try shop.newsmill("explain", "\(id)", "--json").output.utf8))[
                "trail"]
            #expect(trail?["rebuilt"]?.compact == "true", "article \(id): \(trail?.compact ?? "")")
        }
        let folder = "\(shop.path)/output/captures"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            var reader = try WARCReader(path: "\(folder)/\(name)")
            while let entry = try reader.next() {
                if case .damage(let damage) = entry { Issue.record("\(name): \(damage.reason)") }
            }
        }
    }

    /// Six databases, five kills each: thirty instants.
    @Test(.timeLimit(.minutes(5)))
    func `killed at random instants among the feeds, then run once: the same as undisturbed`() throws {
        let country = try FeedCountry(count: 80, hosts: 20, slowness: 0.05, isImpatient: false)
        let undisturbed = try Workshop(sources: country.sources, run: country.fetchSection)
        let start = Date()
        #expect(try undisturbed.run().status == 1)
        // On a busy machine a run may take long, and its work be done early all the same.
        let whole = min(Date().timeIntervalSince(start), 2.5)
        let expected = try undisturbed.dump()
        var random = SplitMix64(seed: 77)
        for _ in 0..<6 {
            let shop = try Workshop(sources: country.sources, run: country.fetchSection)
            let arguments = ["run", "--quiet", "--now", "2025-06-30T03:00:00Z", "--batch", "2"]
            #expect(try shop.killAtRandom(arguments, longest: 0.8 * whole, using: &random))
            // What is no feed is a rejection of the run that asked it: of this one, or of one that was killed later than that.
            let last = try shop.run()
            #expect(last.status == 0 || last.status == 1, "\(last.status): \(last.errors)")
            #expect(try shop.dump() == expected)
            try checkTrail(shop, articles: 60)
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a dry run, a limit, a date and a name do what they say`() throws {
        let country = try FeedCountry(count: 40, hosts: 10)
        let shop = try Workshop(sources: country.sources, run: country.fetchSection)
        let rehearsal = try shop.run(["--dry-run", "--json", "--only", "f20", "--only", "f21"])
        #expect(rehearsal.status == 0, "\(rehearsal.errors)")
        #expect(number(try report(rehearsal), "stored") == 6)
        #expect(!FileManager.default.fileExists(atPath: shop.database))
        let limited = try report(shop.run(["--json", "--only", "f20", "--limit", "2"]))
        #expect(number(limited, "stored") == 2)
        let late = try report(shop.run(["--json", "--only", "f21", "--since", "2025-06-20T10:01:00Z"]))
        #expect(number(late, "stored") == 2)
        // What was passed over is found by the next whole run.
        let whole = try report(shop.run(["--json", "--only", "f20", "--only", "f21"]))
        #expect(number(whole, "stored") == 2 && number(whole, "unchanged") == 4)
        let wrong = try shop.run(["--only", "f2O"])
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean"))
    }

    @Test(.timeLimit(.minutes(5)))
    func `the commands on sources find, add, try, list, import, export and resume`() throws {
        let country = try FeedCountry(count: 1, hosts: 1)
        let server = try WebServer { request in
            switch request.path {
            case "/":
                ServedAnswer(
                    200, "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head></html>"
                )
            case "/rss":
                ServedAnswer(
                    200,
                    "<rss version=\"2.0\"><channel><title>The Harbour Post</title><item><title>One</title></item></channel></rss>",
                    type: "application/rss+xml")
            case "/gone": ServedAnswer(410, "gone")
            default: ServedAnswer(404, "no")
            }
        }
        withExtendedLifetime(country) {}
        let shop = try Workshop(
            run: #"{ "fetch": { "allowPrivateNetworks": ["*.localhost:\#(server.port)"], "pauseSeconds": 0 } }"#)
        let page = server.url("/", host: "post.localhost")
        let found = try shop.newsmill("sources", "discover", page)
        #expect(found.output.contains("/rss") && found.output.contains("The Harbour Post"), "\(found.errors)")
        let added = try shop.newsmill("sources", "add", page)
        #expect(added.status == 0 && added.output.contains("the-harbour-post"), "\(added.errors)")
        let unseen = try shop.newsmill(
            "sources", "add", server.url("/gone", host: "post.localhost"), "--id", "old", "--no-check")
        #expect(unseen.status == 0, "\(unseen.errors)")
        #expect(try shop.newsmill("sources", "add", page, "--id", "old").status == 64)
        let checked = try shop.newsmill("sources", "check")
        #expect(checked.status == 1 && checked.output.contains("1 entries") && checked.output.contains("410"))
        #expect(!FileManager.default.fileExists(atPath: shop.database))

        _ = try shop.run()
        #expect(try shop.newsmill("sources", "list").output.contains("gone"))
        #expect(try shop.newsmill("sources", "resume", "old").status == 0)
        #expect(try shop.newsmill("sources", "resume", "nobody").status == 65)
        let opml = try shop.newsmill("sources", "export").output
        #expect(opml.contains("/rss") && opml.contains("/gone"))
        try shop.folder.write(opml.replacing("/rss", with: "/other"), to: "list.opml")
        let imported = try shop.newsmill("sources", "import", "list.opml")
        #expect(imported.output.contains("added 1 of 2"), "\(imported.errors)")
        #expect(try shop.newsmill("validate").status == 0)
    }
}

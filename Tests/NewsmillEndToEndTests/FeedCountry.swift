import Foundation
import NewsmillCore
import NewsmillTestSupport

/// Two hundred feeds on many host names of one bounded server on this machine, good and bad; the same answers every time.
struct FeedCountry {
    /// What a feed is like. The number of a feed decides: most are good.
    enum Kind: Int, CaseIterable {
        case gone, busy, trouble, dribble, cut, bomb, circle, inside, metadata, page, dropped, stalled
        case moved, movedForNow, cyrillic, gzipped, chunked, sameBytes, withPages, good

        /// Whether its entries can be had.
        var isRead: Bool { rawValue >= Kind.moved.rawValue }
        /// What the visit is noted as.
        var outcome: String { isRead ? "read" : self == .gone ? "gone" : "failed" }
    }

    static let entries = 3

    let count: Int
    let hosts: Int
    let server: WebServer

    /// - Parameters:
    ///   - slowness: seconds before each feed.
    ///   - isImpatient: whether there are feeds that only a time-out ends.
    init(count: Int, hosts: Int, slowness: Double = 0, isImpatient: Bool = true) throws {
        self.count = count
        self.hosts = hosts
        server = try WebServer { request in
            let number = Int(request.path.split(separator: "/").last.map(String.init) ?? "") ?? 0
            if request.path == "/robots.txt" {
                return ServedAnswer(200, "User-agent: *\nDisallow: /closed/\n", type: "text/plain")
            }
            if request.path.hasPrefix("/story/") { return Self.story(request, number) }
            if request.path.hasPrefix("/secret") { return ServedAnswer(200, "secret") }
            let isEndless = [.dribble, .stalled].contains(Self.kind(number))
            var answer = isEndless && !isImpatient ? ServedAnswer(500, "oops") : Self.answer(request, number)
            answer.stallSeconds += slowness
            return answer
        }
    }

    static func kind(_ number: Int) -> Kind { Kind(rawValue: number % 40) ?? .good }

    /// `run.fetch` of a pipeline that may reach the server by its names alone.
    var fetchSection: String {
        """
        { "fetch": { "contact": "mailto:tests@example.org", "allowPrivateNetworks": ["*.localhost:\(server.port)"],
            "pauseSeconds": 0.02, "patienceSeconds": 0.2, "connectSeconds": 2, "firstByteSeconds": 4,
            "totalSeconds": 6 } }
        """
    }

    /// A host that asks to wait is left alone with all its feeds, so a busy one is by itself.
    func host(_ number: Int) -> String {
        Self.kind(number) == .busy ? "busy\(number).localhost" : "h\(number % hosts).localhost"
    }

    var sources: String {
        (0..<count).map { number in
            let url = server.url("/feed/\(number)", host: host(number))
            let fullText = Self.kind(number) == .withPages ? "always" : "never"
            return #"{ "id": "f\#(number)", "type": "feed", "url": "\#(url)", "fullText": "\#(fullText)" }"#
        }.joined(separator: ",\n")
    }

    // MARK: Answers

    private static func answer(_ request: ServedRequest, _ number: Int) -> ServedAnswer {
        let host = request.headers.first("host") ?? ""
        let feed = conditional(request, Array(rss(number, host).utf8))
        switch kind(number) {
        case .gone: return ServedAnswer(410, "gone")
        case .busy: return ServedAnswer(429, "busy", headers: [HTTPField("Retry-After", "3600")])
        case .trouble: return ServedAnswer(500, "oops")
        case .dribble: return feed.with { $0.drip = (bytes: 1, seconds: 0.3) }
        case .cut: return feed.with { $0.cutAfter = 200 }
        case .bomb: return .bomb(bytes: 80 << 20)
        case .circle: return .redirect(302, to: "/feed/\(number)?again")
        case .inside:
            return .redirect(
                302, to: "http://127.0.0.1:\(request.headers.first("host")?.split(separator: ":").last ?? "")/secret")
        case .metadata: return .redirect(301, to: "http://169.254.169.254/latest/meta-data")
        case .page: return ServedAnswer(200, "<!doctype html><html><body><p>Hello.</p></body></html>")
        case .dropped: return .dropped
        case .stalled: return feed.with { $0.stallSeconds = 5 }
        case .moved:
            return request.target.contains("new") ? feed : .redirect(301, to: "/feed/new/\(number)")
        case .movedForNow:
            return request.target.contains("new") ? feed : .redirect(302, to: "/feed/new/\(number)")
        case .cyrillic:
            let text = rss(number, host).replacing("Title", with: "Заголовок")
            // Declared as what it is not.
            return ServedAnswer(200, bytes: Array(text.utf8), type: "application/rss+xml; charset=iso-8859-1")
        case .gzipped: return feed.gzipped
        case .chunked: return feed.with { $0.framing = .chunks(64) }
        case .sameBytes: return ServedAnswer(200, bytes: Array(rss(number, host).utf8), type: "text/xml")
        case .withPages, .good: return feed
        }
    }

    private static func conditional(_ request: ServedRequest, _ body: [UInt8]) -> ServedAnswer {
        let etag = "\"\(body.count)\""
        if request.headers.first("if-none-match") == etag {
            return ServedAnswer(304, headers: [HTTPField("ETag", etag)])
        }
        return ServedAnswer(200, bytes: body, type: "application/rss+xml", headers: [HTTPField("ETag", etag)])
    }

    private static func rss(_ number: Int, _ host: String) -> String {
        let items = (0..<entries).map { entry in
            """
            <item><guid isPermaLink="false">\(number)-\(entry)</guid><title>Title \(entry) of feed \(number)</title>
            <link>http://\(host)/story/\(number * 10 + entry)?utm_source=rss</link>
            <pubDate>Fri, 20 Jun 2025 10:0\(entry):00 GMT</pubDate>
            <description>The council of town \(number) met on day \(entry) and spoke about harbour \(number * 7 + entry).</description></item>
            """
        }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed \(number)</title>"
            + items.joined() + "</channel></rss>"
    }

    private static func story(_ request: ServedRequest, _ number: Int) -> ServedAnswer {
        let paragraphs = (0..<5).map { index in
            "<p>Paragraph \(index) of story \(number) says at some length what the council of the town decided about the "
                + "harbour, and who was for it and who was against it.</p>"
        }
        return ServedAnswer(
            200, "<html><body><article>\(paragraphs.joined())</article></body></html>", type: "text/html; charset=utf-8"
        )
    }
}

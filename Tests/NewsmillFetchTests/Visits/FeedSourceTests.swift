import NewsmillCore
import NewsmillText
import Synchronization
import Testing

@testable import NewsmillFetch

/// Answers from a table instead of the network, and remembers what was asked.
final class CannedWeb: Web {
    private let answers: [String: WebAnswer]
    private let log = Mutex<[WebRequest]>([])

    init(_ answers: [String: WebAnswer]) {
        self.answers = answers
    }

    var asked: [WebRequest] { log.withLock { $0 } }

    func get(_ request: WebRequest) -> WebAnswer {
        log.withLock { $0.append(request) }
        var answer = answers[request.url] ?? WebAnswer(.failure(WebFailure(.soft, "no such answer")))
        answer.requests = 1
        if case .success(var capture) = answer.result {
            capture.source = request.source
            capture.location = request.url
            answer.result = .success(capture)
        }
        return answer
    }

    static func answer(
        _ status: Int, _ body: String, type: String = "application/rss+xml", headers: [HTTPField] = [],
        url: String = "https://news.example/feed", movedTo: String? = nil, hasCertainEnd: Bool = true
    ) -> WebAnswer {
        let bytes = Array(body.utf8)
        var exchange = Exchange(url: url, headers: headers)
        exchange.hasCertainEnd = hasCertainEnd
        let capture = Capture(
            source: "", location: url, capturedAt: "2025-06-21T03:15:00Z", mediaType: type, status: status,
            sha256: SHA256.hex(bytes), body: bytes, exchange: exchange)
        return WebAnswer(.success(capture), movedTo: movedTo)
    }
}

/// Remembers what a test says it does.
struct CannedMemory: SourceMemory {
    var known: Set<Int64> = []
    var stored: Set<String> = []
    var state: SourceState?

    func isUnchanged(source: String, location: String, sha256: String) -> Bool { false }
    func isKnown(source: String, location: String, part: String, fingerprint: Int64) -> Bool {
        known.contains(fingerprint)
    }
    func isStored(url: String) -> Bool { stored.contains(url) }
    func state(of source: String) -> SourceState? { state }
}

/// One visit to a feed, whatever comes back.
struct FeedSourceTests {
    static let url = "https://news.example/feed"
    static let page = "https://news.example/1"

    private static func rss(_ items: String) -> String {
        "<rss version=\"2.0\"><channel><title>The Example</title>\(items)</channel></rss>"
    }

    private static let two = rss(
        """
        <item><guid>a</guid><title>First</title><link>\(page)?utm_source=rss</link><description>Short.</description></item>
        <item><guid>b</guid><title>Second</title><link>https://news.example/2</link><description>Short too.</description></item>
        """)

    struct Result {
        var items: [Item] = []
        var error: String?

        var articles: [Article] { items.compactMap { if case .article(let article) = $0 { article } else { nil } } }
        var unchanged: Int { items.count { if case .unchanged = $0 { true } else { false } } }
        var rejections: [Rejection] { items.compactMap { if case .rejected(let one) = $0 { one } else { nil } } }
        var responses: Int { items.count { if case .note(.response) = $0 { true } else { false } } }
        /// The last item, which must be the visit's note.
        var visit: SourceVisit? { if case .note(.visit(let visit))? = items.last { visit } else { nil } }
    }

    private func read(
        _ web: CannedWeb, memory: CannedMemory = CannedMemory(), fullText: FullText = .never, limit: Int = .max
    ) throws -> Result {
        var options = FeedSourceOptions()
        options.url = Self.url
        options.fullText = fullText
        var context = SourceContext(baseDirectory: "/", now: "2025-06-21T03:15:00Z")
        context.web = web
        context.memory = memory
        var result = Result()
        do {
            try FeedSource(id: "s", options: options, context: context).read { item in
                result.items.append(item)
                return result.items.count < limit
            }
        } catch {
            result.error = "\(error)"
        }
        return result
    }

    @Test func `entries become articles under a clean address, and the visit is noted last`() throws {
        let headers = [HTTPField("ETag", "\"v1\""), HTTPField("Last-Modified", "Fri, 20 Jun 2025 10:00:00 GMT")]
        let web = CannedWeb([Self.url: CannedWeb.answer(200, Self.two, headers: headers)])
        let result = try read(web)
        #expect(result.articles.map(\.url) == [Self.page, "https://news.example/2"])
        #expect(result.articles[0].document.given.url == "\(Self.page)?utm_source=rss")
        #expect(result.articles[0].decisions.first?.reason?.contains("utm_source=rss") == true)
        #expect(result.articles.map(\.part) == ["a", "b"])
        let visit = try #require(result.visit)
        #expect(visit.outcome == .read && visit.entries == 2 && visit.status == 200)
        #expect(visit.state.etag == "\"v1\"" && visit.state.lastModified == "Fri, 20 Jun 2025 10:00:00 GMT")
    }

    @Test func `the next visit asks conditionally, and 304 is one unchanged item`() throws {
        var state = SourceState(url: Self.url)
        state.etag = "\"v1\""
        state.lastModified = "Fri, 20 Jun 2025 10:00:00 GMT"
        let web = CannedWeb([Self.url: CannedWeb.answer(304, "")])
        let result = try read(web, memory: CannedMemory(state: state))
        #expect(web.asked[0].etag == "\"v1\"" && web.asked[0].lastModified == "Fri, 20 Jun 2025 10:00:00 GMT")
        #expect(result.unchanged == 1 && result.articles.isEmpty)
        #expect(result.visit?.outcome == .unchanged && result.visit?.state.etag == "\"v1\"")
    }

    @Test func `the same bytes under 200 are unchanged too`() throws {
        var state = SourceState(url: Self.url)
        state.sha256 = SHA256.hex(Array(Self.two.utf8))
        let result = try read(
            CannedWeb([Self.url: CannedWeb.answer(200, Self.two)]), memory: CannedMemory(state: state))
        #expect(result.unchanged == 1 && result.articles.isEmpty && result.visit?.outcome == .unchanged)
    }

    @Test func `a known entry is unchanged by itself, the new one is taken`() throws {
        let web = CannedWeb([Self.url: CannedWeb.answer(200, Self.two)])
        let fingerprint = try #require(try read(web).articles[0].fingerprint)
        let result = try read(web, memory: CannedMemory(known: [fingerprint]))
        #expect(result.unchanged == 1 && result.articles.map(\.part) == ["b"])
    }

    @Test func `a permanent redirect is kept for the next visit, and the place stays the same`() throws {
        let moved = "https://new.example/feed"
        let web = CannedWeb([Self.url: CannedWeb.answer(200, Self.two, url: moved, movedTo: moved)])
        let result = try read(web)
        #expect(result.visit?.state.movedTo == moved && result.visit?.finalURL == moved)
        #expect(result.visit?.reason?.contains(moved) == true)
        #expect(result.articles.allSatisfy { $0.capture.location == Self.url })
    }

    @Test(arguments: [
        (404, SourceVisit.Outcome.failed, 1.0), (403, .failed, 1), (500, .failed, 0.5), (503, .failed, 0.25),
        (429, .failed, 0.25), (410, .gone, 0),
    ])
    func `a bad status is noted by its weight and keeps what was remembered`(
        status: Int, outcome: SourceVisit.Outcome, weight: Double
    ) throws {
        var state = SourceState(url: Self.url)
        state.etag = "\"v1\""
        let result = try read(
            CannedWeb([Self.url: CannedWeb.answer(status, "no")]), memory: CannedMemory(state: state))
        #expect(result.visit?.outcome == outcome && result.visit?.state.failures == weight)
        #expect(result.visit?.state.etag == "\"v1\"")
        #expect((result.error != nil) == (outcome == .failed))
        #expect(result.responses == 1)
    }

    @Test func `a page instead of a feed is a rejection that keeps the bytes and says what to do`() throws {
        let page = "<!doctype html><html><body><p>Welcome</p></body></html>"
        let result = try read(CannedWeb([Self.url: CannedWeb.answer(200, page, type: "text/html")]))
        #expect(result.rejections.count == 1)
        #expect(result.rejections[0].capture?.body == Array(page.utf8))
        #expect(result.rejections[0].reason.contains("newsmill sources discover"))
        #expect(result.visit?.outcome == .failed && result.visit?.state.failures == 1)
    }

    @Test func `a feed without entries is a feed`() throws {
        let result = try read(CannedWeb([Self.url: CannedWeb.answer(200, Self.rss(""))]))
        #expect(result.visit?.outcome == .read && result.visit?.entries == 0 && result.rejections.isEmpty)
    }

    @Test func `a feed that broke off gives its last entry another time`() throws {
        let cut = String(Self.two.prefix(Self.two.utf8.count - 90))
        let web = CannedWeb([Self.url: CannedWeb.answer(200, cut, hasCertainEnd: false)])
        let result = try read(web)
        #expect(result.articles.map(\.part) == ["a"])
        #expect(result.visit?.state.sha256 == nil && result.visit?.reason?.contains("broke off") == true)
    }

    @Test func `ending the run midway leaves no note, so that nothing is skipped`() throws {
        let result = try read(CannedWeb([Self.url: CannedWeb.answer(200, Self.two)]), limit: 2)
        #expect(result.visit == nil)
    }

    // MARK: Full text

    private static let story = "<html><body><article><p>A long story.</p></article></body></html>"

    @Test func `the page of a summary is fetched, and feed and page are joined`() throws {
        let web = CannedWeb([
            Self.url: CannedWeb.answer(200, Self.two),
            Self.page: CannedWeb.answer(200, Self.story, type: "text/html", url: Self.page),
            "https://news.example/2": CannedWeb.answer(404, "", type: "text/html"),
        ])
        let result = try read(web, fullText: .auto)
        let article = result.articles[0]
        #expect(article.document.kind == .html && article.document.text == Self.story)
        #expect(article.document.entry?.text == "Short." && article.document.given.title == "First")
        #expect(article.entryCapture?.body == Array(Self.two.utf8) && article.capture.location == Self.url)
        let entryCapture = try #require(article.entryCapture)
        let again = try CaptureReader.article(in: article.capture, ofEntry: article.part, in: entryCapture)
        #expect(again.document == article.document)
        // The other page is not there: the entry's own text is kept, and said so.
        #expect(result.articles[1].document.text == "Short too.")
        #expect(result.articles[1].decisions.contains { $0.rule == "full-text/unavailable" })
        #expect(result.articles[1].fingerprint != nil && result.visit?.state.sha256 != nil)
    }

    @Test func `a page that may come later is tried again by the next run`() throws {
        let web = CannedWeb([
            Self.url: CannedWeb.answer(200, Self.two, headers: [HTTPField("ETag", "\"v1\"")]),
            Self.page: CannedWeb.answer(503, "", type: "text/html"),
        ])
        let result = try read(web, memory: CannedMemory(stored: ["https://news.example/2"]), fullText: .always)
        #expect(result.articles[0].fingerprint == nil)
        #expect(result.visit?.state.etag == nil && result.visit?.state.sha256 == nil)
        // Another source has the second page: it is not fetched.
        #expect(web.asked.map(\.url) == [Self.url, Self.page])
    }

    @Test(arguments: [
        ("<description>One sentence.</description>", true),
        ("<description>\(String(repeating: "Many words here. ", count: 100))</description>", false),
        ("<description>\(String(repeating: "Many words here. ", count: 100)) […]</description>", true),
        ("<description>\(String(repeating: "Many words here. ", count: 100)) Read more »</description>", true),
        ("<content:encoded>\(String(repeating: "Many words here. ", count: 40))</content:encoded>", false),
        ("<content:encoded>Few words.</content:encoded>", true), ("", true),
    ])
    func `auto tells a summary from a text`(body: String, isFetched: Bool) throws {
        let feed = Self.rss("<item><guid>a</guid><title>First</title><link>\(Self.page)</link>\(body)</item>")
        let web = CannedWeb([
            Self.url: CannedWeb.answer(200, feed),
            Self.page: CannedWeb.answer(200, Self.story, type: "text/html", url: Self.page),
        ])
        _ = try read(web, fullText: .auto)
        #expect((web.asked.count == 2) == isFetched)
    }

    // MARK: Identity

    @Test func `a guid on every entry names none of them, tonight and tomorrow`() throws {
        func parts(_ items: [String]) throws -> [String?] {
            let feed = Self.rss(
                items.map {
                    "<item><guid>same</guid><link>https://news.example/\($0)</link><title>\($0)</title></item>"
                }
                .joined())
            return try read(CannedWeb([Self.url: CannedWeb.answer(200, feed)])).articles.map(\.part)
        }
        let tonight = try parts(["1", "2"])
        let tomorrow = try parts(["3", "1", "2"])
        #expect(tonight == ["https://news.example/1", "https://news.example/2"])
        #expect(Array(tomorrow.dropFirst()) == tonight)
    }
}

import Foundation
import Glibc
import NewsmillCore
import NewsmillText
import Synchronization
import Testing

@testable import NewsmillFetch

@Suite struct WARCSourceTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a page is an article with the address and the date it was fetched`() throws {
        let bytes = WARCSamples.response(
            WARCSamples.page("Wörter"), type: "text/html; charset=utf-8",
            fields: "WARC-IP-Address: 192.0.2.1\r\nWARC-Protocol: h2\r\n")
        try folder.write(WARCSamples.gzip(bytes), to: "a.warc.gz")
        guard case .article(let article)? = try items("*").first else {
            Issue.record("expected an article")
            return
        }
        let body = Array(WARCSamples.page("Wörter").utf8)
        #expect(article.url == "https://example.org/a" && article.document.kind == .html)
        #expect(
            article.capture
                == Capture(
                    source: "s", location: "https://example.org/a", capturedAt: "2025-06-21T07:49:00Z",
                    mediaType: "text/html; charset=utf-8", status: 200, sha256: SHA256.hex(body), body: body,
                    exchange: Exchange(
                        url: "https://example.org/a", version: "HTTP/2", reason: "OK",
                        headers: [HTTPField("Content-Type", "text/html; charset=utf-8")], remoteAddress: "192.0.2.1")))
        #expect(try CaptureReader.article(in: article.capture, part: nil).document == article.document)
    }

    static let bodies: [(String, String, String)] = [
        ("chunked", "Transfer-Encoding: chunked\r\n", "3\r\none\r\n4;x=y\r\n two\r\n0\r\n\r\n"),
        ("said to be chunked, and not", "Transfer-Encoding: chunked\r\n", "one two"),
        ("said to be compressed, and not", "Content-Encoding: gzip\r\nContent-Length: 3\r\n", "one two"),
        ("said to be brotli, and not", "Content-Encoding: br\r\n", "one two"),
    ]

    @Test(arguments: bodies)
    func `bodies are unpacked`(form: String, headers: String, body: String) throws {
        #expect(try read(WARCSamples.response(body, type: "text/plain", headers: headers)) == ["one two"])
    }

    static let rejections: [(String, [UInt8])] = [
        ("status", WARCSamples.response("no", status: "404 Not Found")),
        ("media-type", WARCSamples.response("x", type: "image/png")),
        ("media-type", WARCSamples.response("%PDF-1.7", type: "application/octet-stream")),
        (
            "not-an-article",
            WARCSamples.response("User-agent: *", uri: "https://example.org/robots.txt", type: "text/plain")
        ),
        (
            "not-an-article",
            WARCSamples.record("response", "1 2 3", uri: "dns:example.org", fields: "Content-Type: text/dns\r\n")
        ),
        ("truncated", WARCSamples.response("x", fields: "WARC-Truncated: length\r\n")),
        ("torn", WARCSamples.response("9\r\nabc", headers: "Transfer-Encoding: chunked\r\n")),
        ("damaged", WARCSamples.response("3\r\nabcx\r\n", headers: "Transfer-Encoding: chunked\r\n")),
        ("http", WARCSamples.record("response", "<html>")),
        ("empty", WARCSamples.response(" ")),
        ("feed", WARCSamples.response("<a/>", type: "text/xml")),
        ("too-large", WARCSamples.response(String(repeating: "x", count: 5000))),
        (
            "content-coding",
            WARCSamples.response(String(repeating: "\u{1}\u{2}", count: 99), headers: "Content-Encoding: br\r\n")
        ),
    ]

    @Test(arguments: rejections)
    func `what is no article is a rejection`(rule: String, record: [UInt8]) throws {
        #expect(try read(record, maximumBytes: 4000) == ["✗ \(rule)"])
    }

    @Test func `records that never hold articles are no items`() throws {
        let types = ["warcinfo", "request", "metadata", "revisit", "continuation"]
        let bytes = types.flatMap { WARCSamples.record($0, "x") } + WARCSamples.response("one", type: "text/plain")
        #expect(try read(bytes) == ["one"])
    }

    @Test func `resources and conversions are what their records say`() throws {
        #expect(
            try read(
                WARCSamples.record("resource", "<p>one", fields: "Content-Type: text/html\r\n")
                    + WARCSamples.record("conversion", "two", fields: "Content-Type: text/plain\r\n")
                    + WARCSamples.record("resource", "x", fields: "Content-Type: image/gif\r\n")) == [
                    "<p>one", "two", "✗ media-type",
                ])
    }

    @Test(arguments: [
        ("", "<!doctype html><p>x", "text/html"), ("application/octet-stream", "words", "text/plain"),
        ("text/html; charset=utf-8", "<?xml version='1.0'?><!-- x --><rss/>", "application/xml; charset=utf-8"),
        ("text/html", "words", "text/html"), ("*/*", "<feed/>", "application/xml"),
    ])
    func `a missing or careless type is read from the bytes`(declared: String, body: String, type: String) {
        #expect(WARCMediaType.of(Array(body.utf8), declared: declared) == type)
    }

    @Test func `every entry of a feed is an article`() throws {
        let rss =
            "<rss><channel><item><guid>1</guid><title>A</title><description>one</description></item>"
            + "<item><guid>2</guid><title>B</title><description>two</description></item></channel></rss>"
        try folder.write(WARCSamples.response(rss, type: "text/html"), to: "a.warc")
        let articles = try items("a.warc").compactMap { if case .article(let article) = $0 { article } else { nil } }
        #expect(articles.map(\.part) == ["1", "2"] && articles.allSatisfy { $0.url == nil })
    }

    @Test func `a body that unpacks without end is turned away early`() throws {
        let zeros = WARCSamples.gzip([UInt8](repeating: 0x20, count: 30 << 20))
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
        let message = try HTTPMessage(Array(head.utf8) + zeros)
        #expect(throws: HTTPProblem(rule: "bomb", reason: "its body unpacks to more than 200 times its size")) {
            try message.body(limit: 1 << 30)
        }
        #expect(throws: HTTPProblem(rule: "too-large", reason: "its body unpacks to more than 4000 bytes")) {
            try message.body(limit: 4000)
        }
        for wrapped in [
            WARCSamples.gzip(Array("one".utf8)), Array(WARCSamples.gzip(Array("one".utf8)).dropFirst(10).dropLast(8)),
        ] {
            let coding = wrapped.first == 0x1F ? "x-gzip" : "deflate"
            let text = "HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\n"
            #expect(try HTTPMessage(Array(text.utf8) + wrapped).body(limit: 100) == Array("one".utf8))
            let torn = try HTTPMessage(Array(text.utf8) + wrapped.dropLast(3))
            if coding == "x-gzip" { #expect(throws: HTTPProblem.self) { try torn.body(limit: 100) } }
        }
    }

    @Test func `a torn file is one rejection that says where, and what came before counts`() throws {
        let (one, two) = (
            WARCSamples.response("one", type: "text/plain"), WARCSamples.response("two", type: "text/plain")
        )
        let first = WARCSamples.gzip(one)
        try folder.write(first + WARCSamples.gzip(two).dropLast(10), to: "a.warc.gz")
        try folder.write(WARCSamples.gzip(two), to: "b.warc.gz")
        try folder.write([0x28, 0xB5, 0x2F, 0xFD], to: "c.warc.zst")
        let found = try items("*")
        #expect(found.map(line) == ["one", "✗ torn", "two", "✗ format"])
        guard case .rejected(let rejection) = found[1] else { return }
        #expect(rejection.location == "a.warc.gz#\(first.count)" && rejection.kind == .failed)
        #expect(rejection.reason.contains("the file ends within the record that begins at byte \(first.count)"))
    }

    @Test func `standard input is read`() throws {
        try folder.write(WARCSamples.gzip(WARCSamples.response("one", type: "text/plain")), to: "a.warc.gz")
        let descriptor = open("\(folder.path)/a.warc.gz", O_RDONLY)
        defer { close(descriptor) }
        #expect(try items("-", standardInput: descriptor).map(line) == ["one"])
    }

    @Test func `known content is unchanged, and reading stops when the run ends`() throws {
        let bytes = ["a", "b", "c"].flatMap {
            WARCSamples.response($0, uri: "https://example.org/\($0)", type: "text/plain")
        }
        try folder.write(bytes, to: "a.warc")
        #expect(try items("a.warc", known: ["https://example.org/b"]).map(line) == ["a", "=", "c"])
        #expect(try items("a.warc", limit: 2).map(line) == ["a", "b"])
        #expect(throws: SourceError.self) { try items("no.warc") }
    }

    @Test func `what the archive keeps can be read back as the same article`() throws {
        let archive = WARCSamples.archive(folder)
        let capture = WARCSamples.capture(WARCSamples.page("one"))
        _ = try archive.append(capture)
        try archive.flush()
        guard case .article(let article)? = try items("captures/*").first else {
            Issue.record("expected an article")
            return
        }
        #expect(article.capture.body == capture.body && article.capture.sha256 == capture.sha256)
        #expect(article.capture.location == capture.location && article.capture.capturedAt == capture.capturedAt)
    }

    private func read(_ records: [UInt8], maximumBytes: Int = 1 << 20) throws -> [String] {
        try folder.write(records, to: "a.warc")
        return try items("a.warc", maximumBytes: maximumBytes).map(line)
    }

    private func line(_ item: Item) -> String {
        switch item {
        case .article(let article): article.document.text
        case .rejected(let rejection): "✗ \(rejection.rule)"
        case .unchanged: "="
        case .note: "note"
        }
    }

    private func items(
        _ path: String, maximumBytes: Int = 1 << 20, known: Set<String> = [], limit: Int = .max,
        standardInput: Int32 = -1
    ) throws -> [Item] {
        var options = WARCOptions()
        options.path = OneOrMany([path])
        options.maximumBytes = maximumBytes
        var context = SourceContext(baseDirectory: folder.path, now: "2025-06-22T00:00:00Z")
        context.memory = KnownPlaces(source: "s", locations: known)
        let items = Mutex<[Item]>([])
        try WARCSource(id: "s", options: options, context: context, standardInput: standardInput).read { item in
            items.withLock {
                $0.append(item)
                return $0.count < limit
            }
        }
        return items.withLock { $0 }
    }
}

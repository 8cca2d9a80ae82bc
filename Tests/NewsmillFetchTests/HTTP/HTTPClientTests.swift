import NewsmillCore
import NewsmillTestSupport
import NewsmillText
import Synchronization
import Testing

@testable import NewsmillFetch

/// A client that may talk to this machine.
func localClient(connections: Int = 64, pinned: [String] = []) throws -> HTTPClient {
    let allowed = try ["127.0.0.0/8", "localhost", "*.localhost"].map { try PrivateNetwork(parsing: $0) }
    return HTTPClient(
        userAgent: "newsmill-tests (+mailto:tests@example.org)", addresses: AddressPolicy(allowing: allowed),
        maximumConnections: connections, pinnedHosts: pinned)
}

extension HTTPClient {
    func failure(_ url: String, _ change: (inout HTTPLimits) -> Void = { _ in }) -> HTTPFailure? {
        var limits = HTTPLimits()
        change(&limits)
        if case .failure(let failure) = fetch(HTTPRequest(url, limits: limits)) { return failure }
        return nil
    }
}

struct HTTPClientTests {
    @Test func `an answer comes with its headers, its body and what was asked`() throws {
        let server = try WebServer { request in
            ServedAnswer(
                200, "<p>\(request.target)",
                headers: [HTTPField("X-A", "1"), HTTPField("ETag", "\"t\""), HTTPField("X-A", "2")])
        }
        let client = try localClient()
        let request = HTTPRequest(server.url("/a b?q=ü x#part"), headers: [HTTPField("If-None-Match", "\"old\"")])
        let answer = try client.fetch(request).get()
        #expect(
            answer.status == 200 && String(decoding: answer.body, as: UTF8.self) == "<p>/a%20b?q=%C3%BC%20x",
            "\(String(decoding: answer.body, as: UTF8.self))")
        #expect(
            answer.exchange.url == request.url && answer.exchange.version == "HTTP/1.1"
                && answer.exchange.reason == "OK")
        #expect(answer.exchange.remoteAddress == "127.0.0.1")
        #expect(answer.exchange.headers.map(\.name) == ["Content-Type", "X-A", "ETag", "X-A", "Content-Length"])
        #expect(answer.receivedBytes > answer.body.count && answer.seconds > 0 && answer.seconds < 2)
        // What we say was sent is what the server got.
        let sent = try #require(server.log.first).request.headers
        #expect(
            Set(sent.map { "\($0.name): \($0.value)" })
                == Set(answer.exchange.requestHeaders.map { "\($0.name): \($0.value)" }))
        #expect(sent.first("User-Agent") == "newsmill-tests (+mailto:tests@example.org)")
        #expect(sent.first("Accept-Encoding")?.contains("gzip") == true && sent.first("Cookie") == nil)
    }

    @Test func `a connection is used again, and cookies are not`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "x", headers: [HTTPField("Set-Cookie", "id=1")]) }
        let client = try localClient()
        for _ in 0..<20 { _ = try client.fetch(HTTPRequest(server.url())).get() }
        #expect(server.connectionCount == 1 && server.log.count == 20)
        #expect(server.log.allSatisfy { $0.request.headers.first("Cookie") == nil })
    }

    @Test(arguments: [301, 302, 304, 404, 410, 429, 500, 503])
    func `a status is an answer, a redirect is not followed`(status: Int) throws {
        let server = try WebServer { request in
            // A 304 repeats the length of what it stands for.
            ServedAnswer(
                status,
                headers: [HTTPField("Location", "/other")]
                    + (status == 304 ? [HTTPField("Content-Length", "99999999")] : []))
        }
        let client = try localClient()
        let answer = try client.fetch(HTTPRequest(server.url())).get()
        #expect(answer.status == status && answer.body.isEmpty && answer.exchange.headers.first("location") == "/other")
        #expect(server.log.count == 1)
    }

    @Test func `bodies arrive whole however they travel`() throws {
        let text = String(repeating: "It was a bright cold day in April. ", count: 3000)
        let server = try WebServer { request in
            let answer = ServedAnswer(200, text)
            return switch request.path {
            case "/chunks": answer.with { $0.framing = .chunks(777) }
            case "/close": answer.with { $0.framing = .untilClose }
            case "/gzip": answer.gzipped
            case "/gzip-chunks": answer.gzipped.with { $0.framing = .chunks(100) }
            case "/trailers":
                answer.with {
                    $0.framing = .chunks(5000)
                    $0.trailers = [HTTPField("X-Sum", "1")]
                    $0.interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                }
            default: answer
            }
        }
        let client = try localClient()
        for path in ["/plain", "/chunks", "/close", "/gzip", "/gzip-chunks", "/trailers"] {
            let answer = try client.fetch(HTTPRequest(server.url(path))).get()
            #expect(answer.status == 200 && answer.body == Array(text.utf8), "\(path)")
            #expect((answer.receivedBytes < answer.body.count / 10) == path.hasPrefix("/gzip"), "\(path)")
            #expect(answer.hasCertainEnd == (path != "/close"), "\(path)")
            #expect(answer.exchange.headers.first("Link") == nil && answer.exchange.headers.first("X-Sum") == nil)
        }
    }

    @Test func `a coding that nobody knows can be had as it comes`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "plain", headers: [HTTPField("Content-Encoding", "utf-8")])
        }
        let client = try localClient()
        #expect(client.failure(server.url())?.rule == "bad-coding")
        let answer = try client.fetch(HTTPRequest(server.url(), acceptsCompression: false)).get()
        #expect(answer.body == Array("plain".utf8))
        #expect(server.log.last?.request.headers.first("Accept-Encoding") == "identity")
        #expect(try client.fetch(HTTPRequest(server.url(), acceptsCompression: false)).get().status == 200)
        #expect(client.failure(server.url())?.rule == "bad-coding")
    }

    @Test func `many requests are at work at a time, and no more than are allowed`() throws {
        let server = try WebServer { request in
            ServedAnswer(200, request.path).with { $0.stallSeconds = 0.01 }
        }
        let client = try localClient(connections: 20)
        let bodies = Mutex<[Int: String]>([:])
        let calls = Atomic(0)
        for number in 0..<400 {
            client.send(HTTPRequest(server.url("/\(number)", host: "feed\(number % 40).localhost"))) { result in
                if case .success(let answer) = result {
                    bodies.withLock { $0[number] = String(decoding: answer.body, as: UTF8.self) }
                }
                calls.add(1, ordering: .relaxed)
            }
        }
        while calls.load(ordering: .relaxed) < 400 { pause(0.002) }
        #expect(bodies.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<400).map { ($0, "/\($0)") }))
        #expect((10...20).contains(server.log.peak), "\(server.log.peak)")
        #expect(Set(server.log.map(\.host)).count == 40)
    }

    @Test func `ending all ends what waits and what is under way, once each`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "x").with { $0.stallSeconds = 5 } }
        let client = try localClient(connections: 8)
        let failures = Mutex<[HTTPFailure]>([])
        let send = { (url: String) in
            client.send(HTTPRequest(url)) { result in
                if case .failure(let failure) = result { failures.withLock { $0.append(failure) } }
            }
        }
        for _ in 0..<50 { send(server.url()) }
        while server.log.count < 8 { pause(0.002) }
        client.cancelAll()
        let quick = try WebServer { _ in ServedAnswer(200, "y") }
        #expect(try client.fetch(HTTPRequest(quick.url())).get().status == 200)
        #expect(failures.withLock { $0 } == Array(repeating: .cancelled, count: 50))
    }

    @Test func `when the client goes, so does its thread, and nobody waits for ever`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "x").with { $0.stallSeconds = 5 } }
        let calls = Atomic(0)
        do {
            let client = try localClient(connections: 4)
            for _ in 0..<10 { client.send(HTTPRequest(server.url())) { _ in calls.add(1, ordering: .relaxed) } }
        }
        #expect(calls.load(ordering: .relaxed) == 10)
    }

    @Test func `the last owner may be a completion`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "x") }
        let held = Mutex<HTTPClient?>(try localClient())
        let calls = Atomic(0)
        let client = held.withLock { $0 }
        client?.send(HTTPRequest(server.url())) { [client] _ in
            // Waiting here would wait for itself.
            if case .failure(.other) = client?.fetch(HTTPRequest(server.url())) { calls.add(1, ordering: .relaxed) }
            held.withLock { $0 = nil }
        }
        while calls.load(ordering: .relaxed) == 0 { pause(0.002) }
    }

    @Test func `a completion may send the next request`() throws {
        let server = try WebServer { request in ServedAnswer(200, request.path) }
        let client = try localClient()
        let paths = Mutex<[String]>([])
        @Sendable func follow(_ number: Int) {
            guard number < 50 else { return }
            client.send(HTTPRequest(server.url("/\(number)"))) { _ in
                paths.withLock { $0.append("/\(number)") }
                follow(number + 1)
            }
        }
        follow(0)
        while paths.withLock({ $0.count }) < 50 { pause(0.002) }
        #expect(server.log.map(\.path) == (0..<50).map { "/\($0)" } && server.connectionCount == 1)
    }

    @Test(arguments: ["-5", "99999999999999999999", "5, 5", "five", "0x5", ""])
    func `a length that is no number does no harm`(length: String) throws {
        let server = try WebServer { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\nhello") }
        switch try localClient().fetch(HTTPRequest(server.url())) {
        case .success(let answer): #expect(answer.body == Array("hello".utf8) || answer.body.isEmpty)
        case .failure(let failure): #expect(["not-http", "cut-short", "too-large"].contains(failure.rule))
        }
    }

    @Test func `a header that would become two is not sent`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "x") }
        let client = try localClient()
        for field in [
            HTTPField("If-None-Match", "a\r\nX: y"), HTTPField("A b", "c"), HTTPField("", "c"), HTTPField("A\n", ""),
        ] {
            guard case .failure(let failure) = client.fetch(HTTPRequest(server.url(), headers: [field])) else {
                Issue.record("sent: \(field)")
                continue
            }
            #expect(failure.rule == "bad-header")
        }
        let own = [HTTPField("Accept", "text/html"), HTTPField("X-Empty", "")]
        _ = try client.fetch(HTTPRequest(server.url(), headers: own)).get()
        let sent = try #require(server.log.last).request.headers
        #expect(
            sent.filter { $0.name == "Accept" } == [HTTPField("Accept", "text/html")] && sent.first("X-Empty") == "")
        #expect(server.log.count == 1)
    }
}

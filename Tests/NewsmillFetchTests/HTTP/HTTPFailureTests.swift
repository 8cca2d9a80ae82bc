import NewsmillCore
import NewsmillTestSupport
import NewsmillText
import Testing

@testable import NewsmillFetch

struct HTTPFailureTests {
    @Test(arguments: [
        "ftp://example.org/feed", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", "/feed",
        "feed.xml", "",
        "http://", "http:///", "http://exa mple.org/", "http://example.org:99999/", "http://[::1/",
        " http://example.org/",
        "http://example.org/\u{1}", "http://example.org/" + String(repeating: "x", count: 20_000),
    ])
    func `what is no web address is not tried`(url: String) throws {
        #expect(try localClient().failure(url)?.rule == "bad-url")
    }

    @Test func `a name that does not exist is said so`() throws {
        let failure = try localClient().failure("http://no-such-host.invalid/")
        #expect(failure == .unresolved(host: "no-such-host.invalid"))
    }

    @Test func `a closed port is said so`() throws {
        // Taken, so that no other test gets it, and not listened on.
        let port = TakenPort(listens: false)
        let failure = try localClient().failure("http://127.0.0.1:\(port.number)/")
        #expect(failure?.rule == "unreachable", "\(failure?.description ?? "")")
    }

    @Test func `each time-out names its phase`() throws {
        let server = try WebServer { request in
            let answer = ServedAnswer(200, String(repeating: "x", count: 2000))
            return switch request.path {
            case "/stall": answer.with { $0.stallSeconds = 3 }
            case "/drip": answer.with { $0.drip = (1, 0.02) }
            default: answer.with { $0.drip = (100, 0.04) }
            }
        }
        let client = try localClient()
        #expect(
            client.failure(server.url("/stall")) { $0.firstByteSeconds = 0.1 } == .timedOut(.firstByte, seconds: 0.1))
        #expect(client.failure(server.url("/stall")) { $0.totalSeconds = 0.1 } == .timedOut(.whole, seconds: 0.1))
        // Fast enough never to be too slow, too slow to be done in time.
        #expect(
            client.failure(server.url("/steady")) {
                $0.totalSeconds = 0.3; $0.slowSeconds = 0.1
            } == .timedOut(.whole, seconds: 0.3))
        #expect(
            client.failure(server.url("/drip")) {
                $0.slowSeconds = 0.15; $0.slowestBytesPerSecond = 1000
            } == .timedOut(.tooSlow, seconds: 0.15))
        #expect(server.log.count == 4)
    }

    @Test func `a connection that does not come about times out`() throws {
        // A listener that never accepts: when its queue is full, the kernel lets callers wait.
        let port = TakenPort(listens: true)
        let failure = try localClient().failure("http://127.0.0.1:\(port.number)/") { $0.connectSeconds = 0.15 }
        #expect(failure == .timedOut(.connect, seconds: 0.15))
    }

    @Test func `size is counted after decompression`() throws {
        let server = try WebServer { request in
            let large = ServedAnswer(200, String(repeating: "abcdefgh", count: 50_000))
            return switch request.path {
            case "/length": large
            case "/chunks": large.with { $0.framing = .chunks(10_000) }
            case "/close": large.with { $0.framing = .untilClose }
            case "/lie":
                large.with {
                    $0.framing = .untilClose; $0.headers.append(HTTPField("X-Length", "10"))
                }
            case "/gzip": large.gzipped
            default: ServedAnswer.bomb(bytes: 40 << 20)
            }
        }
        let client = try localClient()
        for path in ["/length", "/chunks", "/close", "/gzip"] {
            #expect(
                client.failure(server.url(path)) { $0.maximumBytes = 399_999 } == .tooLarge(limit: 399_999), "\(path)")
            #expect(client.failure(server.url(path)) { $0.maximumBytes = 400_000 } == nil, "\(path)")
        }
        #expect(client.failure(server.url("/bomb")) == .bomb(ratio: 100))
        #expect(client.failure(server.url("/bomb")) { $0.maximumRatio = 10_000 } == .tooLarge(limit: 32 << 20))
    }

    @Test func `a body cut short is not taken for whole`() throws {
        let server = try WebServer { request in
            let answer = ServedAnswer(200, String(repeating: "x", count: 1000)).with { $0.cutAfter = 600 }
            return switch request.path {
            case "/chunks": answer.with { $0.framing = .chunks(100) }
            case "/raw": .raw("HTTP/1.1 200 OK\r\nContent-Le")
            case "/dropped": .dropped
            case "/gzip":
                ServedAnswer(200, String(repeating: "abc", count: 90_000)).gzipped.with {
                    $0.framing = .chunks(50); $0.cutAfter = 120
                }
            case "/gzip-close":
                ServedAnswer(200, String(repeating: "abc", count: 90_000)).gzipped.with {
                    $0.framing = .untilClose; $0.cutAfter = 120
                }
            case "/not-http": .raw("220 mail.example.org ESMTP\r\n")
            default: answer
            }
        }
        let client = try localClient()
        #expect(client.failure(server.url("/length")) == .cutShort(received: 600, expected: 1000))
        #expect(client.failure(server.url("/chunks"))?.rule == "cut-short")
        #expect(client.failure(server.url("/gzip"))?.rule == "cut-short")
        // Nothing tells this one from a whole one.
        #expect(try client.fetch(HTTPRequest(server.url("/gzip-close"))).get().hasCertainEnd == false)
        #expect(client.failure(server.url("/raw"))?.rule == "cut-short")
        #expect(client.failure(server.url("/dropped")) == .noAnswer(host: "127.0.0.1"))
        #expect(client.failure(server.url("/not-http"))?.rule == "not-http")
    }

    @Test func `headers without end are given up`() throws {
        let line = "X-Long: \(String(repeating: "x", count: 4000))\r\n"
        let server = try WebServer { _ in
            .raw("HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 80) + "Content-Length: 0\r\n\r\n")
        }
        #expect(try localClient().failure(server.url()) == .headersTooLarge)
    }

    @Test func `a plain port does not speak TLS`() throws {
        let server = try WebServer { _ in ServedAnswer() }
        let failure = try localClient().failure("https://127.0.0.1:\(server.port)/")
        #expect(failure?.rule == "tls", "\(failure?.description ?? "")")
    }

    @Test func `damaged compression is said so`() throws {
        let server = try WebServer { _ in
            ServedAnswer(200, "this is not gzip", headers: [HTTPField("Content-Encoding", "gzip")])
        }
        #expect(try localClient().failure(server.url())?.rule == "bad-coding")
    }
}

/// Whether this machine can be reached through a feed that should not.
struct ForbiddenAddressTests {
    private func client(_ allowed: [String] = [], pinned: [String] = []) throws -> HTTPClient {
        let allowed = try allowed.map { try PrivateNetwork(parsing: $0) }
        return HTTPClient(userAgent: "tests", addresses: AddressPolicy(allowing: allowed), pinnedHosts: pinned)
    }

    @Test(arguments: [
        "127.0.0.1", "127.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "localhost", "feed.localhost",
        "LOCALHOST.",
        "0.0.0.0", "0", "[::ffff:127.0.0.1]", "[::1]", "[::]", "[::ffff:7f00:1]", "１２７.0.0.1", "[64:ff9b::7f00:1]",
    ])
    func `no spelling of this machine's address leads to it`(host: String) throws {
        let server = try WebServer { _ in ServedAnswer(200, "secret") }
        let failure = try client().failure(server.url(host: host)) { $0.connectSeconds = 1 }
        #expect(
            ["forbidden-address", "bad-url", "unresolved"].contains(failure?.rule), "\(failure?.description ?? "read")")
        #expect(server.connectionCount == 0)
    }

    @Test func `a public name that leads inside is refused, and said where it led`() throws {
        let server = try WebServer { _ in ServedAnswer(200, "secret") }
        let client = try client(pinned: ["feeds.example.org:\(server.port):127.0.0.1"])
        let failure = client.failure(server.url(host: "feeds.example.org"))
        #expect(failure == .forbiddenAddress("127.0.0.1", host: "feeds.example.org"))
        #expect(failure?.description.contains("allowPrivateNetworks") == true)
        #expect(server.connectionCount == 0)
    }

    @Test func `a name with letters beyond ASCII is looked up in its own encoding`() throws {
        let client = try client(pinned: ["xn--mnchen-3ya.example:80:127.0.0.1"])
        let failure = client.failure("http://münchen.example/")
        #expect(failure == .forbiddenAddress("127.0.0.1", host: "münchen.example"))
    }

    @Test(arguments: [
        "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://192.168.1.1:8080/", "https://[fe80::1]/",
    ])
    func `private networks are refused before anything is sent`(url: String) throws {
        #expect(try client().failure(url)?.rule == "forbidden-address")
    }

    @Test func `what the configuration names is reached, and nothing beside it`() throws {
        let server = try WebServer(addresses: ["127.0.0.1", "127.0.3.7"]) { _ in ServedAnswer(200, "x") }
        let client = try client(["127.0.3.7:\(server.port)", "*.localhost"])
        #expect(client.failure(server.url(host: "127.0.3.7")) == nil)
        #expect(client.failure(server.url(host: "a.localhost")) == nil)
        #expect(client.failure(server.url(host: "127.0.0.1"))?.rule == "forbidden-address")
        #expect(client.failure(server.url(host: "localhost"))?.rule == "forbidden-address")
    }
}

public import NewsmillCore
internal import NewsmillText

/// The web, asked as a careful guest does: redirects followed and remembered, robots.txt heeded, no host pressed, none asked again
/// in a run once it is down, no page fetched twice in a run.
public final class PoliteWeb: Web {
    private let client: HTTPClient
    private let settings: WebSettings
    private let hosts: HostDesk
    private let robots = OnceCache<RobotsAnswer>(budget: 4096)
    /// Two feeds of one outlet link the same pages.
    private let pages = OnceCache<WebAnswer>(budget: 32 << 20)
    private let clock: @Sendable () -> String

    /// - Parameter clock: gives the time of a capture, ISO 8601 in UTC.
    public init(_ settings: WebSettings, clock: @escaping @Sendable () -> String) {
        self.settings = settings
        self.clock = clock
        hosts = HostDesk(
            atOnce: settings.requestsPerHost, pause: settings.pause, patience: settings.patience)
        client = HTTPClient(
            userAgent: settings.userAgent, addresses: AddressPolicy(allowing: settings.allowPrivateNetworks),
            pinnedHosts: settings.pinnedHosts)
    }

    /// Ends every wait; what is asked from now on is answered as cancelled.
    public func cancel() {
        hosts.cancel()
        client.cancelAll()
    }

    public func get(_ request: WebRequest) -> WebAnswer {
        switch request.purpose {
        case .feed: return walk(request)
        case .page:
            let (answer, isFresh) = pages.value(for: request.url, cost: Self.cost) { walk(request) }
            guard !isFresh, case .success(var capture) = answer.result else {
                return isFresh ? answer : WebAnswer(answer.result)
            }
            capture.source = request.source
            return WebAnswer(.success(capture), movedTo: answer.movedTo)
        }
    }

    private static func cost(_ answer: WebAnswer) -> Int {
        guard case .success(let capture) = answer.result else { return 256 }
        return 256 + capture.body.count
    }

    // MARK: From address to address

    private func walk(_ request: WebRequest) -> WebAnswer {
        var walk = WebWalk(request)
        while true {
            guard let host = URLReference.host(of: walk.url) else {
                return walk.end(.failure(WebFailure(.hard, "\(walk.url) is no address of the web")))
            }
            var pause: Double?
            if request.purpose == .page {
                let rules = rules(for: walk.url, walk: &walk)
                if let refusal = rules.refusal(of: walk.url) { return walk.end(.failure(refusal)) }
                pause = rules.pause
            }
            let response: HTTPResponse
            switch ask(walk, host: host, pause: pause) {
            case .failure(let failure): return walk.end(.failure(failure))
            case .success(let answer): response = answer
            }
            let capture = capture(response, request)
            walk.took(response)
            if let next = Self.redirect(response, from: walk.url) {
                if let failure = walk.follow(next, after: capture, limit: settings.maximumRedirects) {
                    return walk.end(.failure(failure))
                }
                continue
            }
            if response.status == 429 || response.status == 503 {
                let wait = RetryAfter.seconds(response.exchange.headers, now: now)
                // A minute, where nothing is said: longer than anybody waits here.
                hosts.hold(host, seconds: Double(wait ?? 60))
                if let wait, Double(wait) <= settings.patience, walk.mayRepeat() {
                    walk.others.append(capture)
                    continue
                }
            }
            return walk.end(.success(capture))
        }
    }

    /// Seconds since 1970.
    private var now: Int { Timestamp.parse(clock())?.secondsSinceEpoch ?? 0 }

    private static func redirect(_ response: HTTPResponse, from url: String) -> String? {
        guard [301, 302, 303, 307, 308].contains(response.status),
            let location = response.exchange.headers.first("location"), !location.isEmpty
        else { return nil }
        return BaseURL(url)?.resolve(location)
    }

    private func capture(_ response: HTTPResponse, _ request: WebRequest) -> Capture {
        var exchange = response.exchange
        exchange.hasCertainEnd = response.hasCertainEnd
        return Capture(
            source: request.source, location: request.url, capturedAt: clock(),
            mediaType: response.exchange.headers.first("content-type") ?? "", status: response.status,
            sha256: SHA256.hex(response.body), body: response.body, exchange: exchange)
    }

    // MARK: One question

    private func ask(_ walk: WebWalk, host: String, pause: Double?) -> Result<HTTPResponse, WebFailure> {
        var request = HTTPRequest(walk.url, headers: walk.headers, limits: settings.limits)
        request.limits.maximumBytes = walk.request.maximumBytes
        var mayRepeat = true
        while true {
            switch hosts.enter(host, pause: pause) {
            case .go: break
            case .closed(let reason): return .failure(WebFailure(.temporary, reason))
            case .cancelled: return .failure(WebFailure(.cancelled, "the run is ending"))
            }
            let result = client.fetch(request)
            hosts.leave(host)
            switch result {
            case .success(let response): return .success(response)
            case .failure(let failure):
                // A line that broke is tried once more; what is decided, or took its time, is not.
                switch failure {
                case .cutShort, .noAnswer:
                    if mayRepeat {
                        mayRepeat = false
                        continue
                    }
                case .badCoding where request.acceptsCompression:
                    request.acceptsCompression = false
                    continue
                default: break
                }
                let verdict = WebFailure(failure)
                if failure.saysHostIsDown {
                    hosts.close(host, because: "\(host) was down when it was asked before: \(failure)")
                }
                return .failure(verdict)
            }
        }
    }

    // MARK: robots.txt

    private func rules(for url: String, walk: inout WebWalk) -> RobotsAnswer {
        let origin = WebAddress.origin(url)
        let (rules, isFresh) = robots.value(for: origin, cost: { _ in 1 }) { fetchRobots(origin, walk.request.source) }
        if isFresh {
            walk.others += rules.captures
            walk.bytes += rules.bytes
            walk.requests += rules.requests
        }
        return rules
    }

    private func fetchRobots(_ origin: String, _ source: String) -> RobotsAnswer {
        // RFC 9309 section 2.5: at least 500 KiB are read.
        let answer = self.walk(
            WebRequest(source: source, url: origin + "/robots.txt", purpose: .feed, maximumBytes: 4 << 20))
        return RobotsAnswer(answer)
    }
}

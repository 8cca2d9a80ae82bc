internal import NewsmillCore

/// One request's way through redirects and second tries.
struct WebWalk {
    let request: WebRequest
    private(set) var url: String
    var others: [Capture] = []
    var bytes = 0
    var requests = 0
    private var seen: Set<String>
    private var movedTo: String?
    private var isPermanent = true
    private var repeats = 0

    init(_ request: WebRequest) {
        self.request = request
        url = request.url
        seen = [request.url]
    }

    /// What goes with each question.
    var headers: [HTTPField] {
        var headers = [HTTPField("Accept", Self.accept(request.purpose))]
        if let etag = request.etag { headers.append(HTTPField("If-None-Match", etag)) }
        if let date = request.lastModified { headers.append(HTTPField("If-Modified-Since", date)) }
        return headers
    }

    private static func accept(_ purpose: WebRequest.Purpose) -> String {
        switch purpose {
        case .feed:
            "application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5"
        case .page: "text/html, application/xhtml+xml;q=0.9, */*;q=0.5"
        }
    }

    mutating func took(_ response: HTTPResponse) {
        bytes += response.receivedBytes
        requests += 1
    }

    /// - Returns: why it goes no further.
    mutating func follow(_ next: String, after capture: Capture, limit: Int) -> WebFailure? {
        others.append(capture)
        // The part behind # is for the reader's program; servers never see it.
        let next = String(next.prefix { $0 != "#" })
        guard let problem = WebAddress.problem(next) else {
            guard seen.insert(next).inserted else {
                return WebFailure(.hard, "its redirects go round in a circle: \(url) leads back to \(next)")
            }
            guard seen.count <= limit + 1 else {
                return WebFailure(.hard, "it redirects more than \(limit) times; the last address was \(url)")
            }
            isPermanent = isPermanent && [301, 308].contains(capture.status)
            if isPermanent { movedTo = next }
            url = next
            return nil
        }
        return WebFailure(.hard, "it redirects to what is no address of the web: \(problem)")
    }

    /// Whether there is a second try left, which is used up by asking.
    mutating func mayRepeat() -> Bool {
        repeats += 1
        return repeats == 1
    }

    func end(_ result: Result<Capture, WebFailure>) -> WebAnswer {
        WebAnswer(result, others: others, movedTo: movedTo, bytes: bytes, requests: requests)
    }
}

extension WebFailure {
    init(_ failure: HTTPFailure) {
        let weight: Weight =
            switch failure {
            case .cancelled: .cancelled
            case .badURL, .badHeader, .forbiddenAddress, .tls, .tooLarge, .headersTooLarge, .bomb, .notHTTP, .badCoding:
                .hard
            case .unresolved, .unreachable, .timedOut, .cutShort, .noAnswer, .other: .soft
            }
        self.init(weight, "\(failure)")
    }
}

extension HTTPFailure {
    /// Whether asking the same host again in this run would only cost time. One slow address does not say so.
    var saysHostIsDown: Bool {
        switch self {
        case .unresolved, .unreachable, .tls, .timedOut(.connect, _): true
        default: false
        }
    }
}

/// The web as a source sees it: one question, one answer, everything between (redirects, politeness, robots.txt, limits) dealt
/// with. Blocks until the answer is there. A seam: tests answer without a network.
public protocol Web: Sendable {
    func get(_ request: WebRequest) -> WebAnswer
}

public struct WebRequest: Sendable, Equatable {
    public enum Purpose: Sendable {
        /// Made to be read by programs: robots.txt is not asked.
        case feed
        /// A page, or a sitemap that nobody named: only where robots.txt allows.
        case page
    }

    /// The id of the source on whose behalf.
    public var source: String
    public var url: String
    public var purpose: Purpose
    /// Of an earlier answer: then the server may say that nothing has changed.
    public var etag: String?
    public var lastModified: String?
    public var maximumBytes: Int

    public init(
        source: String, url: String, purpose: Purpose, etag: String? = nil, lastModified: String? = nil,
        maximumBytes: Int
    ) {
        self.source = source
        self.url = url
        self.purpose = purpose
        self.etag = etag
        self.lastModified = lastModified
        self.maximumBytes = maximumBytes
    }
}

public struct WebAnswer: Sendable {
    /// The last response, whatever its status; `location` is the address asked, `exchange` has the one that answered.
    public var result: Result<Capture, WebFailure>
    /// Every other response on the way: redirects, robots.txt, an earlier try.
    public var others: [Capture]
    /// Where the address has moved for good: permanent redirects only, from the first hop on.
    public var movedTo: String?
    /// Received on the wire, and in how many requests.
    public var bytes: Int
    public var requests: Int

    public init(
        _ result: Result<Capture, WebFailure>, others: [Capture] = [], movedTo: String? = nil, bytes: Int = 0,
        requests: Int = 0
    ) {
        self.result = result
        self.others = others
        self.movedTo = movedTo
        self.bytes = bytes
        self.requests = requests
    }
}

/// Why there is no response.
public struct WebFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// How lasting it looks.
    public enum Weight: Sendable {
        /// It will not get better by itself: no such host, a certificate that does not hold.
        case hard
        /// The server has trouble.
        case soft
        /// It passes: too busy, asked to wait.
        case temporary
        /// The run is ending: says nothing about the server.
        case cancelled
    }

    public var weight: Weight
    /// What happened, where, and what to do about it.
    public var reason: String

    public init(_ weight: Weight, _ reason: String) {
        self.weight = weight
        self.reason = reason
    }

    public var description: String { reason }
}

/// Where there is no web.
public struct NoWeb: Web {
    public init() {}

    public func get(_ request: WebRequest) -> WebAnswer {
        WebAnswer(.failure(WebFailure(.hard, "there is no network here: \(request.url) is not asked")))
    }
}

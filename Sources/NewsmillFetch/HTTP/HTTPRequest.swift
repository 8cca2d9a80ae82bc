public import NewsmillCore

/// One GET, one hop: a redirect is an answer like any other.
public struct HTTPRequest: Sendable, Equatable {
    /// `http:` or `https:`; spaces and letters beyond ASCII are encoded on the way.
    public var url: String
    /// Beside `Host`, `User-Agent`, `Accept` and `Accept-Encoding`, which the client sets itself. One of these names here
    /// takes the place of the client's.
    public var headers: [HTTPField]
    public var limits: HTTPLimits
    /// Whether the body may be compressed on the way. `false` takes it as it comes, whatever its `Content-Encoding`
    /// says: the way out where a server names a coding that does not exist (``HTTPFailure/badCoding(_:)``).
    public var acceptsCompression: Bool

    public init(
        _ url: String, headers: [HTTPField] = [], limits: HTTPLimits = HTTPLimits(), acceptsCompression: Bool = true
    ) {
        self.url = url
        self.headers = headers
        self.limits = limits
        self.acceptsCompression = acceptsCompression
    }
}

/// What one request may cost. Time counts from when the request leaves the client's queue.
public struct HTTPLimits: Sendable, Equatable {
    /// Until the connection stands: name, TCP and TLS.
    public var connectSeconds = 10.0
    /// From then until the first line of the answer.
    public var firstByteSeconds = 20.0
    /// The whole of it.
    public var totalSeconds = 60.0
    /// Of the body, after decompression.
    public var maximumBytes = 32 << 20
    /// Decompressed to received bytes; looked at once more than 1 MB is decompressed. Feeds come to 20, seldom to 50.
    public var maximumRatio = 100
    /// A server that sends less than this, in each stretch of ``slowSeconds``, is given up.
    public var slowestBytesPerSecond = 100
    public var slowSeconds = 15.0

    public init() {}
}

/// An answer, complete.
public struct HTTPResponse: Sendable, Equatable {
    public var status: Int
    public var exchange: Exchange
    /// Content and transfer codings undone.
    public var body: [UInt8]
    /// Whether the server said where the body ends, so that all of it is here. Old servers just close the connection, and
    /// then a body that was cut short looks like a whole one.
    public var hasCertainEnd: Bool
    /// What came over the network for it, headers and body, before decompression.
    public var receivedBytes: Int
    /// From the end of waiting in the client to the last byte.
    public var seconds: Double

    public init(
        status: Int, exchange: Exchange, body: [UInt8], hasCertainEnd: Bool = true, receivedBytes: Int, seconds: Double
    ) {
        self.status = status
        self.exchange = exchange
        self.body = body
        self.hasCertainEnd = hasCertainEnd
        self.receivedBytes = receivedBytes
        self.seconds = seconds
    }
}

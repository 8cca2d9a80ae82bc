public import NewsmillCore

/// A request as the server read it.
public struct ServedRequest: Sendable {
    public var method: String
    /// As asked for, with the query.
    public var target: String
    public var headers: [HTTPField]
    /// Of this server's requests, from 0, in the order they were read.
    public var number: Int
    /// Of this server's connections, from 0.
    public var connection: Int

    public var path: String { String(target.prefix { $0 != "?" }) }
    /// The host header without its port.
    public var host: String {
        let host = headers.first("Host") ?? ""
        return host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    }
}

/// One line of the server's log.
public struct ServedRecord: Sendable {
    public var request: ServedRequest
    /// Of the answer; 0 when raw bytes, or none, were sent.
    public var status: Int
    /// When the request had been read, in seconds of the monotonic clock.
    public var started: Double
    /// When the last byte of the answer had been handed to the kernel, or the connection was gone; nil while under way.
    public var ended: Double?

    public var host: String { request.host }
    public var path: String { request.path }
}

extension [ServedRecord] {
    /// The most requests that were under way at one time.
    public var peak: Int {
        let events = flatMap { [($0.started, 1), ($0.ended ?? .infinity, -1)] }
        var now = 0
        // At one instant an end comes before a beginning.
        return events.sorted { $0 < $1 }.reduce(0) { peak, event in
            now += event.1
            return Swift.max(peak, now)
        }
    }
}

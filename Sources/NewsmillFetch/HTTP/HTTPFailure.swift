/// Why there is no answer. An answer with a bad status is an answer, and none of these.
public enum HTTPFailure: Error, Sendable, Equatable {
    public enum Phase: String, Sendable {
        case connect
        case firstByte = "first-byte"
        case whole
        case tooSlow = "too-slow"
    }

    case badURL(String)
    case badHeader(String)
    case unresolved(host: String)
    /// Refused, no route, or broken before anything was asked.
    case unreachable(host: String, reason: String)
    /// The name leads inside, and `allowPrivateNetworks` does not name it.
    case forbiddenAddress(String, host: String)
    case tls(host: String, reason: String)
    case timedOut(Phase, seconds: Double)
    /// - Parameter limit: of the decompressed body, in bytes.
    case tooLarge(limit: Int)
    case headersTooLarge
    /// The body decompresses to more than `ratio` times what was received.
    case bomb(ratio: Int)
    /// - Parameters:
    ///   - received: bytes of the body, before decompression.
    ///   - expected: what `Content-Length` said, if it did.
    case cutShort(received: Int, expected: Int?)
    /// The connection was closed before any answer.
    case noAnswer(host: String)
    /// What answered does not speak HTTP.
    case notHTTP(String)
    /// The compression is damaged, or has a name that nobody knows.
    case badCoding(String)
    case cancelled
    case other(String)
}

extension HTTPFailure: CustomStringConvertible {
    /// What happened, and what to do about it where anything can be done.
    public var description: String {
        switch self {
        case .badURL(let reason): "the address cannot be used: \(reason)"
        case .badHeader(let reason): "the request cannot be sent: \(reason)"
        case .unresolved(let host): "there is no host \(host), or the name server does not answer; check the spelling"
        case .unreachable(let host, let reason): "\(host) cannot be reached: \(reason)"
        case .forbiddenAddress(let address, let host):
            host == address
                ? "\(address) is not on the public internet; if that is meant, add \"\(address)\" to allowPrivateNetworks"
                : "\(host) leads to \(address), which is not on the public internet; if that is meant, add \"\(host)\" or "
                    + "\"\(address)\" to allowPrivateNetworks"
        case .tls(let host, let reason): "no secure connection to \(host): \(reason)"
        case .timedOut(.connect, let seconds): "no connection within \(Self.text(seconds)) s"
        case .timedOut(.firstByte, let seconds): "connected, but no answer within \(Self.text(seconds)) s"
        case .timedOut(.whole, let seconds): "the answer was not complete within \(Self.text(seconds)) s"
        case .timedOut(.tooSlow, let seconds): "the answer all but stopped for \(Self.text(seconds)) s"
        case .tooLarge(let limit): "the answer is larger than \(limit) bytes; raise the limit if that is right"
        case .headersTooLarge: "the headers of the answer are larger than \(HTTPHeaderBlock.maximumBytes) bytes"
        case .bomb(let ratio): "the answer decompresses to more than \(ratio) times its size; it is taken for an attack"
        case .cutShort(let received, let expected):
            "the answer was cut short after \(received) bytes" + (expected.map { " of \($0)" } ?? "")
        case .noAnswer(let host): "\(host) closed the connection without an answer"
        case .notHTTP(let reason): "the answer is not HTTP: \(reason)"
        case .badCoding(let reason): "the answer cannot be decompressed: \(reason)"
        case .cancelled: "given up because the run is ending"
        case .other(let reason): reason
        }
    }

    /// A short name that stays the same: the rule of a rejection.
    public var rule: String {
        switch self {
        case .badURL: "bad-url"
        case .badHeader: "bad-header"
        case .unresolved: "unresolved"
        case .unreachable: "unreachable"
        case .forbiddenAddress: "forbidden-address"
        case .tls: "tls"
        case .timedOut(let phase, _): "timeout-\(phase.rawValue)"
        case .tooLarge: "too-large"
        case .headersTooLarge: "headers-too-large"
        case .bomb: "bomb"
        case .cutShort: "cut-short"
        case .noAnswer: "no-answer"
        case .notHTTP: "not-http"
        case .badCoding: "bad-coding"
        case .cancelled: "cancelled"
        case .other: "other"
        }
    }

    /// `10`, `0.5`
    private static func text(_ seconds: Double) -> String {
        seconds == seconds.rounded() && abs(seconds) < 1e9 ? "\(Int(seconds))" : "\(seconds)"
    }
}

public import NewsmillCore

/// What the server does with a request: an answer, good or bad, fast or slow.
public struct ServedAnswer: Sendable {
    public enum Framing: Sendable {
        /// With a Content-Length.
        case length
        /// In chunks of this many bytes.
        case chunks(Int)
        /// Neither: the end of the connection is the end of the body.
        case untilClose
    }

    public var status: Int
    public var headers: [HTTPField]
    public var body: [UInt8]
    public var framing = Framing.length
    /// Sent before the answer: `HTTP/1.1 103 Early Hints` and its like, with all line ends.
    public var interim = ""
    /// Behind the last chunk.
    public var trailers: [HTTPField] = []
    /// Waits before the first byte.
    public var stallSeconds = 0.0
    /// Sends the body in small pieces with waits between them.
    public var drip: (bytes: Int, seconds: Double)?
    /// Sends only so much of the body as it stands on the wire, and closes.
    public var cutAfter: Int?
    public var keepsAlive = true
    /// Sent instead of all the above; then the connection is closed.
    public var raw: [UInt8]?

    public init(_ status: Int = 200, _ body: String = "", type: String = "text/html", headers: [HTTPField] = []) {
        self.init(status, bytes: Array(body.utf8), type: type, headers: headers)
    }

    public init(_ status: Int = 200, bytes: [UInt8], type: String, headers: [HTTPField] = []) {
        self.status = status
        self.body = bytes
        self.headers = (bytes.isEmpty ? [] : [HTTPField("Content-Type", type)]) + headers
    }

    public static func redirect(_ status: Int = 301, to location: String) -> ServedAnswer {
        ServedAnswer(status, headers: [HTTPField("Location", location)])
    }

    /// Closes the connection at once, without an answer.
    public static var dropped: ServedAnswer { raw([]) }

    public static func raw(_ bytes: [UInt8]) -> ServedAnswer {
        var answer = ServedAnswer()
        answer.raw = bytes
        return answer
    }

    public static func raw(_ text: String) -> ServedAnswer { raw(Array(text.utf8)) }

    /// So many zero bytes, of which a thousandth travels.
    public static func bomb(bytes: Int) -> ServedAnswer {
        var answer = ServedAnswer(200, bytes: Gzip.zeros(bytes), type: "application/rss+xml")
        answer.headers.append(HTTPField("Content-Encoding", "gzip"))
        return answer
    }

    /// The same with its body compressed.
    public var gzipped: ServedAnswer {
        var answer = self
        answer.body = Gzip.compress(body)
        answer.headers.append(HTTPField("Content-Encoding", "gzip"))
        return answer
    }

    /// A copy with some of it changed: `ServedAnswer(200, "…").with { $0.stallSeconds = 1 }`.
    public func with(_ change: (inout ServedAnswer) -> Void) -> ServedAnswer {
        var answer = self
        change(&answer)
        return answer
    }
}

// MARK: - On the wire

/// One thing to do on a connection, in order.
enum WebStep {
    case send([UInt8])
    case wait(Double)
    case close
    /// The answer is complete: the log says so, and the next request may be read.
    case done
}

extension ServedAnswer {
    func steps(isHead: Bool) -> [WebStep] {
        var steps: [WebStep] = stallSeconds > 0 ? [.wait(stallSeconds)] : []
        if let raw { return steps + [.send(raw), .done, .close] }
        var wire = isHead || status == 304 || status == 204 ? [] : wireBody
        let closes = !keepsAlive || cutAfter != nil || framing.isUntilClose
        let head = interim + head(bodyIsEmpty: wire.isEmpty, closes: closes)
        if let cutAfter { wire = Array(wire.prefix(cutAfter)) }
        if let drip {
            steps.append(.send(Array(head.utf8)))
            for start in stride(from: 0, to: wire.count, by: drip.bytes) {
                steps.append(.wait(drip.seconds))
                steps.append(.send(Array(wire[start..<min(start + drip.bytes, wire.count)])))
            }
        } else {
            steps.append(.send(Array(head.utf8) + wire))
        }
        return steps + (closes ? [.done, .close] : [.done])
    }

    private var wireBody: [UInt8] {
        guard case .chunks(let size) = framing else { return body }
        var wire: [UInt8] = []
        wire.reserveCapacity(body.count + body.count / max(1, size) * 12 + 64)
        for start in stride(from: 0, to: body.count, by: max(1, size)) {
            let chunk = body[start..<min(start + max(1, size), body.count)]
            wire += String(chunk.count, radix: 16).utf8
            wire += "\r\n".utf8
            wire += chunk
            wire += "\r\n".utf8
        }
        wire += "0\r\n".utf8
        for field in trailers { wire += "\(field.name): \(field.value)\r\n".utf8 }
        wire += "\r\n".utf8
        return wire
    }

    private func head(bodyIsEmpty: Bool, closes: Bool) -> String {
        var head = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "Status")\r\n"
        for field in headers { head += "\(field.name): \(field.value)\r\n" }
        if headers.first("Content-Length") == nil, status != 304, status != 204 {
            switch framing {
            case .length: head += "Content-Length: \(body.count)\r\n"
            case .chunks: head += "Transfer-Encoding: chunked\r\n"
            case .untilClose: break
            }
        }
        if closes { head += "Connection: close\r\n" }
        return head + "\r\n"
    }

    private static let reasons = [
        200: "OK", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
        307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
        410: "Gone", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
    ]
}

extension ServedAnswer.Framing {
    fileprivate var isUntilClose: Bool {
        if case .untilClose = self { true } else { false }
    }
}

internal import NewsmillCore

/// Why no body can be had from the block of a record: rule and reason of the rejection.
struct HTTPProblem: Error, Equatable {
    let rule: String
    let reason: String
}

/// An HTTP response as a crawler wrote it down: status, fields, and the bytes of the body as they stand there.
struct HTTPMessage {
    let version: String
    let status: Int
    let reason: String
    let fields: [HTTPField]
    private let wire: ArraySlice<UInt8>

    /// - Throws: ``HTTPProblem`` when it does not begin with a status line.
    init(_ block: [UInt8]) throws(HTTPProblem) {
        var lines = HeaderLines(block[...])
        var first = lines.next()
        while let line = first, line.isEmpty { first = lines.next() }
        guard let first, let status = Self.statusLine(block[first]) else {
            throw HTTPProblem(rule: "http", reason: "its block does not begin with the status line of an HTTP response")
        }
        (version, self.status, reason) = status
        let start = lines.position
        if let fields = lines.fields() {
            self.fields = fields
            wire = block[lines.position...]
        } else {
            // Headers alone need no blank line at the end.
            var closed = HeaderLines((block[start...] + [0x0A, 0x0A])[...])
            fields = closed.fields() ?? []
            wire = []
        }
    }

    private static func statusLine(_ line: ArraySlice<UInt8>) -> (version: String, status: Int, reason: String)? {
        guard line.starts(with: "HTTP/".utf8) || line.starts(with: "ICY ".utf8) else { return nil }
        let parts = line.split(separator: 0x20, maxSplits: 2)
        guard parts.count > 1, parts[1].count == 3, let status = Int(String(decoding: parts[1], as: UTF8.self)) else {
            return nil
        }
        let reason = parts.count > 2 ? String(decoding: parts[2], as: UTF8.self) : ""
        return (String(decoding: parts[0].prefix(16), as: UTF8.self), status, reason)
    }

    /// The body with transfer and content codings undone.
    ///
    /// - Throws: ``HTTPProblem`` for a coding that is not read, a body that is cut off, and one of more bytes than the limit.
    func body(limit: Int) throws(HTTPProblem) -> [UInt8] {
        // Content-Length is not asked: crawlers that decode bodies leave it as it was.
        let isChunked = fields.first("Transfer-Encoding")?.lowercased().contains("chunked") == true
        let body = isChunked ? try Chunks.join(wire) ?? Array(wire) : Array(wire)
        let codings = fields.lazy.filter { $0.name.lowercased() == "content-encoding" }.map(\.value)
        let decoded =
            codings.isEmpty ? body : try ContentDecoding.decode(body, codings.joined(separator: ","), limit: limit)
        guard decoded.count <= limit else {
            throw HTTPProblem(
                rule: "too-large", reason: "its body has \(decoded.count) bytes, more than the limit of \(limit)")
        }
        return decoded
    }
}

/// The chunked transfer coding (RFC 9112, 7.1).
enum Chunks {
    /// - Returns: nil when the bytes are not chunked, whatever a header says: many crawlers join them and leave the header.
    /// - Throws: ``HTTPProblem`` when they end before the last chunk.
    static func join(_ bytes: ArraySlice<UInt8>) throws(HTTPProblem) -> [UInt8]? {
        var lines = HeaderLines(bytes)
        guard let first = lines.next(), size(bytes[first]) != nil else { return nil }
        var body: [UInt8] = []
        body.reserveCapacity(bytes.count)
        lines = HeaderLines(bytes)
        while true {
            guard var line = lines.next() else { throw torn }
            // The line end after a chunk.
            if line.isEmpty, !body.isEmpty {
                guard let next = lines.next() else { throw torn }
                line = next
            }
            guard let count = size(bytes[line]) else { throw damaged }
            if count == 0 { return body }
            let start = lines.position
            guard count <= bytes.endIndex - start else { throw torn }
            body += bytes[start..<(start + count)]
            lines = HeaderLines(bytes[(start + count)...])
        }
    }

    /// Hexadecimal, followed by nothing but an extension.
    private static func size(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        let rest = line[digits.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        guard !digits.isEmpty, digits.count <= 8, rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
        return digits.allSatisfy(isHex) ? Int(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }

    private static func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

    private static let torn = HTTPProblem(rule: "torn", reason: "its body ends before its last chunk")
    private static let damaged = HTTPProblem(rule: "damaged", reason: "its chunked body is damaged")
}

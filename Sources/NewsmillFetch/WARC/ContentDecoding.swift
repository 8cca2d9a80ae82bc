internal import CZlib
internal import NewsmillText

/// Undoes what was done to a body for the wire, within limits.
enum ContentDecoding {
    /// A body may not give more than this many times its bytes once it is above a megabyte: HTML compresses 5 to 30 times,
    /// deflate's own limit is 1032.
    static let maximumRatio = 200

    /// Undoes a Content-Encoding, the last coding first.
    static func decode(_ body: [UInt8], _ encodings: String, limit: Int) throws(HTTPProblem) -> [UInt8] {
        var body = body
        for name in encodings.lowercased().split(separator: ",").reversed() {
            switch name.filter({ $0 > " " }) {
            case "", "identity", "none", "utf-8": continue
            case "gzip", "x-gzip":
                // Crawlers that decode a body often leave the field as it was.
                if body.starts(with: [0x1F, 0x8B]) { body = try inflate(body, windowBits: 15 + 32, limit: limit) }
            case "deflate":
                // Half of the servers mean zlib's format, as the standard says, half deflate alone.
                if isZlib(body) {
                    body = try inflate(body, windowBits: 15, limit: limit)
                } else if !isText(body) {
                    body = try inflate(body, windowBits: -15, limit: limit)
                }
            case let other:
                guard isText(body) else {
                    throw HTTPProblem(
                        rule: "content-coding", reason: "its body is compressed as \(other), which is not read")
                }
            }
        }
        return body
    }

    private static func isText(_ body: [UInt8]) -> Bool { BinaryContent.kind(of: body) == nil }

    private static func isZlib(_ body: [UInt8]) -> Bool {
        body.count > 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
    }

    private static func inflate(_ body: [UInt8], windowBits: CInt, limit: Int) throws(HTTPProblem) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw HTTPProblem(rule: "content-coding", reason: "zlib has no memory")
        }
        defer { inflateEnd(&stream) }
        let allowed = max(1 << 20, body.count * maximumRatio)
        let isRatio = allowed < limit
        let limit = min(limit, allowed)
        var output: [UInt8] = []
        var position = 0
        while true {
            let used = output.count
            guard used <= limit else {
                let what = isRatio ? "\(maximumRatio) times its size" : "\(limit) bytes"
                throw HTTPProblem(rule: isRatio ? "bomb" : "too-large", reason: "its body unpacks to more than \(what)")
            }
            let step = max(64 << 10, min(used, 8 << 20))
            output.append(contentsOf: repeatElement(0, count: step))
            let code = body.withUnsafeBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + position })
                    stream.avail_in = UInt32(clamping: input.count - position)
                    stream.next_out = output.baseAddress.map { $0 + used }
                    stream.avail_out = UInt32(step)
                    let given = stream.avail_in
                    let code = CZlib.inflate(&stream, Z_NO_FLUSH)
                    position += Int(given - stream.avail_in)
                    return code
                }
            }
            output.removeLast(Int(stream.avail_out))
            switch code {
            case Z_STREAM_END:
                // A gzip file may have several members; anything else behind it is padding.
                guard windowBits > 15, body[position...].starts(with: [0x1F, 0x8B]), inflateReset(&stream) == Z_OK
                else {
                    return output
                }
            case Z_OK where output.count > used || position < body.count: continue
            case Z_OK, Z_BUF_ERROR:
                throw HTTPProblem(rule: "torn", reason: "its body ends before its compressed data do")
            default: throw HTTPProblem(rule: "damaged", reason: "its compressed body is damaged")
            }
        }
    }
}

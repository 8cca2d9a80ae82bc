import NewsmillCore

/// The status line and header lines of an answer, taken in line by line.
///
/// Interim answers (1xx) are forgotten when the next status line comes; what follows the end of the final block, trailers,
/// is not taken in.
struct HTTPHeaderBlock {
    /// Servers send 1 KB, with many cookies 10. Apache and nginx refuse requests far below this.
    static let maximumBytes = 256 << 10
    private static let maximumFields = 2000

    private(set) var version = ""
    private(set) var status = 0
    private(set) var reason = ""
    private(set) var fields: [HTTPField] = []
    /// Whether the empty line of the final answer has come.
    private(set) var isComplete = false
    /// Of all lines, those forgotten too.
    private(set) var byteCount = 0

    /// - Parameter line: with its line end.
    /// - Returns: false when there is too much.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        byteCount += line.count
        guard byteCount <= Self.maximumBytes, fields.count < Self.maximumFields else { return false }
        guard !isComplete else { return true }
        var end = line.count
        while end > 0, line[end - 1] == 0x0A || line[end - 1] == 0x0D { end -= 1 }
        let line = UnsafeBufferPointer(rebasing: line[..<end])
        if line.isEmpty {
            isComplete = status >= 200
        } else if line[0] == 0x20 || line[0] == 0x09 {
            // A folded line (RFC 9112, section 5.2) belongs to the one before it.
            if let last = fields.indices.last { fields[last].value += " " + Self.text(Self.trimmed(line)) }
        } else if line.starts(with: "HTTP/".utf8) {
            takeStatus(line)
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let name = Self.trimmed(UnsafeBufferPointer(rebasing: line[..<colon]))
            let value = Self.trimmed(UnsafeBufferPointer(rebasing: line[(colon + 1)...]))
            fields.append(HTTPField(Self.text(name), Self.text(value)))
        }
        return true
    }

    private mutating func takeStatus(_ line: UnsafeBufferPointer<UInt8>) {
        let parts = line.split(separator: 0x20, maxSplits: 2)
        version = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        status =
            parts.count > 1 ? parts[1].reduce(0) { $0 < 1000 && $1 &- 0x30 < 10 ? $0 * 10 + Int($1 & 15) : 1000 } : 0
        reason = parts.count > 2 ? Self.text(Self.trimmed(UnsafeBufferPointer(rebasing: parts[2]))) : ""
        fields.removeAll(keepingCapacity: true)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var range = bytes.startIndex..<bytes.endIndex
        while let first = range.first, bytes[first] == 0x20 || bytes[first] == 0x09 { range.removeFirst() }
        while let last = range.last, bytes[last] == 0x20 || bytes[last] == 0x09 { range.removeLast() }
        return UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// UTF-8 where it is; else ISO 8859-1, what header values were before RFC 9110. No byte is lost.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        return text
    }
}

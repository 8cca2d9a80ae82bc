internal import NewsmillCore

/// The first line and the fields of a record.
struct WARCHeader {
    let version: String
    let fields: [HTTPField]
    /// In bytes, the blank line included.
    let length: Int

    /// nil when the bytes do not begin with a whole header.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: "WARC/".utf8) else { return nil }
        var lines = HeaderLines(bytes)
        guard let first = lines.next(), let fields = lines.fields(upTo: "WARC/") else { return nil }
        version = String(decoding: bytes[first].prefix(16), as: UTF8.self)
        self.fields = fields
        length = lines.position - bytes.startIndex
    }
}

/// Header lines of a record or an HTTP message. They end with CR LF or a bare LF; a line that begins with white space goes
/// on with the one before (RFC 9112, 5.2); one without a colon says nothing.
struct HeaderLines {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The next line without its end; nil when no line end comes.
    mutating func next() -> Range<Int>? {
        guard let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
        defer { position = end + 1 }
        return position..<(end > position && bytes[end - 1] == 0x0D ? end - 1 : end)
    }

    /// The fields up to the blank line, which is consumed; nil when none comes, or a line before it that begins another
    /// header.
    mutating func fields(upTo other: StaticString? = nil) -> [HTTPField]? {
        var fields: [HTTPField] = []
        while let line = next() {
            if line.isEmpty { return fields }
            let text = bytes[line]
            // Each of a million first lines without a blank one would else be read to the end.
            if let other, text.starts(with: UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
            {
                return nil
            }
            if text.first == 0x20 || text.first == 0x09 {
                guard !fields.isEmpty else { continue }
                fields[fields.count - 1].value += " " + Self.trimmed(text)
                continue
            }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { continue }
            fields.append(HTTPField(Self.trimmed(text[..<colon]), Self.trimmed(text[(colon + 1)...])))
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }
}

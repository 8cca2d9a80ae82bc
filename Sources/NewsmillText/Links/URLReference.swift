/// The five parts of an address or a relative reference, as RFC 3986 appendix B splits them: by their delimiters, on
/// bytes, whatever stands between. Nothing is decoded, checked or changed.
public struct URLReference {
    public let bytes: UnsafeBufferPointer<UInt8>
    /// Without the colon; nil where there is none.
    public private(set) var scheme: Range<Int>?
    /// Without the two slashes.
    public private(set) var authority: Range<Int>?
    public private(set) var path: Range<Int>
    /// Without the question mark.
    public private(set) var query: Range<Int>?
    /// Without the number sign.
    public private(set) var fragment: Range<Int>?

    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        var position = 0
        if let colon = Self.schemeEnd(bytes) {
            scheme = 0..<colon
            position = colon + 1
        }
        var end = bytes.count
        if let mark = bytes[position...].firstIndex(of: UInt8(ascii: "#")) {
            fragment = (mark + 1)..<end
            end = mark
        }
        if let mark = bytes[position..<end].firstIndex(of: UInt8(ascii: "?")) {
            query = (mark + 1)..<end
            end = mark
        }
        if position + 1 < end, bytes[position] == UInt8(ascii: "/"), bytes[position + 1] == UInt8(ascii: "/") {
            let start = position + 2
            position = bytes[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
            authority = start..<position
        }
        path = position..<end
    }

    /// The host of an address in lower case, without user and port, `[…]` around IPv6; nil where there is none.
    public static func host(of url: String) -> String? {
        var url = url
        return url.withUTF8 { utf8 in
            guard let range = URLReference(utf8).authority else { return nil }
            var authority = utf8[range]
            if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
            if authority.first == UInt8(ascii: "["), let end = authority.firstIndex(of: UInt8(ascii: "]")) {
                authority = authority[...end]
            } else if let colon = authority.firstIndex(of: UInt8(ascii: ":")) {
                authority = authority[..<colon]
            }
            return authority.isEmpty ? nil : String(decoding: authority, as: UTF8.self).lowercased()
        }
    }

    /// Where the colon of a scheme stands: a letter, then letters, digits, `+`, `-`, `.` (section 3.1).
    public static func schemeEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = bytes.first, (first | 0x20) &- 0x61 < 26 else { return nil }
        for index in bytes.indices.dropFirst() {
            switch bytes[index] {
            case UInt8(ascii: ":"): return index
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                continue
            default: return nil
            }
        }
        return nil
    }
}

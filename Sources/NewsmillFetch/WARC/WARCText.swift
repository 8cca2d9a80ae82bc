internal import NewsmillCore
internal import NewsmillText

/// Header lines of records and of HTTP messages, as bytes. Whatever a server sends stays within its line.
struct WARCText {
    private(set) var bytes: [UInt8] = []

    mutating func clear() { bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20) }

    /// A line of our own making.
    mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        endLine()
    }

    mutating func field(_ name: String, _ value: String) {
        // RFC 9110, 5.6.2: what is no token character would end the name early.
        var isEmpty = true
        for byte in name.utf8 {
            bytes.append(Self.isToken(byte) ? byte : UInt8(ascii: "-"))
            isEmpty = false
        }
        if isEmpty { bytes.append(contentsOf: "X-Crawler-Nameless".utf8) }
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        text(value)
        endLine()
    }

    /// Text that cannot end the line it stands in.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            let isLineEnd = byte == 0x0D || byte == 0x0A || byte == 0
            bytes.append(isLineEnd ? 0x20 : byte)
        }
    }

    mutating func endLine() {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// An address as a URI: what may not stand in one is percent-encoded (RFC 3986, 2.1).
    static func uri(_ address: String) -> String {
        func isAllowed(_ byte: UInt8) -> Bool {
            byte > 0x20 && byte < 0x7F && byte != 0x3C && byte != 0x3E && byte != 0x22
        }
        if address.utf8.allSatisfy(isAllowed) { return address }
        var encoded: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in address.utf8 {
            if isAllowed(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// The name of a record, made from what it records: the same capture has the same name in every run. A UUID of
    /// version 8 (RFC 9562), whose bits are ours to choose.
    static func recordID(_ parts: String...) -> String {
        var digits = Array(SHA256.hex(Array(parts.joined(separator: "\n").utf8)).utf8.prefix(32))
        digits[12] = UInt8(ascii: "8")
        digits[16] = Array("89ab".utf8)[Int(digits[16]) & 3]
        let text = String(decoding: digits, as: UTF8.self)
        var groups: [Substring] = []
        var rest = text[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "<urn:uuid:\(groups.joined(separator: "-"))>"
    }
}

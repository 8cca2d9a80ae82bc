/// Octets of paths made comparable (RFC 9309 section 2.2.2).
///
/// Unreserved characters stand decoded, and what no address may hold stands encoded, digits in upper case. A reserved
/// character means the same encoded or not, but for `/`, `?` and `#` before the query, which an encoded one is not:
/// those encoded are written as one octet with its high bit set, which nothing else has. So are a literal `*` and `$`,
/// which in a pattern must be encoded.
struct RobotsOctets {
    static let star = UInt8(ascii: "*")
    static let dollar = UInt8(ascii: "$")

    private(set) var octets: [UInt8] = []
    private(set) var isInQuery = false
    /// Whether a slash, question mark or number sign stood encoded before the query.
    private(set) var holdsEncoded = false

    mutating func reserve(_ count: Int) { octets.reserveCapacity(count) }

    /// A wildcard.
    mutating func appendStar() { octets.append(Self.star) }

    mutating func append(_ piece: ArraySlice<UInt8>) {
        var index = piece.startIndex
        while index < piece.endIndex {
            let byte = piece[index]
            if byte == UInt8(ascii: "%"), index + 2 < piece.endIndex,
                let high = Self.value(piece[index + 1]), let low = Self.value(piece[index + 2])
            {
                encoded(high << 4 | low)
                index += 3
            } else {
                if byte == UInt8(ascii: "?") { isInQuery = true }
                plain(byte)
                index += 1
            }
        }
    }

    private mutating func encoded(_ octet: UInt8) {
        if octet == UInt8(ascii: "%") {
            octets.append(contentsOf: "%25".utf8)
        } else if !isInQuery, octet == UInt8(ascii: "/") || octet == UInt8(ascii: "?") || octet == UInt8(ascii: "#") {
            octets.append(octet | 0x80)
            holdsEncoded = true
        } else {
            plain(octet)
        }
    }

    private mutating func plain(_ octet: UInt8) {
        switch octet {
        case Self.star, Self.dollar: octets.append(octet | 0x80)
        case 0...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
            UInt8(ascii: "%"):
            octets.append(UInt8(ascii: "%"))
            octets.append(Self.digit(octet >> 4))
            octets.append(Self.digit(octet & 15))
        default: octets.append(octet)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// The path and query of an address, made comparable.
struct RobotsPath {
    let octets: [UInt8]

    init(_ url: String) {
        let bytes = Array(url.utf8)
        var path = bytes[...]
        if let colon = path.firstIndex(of: UInt8(ascii: ":")), path[colon...].starts(with: "://".utf8),
            !path[..<colon].contains(UInt8(ascii: "/")), !path[..<colon].contains(UInt8(ascii: "?"))
        {
            path = path[(colon + 3)...].drop { !"/?#".utf8.contains($0) }
        } else if path.starts(with: "//".utf8) {
            path = path.dropFirst(2).drop { !"/?#".utf8.contains($0) }
        }
        path = path.prefix { $0 != UInt8(ascii: "#") }
        var normal = RobotsOctets()
        normal.reserve(path.count + 1)
        if path.first != UInt8(ascii: "/") { normal.append([UInt8(ascii: "/")]) }
        normal.append(path)
        octets = normal.octets
    }

    /// Section 2.2.2: the file itself may always be fetched.
    var isRobotsFile: Bool { octets.elementsEqual("/robots.txt".utf8) }
}

/// The part of a link before its path.
enum LinkOrigin {
    /// Appends scheme, user, host and port in their usual spelling.
    ///
    /// - Returns: the host, in lower case; nil when it is no link to a web page.
    static func append(_ reference: URLReference, to output: inout [UInt8]) -> String? {
        let bytes = reference.bytes
        guard let scheme = reference.scheme, let authority = reference.authority, !authority.isEmpty else { return nil }
        let isSecure: Bool
        switch scheme.count {
        case 4 where isName("http", bytes[scheme]): isSecure = false
        case 5 where isName("https", bytes[scheme]): isSecure = true
        default: return nil
        }
        let hostStart = bytes[authority].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.lowerBound
        guard let hostEnd = endOfHost(bytes, hostStart..<authority.upperBound) else { return nil }
        let portDigits = bytes[min(hostEnd + 1, authority.upperBound)..<authority.upperBound]
        guard portDigits.count <= 5, portDigits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        let port = portDigits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        guard port <= 65_535 else { return nil }

        output.append(contentsOf: isSecure ? "https://".utf8 : "http://".utf8)
        output.append(contentsOf: bytes[authority.lowerBound..<hostStart])
        let start = output.count
        for byte in bytes[hostStart..<hostEnd] { output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
        let host = String(decoding: output[start...], as: UTF8.self)
        if !portDigits.isEmpty, port != (isSecure ? 443 : 80) { output.append(contentsOf: ":\(port)".utf8) }
        return host
    }

    /// Where the colon of the port stands, or the end; nil when what is there is no host.
    private static func endOfHost(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let first = bytes[range].first else { return nil }
        if first == UInt8(ascii: "[") {
            guard let bracket = bytes[range].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let next = bracket + 1
            return next == range.upperBound || bytes[next] == UInt8(ascii: ":") ? next : nil
        }
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: ":"): return index > range.lowerBound ? index : nil
            case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                return nil
            default: continue
            }
        }
        return range.upperBound
    }

    private static func isName(_ name: StaticString, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        zip(bytes, UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)).allSatisfy {
            $0 | 0x20 == $1
        }
    }
}

/// Percent-encoding made uniform (RFC 3986 section 6.2.2).
enum LinkEncoding {
    /// Appends a piece of a path, query or fragment: unreserved characters decoded, hexadecimal digits in upper case, and
    /// encoded what no address may hold. A `%` that begins no triplet stays: servers read it as they like.
    static func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]) {
        var index = piece.startIndex
        while index < piece.endIndex {
            let byte = piece[index]
            if byte == UInt8(ascii: "%"), index + 2 < piece.endIndex,
                let high = value(piece[index + 1]), let low = value(piece[index + 2])
            {
                let octet = high << 4 | low
                if isUnreserved(octet) { output.append(octet) } else { encode(octet, to: &output) }
                index += 3
            } else {
                if isAllowed(byte) { output.append(byte) } else { encode(byte, to: &output) }
                index += 1
            }
        }
    }

    static func encode(_ octet: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "%"))
        output.append(digit(octet >> 4))
        output.append(digit(octet & 15))
    }

    /// The value with its triplets decoded; `+` stays.
    static func decoded(_ value: some Collection<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(value.count)
        let bytes = Array(value)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = Self.value(bytes[index + 1]), let low = Self.value(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return decoded
    }

    /// Section 2.3.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }

    /// What browsers send as it stands (URL Standard, query percent-encode set and path percent-encode set).
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "}"):
            false
        default: true
        }
    }

    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

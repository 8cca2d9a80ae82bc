import CLibxml2

/// Small questions about text that may or may not be HTML.
enum MarkupText {
    /// Whether there is a tag or a character reference in it: what a feed that doesn't say so means by HTML.
    static func looksLikeHTML(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        // A tag needs an end somewhere behind it.
        let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        for index in bytes.indices.dropLast(2) {
            let next = bytes[index + 1]
            if bytes[index] == UInt8(ascii: "<"), index < lastEnd {
                if (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") { return true }
            } else if bytes[index] == UInt8(ascii: "&"), reference(in: bytes[...], at: index) != nil {
                return true
            }
        }
        return false
    }

    /// Text without its tags, references resolved, white space squeezed: a headline that came as HTML.
    static func plain(_ html: String) -> String {
        let bytes = Array(html.utf8)
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == UInt8(ascii: "<"), index < lastEnd,
                (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            {
                while bytes[index] != UInt8(ascii: ">") { index += 1 }
                index += 1
            } else if byte == UInt8(ascii: "&"), let (scalar, end) = reference(in: bytes[...], at: index) {
                plain.append(contentsOf: Array(String(scalar).utf8))
                index = end
            } else {
                plain.append(byte)
                index += 1
            }
        }
        return squeezed(String(decoding: plain, as: UTF8.self))
    }

    static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `&amp;`, `&#8217;`, `&#x2019;`, and the position behind it.
    private static func reference(
        in bytes: ArraySlice<UInt8>, at start: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        let limit = min(bytes.endIndex, start + 12)
        guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
        let name = bytes[(start + 1)..<end]
        let scalar =
            name.first == UInt8(ascii: "#")
            ? scalar(ofNumber: name.dropFirst()) : scalar(named: String(decoding: name, as: UTF8.self))
        return scalar.map { ($0, end + 1) }
    }

    /// The character of one of HTML's 253 names, such as `nbsp`.
    static func scalar(named name: String) -> Unicode.Scalar? {
        if name == "apos" { return "'" }
        guard let found = htmlEntityLookup(name) else { return nil }
        return Unicode.Scalar(found.pointee.value)
    }

    /// `8217` or `x2019`.
    static func scalar(ofNumber digits: some Sequence<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: Array(digits), as: UTF8.self)
        let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
        let value = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        return value.flatMap { Unicode.Scalar($0) }
    }
}

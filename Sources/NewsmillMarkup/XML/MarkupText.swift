import CLibxml2
import Glibc
internal import NewsmillText

/// Small questions about text that may or may not be HTML, and small changes to it.
enum MarkupText {
    /// Whether there is a tag or a character reference in it: what a feed that doesn't say so means by HTML.
    static func looksLikeHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // A tag needs an end somewhere behind it.
        if let first = position(of: UInt8(ascii: "<"), in: bytes, from: 0),
            let last = bytes.lastIndex(of: UInt8(ascii: ">"))
        {
            var index: Int? = first
            while let start = index, start < last {
                if isTagStart(bytes[start + 1]) { return true }
                index = position(of: UInt8(ascii: "<"), in: bytes, from: start + 1)
            }
        }
        var index = position(of: UInt8(ascii: "&"), in: bytes, from: 0)
        while let start = index {
            if reference(in: bytes, at: start) != nil { return true }
            index = position(of: UInt8(ascii: "&"), in: bytes, from: start + 1)
        }
        return false
    }

    /// `<p`, `</`, `<!`
    static func isTagStart(_ next: UInt8) -> Bool {
        (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    }

    static func position(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Text without its tags, references resolved, white space squeezed: a headline that came as HTML.
    static func plain(_ html: String) -> String {
        var html = html
        let plain = html.withUTF8 { bytes in
            var plain: [UInt8] = []
            plain.reserveCapacity(bytes.count)
            let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if byte == UInt8(ascii: "<"), index < lastEnd, isTagStart(next) {
                    while bytes[index] != UInt8(ascii: ">") { index += 1 }
                    index += 1
                } else if byte == UInt8(ascii: "&"), let (scalar, end) = reference(in: bytes, at: index) {
                    plain.append(contentsOf: Array(String(scalar).utf8))
                    index = end
                } else {
                    plain.append(byte)
                    index += 1
                }
            }
            return plain
        }
        return WhiteSpace.squeezed(String(decoding: plain, as: UTF8.self))
    }

    /// Without ASCII white space at both ends.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    // MARK: Escaping

    static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
        var run = 0
        for index in text.indices {
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            default: continue
            }
            bytes.append(contentsOf: text[run..<index])
            bytes.append(
                contentsOf: UnsafeBufferPointer(
                    start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            run = index + 1
        }
        bytes.append(contentsOf: text[run...])
    }

    static func escaped(_ text: String) -> String {
        var text = text
        var bytes: [UInt8] = []
        text.withUTF8 { escape($0, into: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is a control from U+0080 to U+009F in it.
    static func holdsControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var lead = position(of: 0xC2, in: bytes, from: 0)
        while let found = lead {
            if found + 1 < bytes.count, bytes[found + 1] < 0xA0 { return true }
            lead = position(of: 0xC2, in: bytes, from: found + 1)
        }
        return false
    }

    /// A text whose characters are the bytes of UTF-8, one each; nil when they are not.
    static func unmixed(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
    }

    /// U+0080 to U+009F as windows-1252 means them.
    static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
                mended.append(contentsOf: Array(String(windows1252(bytes[index + 1])).utf8))
                index += 2
            } else {
                mended.append(bytes[index])
                index += 1
            }
        }
        return mended
    }

    // MARK: References

    /// `&amp;`, `&#8217;`, `&#x2019;`, and the position behind it.
    static func reference(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int
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

    /// `8217` or `x2019`. The controls from 128 to 159 are what windows-1252 has there, as HTML says.
    static func scalar(ofNumber digits: some Sequence<UInt8>) -> Unicode.Scalar? {
        guard let scalar = scalar(ofXMLNumber: digits) else { return nil }
        return (0x80..<0xA0).contains(scalar.value) ? windows1252(UInt8(scalar.value)) : scalar
    }

    static func scalar(ofXMLNumber digits: some Sequence<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: Array(digits), as: UTF8.self)
        let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
        let value = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        return value.flatMap { Unicode.Scalar($0) }
    }

    /// 0x80 to 0x9F; those without a character stay controls.
    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        Self.windows1252Scalars[Int(byte &- 0x80) & 31]
    }

    private static let windows1252Scalars: [Unicode.Scalar] = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

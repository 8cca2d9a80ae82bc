/// Character references: `&eacute;`, `&#8217;`, and those that pages write without a semicolon.
struct HTMLEntities: Sendable {
    static let shared = HTMLEntities()

    private struct Entity {
        var text: [UInt8]
        /// Whether it counts without its semicolon.
        var isLegacy: Bool
    }

    private var named: [UInt64: Entity] = [:]
    var count: Int { named.count }
    private static let longestLegacyName = 6

    private init() {
        HTMLEntityTable.source.withUTF8Buffer { source in
            for entry in source.split(separator: UInt8(ascii: " ")) {
                guard let border = entry.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "!") })
                else { continue }
                let scalars = String(decoding: entry[(border + 1)...], as: UTF8.self).split(separator: ",")
                    .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
                var text = ""
                text.unicodeScalars.append(contentsOf: scalars)
                let entity = Entity(text: Array(text.utf8), isLegacy: entry[border] == UInt8(ascii: "!"))
                named[Self.hash(UnsafeBufferPointer(rebasing: source[entry.startIndex..<border]))] = entity
            }
        }
    }

    /// FNV-1a; the test of the table says that no two names meet.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// Appends text with its references replaced.
    ///
    /// - Parameter inAttribute: there, a name without semicolon before `=`, a letter or a digit is left as it is: it
    ///   is part of an address (`?a=1&copy=2`).
    func decode(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool, into output: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "&") else {
                index += 1
                continue
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            start = index
            let length =
                index + 1 < text.count && text[index + 1] == UInt8(ascii: "#")
                ? numeric(text, at: index, into: &output)
                : name(text, at: index, inAttribute: inAttribute, into: &output)
            index += max(length, 1)
            if length > 0 { start = index }
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    }

    /// - Returns: the length of the reference; 0 where there is none.
    private func name(
        _ text: UnsafeBufferPointer<UInt8>, at ampersand: Int, inAttribute: Bool, into output: inout [UInt8]
    ) -> Int {
        let first = ampersand + 1
        var end = first
        while end < text.count, end - first < 32, Self.isAlphanumeric(text[end]) { end += 1 }
        guard end > first else { return 0 }
        if end < text.count, text[end] == UInt8(ascii: ";"), let entity = find(text, first..<end) {
            output.append(contentsOf: entity.text)
            return end + 1 - ampersand
        }
        var last = min(end, first + Self.longestLegacyName)
        while last >= first + 2 {
            if let entity = find(text, first..<last), entity.isLegacy {
                if inAttribute, last < text.count, text[last] == UInt8(ascii: "=") || Self.isAlphanumeric(text[last]) {
                    return 0
                }
                output.append(contentsOf: entity.text)
                return last - ampersand
            }
            last -= 1
        }
        return 0
    }

    private func find(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Entity? {
        named[Self.hash(UnsafeBufferPointer(rebasing: text[range]))]
    }

    private func numeric(_ text: UnsafeBufferPointer<UInt8>, at ampersand: Int, into output: inout [UInt8]) -> Int {
        var index = ampersand + 2
        let isHexadecimal = index < text.count && text[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < text.count, let digit = Self.digit(text[index], isHexadecimal) {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
            index += 1
        }
        guard index > first else { return 0 }
        if index < text.count, text[index] == UInt8(ascii: ";") { index += 1 }
        if (0x80...0x9F).contains(value) { value = Self.windows1252[Int(value) - 0x80] }
        let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return index - ampersand
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
        let letter = (byte | 0x20) &- 0x61
        return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// Numbers that pages write for what windows-1252 has there, as the standard maps them.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
        0x178,
    ]
}

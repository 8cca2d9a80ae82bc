/// Blanks what libxml2 cannot take: NULs, at which it stops reading, and attributes beyond a number that no page needs,
/// which it compares with each other, all with all.
enum TagGuard {
    private static let maximumAttributes = 256

    /// - Returns: the bytes to parse, or nil when they are fine as they are.
    static func cleaned(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var blanks: [Range<Int>] = []
        var position = 0
        while position < html.count {
            let byte = html[position]
            if byte == 0 { blanks.append(position..<position + 1) }
            let isTag =
                byte == UInt8(ascii: "<") && position + 1 < html.count && (html[position + 1] | 0x20) &- 0x61 < 26
            position += 1
            if isTag { position = endOfTag(html, from: position, &blanks) }
        }
        guard !blanks.isEmpty else { return nil }
        var bytes = Array(html)
        for range in blanks {
            for index in range { bytes[index] = 0x20 }
        }
        return bytes
    }

    /// Walks to the `>` of a tag, or to the end where there is none.
    private static func endOfTag(
        _ html: UnsafeBufferPointer<UInt8>, from start: Int, _ blanks: inout [Range<Int>]
    ) -> Int {
        var position = start
        var attributes = 0
        var excess: Int?
        var wasSpace = false
        var quote: UInt8 = 0
        while position < html.count {
            let byte = html[position]
            if byte == 0 { blanks.append(position..<position + 1) }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
                wasSpace = true
            } else {
                if wasSpace { attributes += 1 }
                wasSpace = false
                if attributes > maximumAttributes, excess == nil { excess = position }
            }
            position += 1
        }
        if let excess { blanks.append(excess..<position) }
        return position
    }
}

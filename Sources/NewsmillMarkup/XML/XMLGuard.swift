/// Finds elements with so many attributes that libxml2 2.9, which compares all with all, would take minutes.
enum XMLGuard {
    /// A tag of this length may hold a few thousand attributes: some milliseconds.
    private static let maximumTag = 16_384

    /// Whether no tag is longer than that. Looks at few bytes: a long tag is a long stretch without `<`.
    static func isHarmless(_ xml: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start + maximumTag < xml.count {
            // Backwards from where a long tag that began at `start` would still be going on.
            var index = start + maximumTag
            while index > start, xml[index] != UInt8(ascii: "<") { index -= 1 }
            if index == start, isTag(xml, at: start) { return false }
            start = max(index, start + 1)
            while start < xml.count, xml[start] != UInt8(ascii: "<") { start += 1 }
        }
        return true
    }

    /// Whether what begins here goes on for too long before its `>`.
    private static func isTag(_ xml: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard xml[start] == UInt8(ascii: "<"), start + 1 < xml.count, xml[start + 1] != UInt8(ascii: "!") else {
            return false
        }
        var quote: UInt8 = 0
        for index in start..<(start + maximumTag) {
            let byte = xml[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return false
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return true
    }
}

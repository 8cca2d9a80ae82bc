/// The small change of values.
enum FeedValue {
    /// White space at both ends off, and each run of it inside one space. Most values need nothing done.
    static func squeezed(_ text: String) -> String {
        var text = text
        let isFine = text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else { return false }
            var wasSpace = false
            for byte in bytes {
                if byte < 0x20 || byte == 0x20 && wasSpace || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
                    return false
                }
                wasSpace = byte == 0x20
            }
            return true
        }
        return isFine ? text : MarkupText.squeezed(text)
    }
}

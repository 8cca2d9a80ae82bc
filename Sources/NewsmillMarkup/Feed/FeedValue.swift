internal import NewsmillText

/// The small change of values.
enum FeedValue {
    /// White space at both ends off, and each run of it inside one space. Most values need nothing done.
    static func squeezed(_ text: String) -> String {
        var text = text
        return text.withUTF8(isFine) ? text : WhiteSpace.squeezed(text)
    }

    static func squeezed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = UTF8Text.string(bytes)
        return isFine(bytes) ? text : WhiteSpace.squeezed(text)
    }

    private static func isFine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else { return false }
        var wasSpace = false
        for byte in bytes {
            // The three bytes begin the white space that is not ASCII: U+0085, U+00A0, U+2000 and the like.
            if byte < 0x20 || byte == 0x20 && wasSpace || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 { return false }
            wasSpace = byte == 0x20
        }
        return true
    }
}

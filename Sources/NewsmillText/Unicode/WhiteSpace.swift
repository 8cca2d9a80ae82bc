/// White space of any script.
public enum WhiteSpace {
    /// White space as a browser shows it: runs become one space, none at the ends.
    public static func squeezed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var squeezed: [UInt8] = []
            squeezed.reserveCapacity(bytes.count)
            var index = 0
            var isPending = false
            while index < bytes.count {
                let space = spaceLength(bytes, at: index)
                if space > 0 {
                    isPending = !squeezed.isEmpty
                    index += space
                    continue
                }
                if isPending { squeezed.append(0x20) }
                isPending = false
                squeezed.append(bytes[index])
                index += 1
            }
            return String(decoding: squeezed, as: UTF8.self)
        }
    }

    /// The bytes of the white space that begins here, 0 for anything else: the scalars that Unicode calls White_Space.
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
        switch byte {
        case 0xC2 where index + 1 < bytes.count:
            return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE1...0xE3 where index + 2 < bytes.count:
            switch (byte, bytes[index + 1], bytes[index + 2]) {
            case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
                (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
                return 3
            default: return 0
            }
        default: return 0
        }
    }
}

/// How many sentences a text has, by its punctuation, in any script.
enum SentenceEnds {
    /// - Returns: how many ends there are, and whether the text's end is one, closing quotes and brackets aside.
    static func count(_ text: ArraySlice<UInt8>) -> (count: Int, endsSentence: Bool) {
        text.withUnsafeBufferPointer { bytes in
            var count = 0
            var isEnd = false
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    if byte == 0x2E || byte == 0x21 || byte == 0x3F {
                        // "3.5", "e.g.": a full stop ends a sentence before a space, a quote or nothing.
                        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                        if next == 0x20 || next == 0x22 || next == 0x27 || next == 0x29 || next >= 0xC2 {
                            if !isEnd { count += 1 }
                            isEnd = true
                        }
                    } else if byte != 0x20, byte != 0x22, byte != 0x27, byte != 0x29, byte != 0x5D {
                        isEnd = false
                    }
                    index += 1
                    continue
                }
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                if length == 3, index + 2 < bytes.count {
                    let (second, third) = (bytes[index + 1], bytes[index + 2])
                    let isStop =
                        byte == 0xE3 && second == 0x80 && third == 0x82  // 。
                        || byte == 0xEF && second == 0xBC && (third == 0x81 || third == 0x9F)  // ！ ？
                        || byte == 0xE0 && second == 0xA5 && (third == 0xA4 || third == 0xA5)  // danda
                        || byte == 0xE2 && second == 0x80 && third == 0xA6  // …
                        || byte == 0xE1 && second == 0x8D && third == 0xA2  // Ethiopic
                    if isStop {
                        if !isEnd { count += 1 }
                        isEnd = true
                    } else if !(byte == 0xE2 && second == 0x80 && (0x98...0x9F).contains(third))
                        && !(byte == 0xE3 && second == 0x80 && (0x8D...0x8F).contains(third))
                    {
                        // Anything but a closing quotation mark.
                        isEnd = false
                    }
                } else if byte == 0xD8 && index + 1 < bytes.count && bytes[index + 1] == 0x9F
                    || byte == 0xDB && index + 1 < bytes.count && bytes[index + 1] == 0x94
                {
                    // Arabic question mark and full stop.
                    if !isEnd { count += 1 }
                    isEnd = true
                } else if !(byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xBB) {
                    isEnd = false
                }
                index += length
            }
            return (count, isEnd)
        }
    }
}

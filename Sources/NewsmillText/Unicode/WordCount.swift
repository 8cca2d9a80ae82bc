/// How long a text is, in words as a reader of news counts them.
///
/// Where words are parted by spaces, a word is what stands between two. Scripts without spaces are estimated by their letters,
/// so that articles can be compared across languages: a word of Chinese is taken for 1.6 characters, of Japanese for 2, of
/// Thai, Lao and Khmer for 4 letters, of Burmese for 3; vowel signs and tone marks are no letters of their own. Each run
/// counts at least one.
public enum WordCount {
    public static func count(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { count($0) }
    }

    /// - Parameter utf8: valid UTF-8.
    public static func count(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        // Scripts without spaces begin with one of these bytes; E2 is General Punctuation, in every text.
        var mayRun = false
        for byte in utf8 { mayRun = mayRun || byte >= 0xE0 && byte != 0xE2 }
        return mayRun ? slowly(utf8) : spaced(utf8)
    }

    private static func spaced(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0x20
        // Without a branch, so that the compiler takes many bytes at a time.
        for byte in utf8 {
            count &+= byte > 0x20 && previous <= 0x20 ? 1 : 0
            previous = byte
        }
        return count
    }

    private static func slowly(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var words = 0
        var inWord = false
        var run = Run()
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                words += run.finish()
                let isSpace = byte <= 0x20
                if !isSpace, !inWord { words += 1 }
                inWord = !isSpace
                index += 1
                continue
            }
            let (scalar, width) = UTF8Scalar.read(utf8, at: index)
            index += width
            if scalar == 0x3000 {
                words += run.finish()
                inWord = false
            } else if let letters = Run.parts(scalar) {
                run.add(letters, isKana: (0x3040..<0x3100).contains(scalar))
                inWord = false
            } else if Self.isWidePunctuation(scalar) {
                words += run.finish()
                inWord = false
            } else {
                words += run.finish()
                if !inWord { words += 1 }
                inWord = true
            }
        }
        return words + run.finish()
    }

    /// Letters without spaces between words, so far.
    private struct Run {
        private var parts = 0
        private var letters = 0
        private var hasKana = false

        /// How much of a word a letter is: 160 is one word. nil for scripts with spaces.
        static func parts(_ scalar: UInt32) -> Int? {
            switch scalar {
            case 0x0E31, 0x0E34..<0x0E3B, 0x0E47..<0x0E4F, 0x0EB1, 0x0EB4..<0x0EBD, 0x0EC8..<0x0ECF, 0x102B..<0x103F,
                0x17B4..<0x17D4:
                0
            case 0x0E01..<0x0E3B, 0x0E40..<0x0E4F, 0x0E81..<0x0EE0, 0x1780..<0x17B4: 40
            case 0x1000..<0x104A: 53
            case 0x3005, 0x3041..<0x30FB, 0x30FC..<0x3100: 80
            case 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: 100
            default: nil
            }
        }

        mutating func add(_ part: Int, isKana: Bool) {
            parts += part
            letters += 1
            if isKana { hasKana = true }
        }

        mutating func finish() -> Int {
            guard letters > 0 else { return 0 }
            // Where there is kana, the Han beside it is Japanese.
            let total = hasKana ? letters * 80 : parts
            self = Run()
            return max(1, (total + 80) / 160)
        }
    }

    /// The punctuation of scripts without spaces parts words as a space does, and is none.
    private static func isWidePunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3001..<0x3005, 0x3008..<0x3020, 0x30FB, 0xFF01..<0xFF10, 0xFF1A..<0xFF21, 0xFF3B..<0xFF41,
            0xFF5B..<0xFF66,
            0x104A, 0x104B, 0x17D4..<0x17DB:
            true
        default: false
        }
    }
}

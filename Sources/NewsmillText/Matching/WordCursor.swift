/// Walks over the words of a text in UTF-8 and hashes each word folded, eight bytes at a time while they are ASCII.
///
/// Words are those of ``Words``, but that a soft hyphen or a zero-width character inside a word does not end it.
struct WordCursor {
    /// The word found last, in UTF-8 bytes.
    private(set) var start = 0
    private(set) var end = 0
    /// Of the word's folded bytes.
    private(set) var hash: UInt64 = 0
    /// The folded bytes of a word that is not all ASCII.
    private var buffer: [UInt8] = []
    private var isASCII = true

    private let base: UnsafeRawPointer
    private let count: Int

    /// - Parameter base: `count` bytes that outlive the cursor.
    init(_ base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
    }

    /// Moves to the next word.
    ///
    /// - Returns: false at the end.
    @inline(__always)
    mutating func next() -> Bool {
        var position = end
        while position < count {
            // Eight bytes with a mark on each that is a letter or a digit, and on the first that is not ASCII.
            let chunk = load(position)
            let marks = Self.wordMarks(chunk) | (chunk & Self.high)
            if marks == 0 {
                position += 8
                continue
            }
            position += marks.trailingZeroBitCount >> 3
            if position >= count { break }
            if base.load(fromByteOffset: position, as: UInt8.self) >= 0x80 {
                if isPunctuation(position) {
                    position += 3
                    continue
                }
                if slowWord(&position) { return true }
                continue
            }
            start = position
            if asciiWord() { return true }
            position = start
            if slowWord(&position) { return true }
        }
        start = count
        end = count
        return false
    }

    /// Reads an ASCII word at ``start``.
    ///
    /// - Returns: false when a byte that is not ASCII follows it directly: then it may go on.
    @inline(__always)
    private mutating func asciiWord() -> Bool {
        var position = start
        var hash = Self.seed
        while true {
            let chunk = load(position)
            let others = ~Self.wordMarks(chunk) & Self.high
            if others == 0 {
                hash = Self.mix(hash, chunk | Self.lower)
                position += 8
                continue
            }
            let length = others.trailingZeroBitCount >> 3
            if (chunk >> UInt64(length * 8)) & 0x80 != 0, !isPunctuation(position + length) { return false }
            if length > 0 {
                hash = Self.mix(hash, (chunk | Self.lower) & ((1 << UInt64(length * 8)) &- 1))
                position += length
            }
            end = position
            self.hash = hash
            isASCII = true
            return true
        }
    }

    /// Whether a byte that is not ASCII begins one of the quotes, dashes and dots of General Punctuation (U+2010 …
    /// U+203F): what mostly follows a word in print.
    @inline(__always)
    private func isPunctuation(_ position: Int) -> Bool {
        guard position + 2 < count else { return false }
        let bytes = load(position)
        return bytes & 0xFFFF == 0x80E2 && (bytes >> 16) & 0xFF >= 0x90
    }

    /// The word's bytes, folded.
    func folded() -> [UInt8] {
        if !isASCII { return buffer }
        return (start..<end).map { index in
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            return byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
    }

    /// Whether the word's folded bytes are these.
    @inline(__always)
    func equals(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isASCII {
            guard bytes.count == end - start else { return false }
            for index in bytes.indices
            where base.load(fromByteOffset: start + index, as: UInt8.self) | 0x20 != bytes[index] { return false }
            return true
        }
        return buffer.elementsEqual(bytes)
    }

    /// Calls with each folded byte until told to stop.
    @inline(__always)
    func withFoldedBytes(_ body: (UInt8) -> Bool) {
        if isASCII {
            for index in start..<end where !body(base.load(fromByteOffset: index, as: UInt8.self) | 0x20) { return }
        } else {
            for byte in buffer where !body(byte) { return }
        }
    }

    /// Goes on behind a byte where a word ends.
    mutating func skip(to end: Int) {
        self.end = end
    }

    @inline(__always)
    private func load(_ position: Int) -> UInt64 {
        if position + 8 <= count {
            return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
        var chunk: UInt64 = 0
        var shift: UInt64 = 0
        for index in position..<max(position, count) {
            chunk |= UInt64(base.load(fromByteOffset: index, as: UInt8.self)) << shift
            shift += 8
        }
        return chunk
    }

    /// 0x80 in each byte that is an ASCII letter or digit; nonsense above the first byte that is not ASCII.
    @inline(__always)
    private static func wordMarks(_ chunk: UInt64) -> UInt64 {
        let ascii = chunk & ~high
        let folded = ascii | lower
        let letters = (folded &+ each(0x80 - 0x61)) & ~(folded &+ each(0x80 - 0x7B))
        let digits = (ascii &+ each(0x80 - 0x30)) & ~(ascii &+ each(0x80 - 0x3A))
        return (letters | digits) & ~chunk & high
    }

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let lower: UInt64 = 0x2020_2020_2020_2020
    static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    @inline(__always)
    static func mix(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
        let product = (hash ^ chunk) &* 0xD6E8_FEB8_6659_FD93
        return product ^ (product >> 32)
    }

    /// The hash of folded bytes, as the cursor computes it.
    static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
        var hash = seed
        var chunk: UInt64 = 0
        var filled: UInt64 = 0
        for byte in bytes {
            chunk |= UInt64(byte) << (filled * 8)
            filled += 1
            if filled == 8 {
                hash = mix(hash, chunk)
                chunk = 0
                filled = 0
            }
        }
        return filled > 0 ? mix(hash, chunk) : hash
    }
}

// MARK: - Words with scalars beyond ASCII

extension WordCursor {
    /// Reads a word, or skips one scalar that begins none.
    private mutating func slowWord(_ position: inout Int) -> Bool {
        buffer.removeAll(keepingCapacity: true)
        var index = position
        var wordEnd = position
        while index < count {
            let (scalar, width) = scalar(at: index)
            if wordEnd > position, Self.isTransparent(scalar) {
                index += width
                continue
            }
            guard WordScalar.isWord(scalar) else { break }
            let alone = WordScalar.standsAlone(scalar)
            if alone, wordEnd > position { break }
            index += width
            wordEnd = index
            Folding.fold(scalar, into: &buffer)
            if alone { break }
        }
        guard wordEnd > position else {
            let (_, width) = scalar(at: position)
            position += width
            return false
        }
        start = position
        end = wordEnd
        isASCII = false
        hash = Self.hash(buffer)
        return true
    }

    /// Characters that typesetting puts inside words and nobody sees.
    private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// The bytes come out of a String: valid UTF-8. What is not is read as one replacement character a byte.
    private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(base.load(fromByteOffset: index, as: UInt8.self))
        let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first < 0x80 || first >= 0xC2, index + width <= count else { return ("\u{FFFD}", 1) }
        var value = width == 1 ? first : first & (0xFF >> UInt32(width + 1))
        for offset in 1..<max(width, 1) {
            value = value << 6 | UInt32(base.load(fromByteOffset: index + offset, as: UInt8.self) & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, width)
    }
}

extension WordCursor {
    /// Where the words of a text begin, in UTF-8 bytes.
    static func starts(in text: String) -> [Int] {
        var text = text
        return text.withUTF8 { bytes in
            guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return [] }
            var cursor = WordCursor(base, count: bytes.count)
            var starts: [Int] = []
            while cursor.next() { starts.append(cursor.start) }
            return starts
        }
    }
}

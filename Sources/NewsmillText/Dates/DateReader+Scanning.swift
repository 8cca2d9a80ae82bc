/// The smallest steps: bytes, numbers, words, space.
extension DateReader {
    func at(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    func isDigit(_ distance: Int) -> Bool {
        guard let byte = at(distance) else { return false }
        return byte &- 0x30 < 10
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard at(0) == byte else { return false }
        position += 1
        return true
    }

    /// A run of digits; nil, and no step, when it is longer than any that a date has.
    mutating func number() -> (value: Int, digits: Int)? {
        var value = 0
        var end = position
        while end < bytes.count, bytes[end] &- 0x30 < 10 {
            value = value * 10 + Int(bytes[end] & 15)
            end += 1
            if end - position > 14 { return nil }
        }
        guard end > position else { return nil }
        defer { position = end }
        return (value, end - position)
    }

    mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
        let start = position
        if let found = number(), digits.contains(found.digits) { return found }
        position = start
        return nil
    }

    /// A run of letters, folded; nil, and no step, when it is longer than any name of a month.
    mutating func word() -> String? {
        var end = position
        while end < bytes.count {
            let length = letterLength(at: end)
            if length == 0 { break }
            end += length
            if end - position > 40 { return nil }
        }
        guard end > position else { return nil }
        defer { position = end }
        return Folding.fold(String(decoding: bytes[position..<min(end, bytes.count)], as: UTF8.self))
    }

    /// The bytes of the letter at a place; 0 when there is none. Latin, Greek and Cyrillic letters are what months have.
    private func letterLength(at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? 1 : 0 }
        guard byte >= 0xC3, byte < 0xE0, index + 1 < bytes.count else { return 0 }
        return 2
    }

    static func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    mutating func skipSpace() {
        while let byte = at(0) {
            if Self.isASCIISpace(byte) {
                position += 1
            } else if byte == 0xC2, at(1) == 0xA0 {
                position += 2
            } else if byte == 0xE2, at(1) == 0x80, at(2) == 0xAF || at(2) == 0x89 {
                // The narrow spaces that CLDR puts before "AM".
                position += 3
            } else {
                return
            }
        }
    }

    /// Between a date and its time: space, one mark, and a word such as "at".
    mutating func skipSeparators() {
        skipSpace()
        if let byte = at(0), ",|-/;(".utf8.contains(byte) {
            position += 1
        } else if at(0) == 0xE2, at(1) == 0x80, [0x93, 0x94, 0xA2].contains(at(2)) {
            position += 3
        } else if at(0) == 0xC2, at(1) == 0xB7 {
            position += 2
        }
        skipSpace()
        for _ in 0..<2 {
            let start = position
            guard let word = word(), DateWords.timeWords.contains(word) else {
                position = start
                return
            }
            _ = take(UInt8(ascii: "."))
            skipSpace()
        }
    }

    /// Whether a letter or digit stands right here: the date read would end inside a word.
    var isInsideWord: Bool { position < bytes.count && (isDigit(0) || letterLength(at: position) > 0) }

    /// Whether something may begin here: not inside a word or a number.
    var isAtBorder: Bool {
        guard position > 0 else { return true }
        let before = bytes[position - 1]
        if before >= 0x80 {
            // A dash, a bullet or a narrow space (U+2000 to U+203F), a no-break space, a middle dot.
            if position >= 3, bytes[position - 3] == 0xE2, bytes[position - 2] == 0x80 { return true }
            return position >= 2 && bytes[position - 2] == 0xC2 && (before == 0xA0 || before == 0xB7)
        }
        return Self.isASCIISpace(before) || "|,;([".utf8.contains(before)
    }
}

/// One look over a text for what tells its language: letters counted by script, words and their endings as hashes.
struct LanguageScan {
    /// A word, in lower case.
    struct Word {
        var hash: UInt32
        /// In letters.
        var length: Int
        /// Its last four letters, 16 bits each, the last lowest.
        var tail: UInt64
        var isCapitalised: Bool
    }

    /// Letters by ``WritingSystem``.
    var systems = [Int32](repeating: 0, count: WritingSystem.allCases.count)
    /// Letters beyond ASCII below U+0700, and Vietnamese's of U+1E00 to U+1EFF behind them.
    var letters = [UInt16](repeating: 0, count: letterCount)
    var ascii: Int32 = 0
    var simplified = 0
    var traditional = 0

    static let letterCount = 0x700 + 0x100

    /// Where a letter is counted; nil where it is not.
    static func slot(_ scalar: UInt32) -> Int? {
        scalar < 0x700 ? Int(scalar) : scalar >> 8 == 0x1E ? 0x700 + Int(scalar & 0xFF) : nil
    }

    private static let basis: UInt32 = 0x811c_9dc5
    private static let prime: UInt32 = 0x0100_0193

    /// - Parameter bytes: UTF-8; damage counts as no letter.
    @inline(__always)
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (Word) -> Void) {
        var word = Word(hash: Self.basis, length: 0, tail: 0, isCapitalised: false)
        var ascii: Int32 = 0
        var (simple, full) = (0, 0)
        var index = 0
        let count = bytes.count
        systems.withUnsafeMutableBufferPointer { systems in
            letters.withUnsafeMutableBufferPointer { letters in
                while index < count {
                    let byte = bytes[index]
                    var scalar: UInt32
                    if byte < 0x80 {
                        index += 1
                        let lower = byte | 0x20
                        guard lower &- 0x61 < 26 else {
                            if word.length > 0 {
                                found(word)
                                word = Word(hash: Self.basis, length: 0, tail: 0, isCapitalised: false)
                            }
                            continue
                        }
                        if word.length == 0 { word.isCapitalised = byte != lower }
                        ascii += 1
                        scalar = UInt32(lower)
                    } else {
                        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                        guard byte >= 0xC2, index + width <= count else {
                            index += 1
                            continue
                        }
                        let second = UInt32(bytes[index + 1] & 0x3F)
                        switch width {
                        case 2: scalar = UInt32(byte & 0x1F) << 6 | second
                        case 3: scalar = UInt32(byte & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
                        default:
                            scalar =
                                UInt32(byte & 7) << 18 | second << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
                                | UInt32(bytes[index + 3] & 0x3F)
                        }
                        index += width
                        if Self.isSilent(scalar) { continue }
                        let system = Self.isNoLetter(scalar) ? WritingSystem.none : WritingSystem.of(scalar)
                        if system == .none || system == .han || system == .kana {
                            systems[Int(system.rawValue)] += 1
                            if system == .han {
                                let form = HanForms.form(scalar)
                                if form > 0 { simple += 1 }
                                if form < 0 { full += 1 }
                            }
                            if word.length > 0 {
                                found(word)
                                word = Word(hash: Self.basis, length: 0, tail: 0, isCapitalised: false)
                            }
                            continue
                        }
                        let lower = Self.lower(scalar)
                        if word.length == 0 { word.isCapitalised = lower != scalar }
                        scalar = lower
                        systems[Int(system.rawValue)] += 1
                        if let slot = Self.slot(scalar) { letters[slot] &+= 1 }
                    }
                    word.length += 1
                    word.tail = word.tail << 16 | UInt64(scalar & 0xFFFF)
                    word.hash = (word.hash ^ scalar) &* Self.prime
                }
            }
        }
        if word.length > 0 { found(word) }
        self.ascii += ascii
        simplified += simple
        traditional += full
        systems[Int(WritingSystem.latin.rawValue)] += ascii
    }

    /// Marks that a word may be written with or without: accents apart from their letters, vowel points, soft hyphens.
    @inline(__always)
    private static func isSilent(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x0300..<0x0370, 0x0591..<0x05BE, 0x05BF, 0x05C1, 0x05C2, 0x0640, 0x064B..<0x0660, 0x0670, 0x200D,
            0xFEFF:
            true
        default: false
        }
    }

    /// Punctuation and digits within the blocks of letters.
    @inline(__always)
    private static func isNoLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xD7, 0xF7, 0x02B0..<0x0300, 0x05BE, 0x05F3, 0x05F4, 0x0618..<0x0620, 0x0660..<0x066E, 0x06D4,
            0x06F0..<0x06FA,
            0x0964..<0x0970, 0x09E6..<0x09F0, 0x0E3F, 0x0E50..<0x0E5C, 0x1361..<0x1369, 0x17D4..<0x17DB,
            0x3000..<0x3041,
            0x30FB:
            true
        default: false
        }
    }

    /// In lower case: Latin, Greek and Cyrillic letters, and those of Armenian.
    @inline(__always)
    static func lower(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0..<0xDF: scalar | 0x20
        case 0x0130: 0x69
        case 0x0178: 0xFF
        case 0x0100..<0x0138, 0x014A..<0x0178: scalar | 1
        case 0x0139..<0x0149, 0x0179..<0x017F: (scalar + 1) & ~1
        case 0x0181: 0x0253
        case 0x018A: 0x0257
        case 0x018F: 0x0259
        case 0x0198: 0x0199
        case 0x01A0, 0x01A2: scalar | 1
        case 0x01AF: 0x01B0
        case 0x01CD..<0x01DD: (scalar + 1) & ~1
        case 0x01DE..<0x0220, 0x0222..<0x0234: scalar | 1
        case 0x0391..<0x03AC: scalar + 0x20
        case 0x0400..<0x0410: scalar + 0x50
        case 0x0410..<0x0430: scalar + 0x20
        case 0x0460..<0x0482, 0x048A..<0x04C0, 0x04D0..<0x0530: scalar | 1
        case 0x04C1..<0x04CF: (scalar + 1) & ~1
        case 0x0531..<0x0557: scalar + 0x30
        case 0x1E00..<0x1E96, 0x1EA0..<0x1F00: scalar | 1
        default: scalar
        }
    }
}

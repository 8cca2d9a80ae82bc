/// A script, as far as languages are told apart by it.
enum WritingSystem: UInt8, CaseIterable {
    case none, latin, greek, cyrillic, armenian, hebrew, arabic, syriac, thaana, nko, devanagari, bengali, gurmukhi,
        gujarati,
        oriya, tamil, telugu, kannada, malayalam, sinhala, thai, lao, tibetan, myanmar, georgian, hangul, ethiopic,
        cherokee,
        syllabics, khmer, mongolian, tifinagh, kana, han

    /// The language of a script that has one; of a script with several, nil.
    var language: String? {
        switch self {
        case .greek: "el"
        case .armenian: "hy"
        case .syriac: "syr"
        case .thaana: "dv"
        case .nko: "nqo"
        case .gurmukhi: "pa"
        case .gujarati: "gu"
        case .oriya: "or"
        case .tamil: "ta"
        case .telugu: "te"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .sinhala: "si"
        case .thai: "th"
        case .lao: "lo"
        case .tibetan: "bo"
        case .myanmar: "my"
        case .georgian: "ka"
        case .hangul: "ko"
        case .cherokee: "chr"
        case .syllabics: "iu"
        case .khmer: "km"
        case .mongolian: "mn-Mong"
        case .tifinagh: "zgh"
        case .none, .latin, .cyrillic, .hebrew, .arabic, .devanagari, .bengali, .ethiopic, .kana, .han: nil
        }
    }

    /// How much one letter says, in letters of an alphabet: a name in Latin letters in a Chinese text takes many, for few words.
    var weight: Int {
        switch self {
        case .han, .kana: 3
        case .hangul, .ethiopic: 2
        default: 1
        }
    }

    /// Of the letters and marks below U+10000; `none` for anything else.
    @inline(__always)
    static func of(_ scalar: UInt32) -> WritingSystem {
        if scalar < 0x800 { return low[Int(scalar >> 4)] }
        return scalar < 0x10000 ? high[Int(scalar >> 7)] : scalar >= 0x20000 ? .han : .none
    }

    // Unicode's blocks.

    private static let low: [WritingSystem] = table(
        shift: 4, count: 0x80,
        [
            (0x00C0, 0x0300, .latin), (0x0370, 0x0400, .greek), (0x0400, 0x0530, .cyrillic),
            (0x0530, 0x0590, .armenian),
            (0x0590, 0x0600, .hebrew), (0x0610, 0x0700, .arabic), (0x0700, 0x0750, .syriac), (0x0750, 0x0780, .arabic),
            (0x0780, 0x07C0, .thaana), (0x07C0, 0x0800, .nko),
        ])

    private static let high: [WritingSystem] = table(
        shift: 7, count: 0x200,
        [
            (0x0880, 0x0900, .arabic), (0x0900, 0x0980, .devanagari), (0x0980, 0x0A00, .bengali),
            (0x0A00, 0x0A80, .gurmukhi),
            (0x0A80, 0x0B00, .gujarati), (0x0B00, 0x0B80, .oriya), (0x0B80, 0x0C00, .tamil), (0x0C00, 0x0C80, .telugu),
            (0x0C80, 0x0D00, .kannada), (0x0D00, 0x0D80, .malayalam), (0x0D80, 0x0E00, .sinhala),
            (0x0E00, 0x0E80, .thai),
            (0x0E80, 0x0F00, .lao), (0x0F00, 0x1000, .tibetan), (0x1000, 0x1080, .myanmar), (0x1080, 0x1100, .georgian),
            (0x1100, 0x1200, .hangul), (0x1200, 0x1380, .ethiopic), (0x1380, 0x1400, .cherokee),
            (0x1400, 0x1680, .syllabics),
            (0x1780, 0x1800, .khmer), (0x1800, 0x1880, .mongolian), (0x1C80, 0x1D00, .georgian),
            (0x1E00, 0x1F00, .latin),
            (0x1F00, 0x2000, .greek), (0x2D00, 0x2D80, .tifinagh), (0x3080, 0x3100, .kana), (0x3100, 0x3180, .hangul),
            (0x3400, 0x4D80, .han), (0x4E00, 0xA000, .han), (0xAC00, 0xD780, .hangul), (0xF900, 0xFB00, .han),
            (0xFB80, 0xFE00, .arabic), (0xFE80, 0xFF00, .arabic),
        ])

    private static func table(
        shift: UInt32, count: Int, _ blocks: [(UInt32, UInt32, WritingSystem)]
    ) -> [WritingSystem] {
        var table = [WritingSystem](repeating: .none, count: count)
        for (start, end, system) in blocks {
            for index in (start >> shift)..<(end >> shift) { table[Int(index)] = system }
        }
        return table
    }
}

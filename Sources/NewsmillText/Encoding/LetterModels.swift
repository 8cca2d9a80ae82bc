internal import Glibc

/// How often each letter beyond ASCII comes up in a language: what tells one legacy encoding from another.
///
/// The letters of a language are given in tiers, the frequent ones first; a tier's letters are equally likely, and
/// each tier is about half as likely as the one before. That is coarse, and enough: a wrong encoding turns frequent
/// letters into rare or impossible ones.
struct LetterModel: Sendable {
    /// Natural logarithm of a letter's share of all that is not ASCII.
    private let letters: [Unicode.Scalar: Double]
    private let other: Double

    /// For what a language does not write at all: a symbol, or a letter of another script.
    private static let foreign = log(0.00001)

    private init(_ tiers: String, punctuation: Double = 0.05) {
        let weights: [Double] = [8, 5, 2.5, 1.2, 0.4, 0.1]
        var weighted: [(Unicode.Scalar, Double)] = []
        for (tier, letters) in tiers.split(separator: " ").enumerated() {
            for letter in letters.unicodeScalars { weighted.append((letter, weights[min(tier, weights.count - 1)])) }
        }
        let total = weighted.reduce(0) { $0 + $1.1 }
        var found: [Unicode.Scalar: Double] = [:]
        for (letter, weight) in weighted { found[letter] = log(weight / total * (1 - punctuation)) }
        let marks = "“”‘’«»„–—…\u{A0}".unicodeScalars
        for mark in marks { found[mark] = log(punctuation / Double(marks.count)) }
        for mark in "№°€§·•©®™‹›‚£½¿¡".unicodeScalars where found[mark] == nil { found[mark] = log(0.0005) }
        letters = found
        other = Self.foreign
    }

    /// - Parameter scalar: in lower case.
    func logarithm(of scalar: Unicode.Scalar) -> Double { letters[scalar] ?? other }

    /// English comes first: its letters are ASCII, and what remains is typographic quotes and dashes.
    static let western = [
        LetterModel("éñ üöáóíç èêëïäåøæôâ", punctuation: 0.7),
        LetterModel("é èà êçô îâûùœ ëïæ"),
        LetterModel("ü äö ß é"),
        LetterModel("ó íá é ñ ú ü"),
        LetterModel("ã ç áé íó êõúâ àôü"),
        LetterModel("è à ùòé ì î"),
        LetterModel("äå ö é"),
        LetterModel("åø æ é"),
        LetterModel("ðí áó þé æöú ý"),
        LetterModel("ëé ï öüèó"),
    ]

    static let central = [
        LetterModel("ł óęą śż ć ńź"),
        LetterModel("íá éě řýžč šů úňťďó"),
        LetterModel("áí é ýčšž ľťúô ňďäŕĺó"),
        LetterModel("á é öó őü íúű"),
        LetterModel("ă îţş â"),
        LetterModel("čš ž ćđ"),
    ]

    static let turkish = [LetterModel("ı ü şğ çö âîû")]

    static let baltic = [
        LetterModel("ė šįųž ą ęūč"),
        LetterModel("ā ī ēš ūņļž ķč ģ"),
        LetterModel("äõ üö šž"),
    ]

    static let cyrillic = [
        LetterModel("оеаи нтсрвл кмдпуя ыьгзбчй хжшюцщэфёъ"),
        LetterModel("оан ивітер слкудмпя зьгйбч хцїжюєшщф ґ"),
        LetterModel("аиое тнрсв лдкпмзяъ угбчцщ хжйшюфь"),
        LetterModel("аиоен рстјувд кмлпзгб чцжњхшљћђф џ"),
        LetterModel("ан оіеярсд кылўтувмз пцьйбгчжхю шэфё"),
    ]

    static let greek = [LetterModel("αοιε τνσηρ πκμςλυ δγωίάόέ θχήφύβξώζψ ϊϋΐΰ")]
    static let hebrew = [LetterModel("יוהל אתמרב שנכדעםק חפטגןז סצץךף")]
    static let arabic = [LetterModel("ال يمونر تبةعدسفك قحهجشطصخىذإأ ضغثزءئآظؤ پچژگی")]
    static let thai = [LetterModel("านรก เอ่้งมยลว ีัทตสดป์ิค พะำจหแใไชขผ ถบธศญณูุซโฟภฐฝึืฉฮ็")]
}

/// The same for scripts of thousands of characters: a list of the commonest, and a share for each block.
struct CharacterModel: Sendable {
    private let common: Set<Unicode.Scalar>
    private let commonLogarithm: Double
    private let hiragana: Double
    private let katakana: Double
    private let hangul: Double
    private let ideograph: Double

    private init(
        _ common: String, share: Double, hiragana: Double = 1e-6, katakana: Double = 1e-6, hangul: Double = 1e-6,
        ideograph: Double
    ) {
        self.common = Set(common.unicodeScalars)
        commonLogarithm = log(share / Double(self.common.count))
        self.hiragana = log(hiragana / 83)
        self.katakana = log(katakana / 86)
        self.hangul = log(hangul / 1500)
        self.ideograph = log(ideograph / 3000)
    }

    func logarithm(of scalar: Unicode.Scalar) -> Double {
        if common.contains(scalar) { return commonLogarithm }
        switch scalar.value {
        case 0x3001, 0x3002, 0xFF0C: return log(0.02)
        case 0x3003...0x3020, 0xFF01...0xFF5E, 0x2010...0x2026, 0x30FB, 0x00B7: return log(0.001)
        case 0x3041...0x309F: return hiragana
        case 0x30A0...0x30FF: return katakana
        case 0xAC00...0xD7A3: return hangul
        case 0x4E00...0x9FFF: return ideograph
        default: return log(0.00001)
        }
    }

    static let simplifiedChinese = CharacterModel(
        "的一是不了在人有我他这中大国上个来到们时为地出就会年和要说对以也后子生过下自家可能发成日月新市公经行民", share: 0.4,
        ideograph: 0.5)
    static let traditionalChinese = CharacterModel(
        "的一是不了在人有我他這中大國上個來到們時為地出就會年和要說對以也後子生過下自家可能發成日月新市公經行民", share: 0.4,
        ideograph: 0.5)
    static let japanese = CharacterModel(
        "日一国人年大十二本中長出三時行月後前生間上東四会自事者社発的市政", share: 0.08, hiragana: 0.5, katakana: 0.15,
        ideograph: 0.22)
    static let korean = CharacterModel(
        "이다는을의에가고를은한하로사지기도인대서시자정일리해어나그부수있", share: 0.5, hangul: 0.45, ideograph: 0.01)
}

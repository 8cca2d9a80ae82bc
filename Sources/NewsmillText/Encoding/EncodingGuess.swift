/// Names the legacy encoding that makes the most sense of some bytes, by the likelihood of what they would say.
enum EncodingGuess {
    /// - Returns: the likeliest encoding; windows-1252 when nothing speaks for any.
    static func best(for bytes: UnsafeRawBufferPointer) -> TextEncoding {
        let sample = Sample.words(beyondASCII: bytes)
        var best = (encoding: TextEncoding.windows1252, score: -Double.infinity)
        sample.withUnsafeBytes { sample in
            for candidate in singleByteCandidates {
                guard let encoding = TextEncoding.labelled(candidate.label) else { continue }
                let score = singleByteScore(sample, encoding, candidate.models) + candidate.prior
                if score > best.score { best = (encoding, score) }
            }
            for candidate in multiByteCandidates {
                guard let encoding = TextEncoding.labelled(candidate.label) else { continue }
                let score = multiByteScore(sample, encoding, candidate.model) + candidate.prior
                if score > best.score { best = (encoding, score) }
            }
        }
        return best.encoding
    }

    /// Order breaks ties, priors short texts: on the web, legacy text is most often windows-1252, then windows-1251.
    private static let singleByteCandidates: [(label: String, models: [LetterModel], prior: Double)] = [
        ("windows-1252", LetterModel.western, 0), ("windows-1251", LetterModel.cyrillic, -1),
        ("windows-1250", LetterModel.central, -2.5), ("iso-8859-2", LetterModel.central, -3),
        ("windows-1254", LetterModel.turkish, -3), ("windows-1253", LetterModel.greek, -3),
        ("iso-8859-7", LetterModel.greek, -3.5), ("koi8-r", LetterModel.cyrillic, -3),
        ("koi8-u", LetterModel.cyrillic, -3.5), ("iso-8859-5", LetterModel.cyrillic, -4),
        ("ibm866", LetterModel.cyrillic, -4), ("x-mac-cyrillic", LetterModel.cyrillic, -5),
        ("windows-1255", LetterModel.hebrew, -3), ("windows-1256", LetterModel.arabic, -3),
        ("iso-8859-6", LetterModel.arabic, -4), ("windows-1257", LetterModel.baltic, -4),
        ("iso-8859-13", LetterModel.baltic, -5), ("windows-874", LetterModel.thai, -3),
        ("macintosh", LetterModel.western, -6),
    ]

    private static let multiByteCandidates: [(label: String, model: CharacterModel, prior: Double)] = [
        ("gb18030", .simplifiedChinese, -2), ("shift_jis", .japanese, -2), ("euc-jp", .japanese, -3),
        ("big5", .traditionalChinese, -3), ("euc-kr", .korean, -2),
    ]

    // MARK: Likelihood

    /// The best of the models, with a price for what no text does: a capital or a symbol inside a word, two scripts in
    /// one word.
    private static func singleByteScore(
        _ sample: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ models: [LetterModel]
    ) -> Double {
        guard case .singleByte(let name) = encoding.form else { return -.infinity }
        let table = SingleByteTable.named(name)
        let kinds = kinds[name] ?? []
        guard kinds.count == 256 else { return -.infinity }
        var counts = [Int](repeating: 0, count: 256)
        var price = 0.0
        var before = Kind.space
        for index in sample.indices {
            let byte = sample[index]
            let kind = kinds[Int(byte)]
            if byte >= 0x80 { counts[Int(byte)] += 1 }
            let after = index + 1 < sample.count ? kinds[Int(sample[index + 1])] : .space
            price += kind.price(after: before, before: after)
            before = kind
        }
        var likelihoods = [Double](repeating: 0, count: models.count)
        for byte in 0x80..<0x100 where counts[byte] > 0 {
            guard let scalar = table[UInt8(byte)] else {
                price += 20 * Double(counts[byte])
                continue
            }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            for model in models.indices {
                likelihoods[model] += Double(counts[byte]) * models[model].logarithm(of: lower)
            }
        }
        return (likelihoods.max() ?? -.infinity) - price
    }

    /// What each byte is, under glibc's name of the encoding.
    private static let kinds: [String: [Kind]] = {
        var kinds: [String: [Kind]] = [:]
        for candidate in singleByteCandidates {
            guard case .singleByte(let name)? = TextEncoding.labelled(candidate.label)?.form else { continue }
            let table = SingleByteTable.named(name)
            kinds[name] = (UInt8(0)...0xFF).map { Kind(table[$0]) }
        }
        return kinds
    }()

    private static func multiByteScore(
        _ sample: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ model: CharacterModel
    ) -> Double {
        let (utf8, replacements) = LegacyConversion.convert(sample, from: encoding)
        // Each wrong byte costs as much as an undefined one of a one-byte encoding.
        var score = -20 * Double(replacements)
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars
        where scalar.value >= 0x80 && scalar != "\u{FFFD}" {
            score += model.logarithm(of: scalar)
        }
        return score
    }

    /// What a byte is under an encoding, for the rules on neighbours.
    private enum Kind {
        case space, symbol, punctuation
        case latinLower, latinUpper, accentedLower, accentedUpper
        case otherLower, otherUpper, otherLetter

        init(_ scalar: Unicode.Scalar?) {
            guard let scalar else {
                self = .symbol
                return
            }
            let isLatin = scalar.value < 0x250
            switch scalar.properties.generalCategory {
            case .lowercaseLetter:
                self = scalar.value < 0x80 ? .latinLower : isLatin ? .accentedLower : .otherLower
            case .uppercaseLetter:
                self = scalar.value < 0x80 ? .latinUpper : isLatin ? .accentedUpper : .otherUpper
            case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark:
                self = scalar.value < 0x250 ? .symbol : .otherLetter
            case .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation, .dashPunctuation:
                self = .punctuation
            default:
                self = scalar.value < 0x80 || scalar.value == 0xA0 || scalar == "…" ? .space : .symbol
            }
        }

        private var isLatin: Bool {
            switch self {
            case .latinLower, .latinUpper, .accentedLower, .accentedUpper: true
            default: false
            }
        }

        private var isOther: Bool { self == .otherLower || self == .otherUpper || self == .otherLetter }
        private var isUpper: Bool { self == .latinUpper || self == .accentedUpper || self == .otherUpper }
        private var isLower: Bool { self == .latinLower || self == .accentedLower || self == .otherLower }
        private var isAccented: Bool { self == .accentedLower || self == .accentedUpper }

        func price(after before: Kind, before after: Kind) -> Double {
            switch self {
            case .symbol:
                return before.isLatin || before.isOther ? 4 : 0
            case .space, .punctuation:
                return 0
            default:
                var price = 0.0
                if isUpper, before.isLower { price += 4 }
                // "МИд": two capitals and then a small letter.
                if isLower, before.isUpper, after == .space { price += 0.5 }
                if isLatin && before.isOther || isOther && before.isLatin { price += 6 }
                if isAccented, before.isAccented { price += 2 }
                return price
            }
        }
    }
}

/// The part of a text that tells encodings apart.
enum Sample {
    private static let enough = 2048

    /// The words that hold a byte beyond ASCII, one space between them.
    ///
    /// No encoding uses a byte up to the space inside a character, so nothing is cut.
    static func words(beyondASCII bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var sample: [UInt8] = []
        sample.reserveCapacity(enough)
        var start = 0
        var index = 0
        var isTelling = false
        while index <= bytes.count, sample.count < enough {
            if index == bytes.count || bytes[index] <= 0x20 {
                if isTelling {
                    sample.append(contentsOf: bytes[start..<min(index, start + enough)])
                    sample.append(0x20)
                }
                start = index + 1
                isTelling = false
            } else if bytes[index] >= 0x80 {
                isTelling = true
            }
            index += 1
        }
        return sample
    }
}

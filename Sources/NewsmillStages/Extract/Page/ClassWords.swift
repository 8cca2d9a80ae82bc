/// The words that publishers name the parts of a page with, in class, id and the like.
///
/// A value is split at signs, digits and capitals ("articleBody", "article-body__text"). A word counts alone or with the one
/// before it, so that one entry, "articlebody", is every way of writing it. Whole words only: "story-adapted" is no "ad".
enum ClassWords {
    /// Reads values, each distinct one once a page.
    struct Reader {
        private var known: [UInt64: Evidence] = [:]

        mutating func evidence(of value: ArraySlice<UInt8>) -> Evidence {
            var hash = ClassWords.seed
            for byte in value { hash = ClassWords.add(byte, to: hash) }
            if let evidence = known[hash] { return evidence }
            let evidence = ClassWords.read(value)
            known[hash] = evidence
            return evidence
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private static func read(_ value: ArraySlice<UInt8>) -> Evidence {
        var evidence: Evidence = []
        /// The hash of the word at hand, and of the word before with it.
        var word = seed
        var pair: UInt64?
        var letters = 0
        var wasSmall = false
        /// Digits end a word ("ad1"); letters after them make it a random name.
        var hasDigits = false
        var isRandom = false
        /// - Parameter isRunOver: not at a capital: what follows digits is as random as they are ("n1AuAdJl").
        func finish(isRunOver: Bool = true) {
            defer {
                (word, letters) = (seed, 0)
                if isRunOver { (hasDigits, isRandom) = (false, false) }
            }
            guard letters > 1, !isRandom else {
                pair = nil
                return
            }
            evidence.formUnion(table[word] ?? [])
            if let both = pair { evidence.formUnion(table[both] ?? []) }
            pair = word
        }
        for byte in value {
            let isCapital = byte &- 0x41 < 26
            if byte &- 0x30 < 10 {
                if letters > 0 { hasDigits = true } else { isRandom = true }
                wasSmall = false
                continue
            }
            guard isCapital || byte &- 0x61 < 26 || byte >= 0x80 else {
                if letters > 0 || isRandom { finish() }
                // Two words make one name only when they stand in one.
                if byte <= 0x20 { pair = nil }
                wasSmall = false
                continue
            }
            if hasDigits { isRandom = true }
            if isCapital, wasSmall { finish(isRunOver: false) }
            wasSmall = !isCapital
            let small = isCapital ? byte | 0x20 : byte
            word = add(small, to: word)
            pair = pair.map { add(small, to: $0) }
            letters += 1
        }
        if letters > 0 { finish() }
        // What is named as the article's text is shown, to whomever else.
        if evidence.contains(.body) { evidence.remove(.hidden) }
        // A publishing system puts the article's own categories and tags among the names of its element.
        return evidence.contains(.entry) ? evidence.intersection(.body) : evidence
    }

    /// Whether a style says that nothing is shown.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        let text = style.filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        let css = String(decoding: text, as: UTF8.self)
        return css.contains("display:none") || css.contains("visibility:hidden")
    }

    private static let table: [UInt64: Evidence] = {
        var table: [UInt64: Evidence] = [:]
        for (evidence, words) in ClassWordLists.all {
            for word in words.split(whereSeparator: \.isWhitespace) {
                table[word.utf8.reduce(seed) { add($1, to: $0) }, default: []].formUnion(evidence)
            }
        }
        return table
    }()
}

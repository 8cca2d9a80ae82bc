internal import Glibc

/// The profiles as one table: a hash leads to the languages that have a word or an ending, each with its weight.
struct LanguageModel: Sendable {
    private(set) var tags: [String] = []
    /// The languages of a script.
    private(set) var ranges = [Range<Int>](repeating: 0..<0, count: WritingSystem.allCases.count)
    /// Natural logarithms of the share of a letter in each language: by ``LanguageScan/slot(_:)``, then by language.
    private(set) var letters: [Float] = []
    /// The same for the letters of ASCII, all together.
    private(set) var ascii: [Float] = []
    /// What a word of a text in the language adds to its score on average, by its profile.
    private(set) var expected: [Float] = []

    /// A bit for each key by its low 16 bits: most words are of no language's list, and leave here.
    private var filter = [UInt64](repeating: 0, count: 1024)
    /// Key, first entry and number of entries: 32, 24 and 8 bits. 0 where nothing is.
    private var slots: [UInt64] = []
    private var languages: [UInt8] = []
    private var weights: [Float] = []
    private let mask: UInt32

    /// Made at first use, in some milliseconds.
    static let shared = LanguageModel(LanguageProfile.byScript)

    private static let wordShares = [0.03, 0.01, 0.004, 0.0012]
    private static let endingShares = [0.03, 0.012, 0.005]
    /// What a language may have of a word or an ending that is not listed for it.
    private static let (otherWord, otherEnding, otherLetter) = (0.0002, 0.002, 0.0001)
    static let foreign = Float(log(otherLetter))
    /// An ending says less than its share: it comes with its word.
    private static let endingTrust = 0.6

    private init(_ scripts: [(system: WritingSystem, profiles: [LanguageProfile])]) {
        var table: [UInt32: [UInt8: Float]] = [:]
        var shares: [[Float]] = []
        for (system, profiles) in scripts {
            let first = tags.count
            for profile in profiles {
                let language = UInt8(tags.count)
                var expectation = 0.0
                tags.append(profile.tag)
                Self.ranked(profile.words, Self.wordShares) { word, share in
                    expectation += share * log(share / Self.otherWord)
                    Self.hashes(word) { found in
                        let weight = Float(log(share / Self.otherWord))
                        table[Self.key(found), default: [:]][language] = max(
                            weight, table[Self.key(found)]?[language] ?? 0)
                    }
                }
                Self.ranked(profile.endings, Self.endingShares) { ending, share in
                    Self.hashes(ending) { found in
                        let key = Self.key(ending: found.tail, letters: min(4, found.length))
                        let weight = Float(log(share / Self.otherEnding) * Self.endingTrust)
                        table[key, default: [:]][language] = max(weight, table[key]?[language] ?? 0)
                    }
                }
                let found = Self.letterShares(profile.letters)
                shares.append(found.shares)
                ascii.append(found.rest)
                expected.append(Float(expectation))
            }
            ranges[Int(system.rawValue)] = first..<tags.count
        }
        for slot in 0..<LanguageScan.letterCount { letters += shares.map { $0[slot] } }
        var size = 1024
        while size < table.count * 2 { size *= 2 }
        mask = UInt32(size - 1)
        slots = [UInt64](repeating: 0, count: size)
        for (key, entries) in table.sorted(by: { $0.key < $1.key }) {
            var slot = key & mask
            while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
            slots[Int(slot)] = UInt64(key) << 32 | UInt64(languages.count << 8 | entries.count)
            filter[Int(key >> 6 & 1023)] |= 1 << UInt64(key & 63)
            for (language, weight) in entries.sorted(by: { $0.key < $1.key }) {
                languages.append(language)
                weights.append(weight)
            }
        }
    }

    private static func ranked(_ text: String, _ shares: [Double], _ each: (Substring, Double) -> Void) {
        for (rank, words) in text.split(separator: "|").enumerated() {
            for word in words.split(whereSeparator: \.isWhitespace) { each(word, shares[min(rank, shares.count - 1)]) }
        }
    }

    /// As a text is read, so that "l'" and "bo'lgan" become what they become there.
    private static func hashes(_ word: Substring, _ each: (LanguageScan.Word) -> Void) {
        var word = String(word)
        word.withUTF8 { utf8 in
            var scan = LanguageScan()
            scan.read(utf8, each)
        }
    }

    private static func letterShares(_ text: String) -> (shares: [Float], rest: Float) {
        var shares = [Float](repeating: foreign, count: LanguageScan.letterCount)
        var rest = 1000.0
        for item in text.split(separator: " ") {
            guard let letter = item.unicodeScalars.first, let slot = LanguageScan.slot(letter.value),
                let number = Double(item.unicodeScalars.dropFirst().map(String.init).joined())
            else { continue }
            let share = max(number, 0.3)
            shares[slot] = Float(log(share / 1000))
            rest -= share
        }
        return (shares, Float(log(max(rest, 1) / 1000)))
    }
}

extension LanguageModel {
    @inline(__always)
    static func key(_ word: LanguageScan.Word) -> UInt32 { max(1, mixed(word.hash)) }

    @inline(__always)
    static func key(ending tail: UInt64, letters: Int) -> UInt32 {
        let bits = tail & (letters >= 4 ? .max : (1 << UInt64(16 * letters)) - 1)
        return max(1, mixed(UInt32(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 32) ^ 0x5bd1_e995))
    }

    /// The finaliser of MurmurHash3: the low bits choose the place.
    @inline(__always)
    private static func mixed(_ hash: UInt32) -> UInt32 {
        var hash = hash
        hash = (hash ^ hash >> 16) &* 0x85eb_ca6b
        hash = (hash ^ hash >> 13) &* 0xc2b2_ae35
        return hash ^ hash >> 16
    }

    /// Hands the tables over as they lie in memory: look-ups by the hundred should not count references.
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        filter.withUnsafeBufferPointer { filter in
            slots.withUnsafeBufferPointer { slots in
                languages.withUnsafeBufferPointer { languages in
                    weights.withUnsafeBufferPointer { weights in
                        body(Table(filter: filter, slots: slots, languages: languages, weights: weights, mask: mask))
                    }
                }
            }
        }
    }

    struct Table {
        let filter: UnsafeBufferPointer<UInt64>
        let slots: UnsafeBufferPointer<UInt64>
        let languages: UnsafeBufferPointer<UInt8>
        let weights: UnsafeBufferPointer<Float>
        let mask: UInt32

        /// - Returns: whether any language has it.
        @inline(__always)
        func add(_ key: UInt32, times factor: Float, to scores: UnsafeMutableBufferPointer<Float>) -> Bool {
            guard filter[Int(key >> 6 & 1023)] >> UInt64(key & 63) & 1 != 0 else { return false }
            var slot = key & mask
            while UInt32(truncatingIfNeeded: slots[Int(slot)] >> 32) != key {
                if slots[Int(slot)] == 0 { return false }
                slot = (slot &+ 1) & mask
            }
            let place = UInt32(truncatingIfNeeded: slots[Int(slot)])
            let first = Int(place >> 8)
            for index in first..<(first &+ Int(place & 0xFF)) {
                scores[Int(languages[index])] += weights[index] * factor
            }
            return true
        }
    }
}

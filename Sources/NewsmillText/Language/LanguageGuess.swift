internal import Glibc

/// The language that a text is written in, by its script, its function words, its endings and its letters.
public enum LanguageGuess {
    /// The bytes of a window. Three are read, from the beginning, the middle and the end; another three where those do not
    /// make it sure.
    private static let window = 400
    private static let sure = 0.95
    private static let mostRead = 12_000
    /// Fewer letters tell nothing.
    private static let fewestLetters = 12

    /// - Parameter utf8: a text without markup.
    /// - Returns: a BCP 47 tag (`en`, `sr-Latn`, `zh-Hant`), and from 0 to 1 how likely it is to be right; nil where nothing can
    ///   be said.
    public static func of(_ utf8: UnsafeBufferPointer<UInt8>) -> (tag: String, confidence: Double)? {
        let model = LanguageModel.shared
        var reading = Reading(model)
        guard utf8.count > window * 7 else {
            if utf8.count > window * 4 {
                let half = border(utf8, utf8.count / 2)
                reading.read(utf8, 0..<half, model)
                if let guess = decide(reading, model), guess.confidence > sure { return guess }
                reading.read(utf8, half..<utf8.count, model)
            } else {
                reading.read(utf8, 0..<utf8.count, model)
            }
            return decide(reading, model)
        }
        let step = (utf8.count - window) / 5
        for index in [0, 2, 5] { readWindow(index * step, utf8, &reading, model) }
        if let guess = decide(reading, model), guess.confidence > sure { return guess }
        for index in [1, 3, 4] { readWindow(index * step, utf8, &reading, model) }
        if let guess = decide(reading, model), guess.confidence > 0.5 { return guess }
        // Lists and tables may lie where the windows were: a little more of it, once.
        reading.read(utf8, 0..<border(utf8, min(utf8.count, mostRead)), model)
        return decide(reading, model)
    }

    /// Whether a language is one of those told apart.
    ///
    /// - Parameter language: without script and region: `sr`.
    public static func knows(_ language: String) -> Bool { languages.contains(language) }

    private static let languages: Set<String> = Set(
        (LanguageModel.shared.tags + WritingSystem.allCases.compactMap(\.language) + [
            "zh", "ja", "no", "sh", "fil", "iw",
        ])
        .map { String($0.prefix { $0 != "-" }) })

    public static func of(_ text: String) -> (tag: String, confidence: Double)? {
        var text = text
        return text.withUTF8 { of($0) }
    }

    private static func readWindow(
        _ start: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ reading: inout Reading, _ model: LanguageModel
    ) {
        reading.read(utf8, border(utf8, start)..<border(utf8, start + window), model)
    }

    /// The first space from a place on, or, where there is none near, the place: half a word is another word.
    private static func border(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        guard place > 0, place < utf8.count else { return max(0, min(place, utf8.count)) }
        var index = place
        let limit = min(place + 40, utf8.count)
        while index < limit, utf8[index] > 0x20 { index += 1 }
        if index < limit { return index }
        index = place
        while index < utf8.count, utf8[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    /// What has been read, and what it says for each language.
    private struct Reading {
        var scan = LanguageScan()
        var scores: [Float]
        var words = 0

        init(_ model: LanguageModel) {
            scores = [Float](repeating: 0, count: model.tags.count)
        }

        mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ model: LanguageModel) {
            var words = 0
            model.withTable { table in
                scores.withUnsafeMutableBufferPointer { scores in
                    scan.read(UnsafeBufferPointer(rebasing: utf8[range])) { word in
                        words += 1
                        // A capital begins a name more often than a sentence: "De", "La" and "Van" say little.
                        let factor: Float = word.isCapitalised ? 0.4 : 1
                        if table.add(LanguageModel.key(word), times: factor, to: scores) || word.length < 5 { return }
                        for letters in 2...4 {
                            _ = table.add(
                                LanguageModel.key(ending: word.tail, letters: letters), times: factor, to: scores)
                        }
                    }
                }
            }
            self.words += words
        }
    }

    private static func decide(_ reading: Reading, _ model: LanguageModel) -> (tag: String, confidence: Double)? {
        let scan = reading.scan
        func count(_ system: WritingSystem) -> Int { Int(scan.systems[Int(system.rawValue)]) * system.weight }
        var total = 0
        var leading = WritingSystem.none
        for system in WritingSystem.allCases where system != .none {
            total += count(system)
            if count(system) > count(leading) || leading == .none { leading = system }
        }
        // Kana and Han are one writing where they come together.
        let han = count(.han) + count(.kana)
        let share: Double
        if han >= count(leading), han > 0 {
            leading = count(.kana) * 10 >= han ? .kana : .han
            share = Double(han) / Double(max(1, total))
        } else {
            share = Double(count(leading)) / Double(max(1, total))
        }
        guard total >= fewestLetters else { return nil }
        // A third of another script may be names; half is another language.
        let trust = min(1, max(0, (share - 0.4) / 0.3))
        let amount = 1 - exp(-Double(total) / 25)
        if leading == .kana { return ("ja", trust * amount) }
        if leading == .han {
            let (simple, full) = (scan.simplified, scan.traditional)
            if simple == full { return ("zh", trust * amount * 0.8) }
            let sure = Double(max(simple, full)) / Double(simple + full)
            return (simple > full ? "zh-Hans" : "zh-Hant", trust * amount * sure)
        }
        if let only = leading.language { return (only, trust * amount) }
        return best(reading, model.ranges[Int(leading.rawValue)], trust: trust, model)
    }

    /// How many of the letters, those of ASCII aside, a language does not have.
    private static func foreignShare(_ scan: LanguageScan, _ language: Int, _ model: LanguageModel) -> Double {
        var (all, foreign) = (0, 0)
        for slot in 0xC0..<LanguageScan.letterCount where scan.letters[slot] > 0 {
            all += Int(scan.letters[slot])
            if model.letters[slot * model.tags.count + language] <= LanguageModel.foreign {
                foreign += Int(scan.letters[slot])
            }
        }
        return all > 0 ? Double(foreign) / Double(all) : 1
    }

    /// How much the letters say beside the words: each says little by itself, and names bring foreign ones.
    private static let letterTrust: Float = 0.2

    private static func best(
        _ reading: Reading, _ range: Range<Int>, trust: Double, _ model: LanguageModel
    ) -> (tag: String, confidence: Double)? {
        let (scan, scores, words) = (reading.scan, reading.scores, reading.words)
        guard !range.isEmpty, words > 0 else { return nil }
        var likely = [Float](repeating: 0, count: range.count)
        let usesASCII = range == model.ranges[Int(WritingSystem.latin.rawValue)]
        if usesASCII {
            for language in range { likely[language - range.lowerBound] = Float(scan.ascii) * model.ascii[language] }
        }
        for slot in 0xC0..<LanguageScan.letterCount where scan.letters[slot] > 0 {
            let count = Float(scan.letters[slot])
            let row = slot * model.tags.count
            for language in range { likely[language - range.lowerBound] += count * model.letters[row + language] }
        }
        let top = likely.max() ?? 0
        var first = (language: -1, score: -Float.infinity)
        var second = first
        for language in range {
            let score = scores[language] + (likely[language - range.lowerBound] - top) * letterTrust
            if score > first.score {
                (first, second) = ((language, score), first)
            } else if score > second.score {
                second = (language, score)
            }
        }
        guard first.language >= 0 else { return nil }
        let margin = Double(first.score - second.score)
        // A language that nobody wrote a profile of shows in how little of it is known.
        let perWord = Double(scores[first.language]) / Double(words)
        let known = perWord / Double(model.expected[first.language])
        var fit = usesASCII ? (known - 0.25) / 0.25 : (known - 0.02) / 0.2
        // The alphabets of the other scripts tell by themselves, where all letters are of it.
        if !usesASCII, fit < 0.6, margin > 8, foreignShare(scan, first.language, model) < 0.02 { fit = 0.6 }
        let confidence = (1 - exp(-margin / 6)) * min(1, max(0, fit)) * trust
        return confidence < 0.01 ? nil : (model.tags[first.language], confidence)
    }
}

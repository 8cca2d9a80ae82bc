import NewsmillText
import Testing

@Suite struct AliasMatcherTests {
    /// Each match as the text it stands on.
    private func found(_ patterns: [String], in text: String) -> [String] {
        let matcher = AliasMatcher(
            patterns.enumerated().map { index, pattern in
                pattern.last == "*"
                    ? .init(String(pattern.dropLast()), id: index, isPrefix: true) : .init(pattern, id: index)
            })
        let bytes = Array(text.utf8)
        return matcher.matches(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        // Whole words, in every script.
        ("Musk", "Muskegon and muskrats met Musk.", ["Musk"]),
        ("Musk", "Musk's, Musk’s, “Musk” and Musk-owned", ["Musk", "Musk", "Musk", "Musk"]),
        ("Маск", "Маска нет, Маск есть", ["Маск"]),
        ("Zelensky", "Zelenskyé", []),
        ("Zelensky", "éZelensky Zelensky2 Zelensky", ["Zelensky"]),
        ("trump", "pro-Trump trumpet TRUMP", ["Trump", "TRUMP"]),
        ("马斯克", "埃隆·马斯克说", ["马斯克"]),
        // Case, diacritics, width, ligatures.
        ("Erdogan", "ERDOĞAN, Erdog\u{306}an", ["ERDOĞAN", "Erdog\u{306}an"]),
        ("Zelenski", "Zełenski", ["Zełenski"]),
        ("Straße", "STRASSE Strasse", ["STRASSE", "Strasse"]),
        ("Musk", "Mu\u{AD}sk", ["Mu\u{AD}sk"]),
        // Phrases.
        (
            "Elon Musk", "Elon  Musk, Elon\nMusk, Elon\u{A0}Musk, Elon, Musk",
            ["Elon  Musk", "Elon\nMusk", "Elon\u{A0}Musk"]
        ),
        ("Elon Musk", "Elon\n\nMusk", []),
        ("Elon Musk", "Elon. Musk", []),
        ("Bhutto Zardari", "Bhutto-Zardari and Bhutto–Zardari", ["Bhutto-Zardari", "Bhutto–Zardari"]),
        ("E. Musk", "E. Musk, E Musk, E.Musk", ["E. Musk", "E Musk", "E.Musk"]),
        ("E Musk", "E. Musk", []),
        ("AT&T", "AT&T, AT/T, AT T", ["AT&T"]),
        ("O'Brien", "O’Brien O'Brien OBrien O Brien", ["O’Brien", "O'Brien"]),
        // Prefixes.
        ("asylum*", "Asylums, asylum; asyl", ["Asylums", "asylum"]),
        ("political asyl*", "political asylum and asylum", ["political asylum"]),
        ("über*", "Übermut übt", ["Übermut"]),
        // Nothing to find.
        ("", "anything", []),
        ("!?", "what!?", []),
        ("Yahoo!", "Yahoo is here", ["Yahoo"]),
    ])
    func finds(_ pattern: String, _ text: String, _ expected: [String]) {
        #expect(found([pattern], in: text) == expected)
    }

    @Test func findsAllThatOverlap() {
        #expect(
            found(["Elon", "Elon Musk", "Musk", "Musk Foundation"], in: "The Elon Musk Foundation")
                == ["Elon", "Elon Musk", "Musk", "Musk Foundation"])
    }

    @Test func handsBackTheIdsOfEqualPatterns() {
        let matcher = AliasMatcher([.init("Trump", id: 7), .init("TRUMP", id: 3)])
        #expect(matcher.matches(in: "Trump") == [.init(id: 7, range: 0..<5), .init(id: 3, range: 0..<5)])
    }

    @Test func findsLongWordsWhereverTheyLie() {
        let word = "antidisestablishmentarianism"
        for length in 1...word.count {
            let pattern = String(word.prefix(length))
            for shift in 0..<9 {
                let text = String(repeating: " ", count: shift) + pattern
                #expect(found([pattern.uppercased()], in: text) == [pattern])
                #expect(found([pattern], in: text + "x") == [])
                #expect(found([pattern], in: text + "é") == [])
            }
        }
    }

    /// Against the plainest algorithm there is, on random texts of few words so that much matches.
    @Test func agreesWithANaiveSearch() {
        var random = SplitMix(seed: 11)
        let words = ["a", "b", "ab", "Éa", "abcdefgh", "abcdefghi", "ж", "жа", "9"]
        for _ in 0..<400 {
            let patterns = (0..<6).map { _ in
                (0...Int(random.next() % 3)).map { _ in words[Int(random.next() % 9)] }.joined(separator: " ")
            }
            let tokens = (0..<40).map { _ in words[Int(random.next() % 9)] }
            let matcher = AliasMatcher(patterns.enumerated().map { .init($0.element, id: $0.offset) })
            let text = tokens.joined(separator: " ")
            var expected: [String] = []
            for start in tokens.indices {
                for (id, pattern) in patterns.enumerated() {
                    let parts = pattern.split(separator: " ").map { Folding.fold(String($0)) }
                    guard start + parts.count <= tokens.count else { continue }
                    if tokens[start..<start + parts.count].map(Folding.fold) == parts {
                        expected.append("\(id)@\(start)")
                    }
                }
            }
            var starts: [Int: Int] = [:]
            var offset = 0
            for (index, token) in tokens.enumerated() {
                starts[offset] = index
                offset += token.utf8.count + 1
            }
            let found = matcher.matches(in: text).map { "\($0.id)@\(starts[$0.range.lowerBound] ?? -1)" }
            #expect(found.sorted() == expected.sorted())
        }
    }

    @Test func survivesAnyBytesOfAString() {
        var random = SplitMix(seed: 5)
        let matcher = AliasMatcher([.init("a b", id: 0), .init("é*", id: 1), .init("漢", id: 2)])
        for _ in 0..<300 {
            let bytes = (0..<60).map { _ in UInt8(truncatingIfNeeded: random.next() >> 33) }
            let text = String(decoding: bytes, as: UTF8.self)
            for match in matcher.matches(in: text) { #expect(match.range.upperBound <= text.utf8.count) }
        }
    }
}

/// A small random generator that gives the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var value = (seed ^ (seed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

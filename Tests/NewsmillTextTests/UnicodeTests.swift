import NewsmillText
import Testing

struct FoldingTests {
    @Test(arguments: [
        ("Zełenski ZELENSKI", "zelenski zelenski"), ("Erdoğan’s", "erdogan's"),
        ("İstanbul ISTANBUL", "istanbul istanbul"),
        ("“Quote” – «цитата»", "\"quote\" - \"цитата\""), ("ЁЛКА ёлка Йод", "елка елка иод"), ("Straße", "strasse"),
        ("e\u{301}te\u{301}", "ete"), ("ＡＢＣ１２", "abc12"), ("a\u{AD}b\u{200B}c", "abc"), ("Ørsted Łódź", "orsted lodz"),
        ("ﬁne", "fine"), ("日本語", "日本語"), ("हिन्दी", "हिन्दी"), ("ไทย", "ไทย"), ("한국", "한국"), ("", ""),
    ])
    func `case, diacritics, quotes, dashes and width fold; scripts survive`(text: String, expected: String) {
        #expect(Folding.fold(text) == expected)
    }

    @Test func `folding twice is folding once`() {
        for value in stride(from: 0x20, to: 0x3_0000, by: 7) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let once = Folding.fold(String(scalar))
            #expect(Folding.fold(once) == once, "U+\(String(value, radix: 16))")
        }
    }
}

struct WordsTests {
    @Test(arguments: [
        ("Musk's pro-Trump camp, 2025.", ["Musk", "s", "pro", "Trump", "camp", "2025"]),
        ("“Zełenski”—said", ["Zełenski", "said"]), ("日本語 text", ["日", "本", "語", "text"]), ("  ", []),
        ("हिन्दी शब्द", ["हिन्दी", "शब्द"]),
        ("ไทย", ["ไ", "ท", "ย"]),
    ])
    func `words are runs of letters, digits and marks`(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(Words(text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }
}

struct ScalarOffsetsTests {
    @Test func `byte ranges become scalar ranges, in long text too`() {
        let text = String(repeating: "é😀a", count: 400)
        let offsets = ScalarOffsets(text)
        var bytes = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            #expect(offsets.scalars(before: bytes) == index)
            bytes += UTF8.width(scalar)
        }
        #expect(offsets.scalars(before: bytes) == 1200)
        #expect(offsets.convert(0..<7) == (0, 3))
        #expect(ScalarOffsets("plain").convert(1..<3) == (1, 2))
        #expect(ScalarOffsets("").scalars(before: 0) == 0)
    }
}

struct EditDistanceTests {
    @Test(arguments: [("", "", 0), ("a", "", 1), ("clean", "claen", 1), ("kitten", "sitting", 3), ("é", "e", 1)])
    func `swaps of neighbours count once`(first: String, second: String, expected: Int) {
        #expect(EditDistance.between(first, second) == expected)
    }

    @Test func `the nearest name is near, or none`() {
        #expect(EditDistance.nearest(to: "Treshold", among: ["threshold", "names"]) == "threshold")
        #expect(EditDistance.nearest(to: "xyz", among: ["threshold", "names"]) == nil)
    }
}

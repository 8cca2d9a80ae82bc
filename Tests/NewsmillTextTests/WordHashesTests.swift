import NewsmillText
import Testing

private func words(_ text: String) -> [WordHashes.Word] {
    var text = text
    var words: [WordHashes.Word] = []
    text.withUTF8 { bytes in
        var hashes = WordHashes(bytes)
        while let word = hashes.next() { words.append(word) }
    }
    return words
}

@Suite struct WordHashesTests {
    @Test(arguments: [
        ("Zełenski said", "ZELENSKI  Said!"), ("don't", "DON’T"), ("Київ і Харків", "КИЇВ—І—ХАРКІВ"),
        ("co\u{AD}operate", "cooperate"),
        ("caf\u{E9}", "cafe\u{301}"),
    ])
    func equalWordsHaveEqualHashes(first: String, second: String) {
        #expect(words(first).map(\.hash) == words(second).map(\.hash))
    }

    @Test(arguments: ["In 2025 Musk's firm — ‘X’ — paid.", "Ілон Маск", "日本 and ไทย", "", "…", "ﬁn  Straße"])
    func findsTheWordsThatWordsFinds(text: String) {
        #expect(words(text).map { $0.start..<$0.end } == Array(Words(text)))
    }

    @Test func oneWordHashesAsInItsText() {
        #expect(words("by Élodie").last?.hash == WordHashes.hash("ELODIE"))
        let set = WordHashSet(["not", "не"])
        #expect(set.contains(WordHashes.hash("NOT")) && set.contains(WordHashes.hash("НЕ")))
        #expect(!set.contains(WordHashes.hash("note")))
    }

    @Test func tellsCapitalsNumbersAndSentences() {
        let found = words("The Ferry left. It had 12 men: Two said “Ahoy”")
        #expect(found.filter(\.beginsSentence).map(\.start) == [0, 16, 31, 43])
        #expect(found.filter(\.hasDigit).map(\.start) == [23])
        #expect(found.filter(\.isCapital).count == 5)
        #expect(found[1].length == 5)
    }
}

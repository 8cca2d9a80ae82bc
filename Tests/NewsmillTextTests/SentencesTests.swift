import NewsmillTestSupport
import NewsmillText
import Testing

@Suite struct SentencesTests {
    /// A bar stands where one sentence ends and the next begins.
    @Test(arguments: [
        "The bridge is closed.| It will open on Friday.",
        "Mr. Smith met Dr. Jones.| They spoke.",
        "J. K. Rowling and George R. R. Martin write.| Others read.",
        "It rose 3.5 percent to $4.2 bn.| Nobody knew why.",
        "He lives in the U.S. Senate district.| She does not.",
        "They left at 5 p.m. on Monday.| It rained.",
        "“Why?” he asked. |“Because I say so!” |He left.",
        "\"It is over.\"| She sat down.",
        "Really?!| Yes ... perhaps.| No… |But then?",
        "Am 3. Oktober wird gefeiert.| Der 2. Senat tagt z. B. am Montag.",
        "В 2021 г. Москва приняла закон.| Его отменили.",
        "桥今天关闭。|市长说：“没有危险。”|他走了！",
        "橋は閉鎖された。|理由は？|不明だ。",
        "पुल बंद है।| कल खुलेगा।",
        "هل الجسر مغلق؟| نعم.",
        "پل بند ہے۔| کل کھلے گا۔",
        "No mark at the end",
        "Title without mark\n\n|And a text.",
        "Visit example.com today.| Or not.",
        "Version 2.0 is out.| Version 3 follows.",
    ])
    func splits(marked: String) {
        let expected = marked.split(separator: "|").map { $0.drop { $0.isWhitespace } }.map {
            String($0.reversed().drop { $0.isWhitespace }.reversed())
        }
        let text = marked.replacing("|", with: "")
        let bytes = Array(text.utf8)
        let found = Sentences.ranges(text).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == expected)
    }

    @Test func hostileTextIsLinear() {
        let text = String(repeating: "a.", count: 300_000) + String(repeating: ". ", count: 200_000)
        #expect(ProcessorTime.seconds { _ = Sentences.ranges(text) } < 5)
    }
}

@Suite struct WordCountTests {
    @Test(arguments: [
        ("", 0), ("one", 1), ("$3.5-billion is one – and so is “this”", 8), ("naïve café", 2), ("мост закрыт", 2),
        // 16 characters are ten words.
        ("市长星期一说这座桥至少将关闭两星", 10), ("中文。中文", 2),
        ("橋は閉鎖された", 4), ("สะพานปิดแล้ว", 3), ("Tokyo 東京 2025", 3),
    ])
    func counts(text: String, words: Int) {
        #expect(WordCount.count(text) == words)
    }
}

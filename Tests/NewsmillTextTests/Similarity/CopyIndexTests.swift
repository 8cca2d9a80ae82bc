import Testing

@testable import NewsmillText

struct CopyIndexTests {
    private static let original = """
        The harbour authority of Port Valera closed the old bridge on Tuesday after a barge loaded with coal struck its third \
        pier. Engineers found cracks of 14 centimetres below the water line and said that repairs would take until March. \
        Minister Marta Oliveras promised a free ferry for the 6,200 people of Sant Elm, who cross twice a day. Fishermen \
        had warned the council in 2019 that the currents around the pier were growing stronger every winter.
        """

    @Test(arguments: [
        ("the same", original),
        ("cut", String(original.prefix(200)) + " ..."),
        (
            "with matter around it",
            "Subscribe to our newsletter today. " + original + " Read more in our application. Print this page."
        ),
        (
            "reworded",
            """
            The harbour office of Port Valera shut the old bridge on Tuesday when a boat loaded with coal hit its third pier. \
            Experts found cracks of 14 centimetres below the water level and added that repairs could take until March. \
            Minister Marta Oliveras offered a free ferry for the 6,200 residents of Sant Elm, who travel twice a day. Sailors \
            had warned the council in 2019 that the streams around the pier were getting stronger each winter.
            """
        ),
    ])
    func `a copy is found however it was edited`(edit: String, text: String) throws {
        var index = CopyIndex()
        index.add(WordSequence(Self.filler), day: 0)
        let number = index.add(WordSequence(Self.original), day: 0)
        let found = index.match(WordSequence(text))
        let match = try #require(found, "\(edit)")
        #expect(match.text == number)
        #expect(match.evidence.similarity > 0.5)
    }

    private static let filler =
        "The council of the northern province voted against the new budget for schools and hospitals on Friday evening, "
        + "with nine members absent and the mayor calling for another session before the end of the month."

    @Test(arguments: [
        (
            "another report to the same pattern",
            "Sankei Building is issuing a 60 mln dlr bond due May 7, 1992 paying 2-1/8 pct and priced at par, lead manager "
                + "Nomura said. It is available in denominations of 5,000 dlrs. The selling concession is 1-1/2 pct.",
            "Pirelli Finance is issuing a 50 mln stg bond due April 9, 1993 paying 10 pct and priced at 101, lead manager "
                + "Barclays said. It is available in denominations of 1,000 stg. The selling concession is 1-1/4 pct."
        ),
        (
            "the same subject in other words", original,
            "A ferry will carry the islanders of Sant Elm for nothing, the regional minister said, now that nobody may drive "
                + "over the bridge at Port Valera. What the coal barge did to it will not be put right before spring."
        ),
        (
            "a long article that quotes two sentences", original,
            filler
                + " In other news engineers found cracks of 14 centimetres below the water line and said that repairs would "
                + "take until March. Elsewhere a choir of eighty singers opened the summer festival in the cathedral with a mass "
                + "by a composer nobody had heard of, and the audience stood for eleven minutes to applaud the soloists, "
                + "while the farmers of the valley complained about the price of water and the lack of rain since April, "
                + "and the football club of the town signed a striker from the second division for three seasons."
        ),
    ])
    func `what is no copy is not found`(why: String, first: String, second: String) {
        var index = CopyIndex()
        index.add(WordSequence(first), day: 0)
        let match = index.match(WordSequence(second))
        #expect(match == nil, "\(why)")
    }

    @Test func `a text beyond the window and an earlier version of the text itself are passed over`() {
        var index = CopyIndex()
        let number = index.add(WordSequence(Self.original), day: 10)
        let text = WordSequence(Self.original)
        let found = [index.match(text, since: 10), index.match(text, since: 11), index.match(text, except: number)]
        #expect(found.map { $0?.text } == [number, nil, nil])
    }

    @Test func `a run that stands twice counts once`() throws {
        let words = (0..<16).map { "word\($0)" }
        let tail = Array(repeating: "a b c d e f", count: 4).joined(separator: " ")
        var comparison = CopyComparison()
        for (first, second) in [
            (words.joined(separator: " "), words.joined(separator: " ") + " " + words.joined(separator: " ")),
            (words.joined(separator: " "), words.prefix(12).joined(separator: " ") + " " + tail),
        ] {
            func runs(_ text: String) -> Set<[Substring]> {
                let words = text.split(separator: " ")
                return Set((0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) })
            }
            let (a, b) = (runs(first), runs(second))
            comparison.prepare(WordSequence(first))
            let found = comparison.compare(WordSequence(second), WordRarity())
            let evidence = try #require(found)
            let exact = Float(a.intersection(b).count) / Float(a.union(b).count)
            // Below one half it decides nothing and may be rough.
            #expect(exact < 0.5 || evidence.jaccard == exact)
        }
    }

    @Test func `shared words are given as runs of five and more`() {
        var index = CopyIndex()
        let number = index.add(WordSequence("one two three four five six seven eight nine ten"), day: 0)
        let text = WordSequence("zero one two three four five six other seven eight nine ten end")
        #expect(index.sharedRuns(of: text, with: number) == [1..<7])
    }

    /// A million bytes in one line, and one word a hundred thousand times: linear, and no trap.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            String(repeating: "a", count: 1_000_000), String(repeating: "the coal ", count: 100_000),
            (0..<100_000).map { "w\($0)" }.joined(separator: " "),
        ])
    func `hostile texts are borne`(text: String) {
        var index = CopyIndex()
        index.add(WordSequence(text), day: 0)
        let match = index.match(WordSequence(text))
        #expect(match != nil || WordSequence(text).count < CopyIndex.fewestWords || text.hasPrefix("the coal"))
    }
}

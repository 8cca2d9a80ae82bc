import NewsmillCore
import NewsmillTestSupport
import Testing

@testable import NewsmillStages

struct DeduplicateArticlesTests {
    private static let bridge = """
        The harbour authority of Port Valera closed the old bridge on Tuesday after a barge loaded with coal struck its third pier.

        Engineers found cracks of 14 centimetres below the water line and said that repairs would take until March.

        Minister Marta Oliveras promised a free ferry for the 6,200 people of Sant Elm, who cross it twice a day.
        """
    private static let harvest = """
        Farmers in the valley expect the smallest harvest of wheat in twenty years, their union said after a survey of 900 farms.

        It asked the government for 40 million in loans and for an end to the tax on diesel before the summer is over.
        """

    private func run(_ articles: [Article], _ stage: inout DeduplicateArticlesStage) throws -> [Article] {
        try articles.map { article in
            var article = article
            let verdict = try stage.process(&article)
            #expect(verdict == .keep)
            return article
        }
    }

    private func stage() throws -> DeduplicateArticlesStage {
        try DeduplicateArticlesStage(options: .init(), resources: Resources())
    }

    @Test func `a copy is linked to the earliest article, with the words that it shares`() throws {
        var stage = try stage()
        let copy = "By our staff reporter in the capital\n\n" + Self.bridge
        let found = try run(
            [
                .extracted(Self.bridge, id: "a"), .extracted(Self.harvest, id: "b"), .extracted(copy, id: "c"),
                .extracted(Self.bridge, id: "d"),
            ], &stage)
        #expect(found.map { $0.copy?.original.id } == [nil, nil, "a", "a"])
        #expect(found[2].copy?.similarity == 1)
        #expect(found[2].copy?.shared.map(\.paragraph) == [1, 2, 3])
        // Without the full stop at the end.
        #expect(found[2].copy?.shared.first?.range == 0..<(copy.split(separator: "\n\n")[1].utf8.count - 1))
        #expect(found[2].decisions.contains { $0.rule == "copy" && $0.action == .marked })
        #expect(found.allSatisfy { article in article.paragraphs.allSatisfy { $0.removed == nil } })
    }

    @Test func `what was learned one night is known the next, and the same article teaches nothing twice`() throws {
        let articles = [
            Self.bridge, Self.harvest, Self.bridge + "\n\nPrint this page.", Self.harvest + "\n\nMore soon.",
        ]
        .enumerated().map { Article.extracted($0.element, id: "\($0.offset)") }
        var whole = try stage()
        let together = try run(articles, &whole)

        var first = try stage()
        let evening = try run(Array(articles[..<2]), &first)
        var second = try stage()
        for lesson in evening.flatMap(\.lessons) { try second.recall(lesson) }
        // A run that was killed begins again with what it has stored.
        let again = try run(articles, &second)
        #expect(again.map(\.copy) == together.map(\.copy))
        #expect(again.map(\.lessons.count) == [0, 0, 1, 1])
        #expect(again.suffix(2).flatMap(\.lessons) == together.suffix(2).flatMap(\.lessons))
    }

    @Test func `a new version is no copy of the old one`() throws {
        var stage = try stage()
        let found = try run(
            [.extracted(Self.bridge, id: "a"), .extracted(Self.bridge + "\n\nA correction was added later.", id: "a")],
            &stage)
        #expect(found[1].copy == nil)
        #expect(found[1].lessons.count == 1)
    }

    @Test func `a lesson that breaks off is an error, not a trap`() throws {
        var stage = try stage()
        let article = try run([.extracted(Self.bridge)], &stage)[0]
        var lesson = try #require(article.lessons.first)
        lesson.data.removeLast(3)
        #expect(throws: LessonReader.CutShort.self) { try stage.recall(lesson) }
    }

    @Test(arguments: [
        ("WASHINGTON (AP) — The bridge was closed on Tuesday.", "AP", "dateline"),
        ("MOSCOW, June 21. /TASS/. The bridge was closed on Tuesday.", "TASS", "dateline"),
        ("PARIS (Reuters) - The bridge was closed.", "Reuters", "dateline"),
        (
            "The bridge was closed on Tuesday.\n\n(Reporting by Ann Lee in Paris for Reuters; editing by Bo Ek)",
            "Reuters", "credit line"
        ),
        ("The bridge was closed on Tuesday.\n\ndpa", "dpa", "credit line"),
        ("The bridge was closed on Tuesday.\n\nSource: Interfax-Ukraine", "Interfax-Ukraine", "credit line"),
        ("The minister told Reuters on Tuesday that the bridge was closed.", nil, nil),
        ("On June 6, TASS reported that Novikov (a member of the AP group) agreed.", nil, nil),
    ])
    func `an agency is what the article credits, not what it quotes`(text: String, name: String?, basis: String?) throws
    {
        var stage = try stage()
        let article = try run([.extracted(text)], &stage)[0]
        #expect(article.agency?.value == name)
        #expect(article.agency?.basis == basis)
    }
}

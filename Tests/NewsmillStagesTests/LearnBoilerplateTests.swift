import NewsmillCore
import NewsmillTestSupport
import Testing

@testable import NewsmillStages

struct LearnBoilerplateTests {
    private static let footer = "Support independent reporting from the coast with a monthly gift."
    private static let bodies = [
        "A coal barge struck the harbour bridge on Tuesday night and tore away part of the western pier, engineers reported.",
        "Wheat farmers expect their worst harvest in twenty years after the drought emptied every reservoir of the valley.",
        "Astronomers measured the faint glow of a distant galaxy whose light left before our planet had oceans of water.",
        "Parliament rejected the pension reform by seven votes after members from mountain districts changed their minds.",
        "The municipal orchestra opens its season with a forgotten symphony that a librarian discovered behind shelves.",
        "Customs officers seized counterfeit medicine worth millions inside refrigerated containers arriving from overseas.",
    ]

    private func article(_ number: Int, _ paragraphs: [String], outlet: String = "Coast Post") -> Article {
        var article = Article.extracted(paragraphs.joined(separator: "\n\n"), id: "\(outlet)-\(number)")
        article.setOutlet(outlet, basis: "test", stage: "test")
        return article
    }

    private func articles(_ count: Int, with paragraph: String, outlet: String = "Coast Post") -> [Article] {
        (0..<count).map { article($0, [Self.bodies[$0], paragraph], outlet: outlet) }
    }

    private func stage() throws -> LearnBoilerplateStage {
        try LearnBoilerplateStage(options: LearnBoilerplateStage.Options(), resources: Resources())
    }

    private func run(_ articles: [Article], _ stage: inout LearnBoilerplateStage) throws -> [Article] {
        try articles.map { article in
            var article = article
            let verdict = try stage.process(&article)
            #expect(verdict == .keep)
            return article
        }
    }

    private func removed(_ articles: [Article]) -> [[String]] {
        articles.map { $0.paragraphs.filter { $0.removed != nil }.map(\.content.original) }
    }

    @Test func `what stands in three different articles of an outlet is removed from the third on, with its evidence`()
        throws
    {
        var stage = try stage()
        let found = try run(articles(4, with: Self.footer), &stage)
        #expect(removed(found) == [[], [], [Self.footer], [Self.footer]])
        let reason = found[3].paragraphs.compactMap(\.removed).first?.reason
        #expect(
            reason
                == "stands in 4 different articles of Coast Post: Coast Post-0, Coast Post-1, Coast Post-2 …")
        #expect(found[2].recurrences.first?.count == 3)
        // The first come again: now it is known.
        #expect(try removed(run(articles(2, with: Self.footer), &stage)) == [[Self.footer], [Self.footer]])
    }

    @Test func `three nights, or one`() throws {
        var whole = try stage()
        let together = try run(articles(5, with: Self.footer), &whole)
        var apart: [Article] = []
        for night in [0..<1, 1..<3, 3..<5] {
            var stage = try stage()
            for lesson in apart.flatMap(\.lessons) { try stage.recall(lesson) }
            apart += try run(Array(articles(5, with: Self.footer)[night]), &stage)
        }
        #expect(apart == together)
    }

    @Test func `versions and copies of one article prove nothing`() throws {
        var stage = try stage()
        let text = [Self.bodies[0], Self.bodies[1], Self.footer]
        let copies = (0..<6).map { article($0, text) }
        #expect(try removed(run(copies, &stage)) == Array(repeating: [], count: 6))
        let edited = (0..<6).map { number in
            article(
                number + 10,
                [Self.bodies[2] + " Update \(number).", Self.bodies[3] + " (\(number))", "A note on this."])
        }
        #expect(try removed(run(edited, &stage)) == Array(repeating: [], count: 6))
    }

    @Test func `what another outlet has, too, stays`() throws {
        var stage = try stage()
        let agency = "The ministry said that the talks will go on next week in the capital."
        let other = article(9, [Self.bodies[5], agency], outlet: "Hill Gazette")
        let found = try run([other] + articles(5, with: agency), &stage)
        #expect(removed(found) == Array(repeating: [], count: 6))
    }

    @Test func `a quotation needs twice as many`() throws {
        var stage = try stage()
        let quotation = "“We will not leave the coast,” she said."
        #expect(
            try removed(run(articles(6, with: quotation), &stage)) == Array(repeating: [], count: 5) + [[quotation]])
    }

    @Test func `an article of nothing else, headings and short lines are left alone`() throws {
        var stage = try stage()
        _ = try run(articles(4, with: Self.footer), &stage)
        let notice = article(7, [Self.footer])
        #expect(try removed(run([notice], &stage)) == [[]])
        var short = try self.stage()
        #expect(try removed(run(articles(5, with: "Read it"), &short)) == Array(repeating: [], count: 5))
    }

    @Test func `the outlet is its name, else the host of its address`() {
        var article = Article.extracted(Self.bodies[0], id: "1")
        article.url = "https://www.Example.org:8080/a"
        #expect(OutletArticle(article, minimumWords: 4).outlet.name == "example.org")
        article.setOutlet("Example", basis: "test", stage: "test")
        #expect(OutletArticle(article, minimumWords: 4).outlet.name == "Example")
    }
}

import NewsmillCore
import NewsmillTestSupport
import Testing

@testable import NewsmillStages

struct GroupUtterancesTests {
    private static let cod = "We will not sign any agreement that takes cod away from our own fishermen."
    private static let codAgain = "No agreement that takes cod from our fishermen will be signed by us."
    private static let mackerel = "Our fishermen have waited long enough for an agreement on mackerel."

    private func article(
        _ id: String, _ said: (speaker: String?, text: String)..., published: String? = nil, day: String = "2025-06-21",
        story: String? = nil, continues: Bool = false
    ) -> Article {
        var article = Article.extracted(said.map(\.text).joined(separator: "\n\n"), id: id)
        article.capture.capturedAt = day + "T00:00:00Z"
        if let published { article.setPublished(published, basis: "test", stage: "test") }
        article.story = story.map { StoryLink(story: $0, title: "", keywords: []) }
        for (index, (speaker, text)) in said.enumerated() {
            article.quotations.append(
                Quotation(
                    place: .paragraph(index), range: 0..<text.utf8.count, text: text,
                    speaker: speaker.map { .init(name: $0, surface: $0, place: .title, range: 0..<0) }, rule: "test",
                    continues: continues && index > 0))
        }
        return article
    }

    private func stage(days: Int = 30) throws -> GroupUtterancesStage {
        var options = GroupUtterancesStage.Options()
        options.days = days
        return try GroupUtterancesStage(options: options, resources: Resources())
    }

    /// The utterances of all quotations, numbered as they appear.
    private func groups(_ articles: [Article], days: Int = 30) throws -> [Int] {
        var stage = try stage(days: days)
        var numbers: [String: Int] = [:]
        return try articles.flatMap { article in
            var article = article
            let verdict = try stage.process(&article)
            #expect(verdict == .keep)
            return article.quotations.map { quotation in
                let name = quotation.utterance?.utterance ?? ""
                if numbers[name] == nil { numbers[name] = numbers.count }
                return numbers[name] ?? 0
            }
        }
    }

    @Test func `two translations are one utterance, another sentence of the speaker is not`() throws {
        let name = "Tomas Brekke"
        #expect(
            try groups([
                article("a", (name, Self.cod), published: "2025-06-20"),
                article("b", (name, Self.mackerel), published: "2025-06-20"),
                article("c", (name, Self.codAgain), published: "2025-06-21"),
            ]) == [0, 1, 0])
    }

    @Test func `other speakers have other utterances, even in the same words`() throws {
        #expect(
            try groups([
                article("a", ("Tomas Brekke", Self.cod), story: "s"),
                article("b", ("Ana Brekke", Self.cod), story: "s"),
                article("c", ("Tomas Lund", Self.cod), story: "s"),
            ]) == [0, 1, 2])
        #expect(
            try groups([
                article("a", ("Tomas Brekke", Self.cod), story: "s"), article("b", ("Brekke", Self.cod), story: "s"),
                article("c", ("Minister T. Brekke", Self.cod), story: "s"), article("d", (nil, Self.cod), story: "s"),
            ]) == [0, 0, 0, 0])
    }

    @Test func `one outlet's quotation is another's pieces`() throws {
        let (first, second) = (
            "The dam withstood the flood of Tuesday night,", "and nobody in the valley has to leave his house."
        )
        #expect(
            try groups([
                article("a", ("Helena Vance", first + " " + second), published: "2025-06-20"),
                article(
                    "b", ("Helena Vance", first), ("Helena Vance", second), published: "2025-06-20", continues: true),
                article("c", ("Helena Vance", "nobody in the valley has to leave"), published: "2025-06-21"),
            ]) == [0, 0, 0, 0])
    }

    @Test func `a fragment of two speeches brings them not together`() throws {
        let name = "Feng Qiang"
        #expect(
            try groups([
                article("a", (name, "resolute countermeasures"), story: "s"),
                article(
                    "b", (name, "We oppose the sale of arms to the island and will take resolute countermeasures."),
                    story: "s"),
                article(
                    "c", (name, "If their ministers travel there, China answers with resolute countermeasures."),
                    story: "s"),
            ]) == [0, 0, 1])
    }

    @Test func `what is long ago is forgotten`() throws {
        let (first, second) = (
            article("a", ("Tomas Brekke", Self.cod), day: "2025-05-01"),
            article("b", ("Tomas Brekke", Self.cod), day: "2025-06-20")
        )
        #expect(try groups([first, second]) == [0, 1])
        #expect(try groups([first, second], days: 90) == [0, 0])
    }

    @Test func `three nights give the utterances of one, and a second look teaches nothing`() throws {
        let name = "Tomas Brekke"
        let articles = [
            article("a", (name, Self.cod), (nil, Self.mackerel)), article("b", (name, Self.mackerel), (name, Self.cod)),
            article("c", (name, Self.codAgain), story: "s"), article("d", (name, "takes cod away"), story: "s"),
        ]
        func run(_ articles: [Article], _ stage: inout GroupUtterancesStage) throws -> [Article] {
            try articles.map { article in
                var article = article
                _ = try stage.process(&article)
                return article
            }
        }
        var whole = try stage()
        let together = try run(articles, &whole)
        var apart: [Article] = []
        for night in [0..<1, 1..<3, 3..<4] {
            var stage = try stage()
            for lesson in apart.flatMap(\.lessons) { try stage.recall(lesson) }
            apart += try run(Array(articles[night]), &stage)
        }
        #expect(apart.map(\.quotations) == together.map(\.quotations))
        #expect(apart.flatMap(\.lessons) == together.flatMap(\.lessons))
        let again = try run(articles, &whole)
        #expect(again.map(\.quotations) == together.map(\.quotations))
        #expect(again.allSatisfy { $0.lessons.isEmpty })
        #expect(together.flatMap(\.quotations).allSatisfy { $0.utterance?.utterance.hasPrefix("utterance-") == true })
    }

    @Test func `a lesson that breaks off is an error`() throws {
        var stage = try stage()
        let lesson = Lesson(
            stage: GroupUtterancesStage.name, article: ArticleReference(article("a")), day: "2025-06-21",
            data: [1, 2, 3])
        #expect(throws: (any Error).self) { try stage.recall(lesson) }
        #expect(throws: OptionProblems.self) { _ = try self.stage(days: 0) }
    }
}

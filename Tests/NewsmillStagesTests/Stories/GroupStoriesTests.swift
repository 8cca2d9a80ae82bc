import NewsmillCore
import NewsmillTestSupport
import Testing

@testable import NewsmillStages

struct GroupStoriesTests {
    private static let bridge = [
        "A coal barge struck the harbour bridge of Port Valera on Tuesday. Minister Marta Oliveras closed the bridge and promised a ferry to Sant Elm.",
        "The harbour bridge at Port Valera stays closed after a barge rammed a pier. Islanders of Sant Elm wait for the ferry that Oliveras announced.",
        "Engineers inspected the pier of the Port Valera bridge that the coal barge hit. Minister Oliveras said the ferry to Sant Elm sails from Friday.",
    ]
    private static let harvest = [
        "Wheat farmers of the Darrow valley expect the worst harvest in twenty years, their union leader Jon Pike said after a drought.",
        "The drought in the Darrow valley ruined the wheat harvest. Union leader Pike asked the government for loans to farmers.",
    ]

    private func stage(_ change: (inout GroupStoriesStage.Options) -> Void = { _ in }) throws -> GroupStoriesStage {
        var options = GroupStoriesStage.Options()
        change(&options)
        return try GroupStoriesStage(options: options, resources: Resources())
    }

    private func run(_ articles: [Article], _ stage: inout GroupStoriesStage) throws -> [Article] {
        try articles.map { article in
            var article = article
            let verdict = try stage.process(&article)
            #expect(verdict == .keep)
            return article
        }
    }

    private var articles: [Article] {
        zip(0..., [Self.bridge[0], Self.harvest[0], Self.bridge[1], Self.harvest[1], Self.bridge[2]]).map {
            .extracted($1, title: "Title \($0)", id: "\($0)")
        }
    }

    @Test func `articles about one event are one story, with a title and keywords`() throws {
        var stage = try stage()
        let stories = try run(articles, &stage).map(\.story)
        let names = stories.map { $0?.story }
        #expect(names[0] == names[2] && names[0] == names[4])
        #expect(names[1] == names[3] && names[0] != names[1])
        #expect(stories[0]?.similarity == nil)
        #expect(stories[4]?.keywords.contains("Oliveras") == true)
        #expect(stories[4]?.title.hasPrefix("Title ") == true)
    }

    @Test func `three nights give the stories of one`() throws {
        var whole = try stage()
        let together = try run(articles, &whole)
        var lessons: [Lesson] = []
        var apart: [Article] = []
        for night in [0..<2, 2..<3, 3..<5] {
            var stage = try stage()
            for lesson in lessons { try stage.recall(lesson) }
            apart += try run(Array(articles[night]), &stage)
            lessons = apart.flatMap(\.lessons)
        }
        #expect(apart.map(\.story) == together.map(\.story))
        #expect(lessons == together.flatMap(\.lessons))
    }

    @Test func `an article that comes again stays where it is and teaches nothing`() throws {
        var stage = try stage()
        let first = try run(articles, &stage)
        let again = try run(articles, &stage)
        #expect(again.map { $0.story?.story } == first.map { $0.story?.story })
        #expect(again.allSatisfy { $0.lessons.isEmpty })
    }

    @Test func `a copy is in the story of its original, whatever surrounds it`() throws {
        var stage = try stage()
        var copy = Article.extracted(Self.harvest[0], id: "copy")
        let original = articles[0]
        copy.copy = CopyLink(original: ArticleReference(original), similarity: 0.9, shared: [])
        let found = try run([original, copy], &stage)
        #expect(found[0].story?.story == found[1].story?.story)
    }

    @Test func `a story that begins near another is linked to it, and far away in time it is another story`() throws {
        var stage = try stage()
        var (first, later) = (Article.extracted(Self.bridge[0], id: "a"), Article.extracted(Self.bridge[1], id: "b"))
        first.setPublished("2025-01-02", basis: "test", stage: "test")
        later.setPublished("2025-02-20", basis: "test", stage: "test")
        let found = try run([first, later], &stage)
        #expect(found[0].story?.story != found[1].story?.story)
        var near = try self.stage {
            $0.threshold = 0.95; $0.related = 0.02
        }
        let linked = try run(Array([articles[0], articles[2]]), &near)
        #expect(linked[1].story?.relations.map(\.kind) == [.related])
        #expect(linked[1].story?.relations.first?.other == linked[0].story?.story)
    }

    @Test func `two stories that grow into one are merged, the older keeping its name`() throws {
        var stage = try stage {
            $0.threshold = 0.25; $0.merge = 0.02
        }
        let middle = Self.bridge[0] + " " + Self.bridge[1] + " " + Self.bridge[2]
        let found = try run(
            [articles[0], articles[4], .extracted(middle, id: "m"), articles[2]].map { $0 }, &stage)
        let names = found.compactMap { $0.story?.story }
        guard names[0] != names[1] else { return #expect(Set(names).count == 1) }
        #expect(found[2].story?.relations.map(\.kind) == [.merged])
        #expect(names[2] == names[0])
        #expect(found[2].story?.relations.first?.other == names[1])
    }

    @Test func `what was told weeks apart stays two stories, though an article without a date is near to both`() throws
    {
        var stage = try stage { $0.merge = 0.02 }
        var (first, later) = (Article.extracted(Self.bridge[0], id: "a"), Article.extracted(Self.bridge[1], id: "b"))
        first.setPublished("2025-01-02", basis: "test", stage: "test")
        later.setPublished("2025-02-20", basis: "test", stage: "test")
        let middle = Article.extracted(Self.bridge.joined(separator: " "), id: "m")
        let found = try run([first, later, middle], &stage)
        #expect(found[0].story?.story != found[1].story?.story)
        #expect(found[2].story?.relations.contains { $0.kind == .merged } == false)
    }

    /// Three reports of each of two events of one kind.
    private static let pirates = [
        "The Danish navy seized 26 pirates in the Strait of Hormuz on Thursday. Frigate Thetis freed the tanker, Commander Holm said.",
        "Frigate Thetis of the Danish navy freed a tanker in the Strait of Hormuz on Thursday and seized 26 pirates.",
        "Commander Holm said 26 pirates were seized when frigate Thetis freed the tanker on Thursday, in the Strait of Hormuz.",
        "The Danish navy seized 23 pirates in the Strait of Hormuz on Saturday. Destroyer Absalon answered the Maltese freighter Gozo.",
        "Destroyer Absalon of the Danish navy answered the Maltese freighter Gozo in the Strait of Hormuz and seized 23 pirates.",
        "On Saturday 23 pirates were seized when destroyer Absalon answered the Maltese freighter Gozo, in the Strait of Hormuz.",
    ]

    private func raid() -> [Article] {
        [0, 3, 1, 4, 2, 5].map { .extracted(Self.pirates[$0], id: "\($0)") }
    }

    @Test func `a story of two events is split, the first of them keeping its name, and stays so`() throws {
        func made() throws -> GroupStoriesStage {
            try stage {
                $0.threshold = 0.03; $0.merge = 1; $0.split = 0.9
            }
        }
        var whole = try made()
        let found = try run(raid(), &whole)
        #expect(Set(found.prefix(5).compactMap { $0.story?.story }).count == 1)
        let split = try #require(found[5].story?.split)
        #expect(Set(split.articles.map(\.id)) == ["3", "4", "5"])
        #expect(split.from == found[0].story?.story)
        #expect(found[5].story?.story == split.story && split.story != split.from)
        #expect(!split.keywords.contains("Thetis") && split.similarity > 0)
        // Another night knows where each has gone.
        var next = try made()
        for lesson in found.flatMap(\.lessons) { try next.recall(lesson) }
        let again = try run(raid(), &next)
        #expect(again.map { $0.story?.story } == [0, 1, 0, 1, 0, 1].map { [split.from, split.story][$0] })
        let expected = try run(raid(), &whole)
        #expect(again.map { $0.story?.keywords } == expected.map { $0.story?.keywords })
    }

    @Test func `a copy goes where its original goes when a story is split`() throws {
        var stage = try stage {
            $0.threshold = 0.03; $0.merge = 1; $0.split = 0.9
        }
        var copy = Article.extracted(Self.pirates[3], id: "copy")
        let raid = raid()
        copy.copy = CopyLink(original: ArticleReference(raid[1]), similarity: 1, shared: [])
        let found = try run(Array(raid.prefix(2)) + [copy] + raid.dropFirst(2), &stage)
        let split = try #require(found.last?.story?.split)
        let again = try run([copy], &stage)
        #expect(again[0].story?.story == split.story)
    }

    @Test func `lessons of another form are passed over`() throws {
        var stage = try stage()
        let lesson = Lesson(
            stage: GroupStoriesStage.name, article: ArticleReference(articles[0]), day: "2025-06-21",
            data: [18, 0, 0, 0])
        try stage.recall(lesson)
        #expect(try run([articles[0]], &stage)[0].story != nil)
    }
}

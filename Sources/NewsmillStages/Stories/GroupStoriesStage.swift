public import NewsmillCore
import NewsmillText

/// Groups articles about one event, however worded, as they come.
///
/// What an article is about depends on its text alone (``TermVector``, frozen statistics), so a rerun gives the same
/// stories. A story keeps its id from night to night. Two stories that grow into one are merged, the older keeping its id; a
/// story that begins near another is linked to it as of one storyline. A copy is in the story of its original.
public struct GroupStoriesStage: RememberingStage {
    public static let name = "group-stories"
    public static let summary =
        "Groups articles about one event into stories, which keep their ids from night to night."

    public struct Options: ComponentOptions {
        /// How near an article must be to a story to belong to it.
        public var threshold = 0.34
        /// How near a new story must be to another to be of one storyline.
        public var related = 0.2
        /// How near two stories must be to become one.
        public var merge = 0.75
        /// A story that nobody told for so many days is over.
        public var window = 30

        public init() {}

        public static let documentation = [
            "threshold": "How near, from 0 to 1, an article must be to the articles of a story to belong to it.",
            "related": "How near a new story must be to another to be linked with it as one storyline.",
            "merge": "How near two stories must be to each other to become one.",
            "window": "Days: a story that no article told for so long is over.",
        ]

        public var problems: [OptionProblem] {
            var problems = [("threshold", threshold), ("related", related), ("merge", merge)].compactMap { key, value in
                (0...1).contains(value)
                    ? nil : OptionProblem(at: key, expected: "expected a number from 0 to 1, found \(value)")
            }
            if !(1...3650).contains(window) {
                problems.append(
                    OptionProblem(at: "window", expected: "expected a number of days from 1 to 3650, found \(window)"))
            }
            return problems
        }
    }

    private let options: Options
    private var clusters = StoryClusters()
    private var storyOf: [ArticleReference: String] = [:]

    /// Fewer words tell no story.
    private static let fewestWords = 8
    /// So many of an article's strongest terms may become keywords.
    private static let keywords = 16

    public init(options: Options, resources: Resources) throws {
        if !options.problems.isEmpty { throw OptionProblems(options.problems) }
        self.options = options
    }

    public var daysRemembered: Int { options.window }

    public mutating func process(_ article: inout Article) throws -> Verdict {
        let reference = ArticleReference(article)
        if let story = storyOf[reference] {
            // Seen before: a new version stays in its story.
            if let number = clusters.number(of: story) { article.story = link(number) }
            return .keep
        }
        var relations: [StoryLink.Relation] = []
        guard var lesson = lesson(of: article, &relations) else { return .keep }
        let isNew = clusters.number(of: lesson.story) == nil
        if isNew { lesson.score = 0 }
        let number = learn(lesson, from: reference)
        article.story = link(number)
        article.story?.similarity = isNew ? nil : (Double(lesson.score) * 10_000).rounded() / 10_000
        article.story?.relations = relations
        article.lessons.append(
            Lesson(
                stage: Self.name, article: reference, day: String(article.capture.capturedAt.prefix(10)),
                data: lesson.data))
        return .keep
    }

    public mutating func recall(_ lesson: Lesson) throws {
        learn(try StoryLesson(lesson.data), from: lesson.article)
    }

    /// What is to be learned from an article; nil when it tells too little.
    private func lesson(of article: Article, _ relations: inout [StoryLink.Relation]) -> StoryLesson? {
        let day = Days.number(article.capture.capturedAt)
        let published = (article.published?.value).map { Days.number($0) }
        func lesson(_ story: String) -> StoryLesson { StoryLesson(story: story, day: day, published: published) }
        if let copy = article.copy, let story = storyOf[copy.original], let number = clusters.number(of: story) {
            var copy = lesson(clusters[number].id)
            copy.score = Float(article.copy?.similarity ?? 0)
            return copy
        }
        let terms = StoryTerms(article)
        guard terms.words >= Self.fewestWords else { return nil }
        let near = clusters.near(terms.vector, day: day, published: published, window: options.window)
        let joined = near.filter { $0.score >= Float(options.threshold) }
        var found: StoryLesson
        if let best = joined.first {
            found = lesson(clusters[best.story].id)
            found.score = best.score
            // An article that tells two stories may show that they are one.
            for other in joined.dropFirst() {
                let likeness = clusters.likeness(best.story, other.story)
                guard likeness >= Float(options.merge) else { continue }
                let (kept, gone) = (min(best.story, other.story), max(best.story, other.story))
                found.story = clusters[kept].id
                found.merged = [clusters[gone].id]
                relations.append(
                    StoryLink.Relation(kind: .merged, other: clusters[gone].id, similarity: Double(likeness)))
                break
            }
        } else {
            found = lesson(Self.id(of: ArticleReference(article)))
            relations = near.filter { $0.score >= Float(options.related) }.prefix(3).map {
                StoryLink.Relation(kind: .related, other: clusters[$0.story].id, similarity: Double($0.score))
            }
        }
        found.title = article.title?.text ?? terms.opening
        found.vector = terms.vector
        found.words = terms.written(Self.keywords)
        return found
    }

    @discardableResult
    private mutating func learn(_ lesson: StoryLesson, from reference: ArticleReference) -> Int {
        let number = clusters.number(of: lesson.story) ?? clusters.begin(lesson.story, day: lesson.day)
        clusters.touch(number, day: lesson.day, published: lesson.published)
        if !lesson.vector.terms.isEmpty {
            clusters.add(
                lesson.vector, to: number, score: lesson.score, title: lesson.title,
                words: Dictionary(lesson.words.map { ($0.hash, $0.word) }) { first, _ in first })
        }
        for other in lesson.merged {
            if let other = clusters.number(of: other) { clusters.merge(other, into: number) }
        }
        storyOf[reference] = lesson.story
        return number
    }

    private func link(_ number: Int) -> StoryLink {
        StoryLink(
            story: clusters[number].id, title: clusters[number].title, keywords: clusters.keywords(of: number))
    }

    /// The id of the story that an article begins: the same whenever it is the first.
    private static func id(of article: ArticleReference) -> String {
        let name = "\(article.source)\u{0}\(article.location)\u{0}\(article.part ?? "")"
        return "story-" + SHA256.hex(Array(name.utf8)).prefix(12)
    }
}

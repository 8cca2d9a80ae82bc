public import NewsmillCore
import NewsmillText

/// Groups articles about one event, however worded, as they come.
///
/// What an article is about depends on its text alone (``TermVector``, frozen statistics), so a rerun gives the same
/// stories. A story keeps its id from night to night. Two stories that grow into one are merged, the older keeping its id; a
/// story whose articles fall into two groups is split, the group of its first article keeping the id; a story that begins near
/// another is linked to it as of one storyline. A copy is in the story of its original.
public struct GroupStoriesStage: RememberingStage {
    public static let name = "group-stories"
    public static let summary =
        "Groups articles about one event into stories, which keep their ids from night to night."

    public struct Options: ComponentOptions {
        /// How near an article must be to a story to belong to it.
        public var threshold = 0.13
        /// How near a new story must be to another to be of one storyline.
        public var related = 0.09
        /// How near two stories must be to become one.
        public var merge = 0.22
        /// How near two groups of articles may be, of how near each is to itself, to be two stories.
        public var split = 0.6
        /// A story that nobody told for so many days is over.
        public var window = 30

        public init() {}

        public static let documentation = [
            "threshold": "How near, from 0 to 1, an article must be to the articles of a story to belong to it.",
            "related": "How near a new story must be to another to be linked with it as one storyline.",
            "merge":
                "How near the articles of two stories must be to each other, on average, for the two to become one.",
            "split":
                "A story is split when its articles fall into two groups that are nearer to themselves: how near the groups may be to each other, as a share of that; 0 for never.",
            "window": "Days: a story that no article told for so long is over.",
        ]

        public var problems: [OptionProblem] {
            var problems = [("threshold", threshold), ("related", related), ("merge", merge), ("split", split)]
                .compactMap { key, value in
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
    /// By article, a number in ``seats``; a copy has that of its original.
    private var seatOf: [ArticleReference: Int32] = [:]
    /// In which story articles are; merges since are not followed.
    private var seats: [Int32] = []

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
        if let story = story(of: reference) {
            // Seen before: a new version stays in its story.
            article.story = link(story)
            return .keep
        }
        var relations: [StoryLink.Relation] = []
        guard var lesson = lesson(of: article, reference, &relations) else { return .keep }
        let isNew = clusters.number(of: lesson.story) == nil
        if isNew { lesson.score = 0 }
        let number = learn(lesson, from: reference)
        let split = split(number, &lesson)
        article.story = link(story(of: reference) ?? number)
        article.story?.similarity = isNew ? nil : (Double(lesson.score) * 10_000).rounded() / 10_000
        article.story?.relations = relations
        article.story?.split = split
        article.lessons.append(
            Lesson(
                stage: Self.name, article: reference, day: String(article.capture.capturedAt.prefix(10)),
                data: lesson.data))
        return .keep
    }

    public mutating func recall(_ lesson: Lesson) throws {
        guard let learned = try StoryLesson(lesson.data) else { return }
        let number = learn(learned, from: lesson.article)
        if let split = learned.split { part(number, split) }
    }

    private func story(of article: ArticleReference) -> Int? {
        seatOf[article].map { clusters.current(Int(seats[Int($0)])) }
    }

    /// What is to be learned from an article; nil when it tells too little.
    private mutating func lesson(
        of article: Article, _ reference: ArticleReference, _ relations: inout [StoryLink.Relation]
    ) -> StoryLesson? {
        let day = Days.number(article.capture.capturedAt)
        let published = (article.published?.value).map { Days.number($0) }
        func lesson(_ story: String) -> StoryLesson { StoryLesson(story: story, day: day, published: published) }
        if let copy = article.copy, let number = story(of: copy.original) {
            var found = lesson(clusters[number].id)
            found.score = Float(copy.similarity)
            found.original = copy.original
            return found
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
            if let twin = clusters.twin(of: best.story, among: joined.dropFirst(), least: Float(options.merge)) {
                let (kept, gone) = (min(best.story, twin.story), max(best.story, twin.story))
                found.story = clusters[kept].id
                found.merged = clusters[gone].id
                relations.append(
                    StoryLink.Relation(kind: .merged, other: clusters[gone].id, similarity: Double(twin.score)))
            }
        } else {
            found = lesson(Self.id(of: reference))
            relations = near.filter { $0.score >= Float(options.related) }.prefix(3).map {
                StoryLink.Relation(kind: .related, other: clusters[$0.story].id, similarity: Double($0.score))
            }
        }
        found.title = article.title?.text ?? terms.opening
        found.vector = terms.vector
        found.words = terms.written(Self.keywords)
        return found
    }

    /// Takes an article into its story, and the story that it shows to be the same.
    private mutating func learn(_ lesson: StoryLesson, from reference: ArticleReference) -> Int {
        let number = clusters.number(of: lesson.story) ?? clusters.begin(lesson.story, day: lesson.day)
        clusters.touch(number, day: lesson.day, published: lesson.published)
        if let original = lesson.original, let seat = seatOf[original] {
            seatOf[reference] = seat
            return number
        }
        seatOf[reference] = Int32(seats.count)
        seats.append(Int32(number))
        // An original that has left the window: the copy only has its place.
        guard !lesson.vector.terms.isEmpty else { return number }
        clusters.add(
            Story.Member(article: reference, vector: lesson.vector, title: lesson.title, words: lesson.words),
            to: number, score: lesson.score)
        if let other = lesson.merged.flatMap({ clusters.number(of: $0) }) { clusters.merge(other, into: number) }
        return number
    }

    /// Splits a story whose articles turn out to tell two.
    private mutating func split(_ number: Int, _ lesson: inout StoryLesson) -> StoryLink.Split? {
        guard lesson.original == nil, let found = clusters.split(of: number, ratio: Float(options.split)),
            let first = found.articles.first
        else { return nil }
        var id = Self.id(of: first)
        // The id of its first article may be that of a story which was merged into this one.
        while clusters.isKnown(id) { id = Self.id(of: first, besides: id) }
        let split = StoryLesson.Split(story: id, articles: found.articles)
        lesson.split = split
        let other = part(number, split)
        let link = link(other)
        return StoryLink.Split(
            from: clusters[number].id, story: link.story, title: link.title, keywords: link.keywords,
            similarity: Double(found.similarity), articles: found.articles)
    }

    @discardableResult
    private mutating func part(_ number: Int, _ split: StoryLesson.Split) -> Int {
        let other = clusters.part(number, with: split.articles, into: split.story)
        for article in split.articles {
            if let seat = seatOf[article] { seats[Int(seat)] = Int32(other) }
        }
        return other
    }

    private func link(_ number: Int) -> StoryLink {
        StoryLink(story: clusters[number].id, title: clusters[number].title, keywords: clusters[number].keywords())
    }

    /// The id of the story that an article begins: the same whenever it is the first.
    private static func id(of article: ArticleReference, besides other: String = "") -> String {
        let name = "\(article.source)\u{0}\(article.location)\u{0}\(article.part ?? "")\(other)"
        return "story-" + SHA256.hex(Array(name.utf8)).prefix(12)
    }
}

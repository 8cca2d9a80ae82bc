public import NewsmillCore
import NewsmillText

/// Removes paragraphs that recur in different articles of one outlet: its footers, appeals and notes.
///
/// Articles are different when most of what they say besides the paragraph is not the same (``OutletArticle``): versions and
/// copies of one article prove nothing. A paragraph that stood in another outlet, too, is a quotation or agency text and stays.
/// What an earlier run has learned counts. The first articles with a paragraph are stored before it is known; they are named
/// with it (v_boilerplate), and lose it when they come again.
public struct LearnBoilerplateStage: RememberingStage {
    public static let name = "learn-boilerplate"
    public static let summary = "Marks paragraphs that recur in different articles of one outlet."

    public struct Options: ComponentOptions {
        /// In how many different articles of an outlet a paragraph must stand; a quotation in twice as many.
        public var articles = 3
        /// Paragraphs with fewer words are not looked at.
        public var minimumWords = 4
        /// Articles are remembered for so many days.
        public var window = 30

        public init() {}

        public static let documentation = [
            "articles":
                "In how many different articles of one outlet a paragraph must stand; a quotation in twice as many.",
            "minimumWords": "Paragraphs with fewer words are not looked at.",
            "window": "Days: articles are remembered for so long.",
        ]

        public var problems: [OptionProblem] {
            var problems: [OptionProblem] = []
            if !(2...1000).contains(articles) {
                problems.append(OptionProblem(at: "articles", expected: "a number from 2 to 1000, found \(articles)"))
            }
            if !(1...1000).contains(minimumWords) {
                problems.append(
                    OptionProblem(at: "minimumWords", expected: "a number from 1 to 1000, found \(minimumWords)"))
            }
            if !(1...3650).contains(window) {
                problems.append(
                    OptionProblem(at: "window", expected: "a number of days from 1 to 3650, found \(window)"))
            }
            return problems
        }
    }

    private let options: Options
    private var book: RecurrenceBook

    /// What must be left of an article, in words: a text of nothing but recurring paragraphs is a notice, not their frame.
    private static let leastRest = 12

    public init(options: Options, resources: Resources) throws {
        if !options.problems.isEmpty { throw OptionProblems(options.problems) }
        self.options = options
        book = RecurrenceBook(needed: options.articles)
    }

    public var daysRemembered: Int { options.window }

    public mutating func process(_ article: inout Article) throws -> Verdict {
        let read = OutletArticle(article, minimumWords: options.minimumWords)
        guard !read.paragraphs.isEmpty else { return .keep }
        let reference = ArticleReference(article)
        if !book.knows(reference) {
            let lesson = BoilerplateLesson(outlet: read.outlet.hash, paragraphs: read.paragraphs, sketch: read.sketch)
            book.learn(lesson, from: reference)
            article.lessons.append(
                Lesson(
                    stage: Self.name, article: reference, day: String(article.capture.capturedAt.prefix(10)),
                    data: lesson.data))
        }
        remove(from: &article, read)
        return .keep
    }

    public mutating func recall(_ lesson: Lesson) throws {
        book.learn(try BoilerplateLesson(lesson.data), from: lesson.article)
    }

    private func remove(from article: inout Article, _ read: OutletArticle) {
        let recurring = read.paragraphs.filter { book.isBoilerplate($0, outlet: read.outlet.hash) }
        guard !recurring.isEmpty,
            read.words - recurring.reduce(0, { $0 + $1.words }) >= Self.leastRest
        else { return }
        for paragraph in recurring {
            guard let finding = book.finding(paragraph) else { continue }
            let examples = finding.articles.map(\.id).joined(separator: ", ")
            article.remove(
                paragraph: paragraph.position, stage: Self.name, rule: "recurring",
                reason: "stands in \(finding.count) different articles of \(read.outlet.name): \(examples)"
                    + (finding.count > finding.articles.count ? " …" : ""))
            article.recurrences.append(
                Recurrence(
                    paragraph: paragraph.position, outlet: read.outlet.name, count: finding.count,
                    first: finding.articles))
        }
    }
}

public import NewsmillCore
import NewsmillText

/// Links an article to the earliest one whose text it has, wholly or for the most part: the same text in another outlet, cut,
/// reworded or with other matter around it. Nothing is dropped.
///
/// It looks at the kept paragraphs as found, so that a headline of its own makes no article another. Which texts are copies says
/// ``CopyEvidence/isCopy``. An article is linked to an original that it was compared with, never by way of a third.
public struct DeduplicateArticlesStage: RememberingStage {
    public static let name = "deduplicate-articles"
    public static let summary =
        "Links syndicated copies to the earliest article with their text, and names the agency credited."

    public struct Options: ComponentOptions {
        /// How many days lie between an article and its copies at most.
        public var window = 30

        public init() {}

        public static let documentation = [
            "window": "Days: an article is compared with those captured at most so many days before."
        ]

        public var problems: [OptionProblem] {
            (1...3650).contains(window)
                ? [] : [OptionProblem(at: "window", expected: "a number of days from 1 to 3650, found \(window)")]
        }
    }

    private let options: Options
    private var index = CopyIndex()
    /// By number in ``index``.
    private var references: [ArticleReference] = []
    private var known: [ArticleReference: Known] = [:]

    /// What was learned last from an article.
    private struct Known {
        var fingerprint: UInt64
        /// In the index; nil when its text is not in it.
        var number: Int?
        var original: ArticleReference?
        var similarity: Float
    }

    /// Nearly the same text helps to find no more copies.
    private static let tooAlikeToAdd: Float = 0.75

    public init(options: Options, resources: Resources) throws {
        if let problem = options.problems.first { throw problem }
        self.options = options
    }

    public var daysRemembered: Int { options.window }

    public mutating func process(_ article: inout Article) throws -> Verdict {
        AgencyCredit.find(&article)
        let text = ArticleWords(article)
        guard text.words.count >= CopyIndex.fewestWords else { return .keep }
        let reference = ArticleReference(article)
        let fingerprint = text.words.fingerprint
        let before = known[reference]
        if let before, before.fingerprint == fingerprint {
            if let original = before.original {
                article.copy = CopyLink(original: original, similarity: Self.rounded(before.similarity), shared: [])
            }
            return .keep
        }
        let day = Days.number(article.capture.capturedAt)
        let match = index.match(text.words, since: day - options.window, except: before?.number)
        var lesson = CopyLesson(day: day, fingerprint: fingerprint)
        if let match {
            let original = references[match.text]
            lesson.original = original
            lesson.similarity = match.evidence.similarity
            let shared = text.spans(of: index.sharedRuns(of: text.words, with: match.text), in: article)
            article.copy = CopyLink(
                original: original, similarity: Self.rounded(match.evidence.similarity), shared: shared)
            article.mark(
                .article, stage: Self.name, rule: "copy", reason: Self.reason(match.evidence, original))
        }
        if match == nil || match.map({ $0.evidence.jaccard < Self.tooAlikeToAdd }) == true {
            lesson.words = text.words
        }
        learn(lesson, from: reference)
        article.lessons.append(
            Lesson(
                stage: Self.name, article: reference, day: String(article.capture.capturedAt.prefix(10)),
                data: lesson.data))
        return .keep
    }

    public mutating func recall(_ lesson: Lesson) throws {
        learn(try CopyLesson(lesson.data), from: lesson.article)
    }

    private mutating func learn(_ lesson: CopyLesson, from reference: ArticleReference) {
        var number: Int?
        if let words = lesson.words {
            // An original that has left the window is no longer known: then the copy stands for it.
            let original = lesson.original.flatMap { known[$0]?.number }
            number = index.add(words, day: lesson.day, copyOf: original)
            references.append(reference)
        }
        known[reference] = Known(
            fingerprint: lesson.fingerprint, number: number, original: lesson.original, similarity: lesson.similarity)
    }

    /// Four digits: more say nothing.
    private static func rounded(_ share: Float) -> Double { (Double(share) * 10_000).rounded() / 10_000 }

    private static func reason(_ evidence: CopyEvidence, _ original: ArticleReference) -> String {
        func percent(_ share: Float) -> String { "\(Int((share * 100).rounded(.down))) %" }
        return "has the text of \(original.id): \(percent(evidence.similarity)) of the lighter text, "
            + "\(percent(evidence.ofHeavier)) of the heavier; words in order \(percent(evidence.orderedOfShorter)), "
            + "runs of five \(percent(evidence.runsOfShorter)), numbers \(evidence.sharedNumbers) of \(evidence.fewerNumbers)"
    }
}

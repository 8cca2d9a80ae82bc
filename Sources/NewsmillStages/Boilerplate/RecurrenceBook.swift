import NewsmillCore

/// Which paragraphs stood in which articles of which outlet.
///
/// Bounded: when ``mostEntries`` paragraphs are known, those that stood in one article only and were not seen since the last
/// such clearing are forgotten, and so are articles that nothing points to. It depends on the lessons and their order alone.
struct RecurrenceBook: Sendable {
    private struct Entry {
        var outlet: UInt64
        /// Different articles of the outlet.
        var count: UInt32 = 1
        var isShared = false
        var round: UInt32
        /// Numbers of the first of them.
        var first: [Int32]
    }

    private struct Known {
        var article: ArticleReference
        var sketch: WordSketch
    }

    private let needed: Int
    private var entries: [UInt64: Entry] = [:]
    private var articles: [Int32: Known] = [:]
    private var numbers: [ArticleReference: Int32] = [:]
    private var next: Int32 = 0
    private var round: UInt32 = 0

    /// A million paragraphs take some 100 MB.
    private static let mostEntries = 1_000_000
    private static let mostExamples = 3
    /// Of the words besides the paragraph: two articles with more in common are one article, or a copy of it.
    private static let mostShared = 0.65
    private static let leastOwnWords = 10
    private static let mostResemblance = 0.6

    init(needed: Int) {
        self.needed = needed
    }

    func knows(_ article: ArticleReference) -> Bool { numbers[article] != nil }

    func isBoilerplate(_ paragraph: OutletArticle.Paragraph, outlet: UInt64) -> Bool {
        guard let entry = entries[paragraph.hash], entry.outlet == outlet, !entry.isShared else { return false }
        return Int(entry.count) >= (paragraph.isQuotation ? 2 * needed : needed)
    }

    func finding(_ paragraph: OutletArticle.Paragraph) -> (count: Int, articles: [ArticleReference])? {
        guard let entry = entries[paragraph.hash] else { return nil }
        return (Int(entry.count), entry.first.compactMap { articles[$0]?.article })
    }

    mutating func learn(_ lesson: BoilerplateLesson, from article: ArticleReference) {
        guard numbers[article] == nil else { return }
        let number = next
        next += 1
        numbers[article] = number
        articles[number] = Known(article: article, sketch: lesson.sketch)
        // Words in paragraphs that an earlier article has, too.
        var shared: [Int32: Int] = [:]
        let words = lesson.paragraphs.reduce(0) { $0 + $1.words }
        for paragraph in lesson.paragraphs {
            for other in entries[paragraph.hash]?.first ?? [] { shared[other, default: 0] += paragraph.words }
        }
        for paragraph in lesson.paragraphs {
            guard var entry = entries[paragraph.hash] else {
                entries[paragraph.hash] = Entry(outlet: lesson.outlet, round: round, first: [number])
                continue
            }
            entry.round = round
            if entry.outlet != lesson.outlet {
                entry.isShared = true
            } else {
                let besides = words - paragraph.words
                let isDifferent = entry.first.allSatisfy { other in
                    let own = words - (shared[other] ?? paragraph.words)
                    guard own >= Self.leastOwnWords, Double(besides - own) <= Self.mostShared * Double(besides)
                    else { return false }
                    return articles[other].map { $0.sketch.resemblance(lesson.sketch) < Self.mostResemblance } ?? true
                }
                if isDifferent {
                    entry.count += 1
                    if entry.first.count < Self.mostExamples { entry.first.append(number) }
                }
            }
            entries[paragraph.hash] = entry
        }
        if entries.count > Self.mostEntries { forget() }
    }

    private mutating func forget() {
        entries = entries.filter { $0.value.count > 1 || $0.value.isShared || $0.value.round == round }
        // Too many of late: then of those, too.
        if entries.count > Self.mostEntries / 2 { entries = entries.filter { $0.value.count > 1 } }
        round += 1
        let named = Set(entries.values.flatMap(\.first))
        articles = articles.filter { named.contains($0.key) }
        numbers = numbers.filter { named.contains($0.value) }
    }
}

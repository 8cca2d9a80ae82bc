import Foundation
import NewsmillCore
import NewsmillStore
import NewsmillText

/// What the store costs by itself: articles as the stages leave them, written in batches of a given size.
///
/// One article has 12 paragraphs (3 KB), 10 mentions, 6 or more decisions and 2 tags. The articles are made before the
/// clock runs, a slice at a time.
struct StoreBenchmark {
    var articles = 20_000
    var batch = 16

    struct Result {
        /// CPU time of the whole process while the store works, in microseconds.
        let cpuPerArticle: Double
        let wallPerArticle: Double
        let databaseBytes: Int
        /// For the second run over the same input: one look-up each whether it is known.
        let lookUp: Double
    }

    func run(at path: String) throws -> Result {
        let store = try Store.open(path, mode: .readWrite(create: true))
        try store.record(sources: [SourceRecord(id: "benchmark", type: "files", location: "generated")])
        let run = try store.beginRun(
            RunStart(
                startedAt: "2025-06-21T00:00:00Z", version: "benchmark", configurationPath: nil, configurationHash: "",
                configuration: "{}"))
        var sink = store.sink(run: run)
        var generator = StoredArticles()
        var cpu = 0.0
        var wall = 0.0
        var known: [(location: String, sha256: String)] = []
        var made = 0
        while made < articles {
            let slice = (0..<min(4096, articles - made)).map { generator.next(made + $0) }
            made += slice.count
            known += slice.prefix(64).map { ($0.capture.location, $0.capture.sha256) }
            let batches = stride(from: 0, to: slice.count, by: batch).map { start in
                slice[start..<min(start + batch, slice.count)].map { Item.article($0) }
            }
            let clock = ContinuousClock.now
            let before = Self.cpuSeconds()
            for batch in batches { _ = try sink.write(batch) }
            cpu += Self.cpuSeconds() - before
            wall += clock.duration(to: .now) / .seconds(1)
        }
        try store.finishRun(run, RunEnd(finishedAt: "2025-06-21T00:01:00Z", outcome: .clean, counts: RunCounts()))
        let clock = ContinuousClock.now
        let unchanged = known.count { item in
            store.isUnchanged(source: "benchmark", location: item.location, sha256: item.sha256, before: run + 1)
        }
        let lookUp = clock.duration(to: .now) / .seconds(1)
        precondition(unchanged == known.count, "the store has lost articles")
        let count = Double(articles)
        return Result(
            cpuPerArticle: cpu / count * 1e6, wallPerArticle: wall / count * 1e6,
            databaseBytes: try store.status().databaseBytes, lookUp: lookUp / Double(known.count) * 1e6)
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Articles of words drawn as in a language: few often, most seldom.
struct StoredArticles {
    private var state: UInt64 = 88_172_645_463_325_252
    private var vocabulary: [String] = []

    init() {
        for _ in 0..<20_000 {
            vocabulary.append(
                String((0..<Int(2 + random() % 9)).map { _ in Character(Unicode.Scalar(UInt8(97 + random() % 26))) }))
        }
    }

    private mutating func random() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    private mutating func sentence(bytes: Int) -> String {
        var text = ""
        while text.utf8.count < bytes {
            let share = Double(random() % 1_000_000) / 1e6
            text += vocabulary[Int(20_000 * share * share * share * share)]
            text += " "
        }
        return text + "end."
    }

    mutating func next(_ number: Int) -> Article {
        let paragraphs = (0..<12).map { _ in sentence(bytes: 240) }
        let title = sentence(bytes: 60)
        let text = ([title] + paragraphs).joined(separator: "\n\n")
        let body = Array(text.utf8)
        var document = Document(kind: .text, text: text)
        document.given.url =
            "https://www.example-\(number % 50).com/world/2025/06/\(String(random(), radix: 36))-some-words"
        let capture = Capture(
            source: "benchmark", location: "archive/2025-06.jsonl#\(number)", capturedAt: "2025-06-21T00:00:00Z",
            mediaType: "text/plain", sha256: SHA256.hex(body), body: body)
        var article = Article(id: "record-\(number)", capture: capture, document: document)
        article.setTitle(title, basis: "first-line", stage: "extract", range: 0..<title.utf8.count)
        article.setPublished("2025-06-21T07:49:00Z", basis: "header", stage: "extract", range: 0..<10)
        article.setOutlet("Example \(number % 50)", basis: "source-line", stage: "extract")
        article.setLanguage("en", basis: "guessed", stage: "extract")
        var start = title.utf8.count + 2
        for paragraph in paragraphs {
            article.append(Paragraph(paragraph, start: start))
            start += paragraph.utf8.count + 2
        }
        article.remove(paragraph: 7, stage: "clean", rule: "read-also", reason: "a link to another article")
        article.rewrite(
            .paragraph(3), range: 0..<2, with: "Elon Musk", stage: "normalize-names", rule: "slip", reason: "a slip")
        for ordinal in 0..<10 {
            let entity = Int(random() % 500)
            article.mentions.append(
                Mention(
                    place: .paragraph(ordinal), range: 10..<19, surface: "Elon Musk", entity: "entity-\(entity)",
                    canonical: "Name \(entity)", rule: "full-name", evidence: "named in full in paragraph 0"))
        }
        for topic in ["asylum-offer", "ukraine-war"] {
            article.tags.append(
                Tag(
                    topic: topic, query: "asylum AND (Musk OR \"New People\")",
                    evidence: [.init(place: .paragraph(3), range: 17..<23), .init(place: .title, range: 0..<5)]))
        }
        return article
    }
}

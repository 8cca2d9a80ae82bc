import Foundation
import GRDB
import NewsmillCore
import NewsmillText

@testable import NewsmillStore

/// A database in a folder of its own, removed when the test lets go of it.
final class TemporaryStore {
    let folder: String
    let path: String
    private(set) var store: Store

    init() throws {
        folder = NSTemporaryDirectory() + "newsmill-store-" + UUID().uuidString
        path = folder + "/news.db"
        store = try Store.open(path, mode: .readWrite(create: true))
        try recordSources()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func recordSources() throws {
        try store.record(sources: ["files", "feed"].map { SourceRecord(id: $0, type: $0, location: "\($0)/*") })
    }

    /// One run over the items, ended in good order; gives their outcomes.
    @discardableResult
    func run(_ items: [Item], batch: Int = 16, outcome: RunOutcome = .clean) throws -> [Outcome] {
        let run = try begin()
        let outcomes = try write(items, run: run, batch: batch)
        try finish(run, outcome: outcome)
        return outcomes
    }

    @discardableResult
    func run(_ articles: [Article], batch: Int = 16, outcome: RunOutcome = .clean) throws -> [Outcome] {
        try run(articles.map { Item.article($0) }, batch: batch, outcome: outcome)
    }

    func begin(configuration: String = "{}") throws -> Int64 {
        try store.beginRun(
            RunStart(
                startedAt: "2025-06-21T01:00:00Z", version: "1.0", configurationPath: "/etc/pipeline.json",
                configurationHash: "test",
                configuration: configuration))
    }

    func write(_ items: [Item], run: Int64, batch: Int = 16) throws -> [Outcome] {
        var sink = store.sink(run: run)
        var outcomes: [Outcome] = []
        for start in stride(from: 0, to: items.count, by: batch) {
            outcomes += try sink.write(Array(items[start..<min(start + batch, items.count)]))
        }
        return outcomes
    }

    func finish(_ run: Int64, outcome: RunOutcome = .clean) throws {
        try store.finishRun(
            run, RunEnd(finishedAt: "2025-06-21T01:02:00Z", outcome: outcome, counts: RunCounts()))
    }

    /// All rows of a query, as text; `.` stands for NULL.
    func rows(_ sql: String) throws -> [[String]] {
        try store.read { db in
            try Row.fetchAll(db, sql: sql).map { row in row.databaseValues.map(text) }
        }
    }

    private func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "."
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
    }

    func count(_ table: String) throws -> Int {
        try store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }

    /// Whether the search index holds the very words of the articles.
    func checkIndex() throws {
        try store.transaction { db in
            try db.execute(sql: "INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')")
        }
    }
}

/// An article as the stages leave it: title and paragraphs as found. `bytes` tells captures apart whose articles read
/// the same.
func article(
    _ location: String, title: String? = "Title", _ paragraphs: [String], url: String? = nil, canonical: String? = nil,
    source: String = "files", part: String? = nil, bytes: String? = nil
) -> Article {
    let text = ([title].compactMap { $0 } + paragraphs).joined(separator: "\n\n")
    let body = Array((bytes ?? text).utf8)
    var document = Document(kind: .text, text: text)
    document.given.url = url
    var article = Article(
        id: part ?? location,
        capture: Capture(
            source: source, location: location, capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/plain",
            sha256: SHA256.hex(body), body: body),
        part: part, document: document)
    article.canonicalURL = canonical
    var start = 0
    if let title {
        article.setTitle(title, basis: "first-line", stage: "extract", range: 0..<title.utf8.count)
        start = title.utf8.count + 2
    }
    for paragraph in paragraphs {
        article.append(Paragraph(paragraph, start: start))
        start += paragraph.utf8.count + 2
    }
    return article
}

/// Paragraphs of more than 40 bytes, which two versions of an article may share.
enum Text {
    static let asylum = "Russia's \"New People\" party has offered asylum to an American billionaire."
    static let launch = "The rocket rose from its pad at dawn and was lost over the ocean minutes later."
    static let harvest = "Farmers in the valley expect the smallest harvest of wheat in twenty years."
}

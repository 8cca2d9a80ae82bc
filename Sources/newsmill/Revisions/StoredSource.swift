import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStore

/// The stored articles once more, from their captures, as their sources first handed them over.
struct StoredSource: Source {
    static let type = "stored"
    static let summary = "Articles from the captures in the database and its archive."

    /// What the source's own options add to what a capture says, by the id of the source.
    private let outlets: [String: String]
    private let knownSources: Set<String>
    private let store: Store
    private let selection: RevisionSelection
    private let stored: StoredArticles
    private let bodies: CaptureBodies

    private static let portion = 64

    init(
        _ configuration: Configuration, store: Store, folder: String, selection: RevisionSelection,
        stored: StoredArticles
    ) {
        self.store = store
        self.selection = selection
        self.stored = stored
        bodies = CaptureBodies(store: store, folder: folder)
        knownSources = Set(configuration.sources.map(\.id))
        outlets = configuration.sources.reduce(into: [:]) { outlets, entry in
            let outlet =
                (entry.options as? FeedSourceOptions)?.outlet ?? (entry.options as? SitemapOptions)?.outlet ?? ""
            if !outlet.isEmpty { outlets[entry.id] = outlet }
        }
    }

    /// Not for pipeline.json: there is no registry that has it.
    init(id: String, options: NoOptions, context: SourceContext) throws {
        throw SourceError.unreachable(source: id, reason: "stored articles are read by newsmill reprocess")
    }

    func read(_ emit: (Item) -> Bool) throws {
        var reader = StoredReader(bodies: bodies)
        var last: Int64 = 0
        while true {
            let articles = try store.storedArticles(selection, after: last, limit: Self.portion)
            for article in articles {
                stored.put(article)
                guard emit(item(article, &reader)) else { return }
                last = article.id
            }
            if articles.count < Self.portion { return }
        }
    }

    private func item(_ stored: StoredArticle, _ reader: inout StoredReader) -> Item {
        do {
            var article = try reader.article(stored)
            // What its source added when it handed the article over.
            article.id = stored.state.recordID
            if article.url == nil { article.url = stored.state.url }
            if let outlet = outlets[stored.source] {
                article.document.given.outlet = outlet
            } else if !knownSources.contains(stored.source), stored.state.outletBasis == article.document.given.basis {
                article.document.given.outlet = stored.state.outlet
            }
            restoreMarks(&article, stored)
            return .article(article)
        } catch {
            let capture = Capture(
                source: stored.source, location: stored.location, capturedAt: stored.capture.detail.capturedAt,
                mediaType: stored.capture.detail.mediaType, sha256: stored.capture.detail.sha256, body: [])
            return .rejected(
                Rejection(
                    kind: .failed, stage: "input", rule: "capture", reason: "\(error)", source: stored.source,
                    location: stored.location, part: stored.part, capture: capture))
        }
    }

    /// What the source noted while it fetched ("the page could not be had") stands in no capture.
    private func restoreMarks(_ article: inout Article, _ stored: StoredArticle) {
        let known = Set(article.decisions.map { "\($0.rule)\u{0}\($0.reason ?? "")" })
        for decision in stored.state.decisions where decision.stage == "input" && decision.action == "marked" {
            if known.contains("\(decision.rule)\u{0}\(decision.reason ?? "")") { continue }
            article.mark(.article, stage: decision.stage, rule: decision.rule, reason: decision.reason ?? "")
        }
    }
}

/// Reads articles from stored captures; the parts of the last feeds are kept, since the articles of one follow one another.
private struct StoredReader {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    let bodies: CaptureBodies
    private var feeds: [(id: Int64, source: String, parts: [String: Article])] = []
    private static let feedsKept = 4

    init(bodies: CaptureBodies) {
        self.bodies = bodies
    }

    mutating func article(_ stored: StoredArticle) throws -> Article {
        if let feed = stored.entryCapture {
            let entry = try part(stored.part, of: feed, stored)
            return try CaptureReader.article(in: try capture(stored.capture, stored), of: entry)
        }
        if stored.part != nil { return try part(stored.part, of: stored.capture, stored) }
        return try CaptureReader.article(in: try capture(stored.capture, stored), part: nil)
    }

    private mutating func part(_ name: String?, of feed: StoredCapture, _ stored: StoredArticle) throws -> Article {
        let name = name ?? ""
        func found(_ parts: [String: Article]) throws -> Article {
            guard let article = parts[name] else { throw Missing(description: "there is no part \(name) in it") }
            return article
        }
        if let known = feeds.first(where: { $0.id == feed.detail.id && $0.source == stored.source }) {
            return try found(known.parts)
        }
        let articles = try CaptureReader.articles(in: try capture(feed, stored))
        let parts = Dictionary(articles.map { ($0.part ?? "", $0) }) { first, _ in first }
        feeds.append((feed.detail.id, stored.source, parts))
        if feeds.count > Self.feedsKept { feeds.removeFirst() }
        return try found(parts)
    }

    private func capture(_ capture: StoredCapture, _ stored: StoredArticle) throws -> Capture {
        let detail = capture.detail
        guard let body = try bodies.body(of: detail) else {
            throw Missing(description: "the bytes of capture \(detail.sha256.prefix(16)) are nowhere")
        }
        return Capture(
            source: stored.source, location: stored.location, capturedAt: detail.capturedAt,
            mediaType: detail.mediaType, status: detail.status, sha256: detail.sha256, body: body,
            exchange: capture.url.map { Exchange(url: $0) })
    }
}

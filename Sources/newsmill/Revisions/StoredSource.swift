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
        outlets = configuration.outlets
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
            var article = try reader.article(stored.place)
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

extension Configuration {
    /// The outlets that the options of sources name, by the ids of the sources.
    var outlets: [String: String] {
        sources.reduce(into: [:]) { outlets, entry in
            let outlet =
                (entry.options as? FeedSourceOptions)?.outlet ?? (entry.options as? SitemapOptions)?.outlet ?? ""
            if !outlet.isEmpty { outlets[entry.id] = outlet }
        }
    }
}

import GRDB
import NewsmillCore

/// Writes items inside the transaction that its caller holds.
final class BatchWriter {
    private let run: Int64
    private let captures: CaptureWriter
    private let identity: Identity
    private let articles: ArticleWriter
    private let rejections: RejectionWriter
    private let index: SearchIndex

    init(_ db: Database, run: Int64) throws {
        let scratch = Scratch()
        self.run = run
        captures = try CaptureWriter(db, scratch)
        identity = try Identity(db, scratch, run: run)
        index = try SearchIndex(db, scratch)
        articles = try ArticleWriter(db, scratch, run: run, index: index)
        rejections = try RejectionWriter(db, scratch, run: run)
    }

    func write(_ item: Item) throws -> Outcome {
        switch item {
        case .unchanged: return .unchanged
        case .article(let article): return try write(article)
        case .rejected(let rejection):
            try rejections.write(rejection, capture: try rejection.capture.map { try captures.store($0).id })
            switch rejection.kind {
            case .dropped: return .rejected
            case .failed: return .failed
            }
        }
    }

    func finishBatch() throws {
        try index.catchUp(atLeast: SearchIndex.batch)
    }

    private func write(_ article: Article) throws -> Outcome {
        let capture = try captures.store(article.capture)
        let content = ArticleContent(article)
        let place = Place(article)
        let outcome: Outcome
        switch try identity.decide(article, content, at: place, capture: capture) {
        case .unchanged: return .unchanged
        case .sighting(let id):
            try articles.addSighting(of: id, at: place, capture: capture.id)
            outcome = .sighting
        case .version(let id):
            outcome = .stored(version: try articles.replace(id, with: article, content, at: place, capture: capture.id))
        case .new:
            try articles.insert(article, content, at: place, capture: capture.id)
            outcome = .stored(version: 1)
        }
        try rejections.resolve(at: place)
        return outcome
    }

    /// Where an article was seen: source, location, and which part of the capture ("" for the whole).
    struct Place {
        let source: String
        let location: String
        let part: String

        init(_ article: Article) {
            source = article.capture.source
            location = article.capture.location
            part = article.part ?? ""
        }
    }
}

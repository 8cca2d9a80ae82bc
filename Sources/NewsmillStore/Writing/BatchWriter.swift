import GRDB
import NewsmillCore

/// Writes items inside the transaction that its caller holds.
final class BatchWriter {
    private let run: Int64
    private let captures: CaptureWriter
    private let identity: Identity
    private let articles: ArticleWriter
    private let rejections: RejectionWriter
    private let lessons: LessonWriter
    private let notes: NoteWriter
    private let archive: ArchiveWriter
    private let index: SearchIndex

    init(_ db: Database, run: Int64, archive: (any CaptureArchive)?) throws {
        let scratch = Scratch()
        self.run = run
        self.archive = try ArchiveWriter(db, scratch, archive: archive)
        captures = try CaptureWriter(db, scratch, archive: self.archive)
        notes = try NoteWriter(db, scratch, run: run, archive: self.archive)
        identity = try Identity(db, scratch, run: run)
        index = try SearchIndex(db, scratch)
        articles = try ArticleWriter(db, scratch, run: run, index: index)
        rejections = try RejectionWriter(db, scratch, run: run)
        lessons = try LessonWriter(db, scratch)
    }

    func write(_ item: Item) throws -> Outcome {
        switch item {
        case .unchanged: return .unchanged
        case .note(let note):
            try notes.write(note)
            return .noted
        case .article(let article): return try write(article)
        case .rejected(let rejection):
            // The feed's first, as it came first.
            let entry = try rejection.entryCapture.map { try captures.store($0).id }
            try rejections.write(
                rejection, capture: try rejection.capture.map { try captures.store($0).id }, entry: entry)
            switch rejection.kind {
            case .dropped: return .rejected
            case .failed: return .failed
            }
        }
    }

    func finishBatch() throws {
        try index.catchUp(atLeast: SearchIndex.batch)
        try archive.finishBatch()
    }

    private func write(_ article: Article) throws -> Outcome {
        // The feed's first, as it came first.
        let entry = try article.entryCapture.map { try captures.store($0).id }
        let capture = try captures.store(article.capture)
        try lessons.write(article.lessons)
        let content = ArticleContent(article)
        let place = Place(article)
        let outcome: Outcome
        switch try identity.decide(article, content, at: place, capture: capture) {
        case .unchanged: return .unchanged
        case .sighting(let id):
            try articles.addSighting(of: id, at: place, capture: capture.id)
            outcome = .sighting
        case .version(let id):
            outcome = .stored(
                version: try articles.replace(id, with: article, content, at: place, .init(capture.id, entry: entry)))
        case .new:
            try articles.insert(article, content, at: place, .init(capture.id, entry: entry))
            notes.countStored(place.source)
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
        /// See ``Article/fingerprint``.
        let fingerprint: Int64?

        init(_ article: Article) {
            source = article.capture.source
            location = article.capture.location
            part = article.part ?? ""
            fingerprint = article.fingerprint
        }
    }
}

import GRDB
public import NewsmillCore

/// Where articles end that were read again: what has changed is told and, in a run, takes the place of what is stored.
///
/// With a run and without one it is the same comparison, so that what a rehearsal foretells is what a run does.
public struct RevisionSink: Sink {
    private let store: Store
    private let run: Int64?
    private let regroups: Bool
    private let stored: StoredArticles
    private let observe: @Sendable (Revision) -> Void
    private let state = State()

    /// - Parameters:
    ///   - run: nil when nothing is to be written.
    ///   - regroups: whether originals, stories and lessons are those of the articles handed over, instead of the stored ones.
    ///   - stored: what each article was before; whoever hands an article to the mill has put it there.
    ///   - observe: called for each article in order, in a run when its batch is kept.
    public init(
        _ store: Store, run: Int64?, regroups: Bool = false, stored: StoredArticles,
        observe: @escaping @Sendable (Revision) -> Void
    ) {
        self.store = store
        self.run = run
        self.regroups = regroups
        self.stored = stored
        self.observe = observe
    }

    /// - Throws: ``StoreError``; then nothing of the batch is kept.
    public mutating func write(_ batch: [Item]) throws -> [Outcome] {
        let revisions = batch.map { item in stored.take(item).map { Self.revision(of: $0, item) } }
        var outcomes = zip(batch, revisions).map { item, revision -> Outcome in
            switch (item, revision?.result) {
            case (.note, _): .noted
            case (_, .same?): .unchanged
            case (_, .changed?): .stored(version: (revision?.stored.version ?? 1) + 1)
            case (_, .turnedAway(_, _, _, let isFailure)?): isFailure ? .failed : .rejected
            // Nobody put it there.
            case (_, nil): .failed
            }
        }
        if let run { try keep(batch, revisions, run, &outcomes) }
        for revision in revisions { revision.map(observe) }
        return outcomes
    }

    private static func revision(of stored: StoredArticle, _ item: Item) -> Revision {
        switch item {
        case .article(let article):
            let state = ArticleState(article)
            return Revision(stored: stored, result: state == stored.state ? .same : .changed(state))
        case .rejected(let rejection):
            return Revision(
                stored: stored,
                result: .turnedAway(
                    stage: rejection.stage, rule: rejection.rule, reason: rejection.reason,
                    isFailure: rejection.kind == .failed))
        case .unchanged, .note: return Revision(stored: stored, result: .same)
        }
    }

    private func keep(_ batch: [Item], _ revisions: [Revision?], _ run: Int64, _ outcomes: inout [Outcome]) throws {
        let changed = zip(batch, revisions).enumerated().compactMap { index, pair -> (Int, Article, StoredArticle)? in
            guard case .article(let article) = pair.0, let revision = pair.1 else { return nil }
            if case .changed = revision.result { return (index, article, revision.stored) }
            return regroups ? (index, article, revision.stored) : nil
        }
        guard !changed.isEmpty else { return }
        do {
            let versions = try store.transaction { db in
                let writer = try state.writer ?? RevisionWriter(db, run: run)
                state.writer = writer
                return try changed.map { index, article, stored -> Int? in
                    let version = outcomes[index] == .unchanged ? nil : try writer.write(article, in: stored)
                    if regroups { try writer.regroup(article, in: stored) }
                    return version
                }
            }
            for ((index, _, _), version) in zip(changed, versions) {
                if let version { outcomes[index] = .stored(version: version) }
            }
        } catch {
            // Its caches may name rows that were rolled back.
            state.writer = nil
            throw error
        }
    }

    /// Unchecked: used by one `write` at a time, which the protocol promises.
    private final class State: @unchecked Sendable {
        var writer: RevisionWriter?
    }
}

/// Writes what came of reading an article again, inside the transaction that its caller holds.
final class RevisionWriter {
    private let articles: ArticleWriter
    private let sameness: SamenessWriter
    private let lessons: LessonWriter

    init(_ db: Database, run: Int64) throws {
        let scratch = Scratch()
        sameness = try SamenessWriter(db, scratch, run: run)
        lessons = try LessonWriter(db, scratch)
        articles = try ArticleWriter(db, scratch, run: run, index: try SearchIndex(db, scratch))
    }

    /// Puts what the comparing stages now say in the place of what they said when the article came.
    func regroup(_ article: Article, in stored: StoredArticle) throws {
        try sameness.write(article, stored.id, Positions(article), clears: true)
        try lessons.write(article.lessons)
    }

    /// - Returns: the number of the new version.
    func write(_ article: Article, in stored: StoredArticle) throws -> Int {
        let captures = ArticleWriter.Captures(
            stored.capture.detail.id, entry: stored.entryCapture?.detail.id)
        let before = stored.state.paragraphs.lazy.map(\.original)
        let isReadOtherwise = !before.elementsEqual(article.paragraphs.lazy.map(\.content.original))
        return try articles.revise(
            stored.id, with: article, ArticleContent(article), captures, forgetsShared: isReadOtherwise)
    }
}

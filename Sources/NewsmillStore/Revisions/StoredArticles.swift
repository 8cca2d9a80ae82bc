public import NewsmillCore

/// The stored articles that are on the road, by the place and bytes that an article carries with it: the sink finds there what
/// it compares with, and lets go of it. So no more are held than the mill has credits for.
public final class StoredArticles: Sendable {
    private struct Key: Hashable {
        let source: String
        let location: String
        let part: String?
        let sha256: String
    }

    private let articles = Locked<[Key: StoredArticle]>([:])

    public init() {}

    /// To be called before the article is handed on.
    public func put(_ stored: StoredArticle) {
        let key = Key(
            source: stored.source, location: stored.location, part: stored.part, sha256: stored.capture.detail.sha256)
        articles.withLock { $0[key] = stored }
    }

    public func stored(for article: Article) -> StoredArticle? {
        let key = Self.key(article.capture, article.part)
        return articles.withLock { $0[key] }
    }

    /// What an item that has come to its end was before.
    func take(_ item: Item) -> StoredArticle? {
        let key: Key
        switch item {
        case .article(let article): key = Self.key(article.capture, article.part)
        case .rejected(let rejection):
            guard let capture = rejection.capture else { return nil }
            key = Self.key(capture, rejection.part)
        case .unchanged, .note: return nil
        }
        return articles.withLock { $0.removeValue(forKey: key) }
    }

    private static func key(_ capture: Capture, _ part: String?) -> Key {
        Key(source: capture.source, location: capture.location, part: part, sha256: capture.sha256)
    }
}

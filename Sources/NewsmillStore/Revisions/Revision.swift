/// What a pipeline makes of an article that is stored, beside what is stored.
public struct Revision: Sendable {
    public enum Result: Sendable {
        case same
        case changed(ArticleState)
        /// A stage would not have it, or could not do its work; the stored state stays.
        case turnedAway(stage: String, rule: String, reason: String, isFailure: Bool)
    }

    public let stored: StoredArticle
    public let result: Result
}

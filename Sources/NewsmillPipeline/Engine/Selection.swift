internal import NewsmillCore
internal import NewsmillText

/// Which of a source's items a run takes. What it passes over does not enter the run, and its source does not go on from
/// there: the next whole run finds it again.
public struct Selection: Sendable {
    /// ISO 8601: only what was published since, or does not say when.
    public var since: String?
    /// So many items of each source, at most.
    public var limit: Int?

    public init(since: String? = nil, limit: Int? = nil) {
        self.since = since
        self.limit = limit
    }

    /// Reads a source through the selection.
    ///
    /// - Returns: how many items were passed over, as far as the source was read.
    func read(_ source: any Source, _ emit: (Item) -> Bool) throws -> Int {
        guard since != nil || limit != nil else {
            try source.read(emit)
            return 0
        }
        var taken = 0
        var passedOver = 0
        try source.read { item in
            if case .note(.visit(var visit)) = item {
                if passedOver > 0 { visit.state.forgetWhatWasRead() }
                return emit(.note(.visit(visit)))
            }
            if !item.isCounted { return emit(item) }
            if isTooOld(item) {
                passedOver += 1
                return true
            }
            if let limit, taken >= limit {
                passedOver += 1
                return false
            }
            taken += 1
            return emit(item)
        }
        return passedOver
    }

    private func isTooOld(_ item: Item) -> Bool {
        guard let since, case .article(let article) = item, let published = article.document.given.published,
            let date = FeedDate.read(published)
        else { return false }
        return date.iso8601 < since
    }
}

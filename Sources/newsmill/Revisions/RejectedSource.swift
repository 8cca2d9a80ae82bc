import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStore

/// What was turned away, once more from its captures, under the names of the sources that brought it.
struct RejectedSource: Source {
    static let type = "rejected"
    static let summary = "Rejections from the captures in the database and its archive."

    private let outlets: [String: String]
    private let store: Store
    private let selection: RejectionSelection
    private let bodies: CaptureBodies
    private let configuration: Configuration
    /// Later ones are of this very run.
    private let last: Int64

    private static let portion = 64

    init(_ configuration: Configuration, store: Store, selection: RejectionSelection) throws {
        self.configuration = configuration
        outlets = configuration.outlets
        self.store = store
        self.selection = selection
        bodies = CaptureBodies(store: store, folder: configuration.capturesPath)
        last = try store.rejections(RejectionSelection()).map(\.id).max() ?? 0
    }

    /// Not for pipeline.json: there is no registry that has it.
    init(id: String, options: NoOptions, context: SourceContext) throws {
        throw SourceError.unreachable(source: id, reason: "rejections are read by newsmill rejections retry")
    }

    /// Whether there are bytes to try, and it is not for the next run to ask for them: a feed that could not be read is asked
    /// again anyway, and its entries' pages with it, which are not in its bytes.
    static func canTry(_ rejection: RejectionDetail, _ configuration: Configuration) -> Bool {
        guard rejection.sha256 != nil else { return false }
        guard rejection.part == nil else { return true }
        return !configuration.sources.contains { $0.id == rejection.source && $0.enabled && $0.type.readsWeb }
    }

    func read(_ emit: (Item) -> Bool) throws {
        var reader = StoredReader(bodies: bodies)
        var after: Int64 = 0
        while after < last {
            let items = try store.rejectedItems(selection, after: after, limit: Self.portion)
            for item in items where item.rejection.id <= last && Self.canTry(item.rejection, configuration) {
                for again in self.items(item, &reader) {
                    guard emit(again) else { return }
                }
            }
            guard let end = items.last, items.count == Self.portion else { return }
            after = end.rejection.id
        }
    }

    private func items(_ item: RejectedItem, _ reader: inout StoredReader) -> [Item] {
        do {
            let isWhole = item.rejection.part == nil && item.entryCapture == nil
            let articles = try isWhole ? reader.articles(item.place) : [reader.article(item.place)]
            return articles.map { article in
                var article = article
                if let outlet = outlets[item.rejection.source] { article.document.given.outlet = outlet }
                return .article(article)
            }
        } catch {
            let (rejection, detail) = (item.rejection, item.capture.detail)
            // The bytes are stored: none are handed over.
            let capture = Capture(
                source: rejection.source, location: rejection.location, capturedAt: detail.capturedAt,
                mediaType: detail.mediaType, status: detail.status, sha256: detail.sha256, body: [])
            let rule = (error as? CaptureError)?.rule ?? "capture"
            return [
                .rejected(
                    Rejection(
                        kind: error is CaptureError ? .dropped : .failed, stage: "input", rule: rule,
                        reason: "\(error)", source: rejection.source, location: rejection.location,
                        part: rejection.part, capture: capture))
            ]
        }
    }
}

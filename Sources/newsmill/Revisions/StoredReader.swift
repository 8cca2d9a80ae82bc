import NewsmillCore
import NewsmillFetch
import NewsmillStore

/// Where an article stands in what was captured.
struct StoredPlace {
    var source: String
    var location: String
    /// nil for the whole of the capture.
    var part: String?
    var capture: StoredCapture
    /// The feed's, when the text is that of the page its entry links to.
    var entryCapture: StoredCapture?
}

extension StoredArticle {
    var place: StoredPlace {
        StoredPlace(source: source, location: location, part: part, capture: capture, entryCapture: entryCapture)
    }
}

extension RejectedItem {
    var place: StoredPlace {
        StoredPlace(
            source: rejection.source, location: rejection.location, part: rejection.part, capture: capture,
            entryCapture: entryCapture)
    }
}

/// Reads articles from stored captures; the parts of the last feeds are kept, since the articles of one follow one another.
struct StoredReader {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    let bodies: CaptureBodies
    private var feeds: [(id: Int64, source: String, parts: [String: Article])] = []
    private static let feedsKept = 4

    init(bodies: CaptureBodies) {
        self.bodies = bodies
    }

    mutating func article(_ place: StoredPlace) throws -> Article {
        if let feed = place.entryCapture {
            let entry = try part(place.part, of: feed, place)
            return try CaptureReader.article(in: try capture(place.capture, place), of: entry)
        }
        if place.part != nil { return try part(place.part, of: place.capture, place) }
        return try CaptureReader.article(in: try capture(place.capture, place), part: nil)
    }

    /// Whatever the capture holds, when it was turned away as a whole.
    func articles(_ place: StoredPlace) throws -> [Article] {
        try CaptureReader.articles(in: try capture(place.capture, place))
    }

    private mutating func part(_ name: String?, of feed: StoredCapture, _ place: StoredPlace) throws -> Article {
        let name = name ?? ""
        func found(_ parts: [String: Article]) throws -> Article {
            guard let article = parts[name] else { throw Missing(description: "there is no part \(name) in it") }
            return article
        }
        if let known = feeds.first(where: { $0.id == feed.detail.id && $0.source == place.source }) {
            return try found(known.parts)
        }
        let articles = try CaptureReader.articles(in: try capture(feed, place))
        let parts = Dictionary(articles.map { ($0.part ?? "", $0) }) { first, _ in first }
        feeds.append((feed.detail.id, place.source, parts))
        if feeds.count > Self.feedsKept { feeds.removeFirst() }
        return try found(parts)
    }

    private func capture(_ capture: StoredCapture, _ place: StoredPlace) throws -> Capture {
        let detail = capture.detail
        guard let body = try bodies.body(of: detail) else {
            throw Missing(description: "the bytes of capture \(detail.sha256.prefix(16)) are nowhere")
        }
        return Capture(
            source: place.source, location: place.location, capturedAt: detail.capturedAt,
            mediaType: detail.mediaType, status: detail.status, sha256: detail.sha256, body: body,
            exchange: capture.url.map { Exchange(url: $0) })
    }
}

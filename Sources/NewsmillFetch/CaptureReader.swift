public import NewsmillCore
public import NewsmillMarkup
internal import NewsmillRecords
internal import NewsmillText

/// Turns a capture into the articles it holds.
///
/// Pure: the media type and the bytes decide, nothing else. So an article can be rebuilt from its stored capture, and
/// comes out as it first came in.
public enum CaptureReader {
    /// All articles of a capture, in its order; never none.
    public static func articles(in capture: Capture) throws(CaptureError) -> [Article] {
        let type = ContentType(capture.mediaType)
        switch type.mediaType {
        case "text/plain", "text/markdown", "":
            return [try document(.text, in: capture, charset: type.charset)]
        case "text/html", "application/xhtml+xml":
            return [try document(.html, in: capture, charset: type.charset)]
        case "application/x-ndjson", "application/jsonl":
            do {
                return [try Record(capture.body).article(in: capture)]
            } catch {
                throw CaptureError(rule: "record", reason: error.reason)
            }
        case let feed where feedTypes.contains(feed):
            let (feed, articles) = try FeedArticles.read(capture, charset: type.charset)
            guard articles.isEmpty else { return articles }
            let damage = feed.damage.map { "; the feed is damaged: \($0)" } ?? ""
            throw CaptureError(rule: "feed", reason: "the feed has no entries\(damage)")
        case SitemapArticles.mediaType:
            return try SitemapArticles.read(capture).articles
        default:
            throw CaptureError(
                rule: "media-type", reason: "expected text, a page, a record or a feed, found \(type.mediaType)")
        }
    }

    /// The media types that are read as feeds, whatever kind of feed it turns out to be.
    static let feedTypes: Set = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
        "application/feed+json", "application/json",
    ]

    /// The sitemap that a capture is.
    public static func sitemap(in capture: Capture) throws(CaptureError) -> Sitemap {
        try SitemapArticles.read(capture).sitemap
    }

    /// The article of a page that an entry of a feed or sitemap links to.
    public static func article(in page: Capture, ofEntry part: String?, in feed: Capture) throws(CaptureError)
        -> Article
    {
        try LinkedPage.join(article(in: feed, part: part), page: page)
    }

    /// The article that is a part of a capture (``Article/part``), or the whole of it.
    public static func article(in capture: Capture, part: String?) throws(CaptureError) -> Article {
        let articles = try articles(in: capture)
        guard let article = articles.first(where: { $0.part == part }) else {
            throw CaptureError(rule: "part", reason: "there is no part \(part ?? "that is the whole") in it")
        }
        return article
    }

    private static func document(
        _ kind: Document.Kind, in capture: Capture, charset: String?
    ) throws(CaptureError) -> Article {
        if let binary = BinaryContent.kind(of: capture.body) {
            throw CaptureError(rule: "binary", reason: "expected text, found \(binary)")
        }
        let decoded = TextDecoder.decode(capture.body, declared: charset, sniffMarkup: kind == .html)
        guard decoded.text.utf8.contains(where: { $0 > 0x20 }) else {
            throw CaptureError(rule: "empty", reason: "no text: it is empty")
        }
        let decoding = Decoding(
            encoding: decoded.encoding, basis: decoded.basis, replacements: decoded.replacements)
        let document = Document(kind: kind, text: decoded.text, decoding: decoding)
        return Article(id: capture.sha256, capture: capture, document: document)
    }
}

/// Why no article can be read from a capture.
public struct CaptureError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Of the rejection: "binary", "empty", "record", "feed" …
    public let rule: String
    /// In words: "expected text, found a PDF document".
    public let reason: String

    public var description: String { reason }
}

internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// What a sitemap says of the pages it lists, as articles without text: the page brings it.
enum SitemapArticles {
    /// The type that makes a capture read as a sitemap when its articles are rebuilt: servers call it XML, text or gzip.
    static let mediaType = "application/sitemap+xml"

    /// - Throws: ``CaptureError`` when it is no sitemap.
    static func read(_ capture: Capture) throws(CaptureError) -> (sitemap: Sitemap, articles: [Article]) {
        let sitemap: Sitemap
        do {
            let bytes = try unpacked(capture.body)
            let charset = ContentType(capture.mediaType).charset
            sitemap = try SitemapParser.parse(bytes, base: capture.exchange?.url, charset: charset)
        } catch let error as SitemapError {
            throw CaptureError(rule: "sitemap", reason: error.reason)
        } catch {
            throw CaptureError(rule: "sitemap", reason: "\(error)")
        }
        if sitemap.kind == .index { return (sitemap, []) }
        var seen: Set<String> = []
        let articles = sitemap.entries.compactMap { entry -> Article? in
            let article = article(entry, in: capture)
            return seen.insert(article.part ?? "").inserted ? article : nil
        }
        return (sitemap, articles)
    }

    /// A .gz file stays gzip when its server sends it as what it is.
    private static func unpacked(_ body: [UInt8]) throws -> [UInt8] {
        guard body.starts(with: [0x1F, 0x8B]) else { return body }
        return try ContentDecoding.decode(body, "gzip", limit: 256 << 20)
    }

    private static func article(_ entry: SitemapEntry, in capture: Capture) -> Article {
        var given = Document.Given(basis: "sitemap")
        given.url = entry.link
        given.title = entry.news?.title
        given.published = entry.news?.published
        given.outlet = entry.news?.publication
        given.language = entry.news?.language
        given.topics = entry.news?.keywords ?? []
        let canonical = CanonicalLink(entry.link)
        var article = Article(
            id: canonical.link, capture: capture, part: canonical.link,
            document: Document(kind: .text, text: "", given: given))
        LinkedPage.setAddress(&article, given: entry.link, canonical: canonical)
        article.fingerprint = fingerprint(entry)
        return article
    }

    private static func fingerprint(_ entry: SitemapEntry) -> Int64 {
        let words = [entry.lastModified, entry.news?.published, entry.news?.title].map { $0 ?? "" }
        let digest = SHA256.hex(Array(words.joined(separator: "\u{1F}").utf8))
        return Int64(bitPattern: UInt64(digest.prefix(16), radix: 16) ?? 0)
    }
}

import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillMarkup
import NewsmillText

/// Asks an address once and tells what is there. Stores nothing.
struct SourceProbe {
    enum Found: Equatable {
        case feed(title: String?, entries: Int, newest: String?, damage: String?)
        case sitemap(entries: Int, isIndex: Bool)
        /// No feed, but a page that may lead to one.
        case page(html: String)
        case nothing(String)
    }

    struct Answer {
        var found: Found
        var status: Int?
        /// Where it answered, when redirects led elsewhere.
        var finalURL: String?
        /// Where it has moved for good.
        var movedTo: String?
        var bytes = 0
    }

    let web: PoliteWeb
    var maximumBytes = 32 << 20

    func ask(_ url: String, id: String = "probe") -> Answer {
        let answer = web.get(WebRequest(source: id, url: url, purpose: .feed, maximumBytes: maximumBytes))
        var result = Answer(found: .nothing(""), movedTo: answer.movedTo, bytes: answer.bytes)
        switch answer.result {
        case .failure(let failure): result.found = .nothing(failure.reason)
        case .success(let capture):
            result.status = capture.status
            if let last = capture.exchange?.url, last != url { result.finalURL = last }
            let status = capture.status ?? 200
            result.found = (200..<300).contains(status) ? read(capture) : .nothing("its server answered \(status)")
        }
        return result
    }

    private func read(_ capture: Capture) -> Found {
        let charset = ContentType(capture.mediaType).charset
        let options = FeedOptions(charset: charset, base: capture.exchange?.url, cleansHTML: false)
        if let feed = try? FeedParser.parse(capture.body, options: options) {
            let dates = feed.entries.compactMap { ($0.published ?? $0.updated).flatMap(FeedDate.read)?.iso8601 }
            return .feed(
                title: feed.title?.plain, entries: feed.entries.count, newest: dates.max(), damage: feed.damage)
        }
        var sitemap = capture
        sitemap.mediaType = "application/sitemap+xml"
        if let sitemap = try? SitemapProbe.read(sitemap) { return sitemap }
        if let binary = BinaryContent.kind(of: capture.body) {
            return .nothing("expected a feed, found \(binary)")
        }
        return .page(html: TextDecoder.decode(capture.body, declared: charset, sniffMarkup: true).text)
    }
}

/// Whether a capture is a sitemap of XML. A text with addresses in it is not taken for one without being told.
private enum SitemapProbe {
    static func read(_ capture: Capture) throws -> SourceProbe.Found? {
        let sitemap = try CaptureReader.sitemap(in: capture)
        guard sitemap.kind == .pages || sitemap.kind == .index else { return nil }
        return .sitemap(entries: sitemap.entries.count, isIndex: sitemap.kind == .index)
    }
}

internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// The entries of a feed as articles, in the feed's order.
enum FeedArticles {
    static func read(_ capture: Capture, charset: String?) throws(CaptureError) -> [Article] {
        let feed: Feed
        do {
            feed = try FeedParser.parse(capture.body, options: FeedOptions(charset: charset, cleansHTML: false))
        } catch {
            throw CaptureError(rule: "feed", reason: error.reason)
        }
        guard !feed.entries.isEmpty else {
            let damage = feed.damage.map { "; the feed is damaged: \($0)" } ?? ""
            throw CaptureError(rule: "feed", reason: "the feed has no entries\(damage)")
        }
        var seen: [String: Int] = [:]
        return feed.entries.map { entry in
            let name = part(of: entry)
            seen[name, default: 0] += 1
            // Entries that share a guid are told apart, or one would be taken for a new version of the other.
            let part = seen[name] == 1 ? name : "\(name)#\(seen[name] ?? 0)"
            return article(entry, part: part, of: feed, in: capture)
        }
    }

    /// What the publisher calls it: its guid or else its link; failing both, the hash of what it says.
    private static func part(of entry: FeedEntry) -> String {
        if let name = entry.id ?? entry.link { return name }
        let words = [entry.title?.plain, entry.published, entry.content?.text, entry.summary?.text].map { $0 ?? "" }
        return "sha256:" + SHA256.hex(Array(words.joined(separator: "\u{1F}").utf8))
    }

    private static func article(_ entry: FeedEntry, part: String, of feed: Feed, in capture: Capture) -> Article {
        var given = Document.Given(basis: "feed")
        given.url = entry.originalLink ?? entry.link
        given.title = entry.title?.plain
        given.published = entry.published ?? entry.updated
        given.outlet = entry.source ?? feed.title?.plain
        given.language = feed.language
        // An address alone names nobody.
        given.authors = entry.authors.compactMap(\.name)
        given.topics = entry.categories.map { $0.label ?? $0.term }
        let body = entry.content ?? entry.summary
        let document = Document(
            kind: body?.isHTML == true ? .html : .text, text: body?.text ?? "", given: given)
        return Article(id: part, capture: capture, part: part, document: document)
    }
}

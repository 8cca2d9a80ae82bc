internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// The entries of a feed as articles, in the feed's order.
enum FeedArticles {
    static func read(_ capture: Capture, charset: String?) throws(CaptureError) -> [Article] {
        let feed: Feed
        do {
            feed = try FeedParser.parse(capture.body, declaredCharset: charset)
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
        let words = [entry.title, entry.published, entry.content?.text, entry.summary?.text].map { $0 ?? "" }
        return "sha256:" + SHA256.hex(Array(words.joined(separator: "\u{1F}").utf8))
    }

    private static func article(_ entry: FeedEntry, part: String, of feed: Feed, in capture: Capture) -> Article {
        var given = Document.Given(basis: "feed")
        given.url = entry.link
        given.title = entry.title
        given.published = entry.published
        given.outlet = entry.source ?? feed.title
        given.language = feed.language
        given.authors = entry.authors
        given.topics = entry.categories
        let body = entry.content ?? entry.summary
        let document = Document(
            kind: body?.isHTML == true ? .html : .text, text: body?.text ?? "", given: given)
        return Article(id: part, capture: capture, part: part, document: document)
    }
}

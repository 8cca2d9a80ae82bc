internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// The entries of a feed as articles, in the feed's order.
enum FeedArticles {
    /// - Throws: ``CaptureError`` when it is no feed. A feed may be without entries.
    static func read(_ capture: Capture, charset: String?) throws(CaptureError) -> (feed: Feed, articles: [Article]) {
        let feed: Feed
        do {
            let options = FeedOptions(charset: charset, base: capture.exchange?.url, cleansHTML: false)
            feed = try FeedParser.parse(capture.body, options: options)
        } catch {
            throw CaptureError(rule: "feed", reason: error.reason)
        }
        let names = EntryNames(feed.entries)
        let articles = feed.entries.indices.map { index in
            article(feed.entries[index], part: names.names[index], of: feed, in: capture)
        }
        return (feed, articles)
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
        var article = Article(id: part, capture: capture, part: part, document: document)
        if let address = given.url {
            LinkedPage.setAddress(&article, given: address, canonical: CanonicalLink(address))
        }
        return article
    }
}

/// What each entry of a feed is called, the same each night.
///
/// The publisher's guid, unless several entries bear it (some feeds give them all the same); then the link, under the same
/// condition; then the hash of what the entry says. Entries that are alike to the letter are numbered.
struct EntryNames {
    private(set) var names: [String] = []

    init(_ entries: [FeedEntry]) {
        let ids = Self.counts(entries.lazy.compactMap(\.id))
        let links = Self.counts(entries.lazy.compactMap(\.link))
        var seen: [String: Int] = [:]
        names = entries.map { entry in
            let name =
                if let id = entry.id, ids[id] == 1 {
                    id
                } else if let link = entry.link, links[link] == 1 {
                    link
                } else {
                    Self.hash(of: entry)
                }
            seen[name, default: 0] += 1
            return seen[name] == 1 ? name : "\(name)#\(seen[name] ?? 0)"
        }
    }

    private static func counts(_ names: some Sequence<String>) -> [String: Int] {
        names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func hash(of entry: FeedEntry) -> String {
        let words = [entry.title?.plain, entry.published, entry.content?.text, entry.summary?.text].map { $0 ?? "" }
        return "sha256:" + SHA256.hex(Array(words.joined(separator: "\u{1F}").utf8))
    }
}

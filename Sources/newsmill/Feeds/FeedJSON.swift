import NewsmillMarkup
import NewsmillText

/// A feed as one line of JSON: texts as HTML, dates in ISO 8601, nothing where the feed says nothing.
enum FeedJSON {
    static func line(_ feed: Feed, id: JSONNode?) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            write(id, &writer)
            writer.key("feed")
            writer.object { writer in
                writer.given("title", feed.title?.html)
                writer.given("description", feed.description?.html)
                writer.given("link", feed.link)
                writer.given("language", feed.language)
                writer.given("updated", feed.updated.flatMap { FeedDate.read($0)?.iso8601 })
            }
            writer.list("entries", feed.entries) { writer, entry in writer.object { write(entry, &$0) } }
        }
        writer.newline()
        return writer.bytes
    }

    static func failure(_ reason: String, id: JSONNode?) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            write(id, &writer)
            writer.field("error", reason)
        }
        writer.newline()
        return writer.bytes
    }

    private static func write(_ id: JSONNode?, _ writer: inout JSONWriter) {
        writer.key("id")
        if let id { writer.node(id) } else { writer.null() }
    }

    private static func write(_ entry: FeedEntry, _ writer: inout JSONWriter) {
        writer.given("id", entry.id)
        writer.given("title", entry.title?.html)
        writer.given("link", entry.link)
        writer.given("published", entry.published.flatMap { FeedDate.read($0)?.iso8601 })
        writer.given("updated", entry.updated.flatMap { FeedDate.read($0)?.iso8601 })
        let authors = entry.authors.compactMap { $0.name ?? $0.email }
        writer.given("author", authors.isEmpty ? nil : authors.joined(separator: ", "))
        writer.given("summary", entry.summary?.html)
        writer.given("content", entry.content?.html)
        if !entry.categories.isEmpty {
            writer.strings("categories", entry.categories.map(\.term))
        }
        if !entry.enclosures.isEmpty {
            writer.list("enclosures", entry.enclosures) { writer, enclosure in
                writer.object { writer in
                    writer.given("url", enclosure.url)
                    writer.given("type", enclosure.type)
                    writer.given("length", enclosure.length)
                }
            }
        }
        if !entry.media.isEmpty {
            writer.strings("media", entry.media)
        }
    }
}

extension JSONWriter {
    /// Writes nothing where the feed says nothing.
    fileprivate mutating func given(_ key: String, _ value: String?) {
        if let value { field(key, value) }
    }
}

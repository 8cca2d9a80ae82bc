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
                writer.field("title", feed.title?.html)
                writer.field("description", feed.description?.html)
                writer.field("link", feed.link)
                writer.field("language", feed.language)
                writer.field("updated", feed.updated.flatMap { FeedDate.read($0)?.iso8601 })
            }
            writer.key("entries")
            writer.array { writer in
                for entry in feed.entries { writer.object { write(entry, &$0) } }
            }
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
        writer.field("id", entry.id)
        writer.field("title", entry.title?.html)
        writer.field("link", entry.link)
        writer.field("published", entry.published.flatMap { FeedDate.read($0)?.iso8601 })
        writer.field("updated", entry.updated.flatMap { FeedDate.read($0)?.iso8601 })
        let authors = entry.authors.compactMap { $0.name ?? $0.email }
        writer.field("author", authors.isEmpty ? nil : authors.joined(separator: ", "))
        writer.field("summary", entry.summary?.html)
        writer.field("content", entry.content?.html)
        if !entry.categories.isEmpty {
            writer.key("categories")
            writer.array { writer in entry.categories.forEach { writer.string($0.term) } }
        }
        if !entry.enclosures.isEmpty {
            writer.key("enclosures")
            writer.array { writer in
                for enclosure in entry.enclosures {
                    writer.object { writer in
                        writer.field("url", enclosure.url)
                        writer.field("type", enclosure.type)
                        writer.field("length", enclosure.length)
                    }
                }
            }
        }
        if !entry.media.isEmpty {
            writer.key("media")
            writer.array { writer in entry.media.forEach { writer.string($0) } }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func field(_ key: String, _ value: String?) {
        guard let value else { return }
        self.key(key)
        string(value)
    }
}

internal import NewsmillText

/// JSON Feed 1.0 and 1.1 (jsonfeed.org): the same facts under other names.
enum JSONFeed {
    static func parse(_ json: UnsafeBufferPointer<UInt8>, _ options: FeedOptions) throws(FeedError) -> Feed {
        var damage: String?
        let root: JSONNode
        do {
            root = try JSONParser.parse(Array(json))
        } catch {
            damage = error.description
            root = try mended(json, error)
        }
        guard let items = root["items"]?.array else {
            throw FeedError(reason: "expected a feed, found JSON without \"items\"")
        }
        let reader = Reader(options: options, base: options.base.flatMap { BaseURL($0) })
        var feed = reader.feed(root)
        feed.entries = items.filter { $0.members != nil }.map(reader.entry)
        for index in feed.entries.indices where feed.entries[index].authors.isEmpty {
            feed.entries[index].authors = feed.authors
        }
        feed.damage = damage
        return feed
    }

    private static func mended(
        _ json: UnsafeBufferPointer<UInt8>, _ error: JSONSyntaxError
    ) throws(FeedError) -> JSONNode {
        for attempt in JSONMender.attempts(json, error) {
            if let root = try? JSONParser.parse(attempt) { return root }
        }
        throw FeedError(reason: "expected a feed, found damaged JSON (\(error))")
    }

    private struct Reader {
        let options: FeedOptions
        let base: BaseURL?

        func feed(_ root: JSONNode) -> Feed {
            var feed = Feed()
            feed.title = plain(root["title"])
            feed.description = plain(root["description"])
            feed.link = address(root["home_page_url"])
            feed.language = value(root["language"]) ?? options.language
            feed.authors = authors(root)
            if let address = address(root["feed_url"]) { feed.hints.offer(link: address, "self") }
            for hub in root["hubs"]?.array ?? [] {
                if let address = address(hub["url"]) { feed.hints.offer(link: address, "hub") }
            }
            return feed
        }

        func entry(_ item: JSONNode) -> FeedEntry {
            var entry = FeedEntry()
            entry.id = value(item["id"])
            entry.title = plain(item["title"])
            entry.link = address(item["url"]) ?? address(item["external_url"])
            entry.published = value(item["date_published"])
            entry.updated = value(item["date_modified"])
            entry.authors = authors(item)
            entry.summary = plain(item["summary"])
            entry.content = html(item["content_html"]) ?? plain(item["content_text"])
            entry.categories = (item["tags"]?.array ?? []).compactMap { value($0).map { FeedCategory($0) } }
            entry.enclosures = (item["attachments"]?.array ?? []).compactMap { attachment in
                address(attachment["url"]).map {
                    FeedEnclosure(
                        $0, type: value(attachment["mime_type"]), length: value(attachment["size_in_bytes"]))
                }
            }
            entry.media = [item["image"], item["banner_image"]].compactMap { address($0) }
            return entry
        }

        /// Version 1.1 has `authors`, version 1.0 `author`; both as objects, some as strings.
        private func authors(_ node: JSONNode) -> [FeedPerson] {
            let people = node["authors"]?.array ?? [node["author"]].compactMap { $0 }
            return people.compactMap { person in
                let name = value(person["name"]) ?? value(person)
                return name.map { FeedPerson(name: $0) }
            }
        }

        /// A string, or what should have been one: an id may be a number (version 1.0, "items").
        private func value(_ node: JSONNode?) -> String? {
            switch node?.value {
            case .string(let text):
                let text = FeedValue.squeezed(text)
                return text.isEmpty ? nil : text
            case .number(let text): return text
            default: return nil
            }
        }

        private func address(_ node: JSONNode?) -> String? {
            value(node).map { base?.resolve($0) ?? $0 }
        }

        private func plain(_ node: JSONNode?) -> FeedText? {
            guard let text = node?.string, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
            return FeedText(text, isHTML: false)
        }

        private func html(_ node: JSONNode?) -> FeedText? {
            guard var text = node?.string, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
            guard options.cleansHTML else { return FeedText(text, isHTML: true) }
            let clean = text.withUTF8 { HTMLSanitiser.sanitise($0, base: base) }
            return FeedText(String(decoding: clean, as: UTF8.self), isHTML: true)
        }
    }
}

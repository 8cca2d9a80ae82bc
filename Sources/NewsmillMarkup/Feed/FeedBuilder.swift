/// Turns the elements of any dialect into a ``Feed``.
///
/// Where it stands is a stack of places; what an element means depends on its place and name alone, not on the dialect.
/// The first non-empty value of a field wins.
final class FeedBuilder: XMLHandler {
    /// Where in the feed an element stands.
    private enum Place {
        case outside
        case feed
        case entry
        /// The author of an entry or the feed; its `name` counts.
        case author
        /// The publication that an entry was taken from.
        case source
        /// Collecting the text of a field; what is inside is the field's text or markup.
        case field
        /// Nothing in here is wanted.
        case skipped
    }

    private var feed = Feed()
    private var entry: FeedEntry?
    private var feedAuthors: [String] = []
    private var root: String?
    private var places: [Place] = []
    private var field: FeedField?

    private var place: Place { places.last ?? .outside }

    /// - Throws: ``FeedError`` when the root element is not a feed's.
    func finish() throws(FeedError) -> Feed {
        guard let root else {
            let found = firstError.map { " (\($0))" } ?? ""
            throw FeedError(reason: "expected an RSS or Atom feed, found no XML element\(found)")
        }
        guard Self.roots.contains(root) else {
            let hint = root == "urlset" || root == "sitemapindex" ? ", a sitemap" : root == "html" ? ", a page" : ""
            throw FeedError(reason: "expected an RSS or Atom feed, found <\(root)>\(hint)")
        }
        // A document cut short leaves its last entry open.
        if let field { keep(field) }
        closeEntry()
        for index in feed.entries.indices where feed.entries[index].authors.isEmpty {
            feed.entries[index].authors = feedAuthors
        }
        feed.damage = firstError
        return feed
    }

    private static let roots: Set<String> = ["rss", "rdf", "feed", "channel"]

    // MARK: Elements

    override func start(_ name: XMLName, _ attributes: [XMLAttribute]) {
        let element = FeedName(name)
        let isEntry = element.vocabulary == .feed && (element.local == "item" || element.local == "entry")
        if place == .field, !(isEntry && field?.isOneLine == true) {
            field?.startInner(name, attributes)
            return places.append(.field)
        }
        let attributes = FeedAttributes(attributes)
        if root == nil { root = element.local }
        places.append(isEntry && place != .skipped ? openEntry(attributes) : open(element, attributes))
    }

    /// Entries do not stand in entries: where one does, the end of the one before, or of its last field, is missing.
    private func openEntry(_ attributes: FeedAttributes) -> Place {
        if let field { keep(field) }
        field = nil
        closeEntry()
        var entry = FeedEntry()
        entry.id = attributes["about", .rdf]
        self.entry = entry
        return .entry
    }

    private func open(_ element: FeedName, _ attributes: FeedAttributes) -> Place {
        switch place {
        case .skipped, .field:
            return .skipped
        case .outside, .feed:
            return openInFeed(element, attributes)
        case .entry:
            return openInEntry(element, attributes)
        case .author, .source:
            guard element.vocabulary == .feed, element.local == (place == .author ? "name" : "title") else {
                return .skipped
            }
            return collect(place == .author ? .authorName : .source, attributes)
        }
    }

    private func openInFeed(_ element: FeedName, _ attributes: FeedAttributes) -> Place {
        switch (element.vocabulary, element.local) {
        case (.feed, "rss"), (.rdf, "rdf"), (.feed, "rdf"), (.feed, "feed"), (.feed, "channel"):
            feed.language = feed.language ?? attributes["lang", .xml]
            return .feed
        case (.feed, "title"), (.dublinCore, "title"): return collect(.title, attributes)
        case (.feed, "link"): return openLink(attributes)
        case (.feed, "language"), (.dublinCore, "language"): return collect(.language, attributes)
        case (.feed, "author"): return .author
        default: return .skipped
        }
    }

    private func openInEntry(_ element: FeedName, _ attributes: FeedAttributes) -> Place {
        switch (element.vocabulary, element.local) {
        case (.feed, "title"), (.dublinCore, "title"): return collect(.title, attributes)
        case (.feed, "link"): return openLink(attributes)
        case (.feed, "guid"):
            return collect(attributes["ispermalink"]?.lowercased() == "false" ? .id : .permanentID, attributes)
        case (.feed, "id"), (.dublinCore, "identifier"): return collect(.id, attributes)
        case (.feed, "pubdate"), (.feed, "published"), (.feed, "issued"), (.dublinCore, "date"),
            (.dublinCore, "issued"),
            (.dublinCore, "created"):
            return collect(.published, attributes)
        case (.feed, "updated"), (.feed, "modified"), (.dublinCore, "modified"): return collect(.updated, attributes)
        case (.feed, "description"), (.feed, "summary"), (.dublinCore, "description"):
            return collect(.summary, attributes)
        case (.content, "encoded"), (.feed, "content"), (.xhtml, "body"), (.xhtml, "div"), (.feed, "fulltext"):
            // A content that stands elsewhere is not here.
            return attributes["src"] == nil ? collect(.content, attributes) : .skipped
        case (.dublinCore, "creator"): return collect(.author, attributes)
        // RSS writes the author here, Atom opens a person; which one shows when the first child comes.
        case (.feed, "author"): return .author
        case (.feed, "source"): return .source
        case (.feed, "category"):
            if let term = attributes["label"] ?? attributes["term"] {
                entry?.categories.append(MarkupText.plain(term))
                return .skipped
            }
            return collect(.category, attributes)
        case (.dublinCore, "subject"): return collect(.category, attributes)
        default: return .skipped
        }
    }

    /// Atom gives the address as an attribute and says what it leads to; RSS writes it as text.
    private func openLink(_ attributes: FeedAttributes) -> Place {
        guard let address = attributes["href"] else { return collect(.link, attributes) }
        let relation = attributes["rel"]?.lowercased() ?? "alternate"
        if relation == "alternate" { keep(.link, address) }
        return .skipped
    }

    private func collect(_ kind: FeedField.Kind, _ attributes: FeedAttributes) -> Place {
        field = FeedField(kind, type: attributes["type"]?.lowercased(), mode: attributes["mode"]?.lowercased())
        return .field
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch place {
        case .field: field?.append(bytes)
        // RSS: `<author>` and `<source>` hold their text themselves.
        case .author, .source:
            guard field != nil || bytes.contains(where: { $0 > 0x20 }) else { return }
            if field == nil { field = FeedField(place == .author ? .author : .source, type: nil, mode: nil) }
            field?.append(bytes)
        default: break
        }
    }

    override func end(_ name: XMLName) {
        guard let ended = places.popLast() else { return }
        switch ended {
        case .field where place == .field: field?.endInner(name)
        case .field, .author, .source:
            if let field { keep(field) }
            field = nil
        case .entry: closeEntry()
        case .feed, .skipped, .outside: break
        }
    }

    // MARK: Values

    private func keep(_ field: FeedField) {
        switch field.kind {
        case .summary: if entry?.summary == nil { entry?.summary = field.body }
        case .content: if entry?.content == nil { entry?.content = field.body }
        case .title: if let text = field.plainText { keep(.title, text) }
        case .author, .authorName:
            if let text = field.plainText { keepAuthor(text, isPerson: field.kind == .authorName) }
        case .category: if let text = field.plainText { entry?.categories.append(text) }
        case .source: if entry?.source == nil { entry?.source = field.plainText }
        case .link, .id, .permanentID, .published, .updated, .language:
            if let text = field.squeezedText { keep(field.kind, text) }
        }
    }

    private func keep(_ kind: FeedField.Kind, _ text: String) {
        guard var entry else {
            switch kind {
            case .title: feed.title = feed.title ?? text
            case .link: feed.link = feed.link ?? text
            case .language: feed.language = feed.language ?? text
            default: break
            }
            return
        }
        switch kind {
        case .title: entry.title = entry.title ?? text
        case .link: entry.link = entry.link ?? text
        case .id, .permanentID:
            entry.id = entry.id ?? text
            if kind == .permanentID, Self.isAddress(text) { permanentLink = text }
        case .published: entry.published = entry.published ?? text
        case .updated: entry.updated = entry.updated ?? text
        default: break
        }
        self.entry = entry
    }

    /// A guid that is an address counts as the link when the item has no other (RSS 2.0, "guid").
    private var permanentLink: String?

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("http://") || text.hasPrefix("https://")
    }

    /// RSS writes "editor@example.org (Ann Lee)": the name is what is wanted.
    private func keepAuthor(_ text: String, isPerson: Bool) {
        var name = text
        if !isPerson, text.contains("@"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
            open < close
        {
            name = MarkupText.squeezed(String(text[text.index(after: open)..<close]))
        }
        // An address alone names nobody.
        guard !name.isEmpty, !(name.contains("@") && !name.contains(" ")) else { return }
        if entry == nil {
            feedAuthors.append(name)
        } else if entry?.authors.contains(name) == false {
            entry?.authors.append(name)
        }
    }

    private func closeEntry() {
        guard var entry else { return }
        entry.link = entry.link ?? permanentLink
        permanentLink = nil
        feed.entries.append(entry)
        self.entry = nil
    }
}

internal import NewsmillText

/// What becomes of the values when an element ends, and the feed at the end of all.
extension FeedBuilder {
    /// - Throws: ``FeedError`` when the root element is not a feed's.
    mutating func finish(damage: String?) throws(FeedError) -> Feed {
        // A document cut short leaves its last entry open.
        while !frames.isEmpty { end() }
        closeEntry()
        guard let root else {
            let found = damage.map { " (\($0))" } ?? ""
            throw FeedError(reason: "expected an RSS or Atom feed, found no XML element\(found)")
        }
        // An item without its feed is what damage at the beginning leaves.
        guard Self.roots.contains(root) || !entries.isEmpty && !Self.others.contains(root) else {
            let hint = root == "urlset" || root == "sitemapindex" ? ", a sitemap" : root == "html" ? ", a page" : ""
            throw FeedError(reason: "expected an RSS or Atom feed, found <\(root)>\(hint)")
        }
        var feed = draft.feed()
        feed.entries = entries
        if !feed.authors.isEmpty {
            for index in feed.entries.indices where feed.entries[index].authors.isEmpty {
                feed.entries[index].authors = feed.authors
            }
        }
        feed.hints = hints
        feed.damage = damage
        return feed
    }

    private static let roots: Set<String> = ["rss", "rdf", "feed", "channel"]
    private static let others: Set<String> = ["html", "urlset", "sitemapindex", "opml", "svg"]

    @inline(__always)
    mutating func change(_ body: (inout FeedDraft) -> Void) {
        if isInEntry {
            body(&entry)
        } else {
            body(&draft)
        }
    }

    func resolve(_ address: String) -> String {
        scope.base?.resolve(address) ?? address
    }

    mutating func keepField() {
        let rank = field.tag.rank
        switch field.tag.element {
        case .title where place == .source: source = source ?? field.plain()
        case .name: person.name = person.name ?? field.plain()
        case .email: person.email = person.email ?? field.value()
        case .title:
            if let text = field.text(cleaned: options.cleansHTML) { change { $0.offer(title: text, rank) } }
        case .summary, .subtitle:
            if let text = field.text(cleaned: options.cleansHTML) {
                change { $0.offer(summary: text, rank) }
            }
        case .content, .body:
            if let text = field.text(cleaned: options.cleansHTML) { entry.offer(content: text, rank) }
        case .link: if let address = field.value() { keepLink(address, relation: field.relation) }
        case .originalLink: if let address = field.value() { entry.facts.originalLink = resolve(address) }
        case .guid, .id:
            if let name = field.value() { keepID(name, mayBeLink: field.isPermanentLink, rank) }
        case .published: if let date = field.value() { change { $0.offer(published: date, rank) } }
        case .created: if let date = field.value() { change { $0.offer(published: date, .last) } }
        case .updated: if let date = field.value() { change { $0.offer(updated: date, rank) } }
        case .date: if let date = field.value() { change { $0.offer(updated: date, rank) } }
        case .language: if let language = field.value() { change { $0.offer(language: language, .own) } }
        case .category: if let term = field.plain() { entry.facts.categories.append(FeedCategory(term)) }
        case .keywords: if let term = field.plain() { entry.facts.categories.append(FeedCategory(term)) }
        case .ttl, .hour, .day, .updatePeriod, .updateFrequency, .updateBase:
            if let value = field.value() { hints.offer(value, field.tag.element) }
        default: break
        }
    }

    /// A path is an address that the feed left short; an address serves as link where there is no other.
    mutating func keepID(_ name: String, mayBeLink: Bool, _ rank: FeedRank) {
        let isPath = mayBeLink && name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0x20)
        let id = isPath ? resolve(name) : name
        let isAddress = mayBeLink && (id.hasPrefix("http://") || id.hasPrefix("https://"))
        change { $0.offer(id: id, link: isAddress ? id : nil, rank) }
    }

    mutating func closePerson() {
        let read = FeedPersonReader.read(person.text.withUnsafeBufferPointer(UTF8Text.string))
        let name = person.name ?? (person.email == nil ? read?.name : nil)
        let email = person.email ?? (person.name == nil ? read?.email : nil)
        let rank = person.rank
        person.begin(.own)
        guard name != nil || email != nil else { return }
        change { $0.offer(author: FeedPerson(name: name, email: email), rank) }
    }

    mutating func closeEntry() {
        guard isInEntry else { return }
        entries.append(exchange(&entry, with: FeedDraft()).entry())
        isInEntry = false
    }
}

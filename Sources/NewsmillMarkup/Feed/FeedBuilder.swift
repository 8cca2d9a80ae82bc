internal import NewsmillText

/// Turns the elements of any dialect into a ``Feed``.
///
/// Where it stands is a stack of places; what an element means depends on its place and ``FeedTag`` alone, not on the
/// dialect. What wins where a feed says something twice is ``FeedDraft``'s business.
struct FeedBuilder {
    /// Where in the feed an element stands.
    enum Place {
        case outside, feed, entry
        /// An author; its name and address count.
        case person
        /// The publication that an entry was taken from.
        case source
        /// Something that only holds more of what its parent holds: `media:group`, `media:content`.
        case group
        /// Markup in the name of an author.
        case personText
        /// Collecting the text of a field; what is inside is the field's text or markup.
        case field
        /// Hours or days at which the feed is not to be read.
        case schedule
        /// Nothing in here is wanted but an entry.
        case skipped
    }

    struct Frame {
        var place: Place
        /// Whether a scope ends with it.
        var hasScope = false
    }

    /// What `xml:base` and `xml:lang` say.
    struct Scope {
        var base: BaseURL?
        var language: String?
    }

    let options: FeedOptions
    var names = FeedNames()
    var frames: [Frame] = []
    var scopes: [Scope]
    var root: String?
    var draft = FeedDraft()
    var hints = FeedHints()
    /// The entry that is open, if one is.
    var entry = FeedDraft()
    var isInEntry = false
    var entries: [FeedEntry] = []
    var person = PersonDraft()
    var source: String?
    var field = FeedField()
    /// The names of the elements that are open inside the field.
    var innerNames: [String] = []

    init(_ options: FeedOptions) {
        self.options = options
        scopes = [Scope(base: options.base.flatMap { BaseURL($0) }, language: options.language)]
        if let language = options.language { draft.offer(language: language, .last) }
    }

    var place: Place { frames.last?.place ?? .outside }
    var scope: Scope { scopes[scopes.count - 1] }

    // MARK: Elements

    mutating func start(_ element: XMLElement) {
        if root == nil { root = element.name.localText.lowercased() }
        let tag = names.tag(element.name)
        if place == .field, !(tag.element == .entry && field.isOneLine) {
            field.startInner(element)
            innerNames.append(element.name.localText)
            return frames.append(Frame(place: .field))
        }
        let attributes = FeedAttributes(element.attributes, &names)
        let hasScope = openScope(attributes)
        frames.append(Frame(place: open(tag, attributes), hasScope: hasScope))
    }

    mutating func openScope(_ attributes: FeedAttributes) -> Bool {
        guard !attributes.isEmpty else { return false }
        let base = attributes[.base]
        let language = attributes[.lang]
        guard base != nil || language != nil else { return false }
        var scope = scope
        if let base { scope.base = BaseURL(base, in: scope.base) ?? scope.base }
        if let language { scope.language = language }
        scopes.append(scope)
        return true
    }

    mutating func open(_ tag: FeedTag, _ attributes: FeedAttributes) -> Place {
        switch tag.element {
        case .entry:
            if place == .field { keepField() }
            closeEntry()
            isInEntry = true
            if let name = attributes[.about] { entry.offer(id: name, link: nil, .own) }
            keepAttributeValues(attributes)
            return .entry
        case .feed where place == .outside || place == .feed:
            if let language = attributes[.lang] { draft.offer(language: language, .extended) }
            keepAttributeValues(attributes)
            return .feed
        default: break
        }
        switch place {
        case .outside, .skipped, .field: return .skipped
        case .feed, .entry: return openField(tag, attributes)
        case .group: return tag.rank == .media ? openField(tag, attributes) : .skipped
        case .person:
            switch tag.element {
            case .name, .email: return collect(tag, attributes)
            case .unknown: return .personText
            default: return .skipped
            }
        case .personText: return .personText
        case .source: return tag.element == .title ? collect(tag, attributes) : .skipped
        case .schedule: return tag.element == .hour || tag.element == .day ? collect(tag, attributes) : .skipped
        }
    }

    mutating func keepLink(_ address: String, _ rank: FeedRank) {
        let link = resolve(address)
        change { $0.offer(link: link, rank) }
    }

    /// CDF (Active Channel) has the address and the date of a channel or item as attributes.
    mutating func keepAttributeValues(_ attributes: FeedAttributes) {
        guard !attributes.isEmpty else { return }
        if let address = attributes[.href] { keepLink(address, .last) }
        if let date = attributes[.lastMod] { change { $0.offer(updated: date, .last) } }
    }

    mutating func openField(_ tag: FeedTag, _ attributes: FeedAttributes) -> Place {
        switch tag.element {
        case .title, .subtitle, .guid, .id, .published, .updated, .created, .date, .language, .originalLink, .keywords:
            return collect(tag, attributes)
        case .summary:
            return collect(tag, attributes)
        case .content, .body:
            // A content that stands elsewhere is not here.
            guard isInEntry, attributes[.src] == nil else { return .skipped }
            return collect(tag, attributes)
        case .link: return openLink(tag, attributes)
        case .person:
            person.begin(tag.rank)
            return .person
        case .source:
            source = nil
            return isInEntry ? .source : .skipped
        case .category:
            guard let term = attributes[.term] ?? attributes[.label] else { return collect(tag, attributes) }
            entry.facts.categories.append(FeedCategory(term, label: attributes[.label]))
            return .skipped
        case .enclosure:
            keepEnclosure(attributes)
            return .group
        case .mediaContent, .mediaThumbnail:
            if let address = attributes[.url] ?? attributes[.href] { entry.facts.media.append(resolve(address)) }
            return .group
        case .group: return .group
        case .ttl, .updatePeriod, .updateFrequency, .updateBase: if !isInEntry { return collect(tag, attributes) }
        case .skipHours, .skipDays: if !isInEntry { return .schedule }
        case .unknown, .feed, .entry, .image, .textInput, .contributor, .name, .email, .uri, .hour, .day: break
        }
        return .skipped
    }

    /// Atom gives the address as an attribute and says what it leads to; RSS writes it as text.
    mutating func openLink(_ tag: FeedTag, _ attributes: FeedAttributes) -> Place {
        let type = attributes[.type]
        guard let address = attributes[.href] ?? attributes[.url] else {
            let place = collect(tag, attributes)
            field.relation = attributes[.rel]
            return place
        }
        keepLink(address, relation: attributes[.rel], type: type, length: attributes[.length])
        return .skipped
    }

    mutating func keepLink(_ address: String, relation: String?, type: String? = nil, length: String? = nil) {
        // Nearly always as it should be written.
        switch relation == "alternate" ? relation : relation?.lowercased() {
        case nil, "alternate", "http://www.iana.org/assignments/relation/alternate":
            let isPage = type.map { $0.lowercased().contains("html") } ?? true
            keepLink(address, isPage ? .own : .last)
        case "enclosure": entry.facts.enclosures.append(FeedEnclosure(resolve(address), type: type, length: length))
        case let relation? where !isInEntry: hints.offer(link: resolve(address), relation)
        default: break
        }
    }

    mutating func keepEnclosure(_ attributes: FeedAttributes) {
        guard let address = attributes[.url] ?? attributes[.href] ?? attributes[.uri] else { return }
        entry.facts.enclosures.append(
            FeedEnclosure(resolve(address), type: attributes[.type], length: attributes[.length]))
    }

    mutating func collect(_ tag: FeedTag, _ attributes: FeedAttributes) -> Place {
        let type =
            attributes.isEmpty ? .guess : FeedTextType(type: attributes[.type], mode: attributes[.mode])
        field.begin(tag, type: type, base: scope.base)
        field.isPermanentLink = attributes[.isPermaLink].map { $0.lowercased() == "true" } ?? true
        return .field
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch place {
        case .field: field.append(bytes)
        // RSS: `<author>` and `<source>` hold their text themselves.
        case .person, .personText, .source: person.text.append(contentsOf: bytes)
        default: break
        }
    }

    mutating func end() {
        guard let ended = frames.popLast() else { return }
        switch ended.place {
        case .field where place == .field: field.endInner(innerNames.popLast() ?? "")
        case .field: keepField()
        case .person: closePerson()
        case .source:
            let text = FeedValue.squeezed(String(decoding: person.text, as: UTF8.self))
            if entry.facts.source == nil { entry.facts.source = source ?? (text.isEmpty ? nil : text) }
            person.begin(.own)
        case .entry: closeEntry()
        case .feed, .group, .personText, .schedule, .skipped, .outside: break
        }
        if ended.hasScope { scopes.removeLast() }
    }
}

internal import NewsmillText

/// Collects the entries of a sitemap. What an element means depends on its name and on the element it stands in, not on
/// namespaces: sites misspell those, leave them out, and the address in `image:image` still is no page's.
final class SitemapHandler: XMLHandler {
    private enum Place: UInt8 {
        case other, root
        /// `url` or `sitemap`.
        case entry
        case news, publication
        /// Fields.
        case link, modified, name, language, published, title, keywords
    }

    /// Longer than any value in use; the rest of a flood is not kept.
    private static let maximumValue = 16_384

    private(set) var root: String?
    private var result: Sitemap?
    private let base: BaseURL?
    private var places: [Place] = []
    private var entry = SitemapEntry("")
    private var isInEntry = false
    private var value: [UInt8] = []
    /// libxml2 keeps each name in one place, so that a pointer tells it.
    private var names: [UnsafePointer<UInt8>: String] = [:]

    init(_ base: BaseURL?) {
        self.base = base
    }

    /// nil when the root element is not a sitemap's.
    func sitemap() -> Sitemap? {
        // A file cut short leaves its last entry open.
        while !places.isEmpty { end() }
        return result
    }

    override func start(_ element: XMLElement) {
        let name = name(element.name)
        if root == nil { root = name }
        let place = place(name, in: places.last)
        if place == .entry {
            // One that was never closed.
            closeEntry()
            entry = SitemapEntry("")
            isInEntry = true
        }
        if place == .news { entry.news = SitemapNews() }
        if place.rawValue >= Place.link.rawValue { value.removeAll(keepingCapacity: true) }
        places.append(place)
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let place = places.last, place.rawValue >= Place.link.rawValue else { return }
        value.append(contentsOf: bytes.prefix(Self.maximumValue - value.count))
    }

    override func end() {
        switch places.popLast() {
        case .entry: closeEntry()
        case .link: if entry.link.isEmpty, let link = field() { entry.link = base?.resolve(link) ?? link }
        case .modified: entry.lastModified = entry.lastModified ?? field()
        case .name: entry.news?.publication = field()
        case .language: entry.news?.language = field()
        case .published: entry.news?.published = field()
        case .title: entry.news?.title = field()
        case .keywords:
            entry.news?.keywords = (field() ?? "").split(separator: ",").map { FeedValue.squeezed(String($0)) }
                .filter { !$0.isEmpty }
        case .news, .publication, .root, .other, nil: break
        }
    }

    private func place(_ name: String, in outer: Place?) -> Place {
        switch (outer, name) {
        case (nil, "urlset"),
            (.other, "urlset") where result == nil:
            return open(.pages)
        case (nil, "sitemapindex"),
            (.other, "sitemapindex") where result == nil:
            return open(.index)
        // A file that lost its beginning.
        case (nil, "url") where result == nil:
            _ = open(.pages)
            return .entry
        case (.root, "url"), (.root, "sitemap"), (.entry, "url"), (.entry, "sitemap"): return .entry
        case (.entry, "loc"): return .link
        case (.entry, "lastmod"): return .modified
        case (.entry, "news"): return .news
        case (.news, "publication"): return .publication
        case (.publication, "name"), (.news, "name"): return .name
        case (.publication, "language"), (.news, "language"): return .language
        case (.news, "publication_date"): return .published
        case (.news, "title"): return .title
        case (.news, "keywords"): return .keywords
        default: return .other
        }
    }

    private func closeEntry() {
        guard isInEntry else { return }
        isInEntry = false
        // Without an address there is none to keep, which is counted.
        result?.append(entry)
    }

    private func open(_ kind: Sitemap.Kind) -> Place {
        result = Sitemap(kind: kind)
        return .root
    }

    private func name(_ name: XMLName) -> String {
        if let known = names[name.local] { return known }
        let text = name.localText.lowercased()
        if names.count < 256 { names[name.local] = text }
        return text
    }

    private func field() -> String? {
        let text = value.withUnsafeBufferPointer { FeedValue.squeezed(MarkupText.trimmed($0)) }
        return text.isEmpty ? nil : text
    }
}

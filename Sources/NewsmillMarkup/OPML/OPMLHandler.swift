internal import NewsmillText

/// Collects the outlines of a list.
final class OPMLHandler: XMLHandler {
    /// More than any reader holds; what is beyond is counted.
    private static let maximumCount = 50_000
    /// Deeper folders are taken for part of the last one.
    private static let maximumFolders = 32

    private enum Place {
        case other, head, title
        /// Whether a folder ends with it.
        case outline(isFolder: Bool)
    }

    private(set) var document = OPMLDocument()
    private(set) var root: String?
    /// Whether there is anything of a list in it; a list that lost its beginning still has outlines.
    private(set) var isOPML = false
    private var places: [Place] = []
    private var folders: [String] = []
    private var title: [UInt8] = []

    override func start(_ element: XMLElement) {
        let name = element.name.localText.lowercased()
        if root == nil {
            root = name
            isOPML = name == "opml"
        }
        switch name {
        case "outline":
            if root == "body" { isOPML = true }
            places.append(.outline(isFolder: open(OPMLAttributes(element.attributes))))
        case "head": places.append(.head)
        case "title": if case .head? = places.last { places.append(.title) } else { places.append(.other) }
        default: places.append(.other)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if case .title? = places.last { title.append(contentsOf: bytes) }
    }

    override func end() {
        switch places.popLast() {
        case .outline(isFolder: true): folders.removeLast()
        case .title where document.title == nil:
            let text = FeedValue.squeezed(String(decoding: title, as: UTF8.self))
            if !text.isEmpty { document.title = text }
        default: break
        }
    }

    /// - Returns: whether it opened a folder.
    private func open(_ outline: OPMLAttributes) -> Bool {
        if let feed = outline.feed {
            keep {
                document.subscriptions.append(
                    OPMLSubscription(
                        feed, title: outline.name, page: outline[.htmlUrl], type: outline.type,
                        description: outline[.description], folders: folders, categories: outline.categories))
            }
            return false
        }
        if outline.leadsElsewhere {
            keep {
                document.others.append(
                    OPMLOutline(title: outline.name, type: outline.type, url: outline.address, folders: folders))
            }
            return false
        }
        guard let name = outline.name, folders.count < Self.maximumFolders else { return false }
        folders.append(name)
        return true
    }

    private func keep(_ append: () -> Void) {
        if document.subscriptions.count + document.others.count < Self.maximumCount {
            append()
        } else {
            document.passedOver += 1
        }
    }
}

/// The attributes of an outline, whatever the case of their names.
struct OPMLAttributes {
    enum Name: String {
        case text, title, type, xmlUrl = "xmlurl", htmlUrl = "htmlurl", url, description, category
    }

    private var values: [Name: String] = [:]

    init(_ attributes: XMLAttributes) {
        for index in 0..<attributes.count {
            guard let local = attributes.name(index)?.localText.lowercased(), let name = Name(rawValue: local),
                values[name] == nil
            else { continue }
            let value = FeedValue.squeezed(attributes.text(index))
            if !value.isEmpty { values[name] = value }
        }
    }

    subscript(name: Name) -> String? { values[name] }

    var name: String? { values[.title] ?? values[.text] }
    var type: String? { values[.type]?.lowercased() }
    var address: String? { values[.xmlUrl] ?? values[.url] ?? values[.htmlUrl] }

    /// A name that has a comma in it cannot be told from two.
    var categories: [String] {
        (values[.category] ?? "").split(separator: ",").map { FeedValue.squeezed(String($0)) }.filter { !$0.isEmpty }
    }

    /// `xmlUrl` is a feed's; `url` is where the type does not say otherwise.
    var feed: String? {
        if let address = values[.xmlUrl] { return type == "include" ? nil : Self.withoutFeedScheme(address) }
        guard let address = values[.url], type.map(Self.feedTypes.contains) ?? true else { return nil }
        return Self.withoutFeedScheme(address)
    }

    /// Some kind of outline that is neither a feed nor a folder.
    var leadsElsewhere: Bool {
        address != nil
            || type.map { Self.feedTypes.contains($0) || ["link", "include", "song", "blogpost"].contains($0) } ?? false
    }

    private static let feedTypes: Set<String> = [
        "rss", "rss1", "rss2", "atom", "rdf", "feed", "xml", "json", "jsonfeed", "pie", "application/rss+xml",
        "application/atom+xml", "application/feed+json",
    ]

    /// `feed:https://example.org/rss` and `feed://example.org/rss` were meant to open a feed reader.
    private static func withoutFeedScheme(_ address: String) -> String {
        guard address.lowercased().hasPrefix("feed:") else { return address }
        let rest = String(address.dropFirst(5))
        return rest.hasPrefix("//") ? "http:" + rest : rest
    }
}

internal import NewsmillText

/// Reads sitemaps and sitemap indexes in XML, in plain text, and feeds that serve as such.
public enum SitemapParser {
    /// The protocol's own limit for one file.
    public static let maximumCount = 50_000
    /// The protocol has 2,048 characters; nothing that leads to a page is four times as long.
    static let maximumLink = 8192

    /// - Parameters:
    ///   - bytes: unpacked, in any encoding.
    ///   - base: the sitemap's own address.
    ///   - charset: of an HTTP header, if there was one.
    /// - Throws: ``SitemapError`` when there is no sitemap in it.
    public static func parse(
        _ bytes: [UInt8], base: String? = nil, charset: String? = nil
    ) throws(SitemapError) -> Sitemap {
        if let binary = BinaryContent.kind(of: bytes) {
            throw SitemapError(reason: "expected a sitemap, found \(binary)")
        }
        let base = base.flatMap { BaseURL($0) }
        let read = XMLDocumentReader.withText(bytes, charset: charset) { utf8 -> (SitemapHandler, String?)? in
            utf8.contains(UInt8(ascii: "<")) ? XMLDocumentReader.read(utf8) { SitemapHandler(base) } : nil
        }
        guard let (handler, damage) = read else { return try text(bytes, charset) }
        switch handler.root {
        case "rss", "feed", "rdf": return try feed(bytes, base, charset)
        default: break
        }
        guard var sitemap = handler.sitemap() else {
            let found = handler.root.map { $0 == "html" ? "a page" : "<\($0)>" } ?? "no XML element"
            throw SitemapError(reason: "expected a sitemap, found \(found)")
        }
        sitemap.damage = damage
        return sitemap
    }

    private static func text(_ bytes: [UInt8], _ charset: String?) throws(SitemapError) -> Sitemap {
        var sitemap = Sitemap(kind: .text)
        var text = TextDecoder.decode(bytes, declared: charset).text
        text.withUTF8 { utf8 in
            for line in utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
                let link = MarkupText.trimmed(UnsafeBufferPointer(rebasing: line))
                if !link.isEmpty { sitemap.append(SitemapEntry(UTF8Text.string(link))) }
            }
        }
        guard !sitemap.entries.isEmpty else {
            throw SitemapError(reason: "expected a sitemap, found text without a web address")
        }
        return sitemap
    }

    private static func feed(_ bytes: [UInt8], _ base: BaseURL?, _ charset: String?) throws(SitemapError) -> Sitemap {
        let options = FeedOptions(charset: charset, base: base?.text, cleansHTML: false)
        do throws(FeedError) {
            let feed = try FeedParser.parse(bytes, options: options)
            var sitemap = Sitemap(kind: .feed)
            for entry in feed.entries {
                sitemap.append(SitemapEntry(entry.link ?? "", lastModified: entry.updated ?? entry.published))
            }
            sitemap.damage = feed.damage
            return sitemap
        } catch {
            throw SitemapError(reason: error.reason)
        }
    }
}

extension Sitemap {
    /// Keeps an entry that leads to the web, as long as there is room.
    mutating func append(_ entry: SitemapEntry) {
        let start = entry.link.prefix(8).lowercased()
        let isWeb = start.hasPrefix("http://") || start == "https://"
        guard isWeb, entry.link.utf8.count <= SitemapParser.maximumLink, entries.count < SitemapParser.maximumCount
        else {
            passedOver += 1
            return
        }
        entries.append(entry)
    }
}

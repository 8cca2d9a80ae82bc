internal import NewsmillText

/// What an address says by its words.
enum FeedAddress {
    private static let words: Set<String> = [
        "rss", "rss2", "rss1", "rss20", "rss10", "rss091", "rss092", "feed", "feeds", "atom", "atom10", "atom1", "rdf",
        "rssfeed", "rssfeeds", "rss-feed", "rss-feeds", "rss_feed", "feedrss", "newsfeed", "newsfeeds", "jsonfeed",
        "xmlfeed", "outboundfeeds", ".rss",
    ]
    /// The ends of names that only feeds have, and those that feeds share with much else.
    private static let feedEnds: Set<String> = ["rss", "atom", "rdf"]
    private static let programEnds: Set<String> = [
        "xml", "php", "json", "aspx", "ashx", "asp", "jsp", "cfm", "cgi", "do",
    ]
    private static let hosts = ["feeds.", "feed.", "rss.", "feedproxy."]

    /// Whether a feed could be meant at all: one of the words below is somewhere in it.
    static func mayMatter(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= 3 else { return false }
            for index in 0..<(bytes.count - 2) {
                switch (bytes[index] | 0x20, bytes[index + 1] | 0x20, bytes[index + 2] | 0x20) {
                // rss, rdf, xml, fee(d), ato(m)
                case (0x72, 0x73, 0x73), (0x72, 0x64, 0x66), (0x78, 0x6D, 0x6C), (0x66, 0x65, 0x65), (0x61, 0x74, 0x6F):
                    return true
                default: continue
                }
            }
            return false
        }
    }

    /// Whether the words of an address are a feed's: a whole part of the path (`/rss/world`), the name of a file
    /// (`/world-rss.xml`), a parameter (`?feed=rss2`), the host (`feeds.example.org`). `/animal-feed-prices` is not.
    static func looksLikeFeed(_ place: SitePlace) -> Bool {
        if hosts.contains(where: place.host.hasPrefix), !place.segments.isEmpty { return true }
        for (index, segment) in place.segments.enumerated() {
            let segment = segment.lowercased()
            if words.contains(segment) { return true }
            guard index == place.segments.count - 1, let dot = segment.lastIndex(of: ".") else { continue }
            let end = String(segment[segment.index(after: dot)...])
            if feedEnds.contains(end) { return true }
            guard programEnds.contains(end) else { continue }
            let stem = segment[..<dot].split { !$0.isLetter && !$0.isNumber }
            if stem.contains(where: { words.contains(String($0)) }) { return true }
            // `/index.xml`: Hugo's.
            if end == "xml", segment == "index.xml" { return true }
        }
        return place.query.lowercased().split(separator: "&").contains { parameter in
            parameter.split(separator: "=").contains { words.contains(String($0)) }
        }
    }

    /// Whether an address that does not look like it may still be a feed's, because its link says so: `RSS`.
    static func mayBeFeed(_ place: SitePlace, label: String) -> Bool {
        guard label.utf8.count <= 60 else { return false }
        let isXML = place.segments.last?.lowercased().hasSuffix(".xml") ?? false
        let named = label.lowercased().split { !$0.isLetter && !$0.isNumber }
        return named.contains { $0 == "rss" || $0 == "atom" || $0 == "feed" && isXML || $0 == "xml" && isXML }
    }

    private static let commentTitles = [
        "comment", "kommentar", "comentario", "comentário", "commento", "commenti", "комментар", "коментар", "yorum",
        "reactie",
    ]

    static func isForComments(_ place: SitePlace, title: String?) -> Bool {
        let isNamed = place.segments.contains { $0.lowercased().hasPrefix("comments") }
        let title = title?.lowercased() ?? ""
        return isNamed || place.query.contains("feed=comments") || commentTitles.contains { title.contains($0) }
    }

    /// Readers and networks whose links lead to themselves, with the feed or the page in their address.
    private static let others = [
        "feedly.com", "inoreader.com", "netvibes.com", "newsblur.com", "theoldreader.com", "feedbin.com",
        "add.my.yahoo.com", "my.yahoo.com", "bloglines.com", "newsgator.com", "follow.it", "feedspot.com",
        "facebook.com", "twitter.com", "x.com", "linkedin.com", "pinterest.com", "t.me", "telegram.me", "vk.com",
        "whatsapp.com", "wa.me", "wikipedia.org", "validator.w3.org", "feedvalidator.org", "play.google.com",
        "apps.apple.com", "itunes.apple.com",
    ]

    static func isForSharing(_ place: SitePlace) -> Bool {
        others.contains { place.host == $0 || place.host.hasSuffix("." + $0) }
    }

    /// Whether two hosts share their last two labels; `example.co.uk` and `other.co.uk` do, which costs no more than rank.
    static func isSameSite(_ one: String, _ other: String) -> Bool {
        one.split(separator: ".").suffix(2).elementsEqual(other.split(separator: ".").suffix(2))
    }
}

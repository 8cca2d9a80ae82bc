/// The names that feeds use, by vocabulary. Case does not count: feeds write `pubdate` as well as `pubDate`.
enum FeedVocabulary {
    case core, content, dublinCore, dublinCoreTerms, media, itunes, feedBurner, xhtml, rdf, syndication, xml, other

    /// By address; by the usual prefix where a feed forgot to declare it.
    init(space: String) {
        let space = space.lowercased()
        self =
            Self.known[space]
            ?? Self.beginnings.first { space.hasPrefix($0.beginning) }?.vocabulary
            ?? .other
    }

    private static let known: [String: FeedVocabulary] = [
        "": .core, "atom": .core, "rss": .core, "atom10": .core, "atom03": .core,
        "http://www.w3.org/2005/atom": .core, "https://www.w3.org/2005/atom": .core,
        "http://purl.org/atom/ns#": .core, "http://purl.org/pie/": .core, "http://purl.org/echo/": .core,
        "uri/of/echo/namespace#": .core, "http://example.com/necho": .core, "http://example.com/newformat#": .core,
        "http://purl.org/rss/1.0/": .core, "http://purl.org/net/rss1.1#": .core,
        "http://purl.org/rss/1.0/modules/rss091#": .core,
        "content": .content, "http://purl.org/rss/1.0/modules/content/": .content,
        "http://purl.org/dc/elements/1.1/": .dublinCore, "http://search.yahoo.com/mrss/": .media,
        "dc": .dublinCore, "dcterms": .dublinCoreTerms, "http://purl.org/dc/terms/": .dublinCoreTerms,
        "media": .media, "itunes": .itunes, "feedburner": .feedBurner,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
        "rdf": .rdf, "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "sy": .syndication, "http://purl.org/rss/1.0/modules/syndication/": .syndication,
        "xhtml": .xhtml, "http://www.w3.org/1999/xhtml": .xhtml,
        "xml": .xml, "http://www.w3.org/xml/1998/namespace": .xml,
    ]

    /// Publishers vary the end of these.
    private static let beginnings: [(beginning: String, vocabulary: FeedVocabulary)] = [
        ("http://backend.userland.com/rss", .core), ("http://blogs.law.harvard.edu/tech/rss", .core),
        ("http://cyber.law.harvard.edu/rss", .core), ("http://my.netscape.com/", .core),
        ("http://channel.netscape.com/", .core), ("http://my.netscape.com/rdf/simple/0.9", .core),
        ("http://purl.org/rss/1.0/modules/content", .content),
        ("http://purl.org/rss/1.0/modules/syndication", .syndication), ("http://purl.org/dc/", .dublinCore),
        ("http://search.yahoo.com/mrss", .media), ("https://search.yahoo.com/mrss", .media),
        ("http://rssnamespace.org/feedburner/ext/", .feedBurner),
    ]

    /// - Parameter local: in lower case.
    func tag(_ local: String) -> FeedTag {
        switch self {
        case .core: FeedTag(element: Self.coreElements[local] ?? .unknown)
        case .rdf: FeedTag(element: local == "rdf" ? .feed : .unknown)
        case .content: FeedTag(element: local == "encoded" ? .content : .unknown)
        case .xhtml: FeedTag(element: local == "body" || local == "div" ? .body : .unknown, rank: .extended)
        case .dublinCore, .dublinCoreTerms:
            FeedTag(element: Self.dublinCoreElements[local] ?? .unknown, rank: .extended)
        case .media: FeedTag(element: Self.mediaElements[local] ?? .unknown, rank: .media)
        case .itunes: FeedTag(element: Self.itunesElements[local] ?? .unknown, rank: .media)
        case .feedBurner: FeedTag(element: local == "origlink" ? .originalLink : .unknown)
        case .syndication: FeedTag(element: Self.syndicationElements[local] ?? .unknown)
        case .xml, .other: .unknown
        }
    }

    private static let coreElements: [String: FeedElement] = [
        "rss": .feed, "rdf": .feed, "feed": .feed, "channel": .feed, "item": .entry, "entry": .entry,
        "image": .image, "textinput": .textInput, "source": .source,
        "title": .title, "tagline": .subtitle, "subtitle": .subtitle, "description": .summary, "abstract": .summary,
        "summary": .summary, "content": .content, "fullitem": .content, "fulltext": .content, "body": .body,
        "link": .link, "guid": .guid, "id": .id,
        "pubdate": .published, "published": .published, "issued": .published, "updated": .updated,
        "modified": .updated, "lastbuilddate": .updated, "created": .created,
        "author": .person, "contributor": .contributor, "name": .name, "email": .email, "uri": .uri, "url": .uri,
        "homepage": .uri, "category": .category, "keywords": .keywords, "language": .language,
        "enclosure": .enclosure,
        "ttl": .ttl, "skiphours": .skipHours, "skipdays": .skipDays, "hour": .hour, "day": .day,
    ]

    private static let dublinCoreElements: [String: FeedElement] = [
        "title": .title, "description": .summary, "identifier": .id, "creator": .person, "author": .person,
        "subject": .category, "language": .language, "date": .date, "issued": .published, "created": .created,
        "modified": .updated, "abstract": .summary,
    ]

    private static let mediaElements: [String: FeedElement] = [
        "group": .group, "content": .mediaContent, "thumbnail": .mediaThumbnail, "title": .title,
        "description": .summary,
        "category": .category,
    ]

    private static let syndicationElements: [String: FeedElement] = [
        "updateperiod": .updatePeriod, "updatefrequency": .updateFrequency, "updatebase": .updateBase,
    ]

    private static let itunesElements: [String: FeedElement] = [
        "author": .person, "summary": .summary, "subtitle": .subtitle, "title": .title,
    ]

    /// - Parameter local: in lower case.
    func attribute(_ local: String) -> FeedAttribute {
        switch self {
        case .core: Self.attributes[local] ?? .unknown
        case .xml: local == "base" ? .base : local == "lang" ? .lang : .unknown
        case .rdf: local == "about" ? .about : local == "resource" ? .resource : .unknown
        default: .unknown
        }
    }

    private static let attributes: [String: FeedAttribute] = [
        "href": .href, "url": .url, "uri": .uri, "rel": .rel, "type": .type, "mode": .mode, "src": .src,
        "length": .length, "term": .term, "label": .label, "base": .base, "lang": .lang, "about": .about,
        "resource": .resource, "ispermalink": .isPermaLink, "lastmod": .lastMod, "medium": .medium, "value": .value,
    ]
}

/// What an element of a feed says, whatever the dialect calls it.
enum FeedElement: UInt8 {
    case unknown
    case feed, entry, image, textInput, source, group
    case title, subtitle, summary, content, body
    case link, originalLink, guid, id
    case published, updated, created, date
    case person, contributor, name, email, uri
    case category, keywords, language
    case enclosure, mediaContent, mediaThumbnail
    case ttl, skipHours, skipDays, hour, day, updatePeriod, updateFrequency, updateBase
}

/// How firmly a value stands: what a dialect says in its own words comes before what an extension adds.
enum FeedRank: UInt8, Comparable {
    case own, extended, media, last

    static func < (one: FeedRank, other: FeedRank) -> Bool { one.rawValue < other.rawValue }
}

/// An element and how firmly its value stands.
struct FeedTag {
    var element: FeedElement
    var rank = FeedRank.own

    static let unknown = FeedTag(element: .unknown)
}

/// The attributes that mean something.
enum FeedAttribute: UInt8 {
    case unknown
    case href, url, uri, rel, type, mode, src, length, term, label, base, lang, about, resource, isPermaLink, lastMod
    case medium, value
}

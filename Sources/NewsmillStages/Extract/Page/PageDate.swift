import NewsmillCore
import NewsmillText

/// Chooses the day of publication among what a page says, the plainest statement first: JSON-LD, meta elements, `time`
/// elements, the address, what stands under the headline.
struct PageDate {
    private(set) var fact: Fact?
    /// Dates that were refused because they lie in the future.
    private(set) var refused: String?

    private static let names = [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published",
        "datepublished",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "publishdate",
        "publish-date", "publish_date", "pubdate", "pub_date", "published_time", "publication_date", "published-date",
        "publication-date", "article.published", "article_date_original", "originalpublicationdate",
        "vr:published_time",
        "citation_publication_date", "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date.created",
        "dcterms.created", "dc.date", "dcterms.date", "dc.created", "date", "article:post_date", "release_date",
        "bt:pubdate", "shareaholic:article_published_time",
        "rnews:datepublished", "last-published", "creation_date", "created", "og:pubdate", "article.created",
    ]

    /// - Parameter now: no article is published after it was read; nil where that is not known.
    init(_ page: PageScan, _ linked: LinkedData, url: String?, now: Timestamp?) {
        var candidates: [(basis: String, text: String?)] = [("json-ld", linked.published)]
        candidates += Self.names.map { ($0.contains(":published_time") ? "opengraph" : "meta", page.meta[$0]) }
        candidates += page.times.filter(\.isPublished).map { ("microdata", $0.value) }
        for (basis, text) in candidates {
            if let text, take(Self.parse(text), basis, now) { return }
        }
        let address = url.flatMap(Self.inAddress)
        let times = page.times.filter { !$0.isModified && !$0.isPublished }.compactMap { Self.parse($0.value) }
        if let address, let same = times.first(where: { $0.isSameDay(as: address) }), take(same, "time", now) { return }
        if take(address, "url", now) { return }
        if take(times.first, "time", now) { return }
        // "Storm hits coast | The Example | 21.06.2025", "21.06.2025 - Storm hits coast"
        if let title = page.title {
            let parts = title.split(whereSeparator: { $0 == "|" || $0 == "," })
            if let last = parts.last, take(Timestamp.parse(WhiteSpace.squeezed(String(last))), "title", now) { return }
            let opening = Timestamp.findLeading(in: title)
            if let opening, title.utf8.dropFirst(opening.range.upperBound).first == 0x20,
                take(opening.timestamp, "title", now)
            {
                return
            }
        }
        for text in page.bylines { if take(Self.inText(text), "byline", now) { return } }
        for text in page.datelike { if take(Self.inText(text), "text", now) { return } }
        for text in page.bylines { if take(Self.withShortYear(text), "byline", now) { return } }
        // Nothing but a date, right above the headline; what stands there may be the day of reading too, so it comes late.
        if take(page.aboveHeadline.flatMap { Timestamp.parse($0) }, "text", now) { return }
        for text in page.datelike { if take(Self.withShortYear(text), "text", now) { return } }
    }

    private mutating func take(_ timestamp: Timestamp?, _ basis: String, _ now: Timestamp?) -> Bool {
        guard let timestamp else { return false }
        if let now, timestamp.iso8601.prefix(10) > now.dayAfter {
            refused = refused ?? timestamp.iso8601
            return false
        }
        fact = Fact(value: timestamp.iso8601, basis: basis)
        return true
    }

    /// A whole text that is a date, or one that begins with it.
    private static func parse(_ text: String) -> Timestamp? {
        Timestamp.parse(text) ?? inText(text)
    }

    /// The first date in a short text that names its year.
    static func inText(_ text: String) -> Timestamp? {
        guard text.utf8.count <= 200 else { return nil }
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            var isAtBorder = true
            while index + 5 < bytes.count {
                let byte = bytes[index]
                let isWord = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
                if isWord, isAtBorder {
                    if let found = Timestamp.findLeading(in: UnsafeBufferPointer(rebasing: bytes[index...])) {
                        return found.timestamp
                    }
                }
                isAtBorder = !isWord
                index += 1
            }
            return nil
        }
    }

    /// "21.06.25": the first such date in a short text. Dots are European, where the day comes first.
    static func withShortYear(_ text: String) -> Timestamp? {
        guard text.utf8.count <= 200 else { return nil }
        let bytes = Array(text.utf8)
        func number(_ index: Int) -> Int? {
            guard index + 1 < bytes.count, bytes[index] &- 0x30 < 10, bytes[index + 1] &- 0x30 < 10 else { return nil }
            return Int(bytes[index] & 15) * 10 + Int(bytes[index + 1] & 15)
        }
        func isPart(_ index: Int) -> Bool {
            bytes.indices.contains(index) && (bytes[index] &- 0x30 < 10 || bytes[index] == UInt8(ascii: "."))
        }
        for index in bytes.indices where !isPart(index - 1) {
            guard let day = number(index), let month = number(index + 3), let year = number(index + 6),
                bytes[index + 2] == UInt8(ascii: "."), bytes[index + 5] == UInt8(ascii: "."), !isPart(index + 8)
            else { continue }
            // RFC 2822 section 4.3: two digits are of 1950 to 2049.
            let timestamp = Timestamp(year: year < 50 ? 2000 + year : 1900 + year, month: month, day: day)
            if timestamp.isValid { return timestamp }
        }
        return nil
    }

    /// "/2025/06/21/", "/2025-06-21-", "20250621" between other signs.
    static func inAddress(_ url: String) -> Timestamp? {
        let path = Array(url.utf8)
        var index = 0
        while index + 8 <= path.count {
            defer { index += 1 }
            guard path[index] == UInt8(ascii: "2") || path[index] == UInt8(ascii: "1"),
                index == 0 || !(path[index - 1] &- 0x30 < 10)
            else { continue }
            var position = index
            func number(_ digits: Int) -> Int? {
                guard position + digits <= path.count else { return nil }
                var value = 0
                for byte in path[position..<position + digits] {
                    guard byte &- 0x30 < 10 else { return nil }
                    value = value * 10 + Int(byte &- 0x30)
                }
                position += digits
                return value
            }
            func separator() -> Bool {
                guard position < path.count, "/-_.".utf8.contains(path[position]) else { return false }
                position += 1
                return true
            }
            guard let year = number(4), (1990...2100).contains(year) else { continue }
            let isParted = separator()
            guard let month = number(2), !isParted || separator(), let day = number(2),
                position == path.count || !(path[position] &- 0x30 < 10)
            else { continue }
            let timestamp = Timestamp(year: year, month: month, day: day)
            if timestamp.isValid { return timestamp }
        }
        return nil
    }
}

extension Timestamp {
    /// As `2025-06-22`: what another time zone may call today.
    fileprivate var dayAfter: String {
        String(Timestamp(year: year, month: month, day: day, secondOfDay: 86_400, utcOffset: 0).iso8601.prefix(10))
    }
}

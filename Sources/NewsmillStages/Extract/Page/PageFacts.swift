import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// What a page says of itself outside its text, each fact with the place that says it.
struct PageFacts {
    private(set) var title: Fact?
    private(set) var published: Fact?
    private(set) var outlet: Fact?
    private(set) var language: String?
    private(set) var canonicalURL: String?
    private(set) var description: String?
    /// The article's text as the page's JSON-LD has it.
    private(set) var articleBody: String?
    private(set) var authors: [Fact] = []
    private(set) var topics: [String] = []

    init(_ tree: HTMLTree) {
        let page = PageScan(tree)
        let linked = LinkedData(page.jsonLD)

        outlet = Self.first([("json-ld", linked.outlet), ("opengraph", page.meta["og:site_name"])])
        canonicalURL = [page.canonical, page.meta["og:url"]].lazy.compactMap { $0 }.first { $0.hasPrefix("http") }
        articleBody = linked.body
        description = page.meta["og:description"] ?? page.meta["description"]
        language = page.language ?? page.meta["og:locale"]?.replacing("_", with: "-")
        title = Self.title(page, linked, outlet: outlet?.value)

        let dates: [(String, String?)] = [
            ("json-ld", linked.published), ("opengraph", page.meta["article:published_time"]),
            (
                "meta",
                page.meta["date"] ?? page.meta["pubdate"] ?? page.meta["dc.date"] ?? page.meta["dc.date.issued"]
                    ?? page.meta["parsely-pub-date"] ?? page.meta["datepublished"]
            ),
            ("time", page.time),
        ]
        published =
            dates.lazy.compactMap { basis, text in
                text.flatMap(Timestamp.parse).map { Fact(value: $0.iso8601, basis: basis) }
            }.first

        if !linked.authors.isEmpty {
            authors = linked.authors.map { Fact(value: $0, basis: "json-ld") }
        } else if let author = page.meta["author"] ?? page.meta["article:author"], !author.hasPrefix("http") {
            authors = [Fact(value: author, basis: "meta")]
        }
        topics = linked.topics.isEmpty ? Self.list(page.meta["news_keywords"] ?? page.meta["keywords"]) : linked.topics
    }

    private static func first(_ candidates: [(basis: String, value: String?)]) -> Fact? {
        for (basis, value) in candidates {
            if let value = value.map(PageScan.squeezed), !value.isEmpty { return Fact(value: value, basis: basis) }
        }
        return nil
    }

    /// The headline as the page's own h1 has it where another place confirms it; else the best of the others.
    private static func title(_ page: PageScan, _ linked: LinkedData, outlet: String?) -> Fact? {
        let whole = page.title.map { Self.withoutOutlet($0, outlet: outlet) }
        let declared = [linked.headline, page.meta["og:title"].map { Self.withoutOutlet($0, outlet: outlet) }, whole]
            .compactMap { $0.map(Folding.fold) }
        if let headline = page.headings.first(where: { declared.contains(Folding.fold($0)) }) {
            return Fact(value: headline, basis: "h1")
        }
        return first([
            ("json-ld", linked.headline),
            ("opengraph", page.meta["og:title"].map { Self.withoutOutlet($0, outlet: outlet) }),
            ("h1", page.headings.first), ("title", whole),
        ])
    }

    /// "Storm hits coast - The Daily Example" without the outlet's name, nor a last part behind a bar that is as short as a name.
    private static func withoutOutlet(_ title: String, outlet: String?) -> String {
        let title = PageScan.squeezed(title)
        for separator in [" | ", " - ", " – ", " — ", " :: ", " • "] {
            guard let range = title.ranges(of: separator).last else { continue }
            let head = String(title[..<range.lowerBound])
            let tail = String(title[range.upperBound...])
            let isOutlet = outlet.map { Folding.fold($0) == Folding.fold(tail) } ?? false
            // An outlet's name is short, and a headline is longer than it.
            let words = tail.split(separator: " ").count
            if isOutlet || separator == " | " && words <= 4 && head.split(separator: " ").count >= words { return head }
        }
        return title
    }

    private static func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { PageScan.squeezed(String($0)) }.filter { !$0.isEmpty }
    }
}

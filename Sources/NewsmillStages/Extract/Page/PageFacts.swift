import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// What a page says of itself outside its text, each fact with the place that says it.
struct PageFacts {
    private(set) var title: Fact?
    private(set) var published: Fact?
    /// A date in the future that the page gives, and that is not believed.
    private(set) var refusedDate: String?
    private(set) var outlet: Fact?
    private(set) var language: String?
    private(set) var canonicalURL: String?
    private(set) var description: String?
    /// The article's text as the page's JSON-LD has it.
    private(set) var articleBody: String?
    private(set) var authors: [Fact] = []
    private(set) var topics: [String] = []

    /// - Parameters:
    ///   - url: where the page was found.
    ///   - now: when it was captured, where that is known.
    init(_ tree: HTMLTree, _ evidence: PageEvidence, url: String?, now: Timestamp?) {
        let page = PageScan(tree, evidence)
        let linked = LinkedData(page.jsonLD)

        outlet = Self.first([
            ("json-ld", linked.outlet), ("opengraph", page.meta["og:site_name"]),
            ("meta", page.meta["application-name"] ?? page.meta["publisher"]),
        ])
        canonicalURL = [page.canonical, page.meta["og:url"]].lazy.compactMap { $0 }.first { $0.hasPrefix("http") }
        articleBody = linked.body
        description = page.meta["og:description"] ?? page.meta["description"]
        language = page.language ?? page.meta["og:locale"]?.replacing("_", with: "-")

        let outlets =
            [
                linked.outlet, page.meta["og:site_name"], page.meta["application-name"], page.meta["publisher"],
                page.meta["dc.publisher"],
            ]
            .compactMap { $0 } + page.siteNames + Self.hostNames(canonicalURL ?? url)
        title = PageTitle(page, linked, outlets: outlets).fact
        let date = PageDate(page, linked, url: canonicalURL ?? url, now: now)
        published = date.fact
        refusedDate = date.fact == nil ? date.refused : nil
        authors = Self.authors(page, linked, outlets: outlets)
        topics = PageTopics.find(page, linked, outlets: outlets)
    }

    private static func first(_ candidates: [(basis: String, value: String?)]) -> Fact? {
        for (basis, value) in candidates {
            if let value = value.map(WhiteSpace.squeezed), !value.isEmpty { return Fact(value: value, basis: basis) }
        }
        return nil
    }

    /// "www.daily-example.co.uk": as a whole, and the label that names the outlet.
    private static func hostNames(_ url: String?) -> [String] {
        guard let host = url.flatMap({ OutletNames.host(of: $0) }) else { return [] }
        let labels = host.split(separator: ".").map(String.init)
        let name = labels.dropLast().max { $0.count < $1.count }
        return [host, "www." + host] + (name.map { [$0] } ?? [])
    }

    private static let authorNames = [
        "author", "article:author", "authors", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
        "cxenseparse:author", "byl", "article:author_name", "citation_author", "article_author",
    ]

    /// The first place that names people.
    private static func authors(_ page: PageScan, _ linked: LinkedData, outlets: [String]) -> [Fact] {
        let names = AuthorNames(outlets: outlets)
        var candidates: [(basis: String, texts: [String])] = [("json-ld", linked.authors)]
        candidates += authorNames.compactMap { page.meta[$0] }.filter { !$0.hasPrefix("http") }.map { ("meta", [$0]) }
        for basis in ["microdata", "rel-author", "byline"] {
            let texts = page.authorMarks.filter { $0.basis == basis }.map(\.text)
            candidates.append((basis, Array(texts.prefix(basis == "byline" ? 1 : 4))))
        }
        for (basis, texts) in candidates {
            var found: [String] = []
            let people = texts.flatMap { names.people(in: $0) }
            for name in people where !found.contains(name) && (basis != "byline" || AuthorNames.looksLikePerson(name)) {
                found.append(name)
            }
            if !found.isEmpty, found.count <= 12 { return found.map { Fact(value: $0, basis: basis) } }
        }
        // A byline without a name for it in the markup: "By Jane Doe".
        for text in page.bylines.prefix(12)
        where ["by ", "von ", "par ", "por "].contains(where: { Folding.fold(text).hasPrefix($0) }) {
            let people = names.people(in: text)
            if !people.isEmpty { return people.map { Fact(value: $0, basis: "byline") } }
        }
        for (basis, texts) in candidates.prefix(while: { $0.basis == "json-ld" || $0.basis == "meta" }) {
            if let name = texts.lazy.compactMap({ names.organisation(in: $0) }).first {
                return [Fact(value: name, basis: basis)]
            }
        }
        return []
    }
}

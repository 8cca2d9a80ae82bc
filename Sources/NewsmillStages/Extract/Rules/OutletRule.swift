import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// What is known of one outlet's pages, as pipeline.json says it: for what no general method gets right.
public struct OutletRule: Codable, Sendable, Equatable {
    /// The host of the page's address; subdomains belong to it.
    public var host: String?
    /// The name of the outlet, as the page, the feed or the record has it.
    public var outlet: String?
    /// Selectors, see ``NewsmillMarkup/Selector``.
    public var body: String?
    public var title: String?
    public var authors: String?
    public var published: String?
    public var remove: [String]?

    public init(
        host: String? = nil, outlet: String? = nil, body: String? = nil, title: String? = nil, authors: String? = nil,
        published: String? = nil, remove: [String]? = nil
    ) {
        self.host = host
        self.outlet = outlet
        self.body = body
        self.title = title
        self.authors = authors
        self.published = published
        self.remove = remove
    }

    static let documentation = [
        "rules":
            "Where to look in the pages of an outlet, for what no general method gets right. The first that fits is used.",
        "rules[].host": "The host of the page's address; subdomains belong to it.",
        "rules[].outlet": "Or the name of the outlet, as the page, the feed or the record has it.",
        "rules[].body":
            "A CSS selector of the elements that hold the article. If it matches nothing, the page is read as any other, and marked.",
        "rules[].title": "A CSS selector of the element that holds the title.",
        "rules[].authors": "A CSS selector of the elements that hold an author each.",
        "rules[].published": "A CSS selector of the element that holds the date of publication.",
        "rules[].remove": "CSS selectors of what is no part of the article.",
    ]
}

/// The rules of all outlets, compiled.
struct OutletRules: Sendable {
    struct Compiled: Sendable {
        /// What the rule goes by, for the trail: `news.example`.
        let name: String
        let host: String?
        let outlet: String?
        let body: Choice?
        let title: Choice?
        let authors: Choice?
        let published: Choice?
        let remove: [Choice]
    }

    /// A selector and how it is written.
    struct Choice: Sendable {
        let text: String
        let selector: Selector
    }

    private let rules: [Compiled]
    /// What cannot work; it is not used.
    let problems: [OptionProblem]

    init(_ rules: [OutletRule]) {
        var problems: [OptionProblem] = []
        var compiled: [Compiled] = []
        for (index, rule) in rules.enumerated() {
            func choice(_ text: String?, _ key: String) -> Choice? {
                guard let text else { return nil }
                do {
                    return Choice(text: text, selector: try Selector(text))
                } catch {
                    problems.append(OptionProblem(at: "rules[\(index)].\(key)", expected: error.description))
                    return nil
                }
            }
            let host = rule.host.map { Self.plain($0) }
            let name = host ?? rule.outlet ?? ""
            if name.isEmpty {
                problems.append(
                    OptionProblem(
                        at: "rules[\(index)]", expected: "expected a \"host\" or an \"outlet\" to know its pages by"))
            }
            let remove = (rule.remove ?? []).enumerated().compactMap { choice($1, "remove[\($0)]") }
            compiled.append(
                Compiled(
                    name: name, host: host, outlet: rule.outlet.map(Folding.fold), body: choice(rule.body, "body"),
                    title: choice(rule.title, "title"), authors: choice(rule.authors, "authors"),
                    published: choice(rule.published, "published"), remove: remove))
        }
        self.rules = compiled
        self.problems = problems
    }

    /// The first rule that fits a page.
    ///
    /// - Parameter urls: what is known as its address, the likeliest first.
    func rule(urls: [String?], outlet: String?) -> Compiled? {
        guard !rules.isEmpty else { return nil }
        let hosts = urls.compactMap { $0.flatMap(URLReference.host).map(Self.plain) }
        let outlet = outlet.map(Folding.fold)
        return rules.first { rule in
            if let wanted = rule.host { return hosts.contains { $0 == wanted || $0.hasSuffix(".\(wanted)") } }
            return rule.outlet != nil && rule.outlet == outlet
        }
    }

    private static func plain(_ host: String) -> String {
        let host = host.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}

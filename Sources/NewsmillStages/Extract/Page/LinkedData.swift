import NewsmillMarkup
import NewsmillText

/// What a page's JSON-LD says of its article (schema.org), in all shapes that publishers use: plain, in arrays, in `@graph`,
/// nested, with authors by reference; broken JSON is mended where that is simple.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var outlet: String?
    private(set) var authors: [String] = []
    private(set) var topics: [String] = []
    private(set) var sections: [String] = []
    /// The whole text, where the publisher gives it.
    private(set) var body: String?
    private var byID: [String: JSONNode] = [:]

    init(_ scripts: [String]) {
        var articles: [JSONNode] = []
        for script in scripts {
            guard let root = Self.parse(script) else { continue }
            for object in Self.objects(root, depth: 0) {
                if let id = object["@id"]?.string, byID[id] == nil || object["name"] != nil { byID[id] = object }
                if Self.isArticle(object) { articles.append(object) }
                if outlet == nil, Self.types(object).contains(where: { $0.hasSuffix("MediaOrganization") }) {
                    outlet = Self.text(object["name"])
                }
            }
        }
        // The article itself says when it appeared and what it is called; teasers of others say less.
        let best = articles.enumerated().max {
            (Self.worth($0.element), -$0.offset) < (Self.worth($1.element), -$1.offset)
        }
        if let best { read(best.element) }
    }

    private static func worth(_ object: JSONNode) -> Int {
        ["headline", "datePublished", "author", "publisher", "articleBody"].count { object[$0] != nil }
    }

    private mutating func read(_ object: JSONNode) {
        headline = Self.text(object["headline"]) ?? Self.text(object["name"])
        published = Self.text(object["datePublished"]) ?? Self.text(object["dateCreated"])
        outlet = names(object["publisher"]).first ?? outlet
        authors = names(object["author"])
        if authors.isEmpty { authors = names(object["creator"]) }
        topics = Self.keywords(object["keywords"])
        sections = Self.keywords(object["articleSection"])
        body = object["articleBody"]?.string
    }

    private static func parse(_ script: String) -> JSONNode? {
        if let root = try? JSONParser.parse(Array(script.utf8), dialect: .json5) { return root }
        return try? JSONParser.parse(LinkedDataMender.mended(Array(script.utf8)), dialect: .json5)
    }

    /// Where articles, and the people and outlets they refer to, are nested.
    private static let nesting: Set<String> = [
        "@graph", "mainEntity", "mainEntityOfPage", "item", "author", "publisher",
    ]

    private static func objects(_ node: JSONNode, depth: Int) -> [JSONNode] {
        guard depth < 6 else { return [] }
        switch node.value {
        case .array(let nodes): return nodes.flatMap { objects($0, depth: depth + 1) }
        case .object(let members):
            return members.filter { nesting.contains($0.key) }.reduce(into: [node]) {
                $0 += objects($1.node, depth: depth + 1)
            }
        default: return []
        }
    }

    private static func types(_ object: JSONNode) -> [String] {
        object["@type"]?.string.map { [$0] } ?? object["@type"]?.array?.compactMap(\.string) ?? []
    }

    private static func isArticle(_ object: JSONNode) -> Bool {
        types(object).contains {
            $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "LiveBlogPosting" || $0 == "Report"
                || $0 == "Recipe"
                || $0 == "SocialMediaPosting" || $0.hasSuffix("Review")
        }
    }

    /// Publishers put HTML's references into JSON, where they mean nothing.
    private static func text(_ node: JSONNode?) -> String? {
        guard let node else { return nil }
        if let first = node.array?.first { return text(first) }
        if let value = node["@value"] { return text(value) }
        guard let string = node.string else { return nil }
        let plain = WhiteSpace.squeezed(HTMLParser.decodeReferences(string))
        return plain.isEmpty ? nil : plain
    }

    /// A name, an object with a name, a reference to one, or an array of any.
    private func names(_ node: JSONNode?) -> [String] {
        guard let node else { return [] }
        if let nodes = node.array { return nodes.flatMap(names) }
        if node.string != nil { return Self.text(node).map { $0.hasPrefix("http") ? [] : [$0] } ?? [] }
        if let name = node["name"] {
            if let several = name.array { return several.compactMap(Self.text) }
            return Self.text(name).map { [$0] } ?? []
        }
        if let id = node["@id"]?.string, let object = byID[id] { return Self.text(object["name"]).map { [$0] } ?? [] }
        return []
    }

    private static func keywords(_ node: JSONNode?) -> [String] {
        if let nodes = node?.array {
            // An array of one string is a list in a string now and then.
            if nodes.count == 1 { return keywords(nodes[0]) }
            return nodes.compactMap { text($0) ?? text($0["name"]) }
        }
        return (text(node) ?? text(node?["name"]) ?? "").split { $0 == "," || $0 == ";" }.map {
            WhiteSpace.squeezed(String($0))
        }.filter { !$0.isEmpty }
    }
}

import NewsmillText

/// What a page's JSON-LD says of its article (schema.org), in the shapes publishers use: plain, in an array, in `@graph`.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var outlet: String?
    private(set) var authors: [String] = []
    private(set) var topics: [String] = []
    /// The whole text, where the publisher gives it.
    private(set) var body: String?

    init(_ scripts: [String]) {
        for script in scripts {
            guard let root = try? JSONParser.parse(Array(script.utf8), dialect: .json5) else { continue }
            for object in Self.objects(root) where Self.isArticle(object) {
                read(object)
                return
            }
        }
    }

    private mutating func read(_ object: JSONNode) {
        headline = Self.text(object["headline"]) ?? Self.text(object["name"])
        published = Self.text(object["datePublished"])
        outlet = Self.names(object["publisher"]).first
        authors = Self.names(object["author"])
        topics = Self.keywords(object["keywords"])
        body = object["articleBody"]?.string
    }

    private static func objects(_ node: JSONNode) -> [JSONNode] {
        switch node.value {
        case .array(let nodes): nodes.flatMap(objects)
        case .object: [node] + (node["@graph"].map(objects) ?? [])
        default: []
        }
    }

    private static func isArticle(_ object: JSONNode) -> Bool {
        let types = object["@type"]?.string.map { [$0] } ?? object["@type"]?.array?.compactMap(\.string) ?? []
        return types.contains {
            $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "LiveBlogPosting" || $0 == "Report"
        }
    }

    private static func text(_ node: JSONNode?) -> String? {
        node?.string.map(PageScan.squeezed).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A name, an object with a name, or an array of either.
    private static func names(_ node: JSONNode?) -> [String] {
        guard let node else { return [] }
        if let name = text(node) { return name.hasPrefix("http") ? [] : [name] }
        if let nodes = node.array { return nodes.flatMap(names) }
        return text(node["name"]).map { [$0] } ?? []
    }

    private static func keywords(_ node: JSONNode?) -> [String] {
        if let nodes = node?.array { return nodes.compactMap(text) }
        return (text(node) ?? "").split(separator: ",").map { PageScan.squeezed(String($0)) }.filter { !$0.isEmpty }
    }
}

/// A graph as GraphML (http://graphml.graphdrawing.org), as Gephi, networkx and igraph read it.
enum GraphML {
    static func of(_ graph: PropagationGraph) -> String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """
        for key in keys {
            text += "  <key id=\"\(key.id)\" for=\"\(key.of)\" attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n"
        }
        text += "  <graph id=\"propagation\" edgedefault=\"directed\">\n"
        for node in graph.nodes {
            text += "    <node id=\"\(node.id)\">\n"
            for (key, value) in values(of: node) { text += data(key, value) }
            text += "    </node>\n"
        }
        for (index, edge) in graph.edges.enumerated() {
            // Where nobody knows which is later there is no direction; the attribute `relation` says the same, since networkx
            // takes no graph that mixes both.
            text += "    <edge id=\"e\(index)\" source=\"\(graph.nodes[edge.from].id)\" "
            text += "target=\"\(graph.nodes[edge.to].id)\">\n"
            for (key, value) in values(of: edge) { text += data(key, value) }
            text += "    </edge>\n"
        }
        return text + "  </graph>\n</graphml>\n"
    }

    private static let keys: [(id: String, of: String, name: String, type: String)] = [
        ("label", "node", "label", "string"), ("kind", "node", "kind", "string"),
        ("outlet", "node", "outlet", "string"),
        ("article", "node", "article", "long"), ("title", "node", "title", "string"),
        ("published", "node", "published", "string"), ("url", "node", "url", "string"),
        ("story", "node", "story", "string"), ("articles", "node", "articles", "long"),
        ("relation", "edge", "relation", "string"), ("lag_minutes", "edge", "lag_minutes", "long"),
        ("lag_days", "edge", "lag_days", "long"), ("share", "edge", "share", "double"),
        ("pairs", "edge", "pairs", "long"), ("copies", "edge", "copies", "long"),
        ("utterances", "edge", "utterances", "long"),
    ]

    private static func values(of node: PropagationGraph.Node) -> [(String, String?)] {
        [
            ("label", node.article == nil ? node.outlet : node.title ?? node.id),
            ("kind", node.article == nil ? "outlet" : "article"), ("outlet", node.outlet),
            ("article", node.article.map(String.init)), ("title", node.title), ("published", node.published),
            ("url", node.url), ("story", node.story), ("articles", String(node.articles)),
        ]
    }

    private static func values(of edge: PropagationGraph.Edge) -> [(String, String?)] {
        [
            ("relation", edge.relation), ("lag_minutes", edge.lagMinutes.map(String.init)),
            ("lag_days", edge.lagDays.map(String.init)), ("share", edge.share.map { "\($0)" }),
            ("pairs", String(edge.pairs)), ("copies", String(edge.copies)), ("utterances", String(edge.utterances)),
        ]
    }

    private static func data(_ key: String, _ value: String?) -> String {
        value.map { "      <data key=\"\(key)\">\(escaped($0))</data>\n" } ?? ""
    }

    /// XML 1.0 has no way to write most control characters: they are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

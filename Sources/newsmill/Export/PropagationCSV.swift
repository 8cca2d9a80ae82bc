/// A graph as CSV (RFC 4180, with a header line): one line an edge, or one line a node.
enum PropagationCSV {
    static func edges(_ graph: PropagationGraph) -> String {
        let header = [
            "from", "from_outlet", "from_published", "from_title", "to", "to_outlet", "to_published", "to_title",
            "relation",
            "lag_minutes", "lag_days", "share", "pairs", "copies", "utterances",
        ]
        return
            ([header]
            + graph.edges.map { edge in
                let (from, to) = (graph.nodes[edge.from], graph.nodes[edge.to])
                return [
                    from.id, from.outlet ?? "", from.published ?? "", from.title ?? "", to.id, to.outlet ?? "",
                    to.published ?? "", to.title ?? "", edge.relation, number(edge.lagMinutes), number(edge.lagDays),
                    edge.share.map { "\($0)" } ?? "", "\(edge.pairs)", "\(edge.copies)", "\(edge.utterances)",
                ]
            }).map(line).joined()
    }

    static func nodes(_ graph: PropagationGraph) -> String {
        let header = ["id", "kind", "outlet", "published", "article", "title", "url", "story", "articles"]
        return
            ([header]
            + graph.nodes.map { node in
                [
                    node.id, node.article == nil ? "outlet" : "article", node.outlet ?? "", node.published ?? "",
                    node.article.map(String.init) ?? "", node.title ?? "", node.url ?? "", node.story ?? "",
                    "\(node.articles)",
                ]
            }).map(line).joined()
    }

    private static func number(_ value: Int?) -> String { value.map(String.init) ?? "" }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

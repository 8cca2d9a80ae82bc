import NewsmillStore

extension PropagationGraph {
    /// The same with one node for each outlet. Articles of unknown outlets stay by themselves; what an outlet shares with itself is
    /// left out.
    func byOutlet() -> PropagationGraph {
        var graph = self
        graph.nodes = []
        var numbers: [String: Int] = [:]
        var nodeOf: [Int] = []
        for node in nodes {
            guard let outlet = node.outlet else {
                nodeOf.append(graph.nodes.count)
                graph.nodes.append(node)
                continue
            }
            if let known = numbers[outlet] {
                nodeOf.append(known)
                graph.nodes[known].articles += 1
                if let date = node.published, graph.nodes[known].published.map({ date < $0 }) ?? true {
                    graph.nodes[known].published = date
                }
            } else {
                numbers[outlet] = graph.nodes.count
                nodeOf.append(graph.nodes.count)
                graph.nodes.append(Node(id: "o\(numbers.count)", outlet: outlet, published: node.published))
            }
        }
        var groups: [Group: [Edge]] = [:]
        for edge in edges {
            let group = Group(from: nodeOf[edge.from], to: nodeOf[edge.to], isLater: edge.isLater)
            if group.from != group.to { groups[group, default: []].append(edge) }
        }
        graph.edges = groups.map { Self.sum($0, $1) }.sorted {
            ($0.from, $0.to, $0.isLater ? 0 : 1) < ($1.from, $1.to, $1.isLater ? 0 : 1)
        }
        return graph
    }

    private struct Group: Hashable {
        var from: Int
        var to: Int
        var isLater: Bool
    }

    private static func sum(_ group: Group, _ edges: [Edge]) -> Edge {
        func median(_ values: [Int]) -> Int? { values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2] }
        let shares = edges.compactMap(\.share).sorted()
        return Edge(
            from: group.from, to: group.to, isLater: group.isLater,
            lagMinutes: median(edges.compactMap(\.lagMinutes)), lagDays: median(edges.compactMap(\.lagDays)),
            share: shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count),
            pairs: edges.reduce(0) { $0 + $1.pairs }, copies: edges.reduce(0) { $0 + $1.copies },
            utterances: edges.reduce(0) { $0 + $1.utterances })
    }
}

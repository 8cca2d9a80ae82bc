import NewsmillMarkup

/// Notes why each block of a page was kept or dropped, for `newsmill parse --trace`. Where there is none (`trace?.trace(…)`), what
/// would be noted is not even made.
public final class PageTrace {
    public enum Verdict: String, Sendable {
        case kept, dropped
    }

    public struct Block: Sendable {
        /// The block element as a selector would name it: `p.lead`, `div#story`.
        public var element: String
        /// Its text, white space squeezed.
        public var text: String
        public var verdict: Verdict
        /// Score or evidence and rule, in words.
        public var reason: String
        fileprivate var node: Int
        fileprivate var reading: Int
    }

    private var noted: [Block] = []
    private var tree: HTMLTree?
    private var readings = 0

    public init() {}

    /// What was noted, in the order of the page, one reading of it after the other.
    public var blocks: [Block] {
        noted.enumerated().sorted {
            ($0.element.reading, $0.element.node, $0.offset) < ($1.element.reading, $1.element.node, $1.offset)
        }.map(\.element)
    }

    /// From here on, nodes are those of this tree.
    func begin(_ tree: HTMLTree) {
        self.tree = tree
        readings += 1
    }

    func trace(node: Int, text: String, verdict: Verdict, reason: String) {
        noted.append(
            Block(
                element: tree.map { Self.name(node, in: $0) } ?? "", text: text, verdict: verdict, reason: reason,
                node: node, reading: readings))
    }

    static func name(_ node: Int, in tree: HTMLTree) -> String {
        var name = "\(tree.nodes[node].tag)"
        if let id = tree.attribute(.id, of: node), !id.isEmpty { name += "#\(id)" }
        for word in (tree.attribute(.class, of: node) ?? "").split(whereSeparator: \.isWhitespace).prefix(3) {
            name += ".\(word)"
        }
        return name
    }
}

/// The nodes of a query set in plain arrays, for the question that turns most candidates away: are the words there at all?
struct QueryOutline: Sendable {
    fileprivate enum Kind: UInt8 {
        case atom, not, all, any, unknown
    }

    fileprivate struct Node {
        var kind: Kind
        /// Whether it cannot be answered without knowing where words stand.
        var needsPlaces: Bool
        /// An atom, or where its nodes lie in `links`.
        var first: Int32
        var end: Int32
    }

    private var nodes: [Node] = []
    private var links: [Int32] = []

    /// - Parameter nodes: each behind those it is made of.
    init(_ nodes: [QuerySet.Node]) {
        for node in nodes {
            switch node {
            case .atom(let atom):
                let number = Int32(truncatingIfNeeded: atom)
                self.nodes.append(Node(kind: .atom, needsPlaces: false, first: number, end: number))
            case .not(let inner):
                // Words that are there may still stand in the wrong places.
                add(needsPlaces(inner) ? .unknown : .not, [inner])
            case .all(let parts): add(.all, parts)
            case .any(let parts): add(.any, parts)
            case .near(let left, let right, _): add(.all, [left, right], needsPlaces: true)
            case .atLeast(_, let inner): add(.all, [inner], needsPlaces: true)
            }
        }
    }

    private mutating func add(_ kind: Kind, _ parts: [Int], needsPlaces: Bool = false) {
        let first = Int32(truncatingIfNeeded: links.count)
        links += parts.map(Int32.init(truncatingIfNeeded:))
        nodes.append(
            Node(
                kind: kind, needsPlaces: needsPlaces || parts.contains(where: self.needsPlaces), first: first,
                end: Int32(truncatingIfNeeded: links.count)))
    }

    func needsPlaces(_ node: Int) -> Bool { nodes[node].needsPlaces }

    /// The candidates that may match, by what is there and wherever it stands: exact where no places matter.
    ///
    /// - Parameters:
    ///   - roots: the node of each query.
    ///   - lists: of each atom.
    func filter(_ candidates: [Int32], roots: [Int], _ lists: [QueryScratch.List], _ epoch: UInt32) -> [Int32] {
        nodes.withUnsafeBufferPointer { nodes in
            links.withUnsafeBufferPointer { links in
                lists.withUnsafeBufferPointer { lists in
                    let reader = Reader(nodes: nodes, links: links, lists: lists, epoch: epoch)
                    return candidates.filter { reader.mayHold(Int32(truncatingIfNeeded: roots[Int($0)])) }
                }
            }
        }
    }

    /// As ``filter(_:roots:_:_:)``, of one node.
    func mayHold(_ node: Int, _ lists: [QueryScratch.List], _ epoch: UInt32) -> Bool {
        !filter([0], roots: [node], lists, epoch).isEmpty
    }

    /// Asks without touching a reference count.
    private struct Reader {
        let nodes: UnsafeBufferPointer<Node>
        let links: UnsafeBufferPointer<Int32>
        let lists: UnsafeBufferPointer<QueryScratch.List>
        let epoch: UInt32

        func mayHold(_ number: Int32) -> Bool {
            let node = nodes[Int(number)]
            switch node.kind {
            case .unknown: return true
            case .atom: return lists[Int(node.first)].epoch == epoch
            case .not: return !mayHold(links[Int(node.first)])
            case .all:
                for index in node.first..<node.end where !answer(index) { return false }
                return true
            case .any:
                for index in node.first..<node.end where answer(index) { return true }
                return false
            }
        }

        /// Most parts are atoms: no call for them.
        @inline(__always)
        private func answer(_ index: Int32) -> Bool {
            let part = nodes[Int(links[Int(index)])]
            return part.kind == .atom ? lists[Int(part.first)].epoch == epoch : mayHold(links[Int(index)])
        }
    }
}

/// Which parts of an article a term is looked for in, as bits.
struct PartMask: OptionSet, Sendable {
    let rawValue: UInt8

    /// The bit of a part.
    init(part: Query.Field) {
        let bit: UInt8 =
            switch part {
            case .title: 0
            case .lead: 1
            case .body: 2
            case .outlet: 3
            case .speaker: 4
            }
        rawValue = 1 << bit
    }

    /// The parts that a field takes in.
    init(_ field: Query.Field?) {
        self = Query.Field.allCases.filter(field.takesIn).reduce([]) { $0.union(PartMask(part: $1)) }
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

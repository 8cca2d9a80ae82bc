/// Many queries, evaluated together.
///
/// One matcher finds the words of all of them in one pass over an article. Each query is kept with its *keys*: the cheapest
/// set of terms and facts of which at least one must be there for the query to match (of an AND the rarest part, of an OR
/// all parts). Only queries of which a key was found are looked at, as search engines' percolators do; so an article costs
/// its words and its candidates, whatever the number of queries.
public struct QuerySet: Sendable {
    /// Something a query asks for.
    enum Atom: Hashable, Sendable {
        case term(Query.Term)
        case fact(Query.Fact)
    }

    /// A part of a query; equal parts of all queries are one node.
    enum Node: Hashable, Sendable {
        case atom(Int)
        case not(Int)
        case all([Int])
        case any([Int])
        case near(Int, Int, Query.Distance)
        case atLeast(Int, Int)
    }

    /// How many atoms there are.
    let atoms: Int
    let nodes: [Node]
    /// The nodes as the first, quick question reads them.
    let outline: QueryOutline
    /// The node of each query.
    let roots: [Int]
    let matcher: AliasMatcher
    /// The atoms that each pattern of the matcher stands for: `targets[targetStarts[pattern]..<targetStarts[pattern + 1]]`.
    let targets: [Target]
    let targetStarts: [Int32]
    let byEntity: [String: Int]
    /// The atoms that are facts of the article as a whole.
    let facts: [(atom: Int, fact: Query.Fact)]
    /// The queries of which an atom is a key: `keyed[keyStarts[atom]..<keyStarts[atom + 1]]`.
    let keyed: [Int32]
    let keyStarts: [Int32]
    /// The queries without keys: looked at each time.
    let always: [Int]

    /// An atom, and the parts of an article where it is looked for.
    struct Target: Sendable {
        var atom: Int32
        var parts: PartMask
    }

    /// - Parameter queries: without references.
    public init(_ queries: [Query]) {
        var compiler = QueryCompiler()
        for query in queries { compiler.add(query) }
        atoms = compiler.atoms.count
        nodes = compiler.nodes
        outline = QueryOutline(compiler.nodes)
        roots = compiler.roots
        byEntity = compiler.byEntity
        facts = compiler.facts
        always = compiler.always
        (targets, targetStarts) = Self.flat(
            compiler.byPattern.map {
                $0.map { Target(atom: Int32(truncatingIfNeeded: $0.atom), parts: PartMask($0.field)) }
            })
        (keyed, keyStarts) = Self.flat(compiler.byKey.map { $0.map(Int32.init(truncatingIfNeeded:)) })
        matcher = AliasMatcher(compiler.patterns)
    }

    private static func flat<Element>(_ lists: [[Element]]) -> ([Element], starts: [Int32]) {
        var starts: [Int32] = [0]
        for list in lists { starts.append(starts[starts.count - 1] + Int32(truncatingIfNeeded: list.count)) }
        return (lists.flatMap { $0 }, starts)
    }

    public var count: Int { roots.count }

    /// A query that an article matches.
    public struct Match: Sendable, Equatable {
        /// The query's position.
        public var query: Int
        /// The places that made it match, in order.
        public var evidence: [QueryDocument.Place]
    }
}

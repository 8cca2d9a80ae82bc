/// What one article leaves behind while queries are asked of it: kept from article to article, so that nothing of the size
/// of the query set is cleared or allocated anew. Belongs to one thread at a time.
public struct QueryScratch: Sendable {
    /// A place where a term or an entity was found.
    struct Hit {
        var part: Int32
        var start: Int32
        var end: Int32
        /// Its first and last word, counted within the part.
        var first: Int32
        var last: Int32
    }

    struct List {
        var epoch: UInt32 = 0
        var count: Int32 = 0
        /// Positions in `hits`; -1 for none.
        var first: Int32 = -1
        var last: Int32 = -1
    }

    private var epoch: UInt32 = 0
    private var lists: [List] = []
    private var hits: [Hit] = []
    private var next: [Int32] = []
    private var queries: [UInt32] = []
    private(set) var candidates: [Int32] = []
    /// The places of nodes, as far as asked for.
    var places: [Int: [Hit]] = [:]
    /// Where the sentences of parts begin, as far as asked for.
    var sentences: [Int: [Int]] = [:]

    public init() {}

    mutating func begin(_ set: QuerySet) {
        if lists.count != set.atoms || queries.count != set.count || epoch == .max {
            lists = Array(repeating: List(), count: set.atoms)
            queries = Array(repeating: 0, count: set.count)
            epoch = 0
        }
        epoch += 1
        hits.removeAll(keepingCapacity: true)
        next.removeAll(keepingCapacity: true)
        candidates.removeAll(keepingCapacity: true)
        if !places.isEmpty { places.removeAll(keepingCapacity: true) }
        if !sentences.isEmpty { sentences.removeAll(keepingCapacity: true) }
    }

    /// - Returns: whether it is the first of its atom.
    @inline(__always)
    mutating func add(_ hit: Hit, to atom: Int) -> Bool {
        let position = Int32(truncatingIfNeeded: hits.count)
        hits.append(hit)
        next.append(-1)
        if lists[atom].epoch == epoch, lists[atom].count > 0 {
            next[Int(lists[atom].last)] = position
            lists[atom].last = position
            lists[atom].count += 1
            return false
        }
        lists[atom] = List(epoch: epoch, count: 1, first: position, last: position)
        return true
    }

    /// Marks a fact as true; it has no place.
    mutating func hold(_ atom: Int) {
        lists[atom] = List(epoch: epoch)
    }

    func holds(_ atom: Int) -> Bool { lists[atom].epoch == epoch }

    func count(of atom: Int) -> Int { holds(atom) ? Int(lists[atom].count) : 0 }

    /// At most so many, in the order they were added.
    func hits(of atom: Int, most: Int = .max) -> [Hit] {
        guard holds(atom) else { return [] }
        var found: [Hit] = []
        found.reserveCapacity(min(most, Int(lists[atom].count)))
        var position = lists[atom].first
        while position >= 0, found.count < most {
            found.append(hits[Int(position)])
            position = next[Int(position)]
        }
        return found
    }

    @inline(__always)
    mutating func addCandidate(_ query: Int32) {
        guard queries[Int(query)] != epoch else { return }
        queries[Int(query)] = epoch
        candidates.append(query)
    }

    /// Whether a node may hold, by what is there and wherever it stands: exact where no places matter.
    func mayHold(_ node: Int, _ outline: QueryOutline) -> Bool { outline.mayHold(node, lists, epoch) }

    /// The candidates of which that is so.
    func hopefuls(_ outline: QueryOutline, _ roots: [Int]) -> [Int32] {
        outline.filter(candidates, roots: roots, lists, epoch)
    }
}

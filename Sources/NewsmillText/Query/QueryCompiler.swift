/// Numbers the parts of queries, and finds the keys of each.
struct QueryCompiler {
    private(set) var atoms: [QuerySet.Atom] = []
    private(set) var nodes: [QuerySet.Node] = []
    private(set) var roots: [Int] = []
    private(set) var patterns: [AliasMatcher.Pattern] = []
    private(set) var byPattern: [[(atom: Int, field: Query.Field?)]] = []
    private(set) var byEntity: [String: Int] = [:]
    private(set) var facts: [(atom: Int, fact: Query.Fact)] = []
    private(set) var byKey: [[Int]] = []
    private(set) var always: [Int] = []

    private var atomNumbers: [QuerySet.Atom: Int] = [:]
    private var nodeNumbers: [QuerySet.Node: Int] = [:]
    private var patternNumbers: [AliasMatcher.Pattern: Int] = [:]
    /// How likely a node holds in an article, and its keys.
    private var keys: [QueryKeys] = []

    mutating func add(_ query: Query) {
        let root = compile(query)
        let number = roots.count
        roots.append(root)
        if let atoms = keys[root].atoms {
            for atom in atoms { byKey[atom].append(number) }
        } else {
            always.append(number)
        }
    }

    private mutating func compile(_ query: Query) -> Int {
        switch query {
        case .term(let term): return number(.term(term))
        case .fact(let fact): return number(.fact(fact))
        // Nobody resolved it: it names nothing that an article could have.
        case .reference: return number(.any([]), QueryKeys(chance: 0, atoms: []))
        case .not(let inner):
            let node = compile(inner)
            let chance = 1 - keys[node].chance
            return number(.not(node), QueryKeys(chance: chance, atoms: nil))
        case .all(let queries):
            // What rarely holds is asked first.
            let parts = queries.map { compile($0) }.sorted { (keys[$0].chance, $0) < (keys[$1].chance, $1) }
            let known = QueryKeys.all(parts.map { keys[$0] })
            return number(.all(parts), known)
        case .any(let queries):
            let parts = queries.map { compile($0) }.sorted { (-keys[$0].chance, $0) < (-keys[$1].chance, $1) }
            let known = QueryKeys.any(parts.map { keys[$0] })
            return number(.any(parts), known)
        case .near(let left, let right, let distance):
            let (left, right) = (compile(left), compile(right))
            let known = QueryKeys.all([keys[left], keys[right]])
            return number(.near(left, right, distance), known)
        case .atLeast(let count, let inner):
            let node = compile(inner)
            let known = keys[node]
            return number(.atLeast(count, node), known)
        }
    }

    private mutating func number(_ node: QuerySet.Node, _ keys: QueryKeys) -> Int {
        if let number = nodeNumbers[node] { return number }
        nodeNumbers[node] = nodes.count
        nodes.append(node)
        self.keys.append(keys)
        return nodes.count - 1
    }

    private mutating func number(_ atom: QuerySet.Atom) -> Int {
        if let number = atomNumbers[atom] { return self.number(.atom(number), QueryKeys(chance: 1, atoms: nil)) }
        let number = atoms.count
        atomNumbers[atom] = number
        atoms.append(atom)
        byKey.append([])
        let chance: Double
        switch atom {
        case .fact(let fact):
            if case .entity(let id) = fact { byEntity[id] = number } else { facts.append((number, fact)) }
            chance = QueryKeys.chance(of: fact)
        case .term(let term):
            chance = QueryKeys.chance(of: term)
            var pattern = AliasMatcher.Pattern(
                term.isExact ? term.text : Folding.fold(term.text), id: 0, hasStars: true,
                exactness: term.isExact ? [.letterCase, .diacritics] : [])
            if let known = patternNumbers[pattern] {
                byPattern[known].append((number, term.field))
            } else {
                patternNumbers[pattern] = patterns.count
                pattern.id = patterns.count
                patterns.append(pattern)
                byPattern.append([(number, term.field)])
            }
        }
        return self.number(.atom(number), QueryKeys(chance: chance, atoms: [number]))
    }
}

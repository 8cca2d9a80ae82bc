import NewsmillText

/// Many queries, evaluated together: one matcher finds the words of all of them in one pass over an article, and only
/// queries of which something was found are evaluated at all.
struct QuerySet: Sendable {
    /// A query with its terms numbered.
    private indirect enum Node: Sendable {
        case term(Int)
        case not(Node)
        case all([Node])
        case any([Node])
    }

    /// Something a query asks for.
    private enum Atom: Hashable {
        case words(Query.Term)
        case entity(String)
    }

    private var queries: [Node] = []
    private var isTitleOnly: [Bool] = []
    /// The terms that a pattern found stands for, and those of each entity.
    private let matcher: AliasMatcher
    private var byPattern: [[Int]] = []
    private var byEntity: [String: Int] = [:]
    /// The queries in which a term occurs.
    private var byTerm: [[Int]] = []

    /// Where a term was found: which text, and UTF-8 bytes of it.
    struct Hit: Sendable, Equatable {
        var text: Int
        var range: Range<Int>
    }

    /// How many hits of each term are kept: enough for evidence.
    private let most: Int

    init(_ queries: [Query], keeping most: Int) {
        self.most = max(1, most)
        var numbers: [Atom: Int] = [:]
        var patterns: [AliasMatcher.Pattern] = []
        var patternNumbers: [AliasMatcher.Pattern: Int] = [:]
        var byPattern: [[Int]] = []
        var byEntity: [String: Int] = [:]
        var isTitleOnly: [Bool] = []
        var byTerm: [[Int]] = []
        var current = 0

        func number(_ atom: Atom) -> Int {
            if let number = numbers[atom] {
                if byTerm[number].last != current { byTerm[number].append(current) }
                return number
            }
            let number = numbers.count
            numbers[atom] = number
            byTerm.append([current])
            switch atom {
            case .entity(let id):
                isTitleOnly.append(false)
                byEntity[id] = number
            case .words(let term):
                isTitleOnly.append(term.field == .title)
                var pattern = AliasMatcher.Pattern(Folding.fold(term.text), id: 0, isPrefix: term.isPrefix)
                if let known = patternNumbers[pattern] {
                    byPattern[known].append(number)
                } else {
                    patternNumbers[pattern] = patterns.count
                    pattern.id = patterns.count
                    patterns.append(pattern)
                    byPattern.append([number])
                }
            }
            return number
        }

        func compile(_ query: Query) -> Node {
            switch query {
            case .term(let term): .term(number(.words(term)))
            case .entity(let id): .term(number(.entity(id)))
            case .not(let query): .not(compile(query))
            case .all(let queries): .all(queries.map(compile))
            case .any(let queries): .any(queries.map(compile))
            }
        }

        var nodes: [Node] = []
        for (index, query) in queries.enumerated() {
            current = index
            nodes.append(compile(query))
        }
        self.queries = nodes
        self.isTitleOnly = isTitleOnly
        self.byPattern = byPattern
        self.byEntity = byEntity
        self.byTerm = byTerm
        matcher = AliasMatcher(patterns)
    }

    // MARK: Evaluating

    /// The queries that match, in order, with the hits of the terms that made them match, in order of their place.
    ///
    /// - Parameters:
    ///   - titleCount: how many of the texts, from the first, are titles.
    ///   - mentions: the hits of each entity that was found.
    func matches(
        in texts: [String], titleCount: Int, mentions: [(entity: String, hit: Hit)]
    ) -> [(query: Int, evidence: [Hit])] {
        var hits: [Int: [Hit]] = [:]
        for (index, text) in texts.enumerated() {
            var text = text
            text.withUTF8 { bytes in
                matcher.scan(bytes) { pattern, range in
                    for term in byPattern[pattern] where !isTitleOnly[term] || index < titleCount {
                        if hits[term, default: []].count < most {
                            hits[term, default: []].append(Hit(text: index, range: range))
                        }
                    }
                }
            }
        }
        for (entity, hit) in mentions {
            if let term = byEntity[entity], hits[term, default: []].count < most { hits[term, default: []].append(hit) }
        }
        var found: [(query: Int, evidence: [Hit])] = []
        for query in Set(hits.keys.flatMap { byTerm[$0] }).sorted() where holds(queries[query], hits) {
            var terms: Set<Int> = []
            collect(queries[query], hits, &terms)
            var evidence = terms.flatMap { hits[$0] ?? [] }
            evidence.sort {
                ($0.text, $0.range.lowerBound, $0.range.upperBound) < (
                    $1.text, $1.range.lowerBound, $1.range.upperBound
                )
            }
            var distinct: [Hit] = []
            for hit in evidence where distinct.last != hit { distinct.append(hit) }
            found.append((query, Array(distinct.prefix(most))))
        }
        return found
    }

    private func holds(_ node: Node, _ hits: [Int: [Hit]]) -> Bool {
        switch node {
        case .term(let term): hits[term] != nil
        case .not(let node): !holds(node, hits)
        case .all(let nodes): nodes.allSatisfy { holds($0, hits) }
        case .any(let nodes): nodes.contains { holds($0, hits) }
        }
    }

    /// The terms that speak for a node that holds.
    private func collect(_ node: Node, _ hits: [Int: [Hit]], _ terms: inout Set<Int>) {
        switch node {
        case .term(let term): terms.insert(term)
        case .not: break
        case .all(let nodes): for node in nodes { collect(node, hits, &terms) }
        case .any(let nodes): for node in nodes where holds(node, hits) { collect(node, hits, &terms) }
        }
    }
}

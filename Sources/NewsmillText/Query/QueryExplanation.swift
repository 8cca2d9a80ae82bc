/// Why an article matches a query, or does not: each clause with whether it holds and where.
public struct QueryExplanation: Sendable, Equatable {
    /// The clause as it prints.
    public let clause: String
    public let holds: Bool
    /// Where it stands in the text; of AND, OR and NOT the clauses below say it.
    public let places: [QueryDocument.Place]
    public let parts: [QueryExplanation]

    /// - Parameters:
    ///   - query: without references.
    ///   - most: how many places at most are kept of each clause.
    public init(_ query: Query, of document: QueryDocument, most: Int = 5) {
        var scratch = QueryScratch()
        self.init(query, document, most, &scratch)
    }

    private init(_ query: Query, _ document: QueryDocument, _ most: Int, _ scratch: inout QueryScratch) {
        let set = QuerySet([query])
        set.find(in: document, &scratch)
        clause = query.description
        holds = set.holds(set.roots[0], document, &scratch)
        var hits: [QueryScratch.Hit] = []
        switch query {
        case .all, .any, .not: break
        default: if holds { set.collect(set.roots[0], document, most, &scratch, &hits) }
        }
        places = QuerySet.places(hits, most)
        var parts: [QueryExplanation] = []
        for child in query.children { parts.append(QueryExplanation(child, document, most, &scratch)) }
        self.parts = parts
    }

    /// The clauses that keep the query from matching, the lowest there are; empty when it matches.
    public var missing: [QueryExplanation] {
        if holds { return [] }
        let failing = parts.filter { !$0.holds }
        // A NOT fails because of what holds, and words that are there may just not be near.
        return failing.isEmpty ? [self] : failing.flatMap(\.missing)
    }
}

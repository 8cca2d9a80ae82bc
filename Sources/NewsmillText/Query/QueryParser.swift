/// Reads a ``Query``. Recursive descent over the query's bytes; how deep a query may nest is bounded, so that no input
/// can exhaust the stack.
public struct QueryParser {
    private static let deepest = 64
    private static let longestChain = 32

    private let text: [UInt8]
    private var tokens: [QueryToken] = []
    private var position = 0
    private var depth = 0

    /// - Throws: ``QueryError`` at the first thing that is not as expected.
    public static func parse(_ text: String) throws(QueryError) -> Query {
        var parser = try QueryParser(text)
        return try parser.parse()
    }

    private init(_ text: String) throws(QueryError) {
        self.text = Array(text.utf8)
        tokens = try QueryLexer.tokens(of: self.text)
    }

    private mutating func parse() throws(QueryError) -> Query {
        let query = try alternatives(field: nil, after: nil)
        if let token = peek {
            throw QueryError(
                offset: token.offset, expected: "expected the end of the query, found \")\" without its \"(\"")
        }
        if query.holdsOnNothing {
            let not = tokens.first { $0.kind == .not }
            throw QueryError(
                offset: not?.offset ?? 0,
                expected: "expected a word that must be there beside NOT: this would match every other article")
        }
        return query
    }

    private var peek: QueryToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func alternatives(field: Query.Field?, after: String?) throws(QueryError) -> Query {
        var queries = [try conjunction(field: field, after: after)]
        while peek?.kind == .or {
            position += 1
            queries.append(try conjunction(field: field, after: "OR"))
        }
        if queries.count == 1 { return queries[0] }
        return .any(queries.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
    }

    private mutating func conjunction(field: Query.Field?, after: String?) throws(QueryError) -> Query {
        var queries = [try negation(field: field, after: after)]
        while let next = peek?.kind, next != .or, next != .close {
            var operation: String?
            if next == .and {
                position += 1
                operation = "AND"
            }
            queries.append(try negation(field: field, after: operation))
        }
        if queries.count == 1 { return queries[0] }
        return .all(queries.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
    }

    private mutating func negation(field: Query.Field?, after: String?) throws(QueryError) -> Query {
        var negative = false
        var after = after
        while peek?.kind == .not {
            position += 1
            negative.toggle()
            after = "NOT"
        }
        let query = try proximity(field: field, after: after)
        guard negative else { return query }
        if case .not(let inner) = query { return inner }
        return .not(query)
    }

    private mutating func proximity(field: Query.Field?, after: String?) throws(QueryError) -> Query {
        var offset = peek?.offset ?? text.count
        var query = try primary(field: field, after: after)
        var links = 0
        while case .near(let distance)? = peek?.kind {
            try checkPlaces(query, at: offset, of: "NEAR")
            links += 1
            guard links <= Self.longestChain else {
                throw QueryError(
                    offset: peek?.offset ?? 0, expected: "expected at most \(Self.longestChain) NEARs in a row")
            }
            position += 1
            offset = peek?.offset ?? text.count
            let right = try primary(field: field, after: "\(distance)")
            try checkPlaces(right, at: offset, of: "NEAR")
            query = .near(query, right, distance)
        }
        return query
    }

    private func checkPlaces(_ query: Query, at offset: Int, of operation: String) throws(QueryError) {
        guard !query.hasPlaces else { return }
        throw QueryError(
            offset: offset,
            expected:
                "expected words, phrases, entity:id or an OR of them beside \(operation): AND, NOT, ATLEAST and facts stand nowhere in the text"
        )
    }

    private mutating func primary(field: Query.Field?, after: String?) throws(QueryError) -> Query {
        let expected = "expected a word, a phrase or \"(\"" + (after.map { " after \($0)" } ?? "")
        guard let token = peek else { throw QueryError(offset: text.count, expected: expected) }
        switch token.kind {
        case .term(var term):
            position += 1
            if let field {
                guard term.field == nil || term.field == field else {
                    throw QueryError(
                        offset: token.offset, expected: "expected no other field inside \(field.rawValue):(…)")
                }
                term.field = field
            }
            return .term(term)
        case .fact(let fact):
            position += 1
            try refuse(inside: field, token)
            return .fact(fact)
        case .reference(let name):
            position += 1
            try refuse(inside: field, token)
            return .reference(name)
        case .atLeast(let count):
            position += 1
            guard case .open(nil)? = peek?.kind else {
                throw QueryError(
                    offset: peek?.offset ?? text.count, expected: "expected \"(\" after ATLEAST/\(count)")
            }
            let offset = peek?.offset ?? 0
            let query = try primary(field: field, after: nil)
            try checkPlaces(query, at: offset, of: "ATLEAST")
            return .atLeast(count, query)
        case .open(let inner):
            return try group(inner, field: field, token)
        case .close, .and, .or, .not, .near:
            throw QueryError(offset: token.offset, expected: expected)
        }
    }

    private func refuse(inside field: Query.Field?, _ token: QueryToken) throws(QueryError) {
        guard field != nil else { return }
        throw QueryError(offset: token.offset, expected: "expected words inside a field's parentheses")
    }

    private mutating func group(
        _ inner: Query.Field?, field: Query.Field?, _ token: QueryToken
    ) throws(QueryError) -> Query {
        guard depth < Self.deepest else {
            throw QueryError(
                offset: token.offset, expected: "expected at most \(Self.deepest) parentheses in each other")
        }
        guard inner == nil || field == nil || inner == field else {
            throw QueryError(offset: token.offset, expected: "expected no field inside a field's parentheses")
        }
        position += 1
        depth += 1
        let query = try alternatives(field: inner ?? field, after: "\"(\"")
        depth -= 1
        guard peek?.kind == .close else {
            throw QueryError(
                offset: peek?.offset ?? text.count, expected: "expected \")\" for the \"(\" at byte \(token.offset)")
        }
        position += 1
        return query
    }
}

extension QueryParser {
    /// Where a fact first stands in a query that can be read, in UTF-8 bytes; 0 when it does not.
    public static func offset(of fact: Query.Fact, in text: String) -> Int {
        (try? QueryLexer.tokens(of: Array(text.utf8)))?.first { $0.kind == .fact(fact) }?.offset ?? 0
    }
}

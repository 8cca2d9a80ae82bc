/// Queries with names, which other queries use as `$name`.
public struct QueryDefinitions: Sendable {
    private var queries: [String: Query] = [:]

    /// So that a few definitions that double each other cannot fill the memory.
    private static let largest = 20_000
    private static let deepest = 200

    public init() {}

    public var names: [String] { queries.keys.sorted() }

    /// Whether a text can be a name: a letter, then letters, digits, hyphens and underscores, all ASCII.
    public static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first | 0x20 &- 0x61 < 26 else { return false }
        return name.utf8.allSatisfy(QueryLexer.isNameByte)
    }

    public mutating func define(_ name: String, _ query: Query) {
        queries[name] = query
    }

    /// Parses a query and puts the definitions it refers to in their places.
    ///
    /// - Throws: ``QueryError`` at what cannot be read, at a name that is not defined, and at one that leads back to itself.
    public func query(_ text: String) throws(QueryError) -> Query {
        try resolve(try QueryParser.parse(text), text)
    }

    /// Puts definitions in the places of their names.
    ///
    /// - Parameter text: what the query was parsed from; errors point into it.
    public func resolve(_ query: Query, _ text: String) throws(QueryError) -> Query {
        guard !query.references.isEmpty else { return query }
        var size = 0
        do throws(Problem) {
            let resolved = try resolve(query, path: [], depth: 0, &size)
            if resolved.holdsOnNothing {
                throw Problem("expected a word that must be there beside NOT: this would match every other article")
            }
            return resolved
        } catch {
            let tokens = (try? QueryLexer.tokens(of: Array(text.utf8))) ?? []
            let token = tokens.first { token in
                if case .reference(let name) = token.kind { error.name == nil || error.name == name } else { false }
            }
            throw QueryError(offset: token?.offset ?? 0, expected: error.expected)
        }
    }

    private struct Problem: Error {
        let expected: String
        /// The name in the query itself by which the trouble was reached.
        var name: String?

        init(_ expected: String, name: String? = nil) {
            self.expected = expected
            self.name = name
        }
    }

    private func resolve(
        _ query: Query, path: [String], depth: Int, _ size: inout Int
    ) throws(Problem) -> Query {
        size += 1
        guard size <= Self.largest, depth <= Self.deepest else {
            throw Problem("expected a query of at most \(Self.largest) parts with all its names", name: path.first)
        }
        switch query {
        case .term, .fact: return query
        case .reference(let name):
            let first = path.first ?? name
            if let start = path.firstIndex(of: name) {
                let circle = (path[start...] + [name]).map { "$\($0)" }.joined(separator: " → ")
                throw Problem("expected names that do not lead back to themselves, found \(circle)", name: first)
            }
            guard let inner = queries[name] else {
                let nearest = EditDistance.nearest(to: name, among: names).map { "; did you mean $\($0)?" } ?? ""
                throw Problem(
                    "expected the name of a query, found $\(name), which is not defined\(nearest)", name: first)
            }
            return try resolve(inner, path: path + [name], depth: depth + 1, &size)
        case .not(let inner):
            return .not(try resolve(inner, path: path, depth: depth + 1, &size))
        case .all(let inner):
            return .all(try resolve(inner, path: path, depth: depth, &size))
        case .any(let inner):
            return .any(try resolve(inner, path: path, depth: depth, &size))
        case .atLeast(let count, let inner):
            return .atLeast(count, try place(inner, path: path, depth: depth, &size))
        case .near(let left, let right, let distance):
            return .near(
                try place(left, path: path, depth: depth, &size), try place(right, path: path, depth: depth, &size),
                distance)
        }
    }

    private func resolve(
        _ queries: [Query], path: [String], depth: Int, _ size: inout Int
    ) throws(Problem) -> [Query] {
        var resolved: [Query] = []
        for query in queries { resolved.append(try resolve(query, path: path, depth: depth + 1, &size)) }
        return resolved
    }

    /// Beside NEAR and ATLEAST.
    private func place(_ query: Query, path: [String], depth: Int, _ size: inout Int) throws(Problem) -> Query {
        let resolved = try resolve(query, path: path, depth: depth + 1, &size)
        guard resolved.hasPlaces else {
            let name = query.references.first ?? ""
            throw Problem(
                "expected $\(name) to be words, phrases, entity:id or an OR of them, as NEAR and ATLEAST ask for",
                name: path.first ?? name)
        }
        return resolved
    }
}

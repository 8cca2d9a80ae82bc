import NewsmillText

/// A query as conditions in SQL: what an article must fulfil to be looked at, and which words rank it.
///
/// The index knows words and their order, no sentences, capitals or punctuation, and parts scripts without spaces
/// differently. So a condition is either exact or wider than the query; where it is wider, the articles it lets through are
/// asked again by ``QuerySet``. Beneath NOT it must be narrower instead, and what cannot be exact is left out.
struct SearchPlan {
    /// A condition on `a`, a row of articles.
    private(set) var condition = ""
    private(set) var arguments: [String] = []
    /// Whether every article that fulfils the condition matches.
    private(set) var isExact = true
    /// Finds any of the words that speak for the query; nil when there are none in the index.
    private(set) var ranking: String?

    /// - Parameter query: without references.
    init(_ query: Query) {
        condition = sql(query, wider: true)
        let words = Self.words(of: query)
        ranking = words.isEmpty ? nil : words.joined(separator: " OR ")
    }

    private mutating func sql(_ query: Query, wider: Bool) -> String {
        switch query {
        case .term(let term):
            if wider, term.field == .speaker {
                isExact = false
                return "a.id IN (SELECT article_id FROM quotations WHERE speaker IS NOT NULL)"
            }
            guard let index = SearchWords(term) else { return inexact(wider) }
            guard index.isExact || wider else { return inexact(wider) }
            isExact = isExact && index.isExact
            arguments.append(index.expression)
            return "a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
        case .fact(let fact): return sql(fact)
        case .reference: return "0"
        case .not(let inner): return "NOT \(sql(inner, wider: !wider))"
        case .all(let parts): return joined(parts, " AND ", wider)
        case .any(let parts): return joined(parts, " OR ", wider)
        case .near(let left, let right, _):
            if !wider { return inexact(wider) }
            isExact = false
            return joined([left, right], " AND ", wider)
        case .atLeast(let count, let inner):
            if count == 1 { return sql(inner, wider: wider) }
            if !wider { return inexact(wider) }
            isExact = false
            return sql(inner, wider: wider)
        }
    }

    private mutating func joined(_ parts: [Query], _ operation: String, _ wider: Bool) -> String {
        var conditions: [String] = []
        for part in parts { conditions.append(sql(part, wider: wider)) }
        return "(" + conditions.joined(separator: operation) + ")"
    }

    private mutating func inexact(_ wider: Bool) -> String {
        isExact = false
        return wider ? "1" : "0"
    }

    /// Facts are columns, and exact.
    private mutating func sql(_ fact: Query.Fact) -> String {
        switch fact {
        case .entity(let id):
            arguments.append(id)
            return """
                a.id IN (SELECT m.article_id FROM mentions m JOIN entities e ON e.id = m.entity_id WHERE e.entity = ?)
                """
        case .language(let tag):
            arguments += [tag, tag + "-"]
            return "ifnull(lower(a.language) = ? OR substr(lower(a.language), 1, \(tag.utf8.count + 1)) = ?, 0)"
        case .source(let id, let isPrefix):
            arguments.append(id)
            let length = id.unicodeScalars.count
            return """
                EXISTS (SELECT 1 FROM sightings s WHERE s.article_id = a.id AND
                    \(isPrefix ? "substr(s.source_id, 1, \(length))" : "s.source_id") = ?)
                """
        case .published(let range):
            var conditions: [String] = []
            if let first = range.first {
                arguments.append(first)
                conditions.append("a.published >= ?")
            }
            if let last = range.last {
                arguments.append(last)
                conditions.append("substr(a.published, 1, \(last.utf8.count)) <= ?")
            }
            return "ifnull(\(conditions.joined(separator: " AND ")), 0)"
        }
    }

    private static func words(of query: Query) -> [String] {
        switch query {
        case .term(let term): SearchWords(term).map { [$0.expression] } ?? []
        case .not: []
        default: query.children.flatMap(words)
        }
    }
}

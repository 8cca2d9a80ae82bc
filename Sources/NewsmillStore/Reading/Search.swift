import GRDB
import NewsmillText

/// One article that a search found.
public struct SearchHit: Sendable, Equatable, Codable {
    public let id: Int64
    public let title: String?
    public let published: String?
    public let outlet: String?
    /// The words around the best match, which stands between ``mark`` and ``endMark``.
    public let snippet: String
    /// bm25: the lower, the better.
    public let rank: Double

    /// Private-use scalars, so that nothing in a text can be taken for them.
    public static let mark = "\u{E000}"
    public static let endMark = "\u{E001}"
}

extension Store {
    /// Articles that have all the words, best first; "words in quotes" must stand together, and `word*` begins a word.
    ///
    /// Whatever a user types is a query: everything but quotes and the trailing star is taken as words.
    ///
    /// - Returns: no hit for a query without a word.
    public func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit] {
        let query = Self.matchExpression(text)
        guard !query.isEmpty else { return [] }
        return try read { db in
            try Fetched<SearchHit>.fetchAll(
                db,
                sql: """
                    SELECT a.id, a.title, a.published, a.outlet, bm25(articles_fts, 4.0, 1.0) AS rank,
                        snippet(articles_fts, -1, ?, ?, '…', 24) AS snippet
                    FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid
                    WHERE articles_fts MATCH ? ORDER BY rank, a.id LIMIT ?
                    """, arguments: [SearchHit.mark, SearchHit.endMark, query, limit]
            ).map(\.value)
        }
    }

    /// How many articles a search would find without a limit.
    public func searchCount(_ text: String) throws(StoreError) -> Int {
        let query = Self.matchExpression(text)
        guard !query.isEmpty else { return 0 }
        return try read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?", arguments: [query]) ?? 0
        }
    }

    /// FTS5's own language with every word quoted, so that no input is a syntax error.
    static func matchExpression(_ text: String) -> String {
        var phrases: [String] = []
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            // Between the first and the second quote, the third and the fourth, and so on.
            if index % 2 == 1 {
                phrases += phrase(words(part), isPrefix: false)
            } else {
                for word in part.split(whereSeparator: \.isWhitespace) {
                    phrases += phrase(words(word), isPrefix: word.hasSuffix("*"))
                }
            }
        }
        return phrases.joined(separator: " ")
    }

    private static func words(_ text: Substring) -> [String] {
        let text = String(text)
        let bytes = Array(text.utf8)
        // Scripts without spaces are one token to FTS5: words that touch stay together.
        var words: [Range<Int>] = []
        for word in Words(text) {
            if let last = words.last, last.upperBound == word.lowerBound {
                words[words.count - 1] = last.lowerBound..<word.upperBound
            } else {
                words.append(word)
            }
        }
        return words.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private static func phrase(_ words: [String], isPrefix: Bool) -> [String] {
        words.isEmpty ? [] : ["\"\(words.joined(separator: " "))\"" + (isPrefix ? "*" : "")]
    }
}

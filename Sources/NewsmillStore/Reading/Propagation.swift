import Foundation
import GRDB

/// Who published when, and what the texts of two articles have in common: the rows that a graph of propagation is made of.
public struct Propagation: Sendable, Equatable {
    /// Of which stories or utterances.
    public enum Scope: Sendable, Equatable {
        case all
        case story(String)
        case utterance(String)
    }

    public struct Article: Sendable, Equatable {
        public let id: Int64
        public let title: String?
        public let outlet: String?
        /// A day, or a time in UTC; nil when nothing says it.
        public let published: String?
        public let url: String?
        public let story: String?
    }

    /// Two articles of which one has the other's text.
    public struct Copy: Sendable, Equatable {
        public let original: Int64
        public let copy: Int64
        public let similarity: Double
        /// How many words in a row they share, in Unicode scalars of the copy.
        public let sharedLength: Int
    }

    /// One utterance, and the articles that report it.
    public struct Utterance: Sendable, Equatable {
        public let utterance: String
        public let articles: [Int64]
    }

    /// In the order of their ids.
    public let articles: [Article]
    public let copies: [Copy]
    /// Those that two articles at least report.
    public let utterances: [Utterance]
}

extension Store {
    /// What is known of the articles of a story, of those that report an utterance, or of all that have anything to do with
    /// another.
    ///
    /// - Returns: nil when there is no such story or utterance.
    public func propagation(of scope: Propagation.Scope) throws(StoreError) -> Propagation? {
        try read { db in
            let (chosen, arguments) = try Self.articles(of: scope, db)
            guard let chosen else { return nil }
            // The articles are looked for once and joined to what they share.
            let ids = "WITH chosen (id) AS MATERIALIZED (\(chosen)) "
            let articles = try Row.fetchAll(
                db,
                sql: ids + """
                    SELECT a.id, a.title, a.outlet, a.published, a.url, m.story
                    FROM chosen c JOIN articles a ON a.id = c.id LEFT JOIN stories s ON s.id = a.story_id
                        LEFT JOIN stories m ON m.id = ifnull(s.merged_into, s.id)
                    ORDER BY a.id
                    """, arguments: arguments
            ).map { row in
                Propagation.Article(
                    id: row[0], title: row[1], outlet: row[2], published: row[3], url: row[4], story: row[5])
            }
            let copies = try Row.fetchAll(
                db,
                sql: ids + """
                    SELECT a.duplicate_of, a.id, a.similarity,
                        (SELECT total(json_extract(value, '$[2]')) FROM json_each(a.shared))
                    FROM chosen c JOIN articles a ON a.id = c.id
                    WHERE a.duplicate_of IN (SELECT id FROM chosen) ORDER BY a.duplicate_of, a.id
                    """, arguments: arguments
            ).map { row in
                Propagation.Copy(
                    original: row[0], copy: row[1], similarity: row[2] ?? 0, sharedLength: Int(row[3] as Double))
            }
            var utterances: [Propagation.Utterance] = []
            let rows = try Row.fetchCursor(
                db,
                sql: ids + """
                    SELECT DISTINCT u.utterance, q.article_id
                    FROM chosen c JOIN quotations q ON q.article_id = c.id JOIN utterances u ON u.id = q.utterance_id
                    ORDER BY u.id, q.article_id
                    """, arguments: arguments)
            while let row = try rows.next() {
                let (name, article): (String, Int64) = (row[0], row[1])
                if let last = utterances.last, last.utterance == name {
                    utterances[utterances.count - 1] = Propagation.Utterance(
                        utterance: name, articles: last.articles + [article])
                } else {
                    utterances.append(Propagation.Utterance(utterance: name, articles: [article]))
                }
            }
            if case .utterance(let name) = scope { utterances.removeAll { $0.utterance != Self.fullName(name) } }
            return Propagation(
                articles: articles, copies: copies, utterances: utterances.filter { $0.articles.count > 1 })
        }
    }

    private static func fullName(_ utterance: String) -> String {
        utterance.hasPrefix("utterance-") ? utterance : "utterance-" + utterance
    }

    /// SQL for the ids of the articles in question; nil when the story or utterance is unknown.
    private static func articles(of scope: Propagation.Scope, _ db: Database) throws -> (String?, StatementArguments) {
        switch scope {
        case .story(let name):
            let name = name.hasPrefix("story-") ? name : "story-" + name
            let query = "SELECT ifnull(merged_into, id) FROM stories WHERE story = ?"
            guard let id = try Int64.fetchOne(db, sql: query, arguments: [name]) else { return (nil, []) }
            return (
                """
                SELECT a.id FROM articles a JOIN stories s ON s.id = a.story_id WHERE ifnull(s.merged_into, s.id) = ?
                """, [id]
            )
        case .utterance(let name):
            let query = "SELECT id FROM utterances WHERE utterance = ?"
            guard let id = try Int64.fetchOne(db, sql: query, arguments: [fullName(name)]) else { return (nil, []) }
            return ("SELECT DISTINCT article_id FROM quotations WHERE utterance_id = ?", [id])
        case .all:
            return (
                """
                SELECT id FROM articles WHERE duplicate_of IS NOT NULL
                UNION SELECT duplicate_of FROM articles WHERE duplicate_of IS NOT NULL
                UNION SELECT article_id FROM quotations WHERE utterance_id IN (
                    SELECT utterance_id FROM quotations WHERE utterance_id IS NOT NULL
                    GROUP BY utterance_id HAVING count(DISTINCT article_id) > 1)
                UNION SELECT a.id FROM articles a JOIN stories s ON s.id = a.story_id
                WHERE ifnull(s.merged_into, s.id) IN (
                    SELECT ifnull(o.merged_into, o.id) FROM articles b JOIN stories o ON o.id = b.story_id
                    GROUP BY 1 HAVING count(*) > 1)
                """, []
            )
        }
    }
}

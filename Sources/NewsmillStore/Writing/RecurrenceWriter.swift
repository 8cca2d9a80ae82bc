import GRDB
import NewsmillCore

/// Writes which paragraphs recur in an outlet, in how many articles, and in which first.
final class RecurrenceWriter {
    private let run: Int64
    private let seenAt: PreparedStatement
    private let put: PreparedStatement
    private let find: PreparedStatement
    private let putArticle: PreparedStatement

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        self.run = run
        func prepare(_ sql: String) throws -> PreparedStatement { try PreparedStatement(db, scratch, sql) }
        seenAt = try prepare(
            """
            SELECT article_id FROM sightings WHERE source_id = ? AND location = ? AND part = ? ORDER BY id DESC LIMIT 1
            """)
        put = try prepare(
            """
            INSERT INTO recurrences (outlet, text, articles, first_run_id, last_run_id) VALUES (?1, ?2, ?3, ?4, ?4)
            ON CONFLICT (outlet, text) DO UPDATE SET articles = max(articles, ?3), last_run_id = ?4
            """)
        find = try prepare("SELECT id FROM recurrences WHERE outlet = ? AND text = ?")
        putArticle = try prepare(
            "INSERT INTO recurrence_articles (recurrence_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
    }

    func write(_ article: Article) throws {
        for recurrence in article.recurrences {
            guard let text = article.original(at: .paragraph(recurrence.paragraph)) else { continue }
            put.put(recurrence.outlet)
            put.put(text)
            put.put(recurrence.count)
            put.put(run)
            try put.run()
            find.put(recurrence.outlet)
            find.put(text)
            guard let id = try find.first({ $0.int(0) }) else { continue }
            for first in recurrence.first {
                seenAt.put(first.source)
                seenAt.put(first.location)
                seenAt.put(first.part ?? "")
                guard let article = try seenAt.first({ $0.int(0) }) else { continue }
                putArticle.put(id)
                putArticle.put(article)
                try putArticle.run()
            }
        }
    }
}

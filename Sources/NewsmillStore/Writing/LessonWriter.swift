import GRDB
import NewsmillCore

/// Keeps what stages learned from an article, whatever the article turned out to be to the database: a stage saw it.
final class LessonWriter {
    private let insert: PreparedStatement

    init(_ db: Database, _ scratch: Scratch) throws {
        insert = try PreparedStatement(
            db, scratch,
            "INSERT INTO lessons (stage, day, source_id, location, part, record_id, data) VALUES (?, ?, ?, ?, ?, ?, ?)")
    }

    func write(_ lessons: [Lesson]) throws {
        for lesson in lessons {
            insert.put(lesson.stage)
            insert.put(lesson.day)
            insert.put(lesson.article.source)
            insert.put(lesson.article.location)
            insert.put(lesson.article.part)
            insert.put(lesson.article.id)
            try lesson.data.withUnsafeBytes { bytes in
                insert.put(stable: bytes)
                try insert.run()
            }
        }
    }
}

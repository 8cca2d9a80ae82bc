import Foundation
import GRDB
public import NewsmillCore

extension Store {
    /// What a stage learned in earlier runs, in the order in which it learned it.
    ///
    /// - Parameter day: of the oldest lesson wanted, `2025-06-21`.
    public func lessons(of stage: String, since day: String, _ recall: (Lesson) throws -> Void) throws {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT day, source_id, location, part, record_id, data FROM lessons
                    WHERE stage = ? AND day >= ? ORDER BY id
                    """, arguments: [stage, day])
            while let row = try rows.next() {
                let reference = ArticleReference(source: row[1], location: row[2], part: row[3], id: row[4])
                let data = Array(row[5] as Data)
                try recall(Lesson(stage: stage, article: reference, day: row[0], data: data))
            }
        }
    }
}

extension Store {
    /// One line for each article, by the ids of the records: what it is a copy of, how much, and its story. Equal answers are
    /// equal groups, whatever nights they were found on.
    public func sameness() throws(StoreError) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT a.record_id || ifnull(' copy of ' || o.record_id || ' ' || a.similarity, '') || ' '
                        || ifnull(s.story || ' ' || s.title || ' ' || s.keywords, '')
                    FROM articles a LEFT JOIN articles o ON o.id = a.duplicate_of LEFT JOIN stories s ON s.id = a.story_id
                    ORDER BY a.id
                    """)
        }
    }
}

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

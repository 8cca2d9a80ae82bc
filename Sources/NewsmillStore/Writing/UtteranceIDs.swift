import GRDB

/// The row of each utterance by its id in the lessons.
final class UtteranceIDs {
    private let run: Int64
    private let put: PreparedStatement
    private let find: PreparedStatement

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        self.run = run
        put = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO utterances (utterance, first_run_id, last_run_id) VALUES (?1, ?2, ?2)
            ON CONFLICT (utterance) DO UPDATE SET last_run_id = ?2
            """)
        find = try PreparedStatement(db, scratch, "SELECT id FROM utterances WHERE utterance = ?")
    }

    func id(of utterance: String) throws -> Int64? {
        put.put(utterance)
        put.put(run)
        try put.run()
        find.put(utterance)
        return try find.first { $0.int(0) }
    }
}

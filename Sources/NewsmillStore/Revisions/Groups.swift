import GRDB

extension Store {
    /// Forgets what stages have learned of all articles, and what became known of stories, so that all of it can be found anew.
    /// To be called within ``beginWhole()``.
    ///
    /// - Parameter stages: those that will see the articles again.
    public func forgetGroups(of stages: [String]) throws(StoreError) {
        try transaction { db in
            for stage in stages { try db.execute(sql: "DELETE FROM lessons WHERE stage = ?", arguments: [stage]) }
            try db.execute(sql: "DELETE FROM story_links; UPDATE stories SET merged_into = NULL")
        }
    }

    /// Removes stories and utterances that no article tells any more, when all have been found anew.
    ///
    /// - Parameter run: the run that found them.
    public func removeEmptyGroups(before run: Int64) throws(StoreError) {
        try transaction { db in
            try db.execute(
                sql: """
                    DELETE FROM stories WHERE last_run_id < ?1
                        AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.story_id = stories.id)
                        AND NOT EXISTS (SELECT 1 FROM stories s WHERE s.merged_into = stories.id)
                        AND NOT EXISTS (SELECT 1 FROM story_links l WHERE stories.id IN (l.story_id, l.other_id))
                    """, arguments: [run])
            try db.execute(
                sql: """
                    DELETE FROM utterances WHERE last_run_id < ?
                        AND NOT EXISTS (SELECT 1 FROM quotations q WHERE q.utterance_id = utterances.id)
                    """, arguments: [run])
        }
    }
}

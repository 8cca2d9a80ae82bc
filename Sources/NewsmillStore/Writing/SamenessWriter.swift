import GRDB
import NewsmillCore

/// Writes what an article has to do with others: its original and its story.
final class SamenessWriter {
    private let run: Int64
    private let seenAt: PreparedStatement
    private let setSameness: PreparedStatement
    private let putStory: PreparedStatement
    private let storyID: PreparedStatement
    private let link: PreparedStatement
    private let merge: PreparedStatement

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        self.run = run
        func prepare(_ sql: String) throws -> PreparedStatement { try PreparedStatement(db, scratch, sql) }
        seenAt = try prepare(
            """
            SELECT article_id FROM sightings WHERE source_id = ? AND location = ? AND part = ? ORDER BY id DESC LIMIT 1
            """)
        setSameness = try prepare(
            """
            UPDATE articles SET duplicate_of = ?, similarity = ?, shared = ?, story_id = ?, story_similarity = ?
            WHERE id = ?
            """)
        putStory = try prepare(
            """
            INSERT INTO stories (story, title, keywords, first_run_id, last_run_id) VALUES (?1, ?2, ?3, ?4, ?4)
            ON CONFLICT (story) DO UPDATE SET title = ?2, keywords = ?3, last_run_id = ?4
            """)
        storyID = try prepare("SELECT id FROM stories WHERE story = ?")
        link = try prepare(
            """
            INSERT INTO story_links (story_id, other_id, kind, similarity, run_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        // Whoever was merged into the one that goes now follows it.
        merge = try prepare("UPDATE stories SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2")
    }

    /// - Parameter clears: whether an article without original and story loses those it had.
    func write(_ article: Article, _ id: Int64, _ positions: Positions, clears: Bool = false) throws {
        guard clears || article.copy != nil || article.story != nil else { return }
        var original: Int64?
        if let copy = article.copy {
            original = try self.article(copy.original)
            // The original may be this very article under another address.
            if original == id { original = nil }
        }
        let story: Int64? = if let link = article.story { try write(link) } else { nil }
        setSameness.put(original as Int64?)
        if original != nil, let copy = article.copy {
            setSameness.put(copy.similarity)
            setSameness.put(
                JSONText.array(
                    copy.shared.map { span in
                        let (start, length) = positions.convert(span.range, in: .paragraph(span.paragraph))
                        return [span.paragraph, start, length]
                    }))
        } else {
            setSameness.putNull()
            setSameness.putNull()
        }
        setSameness.put(story)
        if let similarity = article.story?.similarity { setSameness.put(similarity) } else { setSameness.putNull() }
        setSameness.put(id)
        try setSameness.run()
    }

    private func article(_ reference: ArticleReference) throws -> Int64? {
        seenAt.put(reference.source)
        seenAt.put(reference.location)
        seenAt.put(reference.part ?? "")
        return try seenAt.first { $0.int(0) }
    }

    private func write(_ story: StoryLink) throws -> Int64? {
        putStory.put(story.story)
        putStory.put(story.title)
        putStory.put(JSONText.array(story.keywords))
        putStory.put(run)
        try putStory.run()
        guard let id = try self.id(of: story.story) else { return nil }
        for relation in story.relations {
            guard let other = try self.id(of: relation.other), other != id else { continue }
            link.put(id)
            link.put(other)
            link.put(relation.kind.rawValue)
            link.put(relation.similarity)
            link.put(run)
            try link.run()
            guard relation.kind == .merged else { continue }
            merge.put(id)
            merge.put(other)
            try merge.run()
        }
        return id
    }

    private func id(of story: String) throws -> Int64? {
        storyID.put(story)
        return try storyID.first { $0.int(0) }
    }
}

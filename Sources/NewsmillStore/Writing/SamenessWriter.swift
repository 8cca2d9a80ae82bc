import GRDB
import NewsmillCore

/// Writes what an article has to do with others: its original and its story.
final class SamenessWriter {
    private let run: Int64
    private let seenAt: PreparedStatement
    private let setSameness: PreparedStatement
    private let putStory: PreparedStatement
    private let storyID: PreparedStatement
    private let putLink: PreparedStatement
    private let merge: PreparedStatement
    private let move: PreparedStatement

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
        putLink = try prepare(
            """
            INSERT INTO story_links (story_id, other_id, kind, similarity, run_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        // Whoever was merged into the one that goes now follows it.
        merge = try prepare("UPDATE stories SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2")
        move = try prepare("UPDATE articles SET story_id = ?1 WHERE id = ?2 OR duplicate_of = ?2")
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
        if let split = article.story?.split { try write(split) }
    }

    private func article(_ reference: ArticleReference) throws -> Int64? {
        seenAt.put(reference.source)
        seenAt.put(reference.location)
        seenAt.put(reference.part ?? "")
        return try seenAt.first { $0.int(0) }
    }

    private func write(_ split: StoryLink.Split) throws {
        guard let from = try id(of: split.from), let story = try put(split.story, split.title, split.keywords)
        else { return }
        try link(story, from, .split, split.similarity)
        for article in split.articles {
            guard let moved = try self.article(article) else { continue }
            move.put(story)
            move.put(moved)
            try move.run()
        }
    }

    private func put(_ story: String, _ title: String, _ keywords: [String]) throws -> Int64? {
        putStory.put(story)
        putStory.put(title)
        putStory.put(JSONText.array(keywords))
        putStory.put(run)
        try putStory.run()
        return try id(of: story)
    }

    private func link(_ story: Int64, _ other: Int64, _ kind: StoryLink.Relation.Kind, _ similarity: Double) throws {
        putLink.put(story)
        putLink.put(other)
        putLink.put(kind.rawValue)
        putLink.put(similarity)
        putLink.put(run)
        try putLink.run()
    }

    private func write(_ story: StoryLink) throws -> Int64? {
        guard let id = try put(story.story, story.title, story.keywords) else { return nil }
        for relation in story.relations {
            guard let other = try self.id(of: relation.other), other != id else { continue }
            try link(id, other, relation.kind, relation.similarity)
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

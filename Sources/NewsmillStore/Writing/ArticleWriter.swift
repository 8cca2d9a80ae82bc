import GRDB
import NewsmillCore
import NewsmillText

/// Writes the rows of one article: its own, its parts', and where it was seen.
final class ArticleWriter {
    private let run: Int64
    private let insertArticle: PreparedStatement
    private let updateArticle: PreparedStatement
    private let reviseArticle: PreparedStatement
    private let forgetShared: PreparedStatement
    private let insertSighting: PreparedStatement
    private let parts: PartsWriter
    private let sameness: SamenessWriter
    private let history: VersionWriter
    private let index: SearchIndex

    /// What the article alone decides, in the order of ``putOwnColumns(_:_:_:_:)``.
    private static let ownColumns = [
        "record_id", "url", "canonical_url", "title", "title_original", "published", "published_basis", "outlet",
        "outlet_basis", "language", "authors", "topics", "word_count", "capture_id", "part", "document_kind",
        "encoding", "content_hash", "last_run_id", "entry_capture_id",
        "agency", "agency_basis",
    ]

    /// The columns that insert and update share, in the order of ``putColumns(_:_:_:_:)``.
    private static let columns = ownColumns + ["duplicate_of", "similarity", "shared", "story_id", "story_similarity"]

    init(_ db: Database, _ scratch: Scratch, run: Int64, index: SearchIndex) throws {
        self.run = run
        self.index = index
        let columns = Self.columns.joined(separator: ", ")
        let marks = Self.columns.map { _ in "?" }.joined(separator: ", ")
        insertArticle = try PreparedStatement(
            db, scratch, "INSERT INTO articles (\(columns), first_run_id) VALUES (\(marks), ?)")
        updateArticle = try PreparedStatement(
            db, scratch, "UPDATE articles SET version = version + 1, (\(columns)) = (\(marks)) WHERE id = ?")
        let own = Self.ownColumns.joined(separator: ", ")
        let ownMarks = Self.ownColumns.map { _ in "?" }.joined(separator: ", ")
        reviseArticle = try PreparedStatement(
            db, scratch, "UPDATE articles SET version = version + 1, (\(own)) = (\(ownMarks)) WHERE id = ?")
        forgetShared = try PreparedStatement(
            db, scratch, "UPDATE articles SET shared = '[]' WHERE id = ? AND shared IS NOT NULL")
        // Another version of the same place may have been seen under this capture before.
        insertSighting = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO sightings (article_id, source_id, location, part, capture_id, fingerprint, run_id)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        parts = try PartsWriter(db, scratch, run: run)
        sameness = try SamenessWriter(db, scratch, run: run)
        history = try VersionWriter(db, scratch)
    }

    /// What an article was read from.
    struct Captures {
        let text: Int64
        /// The feed's, when the text is that of the page its entry links to.
        let entry: Int64?

        init(_ text: Int64, entry: Int64?) {
            self.text = text
            self.entry = entry
        }
    }

    func insert(
        _ article: Article, _ content: ArticleContent, at place: BatchWriter.Place, _ captures: Captures
    ) throws {
        putColumns(insertArticle, article, content, captures)
        insertArticle.put(run)
        let id = try insertArticle.inserted()
        let positions = Positions(article)
        try parts.insert(article, id, positions)
        try addSighting(of: id, at: place, capture: captures.text)
        try sameness.write(article, id, positions)
        index.added(id)
    }

    /// Puts a new version in the place of the present one, which is kept in article_versions.
    ///
    /// - Returns: the new version's number.
    func replace(
        _ id: Int64, with article: Article, _ content: ArticleContent, at place: BatchWriter.Place, _ captures: Captures
    ) throws -> Int {
        try index.remove(id)
        let version = try history.keep(id)
        try parts.delete(id)
        putColumns(updateArticle, article, content, captures)
        updateArticle.put(id)
        try updateArticle.run()
        let positions = Positions(article)
        try parts.insert(article, id, positions)
        try addSighting(of: id, at: place, capture: captures.text)
        try sameness.write(article, id, positions)
        try index.insert(id)
        return version + 1
    }

    /// Puts what a changed pipeline makes of the same captures in the place of the present state, which is kept in
    /// article_versions. Where it was seen, its original and its story stay as they are.
    ///
    /// - Parameter forgetsShared: whether the stretches shared with the original are counted in paragraphs that are no more.
    /// - Returns: the new version's number.
    func revise(
        _ id: Int64, with article: Article, _ content: ArticleContent, _ captures: Captures, forgetsShared: Bool
    ) throws -> Int {
        try index.remove(id)
        let version = try history.keep(id)
        try parts.delete(id)
        putOwnColumns(reviseArticle, article, content, captures)
        reviseArticle.put(id)
        try reviseArticle.run()
        if forgetsShared {
            forgetShared.put(id)
            try forgetShared.run()
        }
        try parts.insert(article, id, Positions(article))
        try index.insert(id)
        return version + 1
    }

    func addSighting(of id: Int64, at place: BatchWriter.Place, capture: Int64) throws {
        insertSighting.put(id)
        insertSighting.put(place.source)
        insertSighting.put(place.location)
        insertSighting.put(place.part)
        insertSighting.put(capture)
        insertSighting.put(place.fingerprint)
        insertSighting.put(run)
        try insertSighting.run()
    }

    private func putColumns(
        _ statement: PreparedStatement, _ article: Article, _ content: ArticleContent, _ captures: Captures
    ) {
        putOwnColumns(statement, article, content, captures)
        // Written by `sameness` when the article has a number.
        for _ in 0..<5 { statement.putNull() }
    }

    private func putOwnColumns(
        _ statement: PreparedStatement, _ article: Article, _ content: ArticleContent, _ captures: Captures
    ) {
        statement.put(article.id)
        statement.put(article.url)
        statement.put(article.canonicalURL)
        statement.put(article.title?.text)
        statement.put(article.title?.original)
        statement.put(article.published?.value)
        statement.put(article.published?.basis)
        statement.put(article.outlet?.value)
        statement.put(article.outlet?.basis)
        statement.put(article.language?.value)
        statement.put(JSONText.array(article.authors.map(\.value)))
        statement.put(JSONText.array(article.topics))
        statement.put(article.keptParagraphs.reduce(0) { $0 + WordCount.count($1.paragraph.content.text) })
        statement.put(captures.text)
        statement.put(article.part ?? "")
        statement.put(article.document.kind.rawValue)
        statement.put(article.document.decoding?.encoding)
        statement.put(content.hash)
        statement.put(run)
        statement.put(captures.entry)
        statement.put(article.agency?.value)
        statement.put(article.agency?.basis)
    }
}

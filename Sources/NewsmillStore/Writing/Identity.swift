import GRDB
import NewsmillCore

/// Decides what an article is to the database. The rules, in order:
///
/// 1. The same bytes from the same place: unchanged. If the place has shown other bytes in between, it shows the old
///    ones again: then the article is brought back to them, as a new version.
/// 2. The same bytes from another place: a sighting.
/// 3. The same address: a sighting when title and text are the same, or when another source tells less than is stored;
///    else a new version. An address that the page
///    merely names as canonical counts when the two have something in common, because many a site names its
///    front page for every article; and two entries of one feed that link the same page are two articles.
/// 4. The same place: a sighting when title and text are the same; a new version when they have something in
///    common; otherwise another article that took the place (a file overwritten).
/// 5. The same title and text from another place: a sighting.
/// 6. A new article.
final class Identity {
    enum Decision {
        case unchanged, new
        case sighting(Int64)
        case version(Int64)
    }

    private let run: Int64
    private let round: Int64
    private let atPlace: PreparedStatement
    private let touch: PreparedStatement
    private let withCapture: PreparedStatement
    private let withURL: PreparedStatement
    private let withCanonicalURL: PreparedStatement
    private let anotherPart: PreparedStatement
    private let withContent: PreparedStatement
    private let textFromSource: PreparedStatement
    private let titleOf: PreparedStatement
    private let paragraphsOf: PreparedStatement

    init(_ db: Database, _ scratch: Scratch, run: Int64) throws {
        self.run = run
        round = try Int64.fetchOne(db, sql: "SELECT round FROM runs WHERE id = ?", arguments: [run]) ?? 1
        func prepare(_ sql: String) throws -> PreparedStatement { try PreparedStatement(db, scratch, sql) }
        atPlace = try prepare(
            """
            SELECT s.id, s.article_id, s.capture_id, r.round FROM sightings s JOIN runs r ON r.id = s.run_id
            WHERE s.source_id = ? AND s.location = ? AND s.part = ?
            """)
        touch = try prepare("UPDATE sightings SET run_id = ? WHERE id = ?")
        withCapture = try prepare(
            "SELECT article_id FROM sightings WHERE capture_id = ? AND part = ? ORDER BY id LIMIT 1")
        withURL = try prepare("SELECT id FROM articles WHERE url = ? ORDER BY id DESC LIMIT 1")
        // A handful: a site that names one address for everything must not make this quadratic.
        withCanonicalURL = try prepare(
            "SELECT id FROM articles WHERE canonical_url = ?1 AND canonical_url <> ifnull(url, '') ORDER BY id DESC LIMIT 4"
        )
        anotherPart = try prepare(
            """
            SELECT 1 FROM sightings WHERE article_id = ?1 AND source_id = ?2 AND location = ?3 AND part <> ?4
                AND NOT EXISTS (SELECT 1 FROM sightings WHERE article_id = ?1 AND source_id = ?2 AND location = ?3
                    AND part = ?4) LIMIT 1
            """)
        textFromSource = try prepare(
            """
            SELECT 1 FROM sightings s JOIN articles a ON a.id = s.article_id AND a.capture_id = s.capture_id
            WHERE s.article_id = ? AND s.source_id = ? LIMIT 1
            """)
        withContent = try prepare("SELECT id FROM articles WHERE content_hash = ? ORDER BY id LIMIT 4")
        titleOf = try prepare("SELECT title_original FROM articles WHERE id = ?")
        paragraphsOf = try prepare("SELECT original FROM paragraphs WHERE article_id = ? ORDER BY position")
    }

    func decide(
        _ article: Article, _ content: ArticleContent, at place: BatchWriter.Place, capture: CaptureWriter.Stored
    ) throws -> Decision {
        let seen = try sightings(at: place)
        let latest = seen.max { ($0.round, $0.id) < ($1.round, $1.id) }
        if let latest, let same = seen.first(where: { $0.capture == capture.id }) {
            return try returned(content, same: same, latest: latest)
        }
        if !capture.isNew,
            let id = try first(
                withCapture,
                {
                    $0.put(capture.id); $0.put(place.part)
                })
        {
            return .sighting(id)
        }
        if let decision = try sameAddress(article, content, at: place) { return decision }
        if let latest {
            switch try relation(content, to: latest.article) {
            case .same: return .sighting(latest.article)
            case .related: return .version(latest.article)
            case .different: break
            }
        }
        if let hash = content.hash {
            withContent.put(hash)
            for id in try withContent.all({ $0.int(0) }) where try relation(content, to: id) == .same {
                return .sighting(id)
            }
        }
        return .new
    }

    /// Rule 1. Runs of one round (one that was killed, and the one that finished its work) count as one: a place that
    /// shows two contents within a round (two records with one id) shows both, and neither is a return.
    private func returned(_ content: ArticleContent, same: Sighting, latest: Sighting) throws -> Decision {
        if same.round == latest.round { return .unchanged }
        touch.put(run)
        touch.put(same.id)
        try touch.run()
        if latest.round == round { return .unchanged }
        return try relation(content, to: same.article) == .same ? .unchanged : .version(same.article)
    }

    /// Rule 3.
    private func sameAddress(_ article: Article, _ content: ArticleContent, at place: BatchWriter.Place) throws
        -> Decision?
    {
        let canonical = article.canonicalURL == article.url ? nil : article.canonicalURL
        if let url = article.url {
            if let id = try first(withURL, { $0.put(url) }) {
                switch try relation(content, to: id) {
                case .same: return .sighting(id)
                case .related: return try isLessElsewhere(content, id, place) ? .sighting(id) : .version(id)
                case .different:
                    if try isLessElsewhere(content, id, place) { return .sighting(id) }
                    if try !isAnotherPart(id, place) { return .version(id) }
                }
            }
        }
        var named: [Int64] = []
        if let canonical, let id = try first(withURL, { $0.put(canonical) }) { named.append(id) }
        if let address = article.canonicalURL ?? article.url {
            withCanonicalURL.put(address)
            named += try withCanonicalURL.all { $0.int(0) }
        }
        for id in named {
            switch try relation(content, to: id) {
            case .same: return .sighting(id)
            case .related: return .version(id)
            case .different: continue
            }
        }
        return nil
    }

    /// Whether a source that the stored text is not from tells less of the article than is stored: a feed's summary of a page that
    /// another feed has brought in whole. What a source itself cuts short is a new version.
    private func isLessElsewhere(_ content: ArticleContent, _ id: Int64, _ place: BatchWriter.Place) throws -> Bool {
        let isItsOwn = try first(textFromSource) {
            $0.put(id)
            $0.put(place.source)
        }
        return try isItsOwn == nil && content.folded.length < stored(id).length
    }

    private func isAnotherPart(_ id: Int64, _ place: BatchWriter.Place) throws -> Bool {
        let found = try first(anotherPart) {
            $0.put(id)
            $0.put(place.source)
            $0.put(place.location)
            $0.put(place.part)
        }
        return found != nil
    }

    // MARK: Look-ups

    private struct Sighting {
        let id: Int64
        let article: Int64
        let capture: Int64
        let round: Int64
    }

    private func sightings(at place: BatchWriter.Place) throws -> [Sighting] {
        atPlace.put(place.source)
        atPlace.put(place.location)
        atPlace.put(place.part)
        return try atPlace.all { Sighting(id: $0.int(0), article: $0.int(1), capture: $0.int(2), round: $0.int(3)) }
    }

    private func first(_ statement: PreparedStatement, _ bind: (PreparedStatement) -> Void) throws -> Int64? {
        bind(statement)
        return try statement.first { $0.int(0) }
    }

    private func relation(_ content: ArticleContent, to id: Int64) throws -> FoldedContent.Relation {
        content.folded.relation(to: try stored(id))
    }

    private func stored(_ id: Int64) throws -> FoldedContent {
        titleOf.put(id)
        let title = try titleOf.first { $0.text(0) } ?? nil
        paragraphsOf.put(id)
        return FoldedContent(title: title, paragraphs: try paragraphsOf.all { $0.text(0) ?? "" })
    }
}

import Foundation
import GRDB

/// One utterance with all its wordings: what `explain --utterance` shows.
public struct UtteranceDetail: Sendable, Equatable, Encodable {
    public let utterance: String
    public let speaker: String?
    public let entity: String?
    /// Of the earliest article that is dated; nil where none is.
    public let firstPublished: String?
    public let firstOutlet: String?
    public let articles: Int
    public let outlets: Int
    /// The dated first, by date; then those of which nobody knows when they were published.
    public let wordings: [Wording]

    /// What one article makes of it.
    public struct Wording: Sendable, Equatable, Encodable {
        public let article: Int64
        public let title: String?
        public let published: String?
        public let outlet: String?
        public let url: String?
        /// Where the article was first seen.
        public let location: String?
        /// Its quotations, in order.
        public let ordinals: [Int]
        /// Their words, joined.
        public let text: String
        public let speaker: String?
        public let via: String?
        public let similarity: Double?
    }
}

extension Store {
    /// The utterance of an id, or of the beginning of one.
    ///
    /// - Returns: nil when there is none, or when several begin so.
    public func utterance(matching key: String) throws(StoreError) -> UtteranceDetail? {
        let key = key.hasPrefix("utterance-") ? key : "utterance-" + key
        return try read { db in
            let query = """
                SELECT * FROM v_utterances WHERE utterance >= ?1 AND utterance < ?1 || 'g' ORDER BY utterance LIMIT 2
                """
            let found = try Row.fetchAll(db, sql: query, arguments: [key])
            guard let row = found.first, found.count == 1 || row["utterance"] == key else { return nil }
            return try UtteranceDetail(db, row)
        }
    }
}

extension UtteranceDetail {
    fileprivate init(_ db: Database, _ row: Row) throws {
        utterance = row["utterance"]
        speaker = row["speaker"]
        entity = row["entity"]
        firstPublished = row["first_published"]
        firstOutlet = row["first_outlet"]
        articles = row["articles"]
        outlets = row["outlets"]
        var wordings: [Wording] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT a.id, a.title, a.published, a.outlet, a.url, q.ordinal, q.text, q.speaker, q.via,
                    q.utterance_similarity,
                    (SELECT location FROM sightings WHERE article_id = a.id ORDER BY id LIMIT 1) AS location
                FROM quotations q JOIN utterances u ON u.id = q.utterance_id JOIN articles a ON a.id = q.article_id
                WHERE u.utterance = ? ORDER BY a.published IS NULL, a.published, a.id, q.ordinal
                """, arguments: [utterance])
        while let row = try rows.next() {
            let piece = Wording(row)
            if let last = wordings.last, last.article == piece.article {
                wordings[wordings.count - 1] = last.followed(by: piece)
            } else {
                wordings.append(piece)
            }
        }
        self.wordings = wordings
    }
}

extension UtteranceDetail.Wording {
    fileprivate init(_ row: Row) {
        article = row["id"]
        title = row["title"]
        published = row["published"]
        outlet = row["outlet"]
        url = row["url"]
        location = row["location"]
        ordinals = [row["ordinal"]]
        text = row["text"]
        speaker = row["speaker"]
        via = row["via"]
        similarity = row["utterance_similarity"]
    }

    private init(_ first: Self, _ ordinals: [Int], _ text: String) {
        (article, title, published, outlet) = (first.article, first.title, first.published, first.outlet)
        (url, location, speaker, via) = (first.url, first.location, first.speaker, first.via)
        similarity = first.similarity
        (self.ordinals, self.text) = (ordinals, text)
    }

    fileprivate func followed(by next: Self) -> Self {
        Self(self, ordinals + next.ordinals, text + " " + next.text)
    }
}

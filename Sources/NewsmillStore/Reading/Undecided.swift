import GRDB
import NewsmillText

/// A spelling that `normalize-names` could not decide, with all places where it stands.
public struct UndecidedName: Sendable, Equatable, Encodable {
    /// Who may be meant.
    public struct Candidate: Sendable, Equatable, Encodable {
        public let entity: String
        public let name: String?
        public let count: Int
    }

    public struct Reason: Sendable, Equatable, Encodable {
        public let reason: String
        public let count: Int
    }

    public struct Place: Sendable, Equatable, Encodable {
        public let article: Int64
        public let title: String?
        public let published: String?
        public let outlet: String?
        /// nil for the title.
        public let paragraph: Int?
        public let reason: String
        /// The words around it, the spelling between the marks.
        public let excerpt: String
    }

    public let surface: String
    public let count: Int
    public let articles: Int
    /// The most frequent first.
    public let candidates: [Candidate]
    public let reasons: [Reason]
    /// One an article, the latest stored first.
    public let places: [Place]
}

extension Store {
    /// The review list: spellings that may be a followed entity's and stayed undecided, the most frequent first.
    ///
    /// - Parameters:
    ///   - words: a spelling must have one of these words, case aside; empty for all.
    ///   - limit: so many spellings.
    ///   - places: so many places of each.
    ///   - open: what is put before the spelling in an excerpt.
    ///   - close: what is put after it.
    public func undecidedNames(
        words: [String] = [], limit: Int = 20, places: Int = 3, open: String = "[", close: String = "]"
    ) throws(StoreError) -> [UndecidedName] {
        try read { db in
            let wanted = words.map(Folding.fold)
            var groups: [String: Group] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT d.article_id, d.ordinal, d.reason, d.after,
                        substr(ifnull(p.original, a.title_original), d.start + 1, d.length) AS surface
                    FROM decisions d JOIN articles a ON a.id = d.article_id
                        LEFT JOIN paragraphs p ON p.article_id = d.article_id AND p.position = d.paragraph
                    WHERE d.stage = 'normalize-names' AND d.rule = 'undecided' AND d.start IS NOT NULL
                    ORDER BY d.article_id, d.ordinal
                    """)
            while let row = try rows.next() {
                guard let surface: String = row["surface"], !surface.isEmpty else { continue }
                let folded = wanted.isEmpty ? "" : Folding.fold(surface)
                guard wanted.isEmpty || wanted.contains(where: folded.contains) else { continue }
                groups[surface, default: Group()].add(
                    row["article_id"], row["ordinal"], reason: row["reason"] ?? "", candidates: row["after"] ?? "")
            }
            let names = try Row.fetchAll(db, sql: "SELECT entity, name FROM entities")
                .reduce(into: [String: String]()) { $0[$1["entity"]] = $1["name"] }
            return try groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(limit).map {
                UndecidedName(
                    surface: $0.key, count: $0.value.count, articles: $0.value.places.count,
                    candidates: Self.ranked($0.value.candidates).map {
                        UndecidedName.Candidate(entity: $0, name: names[$0], count: $1)
                    },
                    reasons: Self.ranked($0.value.reasons).map { UndecidedName.Reason(reason: $0, count: $1) },
                    places: try Self.places(db, $0.value.places.suffix(places).reversed(), open, close))
            }
        }
    }

    /// All places of one spelling.
    private struct Group {
        var count = 0
        /// The first place in each article.
        var places: [(article: Int64, ordinal: Int)] = []
        var candidates: [String: Int] = [:]
        var reasons: [String: Int] = [:]

        mutating func add(_ article: Int64, _ ordinal: Int, reason: String, candidates: String) {
            count += 1
            if places.last?.article != article { places.append((article, ordinal)) }
            reasons[reason, default: 0] += 1
            for id in candidates.split(separator: " ") { self.candidates[String(id), default: 0] += 1 }
        }
    }

    private static func ranked(_ counts: [String: Int]) -> [(String, Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private static func places(
        _ db: Database, _ places: [(article: Int64, ordinal: Int)], _ open: String, _ close: String
    ) throws -> [UndecidedName.Place] {
        try places.compactMap { place in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT a.id, a.title, a.published, a.outlet, d.paragraph, d.reason, d.start, d.length,
                        ifnull(p.original, a.title_original) AS text
                    FROM decisions d JOIN articles a ON a.id = d.article_id
                        LEFT JOIN paragraphs p ON p.article_id = d.article_id AND p.position = d.paragraph
                    WHERE d.article_id = ? AND d.ordinal = ?
                    """, arguments: [place.article, place.ordinal])
            return row.map { row in
                UndecidedName.Place(
                    article: row["id"], title: row["title"], published: row["published"], outlet: row["outlet"],
                    paragraph: row["paragraph"], reason: row["reason"] ?? "",
                    excerpt: Excerpt.around(row["start"], row["length"], in: row["text"] ?? "", open, close))
            }
        }
    }
}

/// A few words around a place.
enum Excerpt {
    private static let reach = 80

    /// - Parameters:
    ///   - start: in scalars.
    ///   - length: in scalars.
    static func around(_ start: Int, _ length: Int, in text: String, _ open: String, _ close: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard start >= 0, length >= 0, start + length <= scalars.count else { return "" }
        func string(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        var lower = max(0, start - reach)
        if lower > 0, let space = scalars[lower..<start].firstIndex(where: \.properties.isWhitespace) {
            lower = space + 1
        }
        var upper = min(scalars.count, start + length + reach)
        if upper < scalars.count,
            let space = scalars[(start + length)..<upper].lastIndex(where: \.properties.isWhitespace)
        {
            upper = space
        }
        return (lower > 0 ? "… " : "") + string(lower..<start) + open + string(start..<start + length) + close
            + string(start + length..<upper) + (upper < scalars.count ? " …" : "")
    }
}

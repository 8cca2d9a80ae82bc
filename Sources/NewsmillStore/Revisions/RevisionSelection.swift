import GRDB

/// Which of the stored articles are to be read again; without any wish all of them.
public struct RevisionSelection: Sendable, Equatable {
    /// A day or time: only articles published, or where nothing says when, captured, since.
    public var since: String?
    /// A day or time; a day is meant to its end.
    public var until: String?
    /// Ids of sources that have seen them.
    public var sources: [String] = []
    /// Names of outlets, without regard to ASCII case.
    public var outlets: [String] = []
    /// Numbers of articles.
    public var ids: [Int64] = []

    public init() {}

    public var isEverything: Bool { self == RevisionSelection() }

    /// On `a`, a row of articles, and `c`, its capture.
    var condition: (sql: String, arguments: StatementArguments) {
        var conditions = ["1"]
        var arguments = StatementArguments()
        let date = "ifnull(a.published, c.captured_at)"
        if let since {
            // A date alone is good until its end.
            conditions.append("\(date) >= substr(?, 1, length(\(date)))")
            arguments += [since]
        }
        if let until {
            conditions.append("substr(\(date), 1, length(?)) <= ?")
            arguments += [until, until]
        }
        func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
        if !sources.isEmpty {
            conditions.append(
                "EXISTS (SELECT 1 FROM sightings s WHERE s.article_id = a.id AND s.source_id IN (\(marks(sources.count))))"
            )
            arguments += StatementArguments(sources)
        }
        if !outlets.isEmpty {
            conditions.append("a.outlet COLLATE NOCASE IN (\(marks(outlets.count)))")
            arguments += StatementArguments(outlets)
        }
        if !ids.isEmpty {
            conditions.append("a.id IN (\(marks(ids.count)))")
            arguments += StatementArguments(ids)
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}

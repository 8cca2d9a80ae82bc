import GRDB

/// Which rejections are meant; without any wish all that are open.
public struct RejectionSelection: Sendable, Equatable {
    /// Their numbers; empty for any.
    public var ids: [Int64] = []
    public var sources: [String] = []
    public var stages: [String] = []
    public var rules: [String] = []
    /// Also those whose item has come through since.
    public var includesResolved = false

    public init() {}

    /// On `v_rejections`.
    fileprivate var condition: (sql: String, arguments: StatementArguments) {
        var conditions = includesResolved ? ["1"] : ["open"]
        var arguments = StatementArguments()
        func add(_ column: String, _ values: [some DatabaseValueConvertible]) {
            guard !values.isEmpty else { return }
            conditions.append("\(column) IN (\(Array(repeating: "?", count: values.count).joined(separator: ", ")))")
            arguments += StatementArguments(values)
        }
        add("id", ids)
        add("source", sources)
        add("stage", stages)
        add("rule", rules)
        return (conditions.joined(separator: " AND "), arguments)
    }
}

/// A row of `v_rejections`.
public struct RejectionDetail: Sendable, Equatable, Encodable {
    public let id: Int64
    public let open: Bool
    public let kind: String
    public let stage: String
    public let rule: String
    public let reason: String
    public let source: String
    public let location: String
    public let part: String?
    /// Of its capture; nil when the bytes could not be read, and there is nothing to try again.
    public let sha256: String?
    public let firstRun: Int64
    public let lastRun: Int64
    public let lastSeenAt: String
    public let resolvedRun: Int64?
}

/// A rejection with what is needed to try it again.
public struct RejectedItem: Sendable {
    public let rejection: RejectionDetail
    public let capture: StoredCapture
    /// The feed's, when the item is the page that its entry links to.
    public let entryCapture: StoredCapture?
}

extension Store {
    /// The selected rejections, the latest first.
    ///
    /// - Parameter limit: nil for all.
    public func rejections(_ selection: RejectionSelection, limit: Int? = nil) throws(StoreError) -> [RejectionDetail] {
        try read { db in
            let (condition, arguments) = selection.condition
            return try RejectionDetail.fetch(
                db, "\(condition) ORDER BY last_run DESC, id DESC LIMIT ?", arguments + [limit ?? -1])
        }
    }

    public func count(_ selection: RejectionSelection) throws(StoreError) -> Int {
        try read { db in
            let (condition, arguments) = selection.condition
            let query = "SELECT count(*) FROM v_rejections WHERE \(condition)"
            return try Int.fetchOne(db, sql: query, arguments: arguments) ?? 0
        }
    }

    /// The selected rejections whose bytes were kept, after a number, in the order of their numbers.
    ///
    /// - Parameter limit: how many at most; none is left when fewer come.
    public func rejectedItems(
        _ selection: RejectionSelection, after id: Int64, limit: Int
    ) throws(StoreError) -> [RejectedItem] {
        try read { db in
            let (condition, arguments) = selection.condition
            let rejections = try RejectionDetail.fetch(
                db, "\(condition) AND sha256 IS NOT NULL AND id > ? ORDER BY id LIMIT ?", arguments + [id, limit])
            return try rejections.compactMap { rejection in
                let ids = try Row.fetchOne(
                    db, sql: "SELECT capture_id, entry_capture_id FROM rejections WHERE id = ?",
                    arguments: [rejection.id])
                func capture(_ column: String) throws -> StoredCapture? {
                    let id = ids?[column] as Int64?
                    return try id.flatMap { try StoredCapture.fetch(db, $0, source: rejection.source) }
                }
                guard let body = try capture("capture_id") else { return nil }
                return RejectedItem(
                    rejection: rejection, capture: body, entryCapture: try capture("entry_capture_id"))
            }
        }
    }
}

extension RejectionDetail {
    fileprivate static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [RejectionDetail] {
        try Row.fetchAll(db, sql: "SELECT * FROM v_rejections WHERE \(condition)", arguments: arguments).map { row in
            RejectionDetail(
                id: row["id"], open: row["open"], kind: row["kind"], stage: row["stage"], rule: row["rule"],
                reason: row["reason"], source: row["source"], location: row["location"], part: row["part"],
                sha256: row["sha256"], firstRun: row["first_run"], lastRun: row["last_run"],
                lastSeenAt: row["last_seen_at"], resolvedRun: row["resolved_run"])
        }
    }
}

public import NewsmillCore

/// Something in a file of entities that cannot work, harms, or is worth a look.
public struct EntityFinding: Sendable, Equatable {
    public enum Severity: String, Sendable {
        /// Does harm, or never does anything.
        case warning
        /// Worth a look.
        case note
    }

    public var severity: Severity
    /// Which check it was: "collision", "gate-never-opens" …
    public var rule: String
    public var file: String
    /// From 1.
    public var line: Int
    public var column: Int
    public var entity: String
    /// As the file has it; nil when it is about the entity.
    public var alias: String?
    /// A sentence without a full stop.
    public var message: String
    /// For `unseen`: the aliases.
    public var list: [String] = []
}

/// A file of entities with what was read from it.
public struct EntitySource: Sendable {
    public var file: String
    public var bytes: [UInt8]
    /// All of it, in the order of the file.
    public var entities: [Entity]

    public init(file: String, bytes: [UInt8], entities: [Entity]) {
        self.file = file
        self.bytes = bytes
        self.entities = entities
    }
}

/// What a database has of each entity: the surfaces under which it was found.
public struct SeenSurfaces: Sendable {
    public var articles: Int
    public var surfaces: [String: Set<String>]

    /// - Parameter surfaces: by the entity's id.
    public init(articles: Int, surfaces: [String: Set<String>]) {
        self.articles = articles
        self.surfaces = surfaces
    }
}

public import NewsmillCore

/// What a reference work says of an entity, before aliases are weighed.
public struct EntityDraft: Sendable, Equatable {
    /// Something that is named, or an item whose name stands elsewhere in the same files.
    public enum Reference: Sendable, Hashable {
        case text(String)
        /// The number of a Wikidata item; `isPast`: it was so once.
        case item(UInt64, isPast: Bool = false)
    }

    public var id: String?
    /// The number of the Wikidata item: 317521 for Q317521.
    public var item: UInt64?
    public var name: String
    public var kind: Entity.Kind
    public var description: String?
    public var surname: String?
    public var gender: Entity.Gender?
    public var born: Int?
    public var aliases: [String] = []
    public var roles: [Reference] = []
    public var companions: [Reference] = []
    /// Bearers of the same surname, perhaps.
    public var relatives: [Reference] = []
    /// Persons whose companion it is: the founder of a firm.
    public var people: [Reference] = []

    public init(name: String, kind: Entity.Kind) {
        self.name = name
        self.kind = kind
    }
}

/// A line or row that is no entity, and why.
public struct ImportProblem: Error, Sendable, Equatable {
    public var reason: String

    public init(_ reason: String) {
        self.reason = reason
    }
}

/// A person, organisation or place that is followed, and the ways it is written.
public struct Entity: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case person, organisation, place
    }

    public var id: String
    /// The canonical name.
    public var name: String
    public var kind: Kind
    public var description: String?
    /// `Q317521`
    public var wikidata: String?
    public var aliases: [Alias]
    /// Words that speak for this entity when they stand in the same article: Tesla and SpaceX for Elon Musk.
    public var companions: [String]

    public init(
        id: String, name: String, kind: Kind, description: String? = nil, wikidata: String? = nil,
        aliases: [Alias] = [], companions: [String] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.description = description
        self.wikidata = wikidata
        self.aliases = aliases
        self.companions = companions
    }
}

/// One way an entity is written.
public struct Alias: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// Right as it stands ("Zelenskyy"): linked, and left as written.
        case variant
        /// An error of a machine translation or a typist ("Ilona"): linked, and repaired in the final text.
        case slip
    }

    /// What must be seen in the same article before the alias counts.
    public enum Gate: String, Sendable, CaseIterable, Codable {
        /// Nothing: the alias is as good as the name.
        case none
        /// The full name or a companion.
        case evidence
        /// The full name itself; companions do not do.
        case name
    }

    public var text: String
    public var kind: Kind
    public var gate: Gate
    /// Words that, right after the alias, show that somebody else is meant: "Maher" after "Ilona".
    public var notBefore: [String]
    /// Words that, right before the alias, show that something else is meant: "face" before "Mask".
    public var notAfter: [String]

    public init(
        _ text: String, kind: Kind = .variant, gate: Gate = .none, notBefore: [String] = [], notAfter: [String] = []
    ) {
        self.text = text
        self.kind = kind
        self.gate = gate
        self.notBefore = notBefore
        self.notAfter = notAfter
    }
}

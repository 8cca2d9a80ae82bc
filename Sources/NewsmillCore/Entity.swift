/// A person, organisation or place that is followed, and the ways it is written.
public struct Entity: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case person, organisation, place
    }

    /// Tells "Mrs. Trump" from "Mr. Trump".
    public enum Gender: String, Sendable, CaseIterable, Codable {
        case female, male
    }

    public var id: String
    /// The canonical name.
    public var name: String
    public var kind: Kind
    public var description: String?
    /// `Q317521`
    public var wikidata: String?
    /// A person's surname when it is more than the last word of the name and the particles before it: "Bhutto Zardari".
    public var surname: String?
    public var gender: Gender?
    /// The year of birth: a namesake "born in 1991" is somebody else.
    public var born: Int?
    /// What the person is called instead of, or before, the name: "billionaire", "Tesla chief executive", "senator".
    public var roles: [String]
    public var aliases: [Alias]
    /// Words that speak for this entity when they stand in the same article: Tesla and SpaceX for Elon Musk. The name of
    /// another entity counts when that entity is found.
    public var companions: [String]

    public init(
        id: String, name: String, kind: Kind, description: String? = nil, wikidata: String? = nil,
        surname: String? = nil, gender: Gender? = nil, born: Int? = nil, roles: [String] = [], aliases: [Alias] = [],
        companions: [String] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.description = description
        self.wikidata = wikidata
        self.surname = surname
        self.gender = gender
        self.born = born
        self.roles = roles
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

    /// What must be seen in the same article before the alias counts; each asks for more than the one before. None
    /// counts against contrary evidence.
    public enum Gate: String, Sendable, CaseIterable, Codable {
        /// Nothing: the alias is as good as the name.
        case none
        /// A sign of the entity's world: public affairs, another person that is followed, or what ``evidence`` asks.
        case context
        /// The full name, a companion or a role.
        case evidence
        /// The full name itself; companions do not do.
        case name
    }

    public var text: String
    public var kind: Kind
    public var gate: Gate
    /// Whether it is an ordinary word too ("mask"): at the beginning of a sentence and in a headline in capitals, where
    /// the capital letter says nothing, it then counts only with a sign that a person is meant.
    public var isWord: Bool
    /// Words that, right after the alias, show that somebody else is meant: "Maher" after "Ilona".
    public var notBefore: [String]
    /// Words that, right before the alias, show that something else is meant: "face" before "Mask".
    public var notAfter: [String]

    public init(
        _ text: String, kind: Kind = .variant, gate: Gate = .none, isWord: Bool = false, notBefore: [String] = [],
        notAfter: [String] = []
    ) {
        self.text = text
        self.kind = kind
        self.gate = gate
        self.isWord = isWord
        self.notBefore = notBefore
        self.notAfter = notAfter
    }
}

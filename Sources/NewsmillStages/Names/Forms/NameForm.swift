import NewsmillCore

/// One spelling that the matcher looks for, and what it is a spelling of.
struct NameForm {
    enum Part {
        /// The name, or a name of its own: an organisation, a nickname.
        case whole
        case surname
        case given
    }

    /// Folded, words joined by spaces.
    var text: String
    /// Position in the catalogue.
    var entity: Int
    var part: Part
    var isSlip: Bool
    var gate: Alias.Gate
    /// Whether it can stand for the entity by itself; the surname of "Donald Trump Jr." cannot.
    var standsAlone = true
    var isWord = false
    /// Folded words or phrases.
    var notBefore: Set<String> = []
    var notAfter: Set<String> = []
    /// Whether the first letter must be a capital.
    var needsCapital = true
    /// Whether it is the surname of a woman of the family too: "Novikova" for a declined Novikov.
    var isWomans = false
    /// Whether it is the meaning of the surname, that a translation put for it: "Sands" for Peskov.
    var isMeaning = false
    /// Whether it is found by its sound and not as written; then ``text`` is the sound.
    var isSound = false
}

/// What is known of an entity beyond its spellings, ready for look-ups.
struct NamedEntity {
    var id: String
    var name: String
    /// Whether it acts in public affairs: a person or an organisation, not a place.
    var isActor: Bool
    var isPerson = false
    var gender: Entity.Gender?
    var born: Int?
    /// "jr"
    var suffix: String?
    /// The name without the suffix.
    var plainName = ""
    /// How the surname sounds: husbands, wives and children begin alike.
    var surnameSound = ""
    /// Whether the surname alone counts without more.
    var isFamous = false
    /// The single words of the roles, folded.
    var roleWords: Set<String> = []
    /// The roles themselves, folded, without articles: "founder", "tesla chief".
    var rolePhrases: Set<String> = []
    /// Every spelling of a first or middle name, folded, and whether it is a slip.
    var givens: [String: Bool] = [:]
    /// The first and middle names of the name itself, folded.
    var ownGivens: Set<String> = []
    /// The beginnings of the patronymics, by sound.
    var patronymics: Set<String> = []
    /// The first and middle names by their sound.
    var givenSounds: Set<String> = []
    /// The initials of each full name that is known: ["d", "j"].
    var initials: [[String]] = []
    /// Whether the initials are the name: J. D. Vance.
    var isKnownByInitials = false
    /// Companions that are entities themselves, by position.
    var companions: [Int] = []
}

extension Alias.Gate {
    var rank: Int {
        switch self {
        case .none: 0
        case .context: 1
        case .evidence: 2
        case .name: 3
        }
    }

    func atLeast(_ other: Alias.Gate) -> Alias.Gate { rank >= other.rank ? self : other }
}

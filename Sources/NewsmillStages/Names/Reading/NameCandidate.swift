/// A place where an entity may be written, as read from the words around it, before the article is weighed.
final class NameCandidate {
    enum Kind {
        /// First name and surname, or initials that are the name.
        case full
        case initials
        case surname
        case given
        /// An alias that is no part of a name.
        case whole
        /// A role and a companion that stand for the name.
        case description
    }

    /// One entity it may be.
    struct Option {
        var entity: Int
        var form: Int
        var isSlip: Bool
        /// What the name as found has behind the name as known.
        var ending = Sound.Ending.none
        var misspelt = Misspelt.none
    }

    /// Which part of the name is one slip off.
    enum Misspelt {
        case none
        case given
        case surname
    }

    /// Which of the article's texts it stands in.
    var text: Int
    var tokens: ClosedRange<Int>
    /// UTF-8 bytes.
    var range: Range<Int>
    var kind: Kind
    var options: [Option]
    /// The folded surname or first name that is shared with namesakes.
    var key: String
    /// Why it is nobody of the catalogue, whatever the article says.
    var counter: String?
    /// Whether the counter shows a person of another name.
    var isNamesake = false
    /// Why it may be a namesake: then only evidence that is sure will do.
    var doubt: String?
    /// The title or role that stands before it.
    var title: String?
    /// Whether the title is an office: "president", "founder".
    var hasOffice = false
    /// Whether a title of honour that is the person's own stands before it: "Sir".
    var hasOwnTitle = false
    /// Whether somebody is spoken to or of as among friends: "my friend Keir", "thank you, Ursula,".
    var isFamiliar = false
    /// Whether all that says so is that it stands in a quotation.
    var isOnlyQuoted = false
    /// Whether what it is called beside it is the person's role.
    var isDescribed = false
    /// Whether what is said of it is a title of the other gender: "Lady Starmer".
    var isOtherGender = false
    /// Who may be meant by another first name beside this one: "Joe and Vladimir".
    var beside: [Int] = []
    /// Number of its sentence in its text.
    var sentence = 0
    /// Whether the words around it speak of a person.
    var sign: Sign = .none
    /// Whether its capital letter says nothing.
    var isUninformative = false
    /// Whether all around it is in capitals.
    var isShouted = false
    /// Whether it has none, where nothing has.
    var isSmall = false

    init(text: Int, tokens: ClosedRange<Int>, range: Range<Int>, kind: Kind, options: [Option], key: String) {
        self.text = text
        self.tokens = tokens
        self.range = range
        self.kind = kind
        self.options = options
        self.key = key
    }

    enum Sign: Int, Comparable {
        case none
        /// An auxiliary verb.
        case weak
        /// A possessive, a verb of speaking or acting, a title, "according to".
        case strong

        static func < (first: Sign, second: Sign) -> Bool { first.rawValue < second.rawValue }
    }
}

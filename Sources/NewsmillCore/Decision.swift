/// Where in an article something stands.
public enum Place: Sendable, Hashable {
    /// The article as a whole; a range then counts in the document's text.
    case article
    case title
    /// By position, from 0, removed paragraphs counted.
    case paragraph(Int)
}

/// One thing a stage decided, with its rule: the trail by which the stored text can be rebuilt and disputed.
public struct Decision: Sendable, Equatable {
    public enum Action: String, Sendable {
        /// A fact was found; `after` holds it, and the rule ends with its basis.
        case found
        case removed
        case rewrote
        /// Something to know; no text changed.
        case marked
    }

    public let stage: String
    public let rule: String
    public let action: Action
    public let place: Place
    /// UTF-8 bytes of the text as found at ``place``.
    public let range: Range<Int>?
    public let before: String?
    public let after: String?
    public let reason: String?

    public init(
        stage: String, rule: String, action: Action, place: Place, range: Range<Int>? = nil, before: String? = nil,
        after: String? = nil, reason: String? = nil
    ) {
        self.stage = stage
        self.rule = rule
        self.action = action
        self.place = place
        self.range = range
        self.before = before
        self.after = after
        self.reason = reason
    }
}

/// A value that was found, and what says so ("header", "record", "dateline").
public struct Fact: Sendable, Equatable {
    public let value: String
    public let basis: String

    public init(value: String, basis: String) {
        self.value = value
        self.basis = basis
    }
}

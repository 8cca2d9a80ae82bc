/// One block of an article's text: kept, or removed with a reason; never deleted.
public struct Paragraph: Sendable, Equatable {
    /// What a block is. The names are what records and the database say.
    public enum Role: String, Sendable, CaseIterable {
        case body, heading, dateline, summary, quote, list, caption, table
        /// A line that says where the text came from ("Source: online.ua").
        case source
    }

    public var content: RevisedText
    public var role: Role
    /// Where it begins in the document's text, in UTF-8 bytes; nil when the document is markup.
    public var start: Int?
    public internal(set) var removed: Removal?

    public init(_ original: String, role: Role = .body, start: Int? = nil) {
        self.content = RevisedText(original)
        self.role = role
        self.start = start
    }
}

/// Who removed a paragraph, and why.
public struct Removal: Sendable, Equatable {
    public let stage: String
    public let rule: String
    /// In words: "advertisement", "repeats paragraph 2".
    public let reason: String
}

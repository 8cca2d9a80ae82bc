/// What is known about a feed from outside, and what is to be done with its texts.
public struct FeedOptions: Sendable {
    /// The charset of an HTTP header, if there was one.
    public var charset: String?
    /// What relative links are resolved against, where the feed has no `xml:base`: the address it was fetched from.
    public var base: String?
    /// The language of an HTTP header, for a feed that names none.
    public var language: String?
    /// Whether HTML is made safe and its links are resolved. Off, texts are as the publisher wrote them.
    public var cleansHTML = true

    public init(charset: String? = nil, base: String? = nil, language: String? = nil, cleansHTML: Bool = true) {
        self.charset = charset
        self.base = base
        self.language = language
        self.cleansHTML = cleansHTML
    }
}

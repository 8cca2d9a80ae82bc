/// An address at which a site may have a feed. Only fetching it tells.
public struct FeedCandidate: Sendable, Equatable {
    /// What speaks for it, the most trustworthy first: the order of candidates.
    public enum Basis: Int, Sendable, Comparable {
        /// The page's head names it as its feed, with a feed's media type.
        case declared
        /// The service that the page belongs to has its feeds at such addresses.
        case service
        /// The page's head names it with a type that may be a feed's.
        case declaredVaguely
        /// A link on the page, to the same site, that looks like a feed's.
        case anchor
        /// The same, to another site.
        case foreignAnchor
        /// A feed of readers' comments.
        case comments
        /// Where publishing software usually has its feed.
        case wellKnownPath

        public static func < (one: Basis, other: Basis) -> Bool { one.rawValue < other.rawValue }
    }

    /// Resolved.
    public var url: String
    public var basis: Basis
    /// What the page calls it; nil when it doesn't.
    public var title: String?
    /// What it rests on: the media type, the name of the service or of the software.
    public var detail: String?

    public init(url: String, basis: Basis, title: String? = nil, detail: String? = nil) {
        self.url = url
        self.basis = basis
        self.title = title
        self.detail = detail
    }
}

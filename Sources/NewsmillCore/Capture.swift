/// The bytes fetched or read, with where and when: what every stored article goes back to.
public struct Capture: Sendable, Equatable {
    /// The id of the source in pipeline.json.
    public var source: String
    /// A URL, or a path relative to pipeline.json; a record of a .jsonl file adds `#` and its id.
    public var location: String
    /// ISO 8601, UTC.
    public var capturedAt: String
    /// The media type that decides how the bytes are read: `text/plain`, `text/html`, `application/rss+xml` …
    public var mediaType: String
    /// The HTTP status; nil for a file.
    public var status: Int?
    /// Lower-case hexadecimal SHA-256 of ``body``: a file's identity is its content, not its path.
    public var sha256: String
    public var body: [UInt8]
    /// How the bytes came over the network; nil for a file.
    public var exchange: Exchange?

    public init(
        source: String, location: String, capturedAt: String, mediaType: String, status: Int? = nil, sha256: String,
        body: [UInt8], exchange: Exchange? = nil
    ) {
        self.source = source
        self.location = location
        self.capturedAt = capturedAt
        self.mediaType = mediaType
        self.status = status
        self.sha256 = sha256
        self.body = body
        self.exchange = exchange
    }
}

/// A capture made readable: its text in UTF-8, and the facts that came beside the text.
public struct Document: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// Plain text, as monitoring exports have it.
        case text
        case html
    }

    /// What a record or a feed entry says of its article outside the text. nil where it says nothing.
    public struct Given: Sendable, Equatable {
        /// Who says so, as the basis of the facts: "record", "feed".
        public var basis: String
        public var url: String?
        public var title: String?
        /// As written; `extract` parses it.
        public var published: String?
        public var outlet: String?
        public var language: String?
        public var authors: [String] = []
        public var topics: [String] = []

        public init(basis: String) {
            self.basis = basis
        }
    }

    /// Another telling of the same article.
    public struct Other: Sendable, Equatable {
        public var kind: Kind
        public var text: String

        public init(kind: Kind, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    public var kind: Kind
    public var text: String
    public var given: Given
    /// What the feed's entry itself says, where ``text`` is the page it links to: `extract` keeps the fuller of the two.
    public var entry: Other?
    /// How the bytes became ``text``; nil when they arrived as text (a field of a JSON record).
    public var decoding: Decoding?

    public init(kind: Kind, text: String, given: Given = Given(basis: "none"), decoding: Decoding? = nil) {
        self.kind = kind
        self.text = text
        self.given = given
        self.decoding = decoding
    }
}

/// How bytes were turned into text.
public struct Decoding: Sendable, Equatable {
    /// The WHATWG name of the encoding, in lower case: `utf-8`, `windows-1251`.
    public var encoding: String
    /// What chose it: "bom", "declared", "guessed".
    public var basis: String
    /// How many times undecodable bytes were replaced by U+FFFD. Above 0 the article is marked.
    public var replacements: Int

    public init(encoding: String, basis: String, replacements: Int) {
        self.encoding = encoding
        self.basis = basis
        self.replacements = replacements
    }
}

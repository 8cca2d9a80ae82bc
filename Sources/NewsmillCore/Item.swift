/// What travels between source, stages and sink. Every item that enters a run ends in exactly one ``Outcome``.
public enum Item: Sendable {
    case article(Article)
    /// Turned away on the road, by the source or a stage. It travels on so that the sink can keep it in its place.
    case rejected(Rejection)
    /// Content that an earlier run has taken in from the same place.
    case unchanged
    /// What a source writes down beside its items. It is none itself: it travels in its place and is not counted.
    case note(Note)

    /// What it weighs against the budget of bytes in flight.
    public var cost: Int {
        switch self {
        case .article(let article): 256 + article.capture.body.count + article.document.text.utf8.count
        case .rejected(let rejection): 256 + (rejection.capture?.body.count ?? 0)
        case .unchanged, .note(.pause): 32
        case .note(.response(let capture)): 256 + capture.body.count
        case .note(.visit): 512
        }
    }

    /// Whether it counts as an item.
    public var isCounted: Bool {
        if case .note = self { false } else { true }
    }
}

/// An item that is not stored, with its stage and reason. It is kept, and can be retried.
public struct Rejection: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// A stage, or the source, decided against it.
        case dropped
        /// A stage could not do its work.
        case failed
    }

    public let kind: Kind
    /// "input" when the source itself turned it away.
    public let stage: String
    public let rule: String
    public let reason: String
    public let source: String
    public let location: String
    public let part: String?
    /// The bytes, unless they could not be read.
    public let capture: Capture?
    /// The feed's, when the item is the page that its entry links to.
    public let entryCapture: Capture?

    public init(
        kind: Kind, stage: String, rule: String, reason: String, source: String, location: String, part: String? = nil,
        capture: Capture?, entryCapture: Capture? = nil
    ) {
        self.kind = kind
        self.stage = stage
        self.rule = rule
        self.reason = reason
        self.source = source
        self.location = location
        self.part = part
        self.capture = capture
        self.entryCapture = entryCapture
    }

    /// The rejection of an article on the road.
    public init(_ article: Article, kind: Kind, stage: String, rule: String, reason: String) {
        self.init(
            kind: kind, stage: stage, rule: rule, reason: reason, source: article.capture.source,
            location: article.capture.location, part: article.part, capture: article.capture,
            entryCapture: article.entryCapture)
    }
}

/// How an item ended.
public enum Outcome: Sendable, Equatable {
    /// `version` is 1 for a new article, and higher when its source has changed it.
    case stored(version: Int)
    /// One article seen once more: in another place, or under another address.
    case sighting
    case unchanged
    case rejected
    case failed
    /// A note was written down.
    case noted
}

/// Where items end. Called with batches in source order, one at a time.
public protocol Sink: Sendable {
    /// Keeps the whole batch, or throws and keeps none of it.
    ///
    /// - Returns: one outcome for each item, in order.
    mutating func write(_ batch: [Item]) throws -> [Outcome]
}

/// What a source writes down beside its items.
public enum Note: Sendable, Equatable {
    /// A response, to be archived: the feed's own, a page's, a redirect, an error.
    case response(Capture)
    /// How a visit went, and where to go on from: the last thing a source hands over. It is committed after, or with, every
    /// item handed over before it, so that a run that is killed does not skip what it has not stored.
    case visit(SourceVisit)
    /// Nothing has come for a while, or nothing more will: whoever holds items back can let them go.
    case pause
}

/// One visit to a source of the web in one run.
public struct SourceVisit: Sendable, Equatable {
    public enum Outcome: String, Sendable, Codable, CaseIterable {
        /// It gave entries.
        case read
        /// It said, or its bytes said, that nothing has changed.
        case unchanged
        /// It asked to be left alone for now, or keeps failing.
        case notDue = "not-due"
        /// It said that it is gone for good. It is not asked again until somebody resumes it.
        case gone
        case failed
    }

    public var source: String
    /// The address that was asked at first; where it led is in ``finalURL``.
    public var url: String
    public var finalURL: String?
    public var outcome: Outcome
    public var status: Int?
    /// In words: why it failed, or is not due, or what is worth knowing ("moved permanently to …").
    public var reason: String?
    /// What the feed or sitemap holds; nil when it was not read.
    public var entries: Int?
    /// Received, over all requests of the visit.
    public var bytes: Int
    public var requests: Int
    /// What the next visit goes on from.
    public var state: SourceState

    public init(
        source: String, url: String, outcome: Outcome, status: Int? = nil, reason: String? = nil, state: SourceState
    ) {
        self.source = source
        self.url = url
        self.outcome = outcome
        self.status = status
        self.reason = reason
        self.state = state
        bytes = 0
        requests = 0
    }
}

/// What is remembered of a source of the web between runs. Times are ISO 8601 in UTC.
public struct SourceState: Sendable, Equatable {
    /// The address in the configuration. Under another one everything here begins anew.
    public var url: String
    /// Where it has moved for good, by its own word.
    public var movedTo: String?
    public var etag: String?
    public var lastModified: String?
    /// Of the body last read.
    public var sha256: String?
    /// When it said that it is gone (410).
    public var goneAt: String?
    /// What has gone wrong since the last success, weighted: 1 for what looks lasting, 0.5 for a server's trouble, 0.25 for what
    /// passes.
    public var failures = 0.0
    /// How many visits in a row brought nothing new.
    public var unchangedInARow = 0
    /// The last visit that asked anything, and the last that succeeded.
    public var triedAt: String?
    public var readAt: String?
    /// Not to be asked before, and why.
    public var notBefore: String?
    public var notBeforeReason: String?
    /// Hours (0–23, UTC) and days (1 for Monday to 7 for Sunday) in which the feed asks not to be read.
    public var skipHours: [Int] = []
    public var skipDays: [Int] = []

    public init(url: String) {
        self.url = url
    }

    /// Lets the next visit read everything again, even if nothing has changed.
    public mutating func forgetWhatWasRead() {
        etag = nil
        lastModified = nil
        sha256 = nil
    }
}

internal import NewsmillCore
internal import NewsmillText

/// What a visit changes in what is remembered of its source: pure, so that every rule can be tested by itself.
struct VisitBook {
    /// The reason that binds even a user who names the source.
    static let askedToWait = "its server asked to wait"

    /// No publisher's hint holds us back for longer: a run each night reads every feed that is well.
    private static let longestInterval = 20 * 3600
    private static let longestBackOff = 7 * 24 * 3600
    /// So many visits without anything new, and the source is asked less often.
    private static let patience = 3

    private(set) var state: SourceState
    private let now: Int

    /// - Parameter now: ISO 8601, UTC.
    init(_ state: SourceState, now: String) {
        self.state = state
        self.state.triedAt = now
        self.now = Timestamp.parse(now)?.secondsSinceEpoch ?? 0
    }

    /// What the source itself says about when to come again.
    struct Hints: Equatable {
        /// Seconds that the answer stays fresh (Cache-Control, Expires).
        var freshFor: Int?
        /// The feed's own ttl or update period, in seconds.
        var interval: Int?
        /// nil where the feed was not read.
        var skipHours: [Int]?
        var skipDays: [Int]?
    }

    mutating func succeeded(changed: Bool, hints: Hints) {
        state.readAt = state.triedAt
        state.failures = 0
        state.unchangedInARow = changed ? 0 : state.unchangedInARow + 1
        if let hours = hints.skipHours { state.skipHours = hours }
        if let days = hints.skipDays { state.skipDays = days }
        // 10, 20, 40 … minutes, up to six hours.
        let idle = state.unchangedInARow - Self.patience
        let waits = [
            (hints.freshFor ?? 0, "its answer is still fresh"), (hints.interval ?? 0, "it changes no more often"),
            (
                idle < 0 ? 0 : min(600 << min(idle, 6), 6 * 3600),
                "nothing was new the last \(state.unchangedInARow) times"
            ),
        ]
        let longest = waits.max { $0.0 < $1.0 } ?? (0, "")
        wait(min(longest.0, Self.longestInterval), because: longest.1)
    }

    /// - Parameter retryAfter: seconds that the server asked for.
    mutating func failed(_ weight: WebFailure.Weight, retryAfter: Int? = nil) {
        switch weight {
        case .hard:
            state.failures += 1
            // Perhaps it moved to a wrong place: the next visit begins where the configuration says.
            state.movedTo = nil
        case .soft: state.failures += 0.5
        case .temporary: state.failures += 0.25
        case .cancelled: return
        }
        state.notBefore = nil
        state.notBeforeReason = nil
        if state.failures >= 2 {
            // 2, 4, 8 … hours, up to a week: it is asked again for ever.
            let hours = 1 << min(Int(state.failures) - 1, 8)
            wait(
                min(hours * 3600, Self.longestBackOff),
                because: "it failed before (weight \(Self.text(state.failures)))")
        }
        if let retryAfter, retryAfter > 0 {
            let until = Timestamp(secondsSinceEpoch: now + min(retryAfter, Self.longestBackOff)).iso8601
            if until > state.notBefore ?? "" {
                state.notBefore = until
                state.notBeforeReason = Self.askedToWait
            }
        }
    }

    mutating func isGone() {
        state.goneAt = state.triedAt
    }

    mutating func keep(etag: String?, lastModified: String?, sha256: String?) {
        state.etag = etag
        state.lastModified = lastModified
        state.sha256 = sha256
    }

    /// The next visit is to read everything again, even if nothing has changed.
    mutating func readAgain() {
        state.forgetWhatWasRead()
    }

    mutating func moved(to url: String?) {
        if let url, url != state.url { state.movedTo = url }
    }

    /// Up to a tenth is taken off, so that the sources of one night do not all come due in one second.
    private mutating func wait(_ seconds: Int, because reason: String) {
        guard seconds > 0 else {
            state.notBefore = nil
            state.notBeforeReason = nil
            return
        }
        let key = SHA256.hex(Array("\(state.url) \(now)".utf8)).prefix(8)
        let jitter = Int((UInt64(key, radix: 16) ?? 0) % 100)
        state.notBefore = Timestamp(secondsSinceEpoch: now + seconds - seconds * jitter / 1000).iso8601
        state.notBeforeReason = reason
    }

    private static func text(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
}

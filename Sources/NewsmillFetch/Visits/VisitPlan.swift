internal import NewsmillCore
internal import NewsmillText

/// Whether a source of the web is asked tonight: a pure decision from what is remembered of it and the clock.
enum VisitPlan: Equatable {
    /// Ask, going on from this.
    case ask(SourceState)
    /// Leave it alone this time, and why.
    case wait(SourceState, reason: String)
    case gone(SourceState, reason: String)

    /// A feed that asks not to be read at some hours is left alone then, but not for longer than this: a nightly run that
    /// always falls into such an hour would never read it.
    private static let longestSkip = 72 * 3600

    /// - Parameters:
    ///   - remembered: nil at the first visit.
    ///   - isNamed: the user asked for this very source; then only what its server asked for holds us back.
    init(_ remembered: SourceState?, url: String, now: String, isNamed: Bool) {
        guard let state = remembered, state.url == url else {
            self = .ask(SourceState(url: url))
            return
        }
        if let gone = state.goneAt {
            self = .gone(
                state,
                reason:
                    "it said on \(gone.prefix(10)) that it is gone for good (410); `newsmill sources resume`, or another url, asks it again"
            )
            return
        }
        if let until = state.notBefore, until > now, !isNamed || state.notBeforeReason == VisitBook.askedToWait {
            self = .wait(state, reason: "not before \(until): \(state.notBeforeReason ?? "")")
            return
        }
        if !isNamed, let reason = Self.skipped(state, now) {
            self = .wait(state, reason: reason)
            return
        }
        self = .ask(state)
    }

    private static func skipped(_ state: SourceState, _ now: String) -> String? {
        guard let time = Timestamp.parse(now), let read = state.readAt.flatMap(Timestamp.parse),
            time.secondsSinceEpoch - read.secondsSinceEpoch < longestSkip
        else { return nil }
        let hour = (time.secondOfDay ?? 0) / 3600
        if state.skipHours.contains(hour) { return "it asks not to be read in hour \(hour) (UTC)" }
        let day = time.weekday
        return state.skipDays.contains(day) ? "it asks not to be read on \(days[day - 1])s" : nil
    }

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

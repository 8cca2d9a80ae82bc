import NewsmillCore

/// Says that a run should end: sources stop, and what is on the road is still stored.
public final class Cancellation: Sendable {
    private let cancelled = Locked(false)

    public init() {}

    public var isCancelled: Bool { cancelled.withLock { $0 } }

    public func cancel() {
        cancelled.withLock { $0 = true }
    }
}

/// A source that as a whole gives nothing.
public enum SourceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `reason` says what happened, where, and what to do about it.
    case unreachable(source: String, reason: String)

    public var description: String {
        switch self {
        // Whoever reports it names the source.
        case .unreachable(_, let reason): reason
        }
    }
}

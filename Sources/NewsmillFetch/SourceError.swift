/// A source that as a whole gives nothing.
public enum SourceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `reason` says what happened, where, and what to do about it.
    case unreachable(source: String, reason: String)

    public var description: String {
        switch self {
        case .unreachable(let source, let reason): "source \"\(source)\": \(reason)"
        }
    }
}

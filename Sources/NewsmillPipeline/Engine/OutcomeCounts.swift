public import NewsmillCore

/// How the items of a run ended.
public struct OutcomeCounts: Sendable, Equatable, Encodable {
    /// New articles and new versions.
    public private(set) var stored = 0
    /// Of those stored, the new versions of articles already known.
    public private(set) var newVersions = 0
    public private(set) var sightings = 0
    public private(set) var unchanged = 0
    public private(set) var rejected = 0
    public private(set) var failed = 0

    public init() {}

    public var total: Int { stored + sightings + unchanged + rejected + failed }

    public mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .stored(let version):
            stored += 1
            if version > 1 { newVersions += 1 }
        case .sighting: sightings += 1
        case .unchanged: unchanged += 1
        case .rejected: rejected += 1
        case .failed: failed += 1
        case .noted: break
        }
    }
}

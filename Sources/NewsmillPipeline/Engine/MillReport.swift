/// What a run did, with its books.
public struct MillReport: Sendable {
    public struct Stage: Sendable {
        public let name: String
        public let counts: StageCounts
    }

    public struct Source: Sendable {
        public let id: String
        /// Items handed over.
        public let items: Int
        /// Items that the ``Selection`` left out, as far as the source was read.
        public var passedOver = 0
        /// Why the source as a whole could not be read.
        public let error: String?
    }

    public let entered: Int
    public let outcomes: OutcomeCounts
    public let stages: [Stage]
    public let sources: [Source]
    /// Time spent writing.
    public let sinkSeconds: Double
    public let interrupted: Bool
    /// Why nothing more could be written; what was written before is safe.
    public let failure: (any Error)?

    /// Whether there were sources and none could be read.
    public var isUnreachable: Bool {
        !sources.isEmpty && sources.allSatisfy { $0.error != nil }
    }

    /// Where the books do not balance: always empty, or this program has a defect. Not asked of a run that could not write.
    public var imbalances: [String] {
        guard failure == nil else { return [] }
        var found: [String] = []
        if entered != outcomes.total {
            found.append("\(entered) items entered the run and \(outcomes.total) ended")
        }
        let handedOver = sources.reduce(0) { $0 + $1.items }
        if handedOver != entered { found.append("the sources handed over \(handedOver) items and \(entered) entered") }
        for stage in stages {
            let counts = stage.counts
            if counts.entered != counts.kept + counts.dropped + counts.failed {
                found.append(
                    "\(stage.name): \(counts.entered) entered, \(counts.kept) kept, \(counts.dropped) dropped, \(counts.failed) failed"
                )
            }
        }
        for (stage, next) in zip(stages, stages.dropFirst()) where stage.counts.kept != next.counts.entered {
            found.append("\(stage.name) kept \(stage.counts.kept) and \(next.name) saw \(next.counts.entered)")
        }
        return found
    }
}

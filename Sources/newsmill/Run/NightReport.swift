import NewsmillPipeline
import NewsmillStore

/// What a run did and where it put it.
struct NightReport {
    let run: Int64
    let mill: MillReport
    let seconds: Double
    let databasePath: String
    /// To feeds and sitemaps, in the order of the sources.
    let visits: [VisitRecord]
    /// Sources that gave far less than they used to.
    let quiet: [QuietSource]
    /// Outlets whose articles came out empty or far shorter than they used to.
    let rotten: [RottenOutlet]
    let isRehearsal: Bool

    /// How the run ended, in the words of the table `runs`.
    private var outcome: RunOutcome {
        if mill.failure != nil || !mill.imbalances.isEmpty { return .failed }
        if mill.interrupted { return .interrupted }
        if mill.isUnreachable { return .failed }
        return mill.outcomes.rejected + mill.outcomes.failed > 0 ? .rejections : .clean
    }

    /// What the table `runs` keeps.
    func end(finishedAt: String) -> RunEnd {
        var counts = RunCounts()
        counts.entered = mill.entered
        counts.stored = mill.outcomes.stored
        counts.newVersions = mill.outcomes.newVersions
        counts.sightings = mill.outcomes.sightings
        counts.unchanged = mill.outcomes.unchanged
        counts.rejected = mill.outcomes.rejected
        counts.failed = mill.outcomes.failed
        let stages = mill.stages.map { stage in
            RunStage(
                stage: stage.name, entered: stage.counts.entered, kept: stage.counts.kept,
                dropped: stage.counts.dropped, failed: stage.counts.failed,
                seconds: Double(stage.counts.nanoseconds) / 1e9)
        }
        return RunEnd(finishedAt: finishedAt, outcome: outcome, counts: counts, stages: stages, message: message)
    }

    private var message: String? {
        let troubles =
            mill.sources.compactMap { source in source.error.map { "\(source.id): \($0)" } } + mill.imbalances
        return troubles.isEmpty ? nil : troubles.joined(separator: "\n")
    }
}

import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStore

/// Reads stored articles again through a pipeline: the one engine of `reprocess` and `backtest`, so that what the one foretells the
/// other does. In a run what has changed is stored; without one nothing is.
struct RevisionMill {
    let configuration: Configuration
    let store: Store
    /// Of the captures' archive.
    let folder: String
    let selection: RevisionSelection
    /// Whether stages that compare articles find everything anew, in the order of the articles' numbers, as if none had come yet.
    var regroups = false
    var workers: Int?
    var batch: Int?

    /// - Parameters:
    ///   - run: nil when nothing is to be written.
    ///   - stages: with their options; those of the configuration, or other ones that are to be tried.
    /// - Returns: the books of the mill. What changed is in `tally`.
    func turn(
        run: Int64?, stages: [(type: StageType, options: any ComponentOptions)], tally: RevisionTally,
        cancellation: Cancellation, progress: ProgressLine
    ) throws -> MillReport {
        let stored = StoredArticles()
        var options = configuration.run
        if let batch { options.batch = batch }
        let wanted = workers ?? options.workers
        let mill = Mill(
            stages: try runnable(stages, stored),
            workers: wanted == 0 ? ProcessInfo.processInfo.activeProcessorCount : wanted, options: options)
        let source = StoredSource(configuration, store: store, folder: folder, selection: selection, stored: stored)
        let sink = RevisionSink(store, run: run, regroups: regroups, stored: stored) { tally.add($0) }
        return mill.run(sources: [("stored articles", source)], into: sink, cancellation: cancellation) {
            progress.show($0)
        }
    }

    private func runnable(
        _ stages: [(type: StageType, options: any ComponentOptions)], _ stored: StoredArticles
    ) throws -> [RunnableStage] {
        var runnable = try stages.map { type, options -> RunnableStage in
            type.isSerial && !regroups
                ? .parallel(KeepStage(of: type.name, stored: stored))
                : try type.make(options: options, resources: configuration.resources)
        }
        // A comparing stage that the pipeline no longer has: its links stay, and so do its reasons.
        for type in Registries.shipped.stages
        where type.isSerial && !stages.contains(where: { $0.type.name == type.name }) {
            runnable.append(.parallel(KeepStage(of: type.name, stored: stored)))
        }
        return runnable
    }
}

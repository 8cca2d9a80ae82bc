import Foundation
import Logging
import NewsmillCore
import NewsmillPipeline
import NewsmillStore

/// One run over what is stored, from lock to report.
struct Reprocessing {
    let configuration: Configuration
    /// ISO 8601, UTC.
    let now: String
    let selection: RevisionSelection
    /// Whether copies, stories and utterances are found anew, too; then everything is kept or nothing.
    var regroups = false
    var workers: Int?
    var batch: Int?

    struct Report {
        /// nil when nothing was written.
        let run: Int64?
        let mill: MillReport
        let tally: RevisionTally.State
        let seconds: Double
    }

    /// Stores what has changed.
    ///
    /// - Throws: ``CommandFailure`` when the store cannot be written before the first article.
    func run(tally: RevisionTally, check: (Store) throws -> Void, progress: ProgressLine) throws -> Report {
        guard FileManager.default.fileExists(atPath: configuration.databasePath) else {
            throw CommandFailure("\(StoreError.missing(path: configuration.databasePath))", status: ExitStatus.badInput)
        }
        let lock = try Night.lock(configuration.databasePath)
        defer { withExtendedLifetime(lock) {} }
        do {
            let store = try Store.open(configuration.databasePath, mode: .readWrite(create: false))
            try check(store)
            let run = try begin(store)
            if regroups {
                try store.beginWhole()
                try store.forgetGroups(of: configuration.stages.filter(\.type.isSerial).map(\.type.name))
            }
            return try turn(store, run: run, tally: tally, progress: progress)
        } catch let error as StoreError {
            throw CommandFailure("\(error)", status: ExitStatus.cannotWrite)
        }
    }

    /// The same, and nothing is written: the database is opened for reading.
    func rehearse(tally: RevisionTally, check: (Store) throws -> Void, progress: ProgressLine) throws -> Report {
        try configuration.readStore { store in
            try check(store)
            return try turn(store, run: nil, tally: tally, progress: progress)
        }
    }

    private func begin(_ store: Store) throws -> Int64 {
        var start = RunStart(
            startedAt: now, version: Newsmill.version, configurationPath: configuration.file,
            configurationHash: configuration.hash, configuration: configuration.text)
        start.purpose = .reprocess
        let run = try store.beginRun(start)
        try store.record(
            sources: configuration.sources.map { SourceRecord(id: $0.id, type: $0.type.type, location: $0.location) })
        try store.record(entities: configuration.entities)
        return run
    }

    private func turn(_ store: Store, run: Int64?, tally: RevisionTally, progress: ProgressLine) throws -> Report {
        let started = Date()
        let cancellation = Cancellation()
        // A file at its size limit should be an error of the write, told in words, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let signals = SignalWatch(cancellation) {
            Terminal.message("stopping: finishing what is on the road; press again to stop at once")
        }
        defer { withExtendedLifetime(signals) {} }
        var mill = RevisionMill(
            configuration: configuration, store: store, folder: configuration.capturesPath, selection: selection)
        mill.regroups = regroups
        mill.workers = workers
        mill.batch = batch
        let books = try mill.turn(
            run: run, stages: configuration.stages.map { ($0.type, $0.options) }, tally: tally,
            cancellation: cancellation, progress: progress)
        let seconds = Date().timeIntervalSince(started)
        let result = tally.result
        if let run {
            // Not what the article was turned away for: that it is stored all the same.
            let night = NightReport(
                run: run, mill: books, seconds: seconds, databasePath: configuration.databasePath, visits: [],
                quiet: [], rotten: [], isRehearsal: false)
            var end = night.end(finishedAt: finishedAt(after: seconds))
            let kept = result.turnedAway.map { "article \($0.article) stays as it is: \($0.note ?? "")" }
            let lines = [end.message].compactMap { $0 } + kept
            end.message = lines.isEmpty ? nil : lines.joined(separator: "\n")
            if regroups { try endWhole(store, run, books, &end) }
            try store.finishRun(run, end)
        }
        return Report(run: run, mill: books, tally: result, seconds: seconds)
    }

    private func endWhole(_ store: Store, _ run: Int64, _ books: MillReport, _ end: inout RunEnd) throws {
        let isWhole = books.failure == nil && !books.interrupted && books.sources.allSatisfy { $0.error == nil }
        if isWhole { try store.removeEmptyGroups(before: run) }
        try store.endWhole(keeping: isWhole)
        if !isWhole {
            end.counts = RunCounts()
            end.message = "broken off: of a run with groups everything is kept or nothing, and nothing was"
        }
    }

    private func finishedAt(after seconds: Double) -> String {
        guard let start = try? Date(now, strategy: .iso8601) else { return now }
        return start.addingTimeInterval(seconds).formatted(.iso8601)
    }
}

extension Reprocessing.Report {
    /// What is wrong, in sentences.
    var troubles: [String] {
        var lines = mill.sources.compactMap(\.error)
        if tally.turnedAwayCount > 0 {
            lines.append(
                "\(RevisionReport.articles(tally.turnedAwayCount)) would not come through any more; what is stored stays"
            )
        }
        if let failure = mill.failure { lines.append("nothing more could be stored: \(failure)") }
        if mill.interrupted { lines.append("interrupted; run it again to finish") }
        for imbalance in mill.imbalances { lines.append("the books do not balance, please report this: \(imbalance)") }
        return lines
    }

    func status(_ configuration: Configuration) -> Int32 {
        if mill.failure != nil { return ExitStatus.cannotWrite }
        if !mill.imbalances.isEmpty { return ExitStatus.internalError }
        if mill.interrupted { return ExitStatus.temporaryFailure }
        let limit = configuration.run.failOn
        let tooMany = mill.outcomes.rejected > limit.rejected || mill.outcomes.failed > limit.failed
        return tooMany || mill.sources.contains { $0.error != nil } ? ExitStatus.itemsLost : ExitStatus.clean
    }
}

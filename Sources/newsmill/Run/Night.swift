import Foundation
import Logging
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStore

/// One run from lock to report: opens the store, turns the mill and writes down how it went.
struct Night {
    let configuration: Configuration
    /// ISO 8601, UTC: the one clock of the run.
    let now: String
    let logger: Logger

    private let store: Store
    private let databasePath: String
    /// Held as long as this value lives.
    private let lock: RunLock

    /// - Parameter isRehearsal: nothing is kept, and no file is made.
    init(configuration: Configuration, now: String, isRehearsal: Bool, logger: Logger) throws {
        self.configuration = configuration
        self.now = now
        self.logger = logger
        databasePath = configuration.databasePath
        let folder = URL(fileURLWithPath: databasePath).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(
                "cannot make the folder \(folder): \(error.localizedDescription)", status: ExitStatus.cannotWrite)
        }
        lock = try Self.lock(databasePath)
        do {
            store = try Store.open(databasePath, mode: isRehearsal ? .rehearsal : .readWrite(create: true))
        } catch {
            throw CommandFailure("\(error)", status: ExitStatus.cannotWrite)
        }
    }

    /// Takes the lock of a database; ``CommandFailure`` when another run has it.
    static func lock(_ databasePath: String) throws -> RunLock {
        do throws(RunLock.Failure) {
            return try RunLock(path: databasePath + ".lock")
        } catch {
            switch error {
            case .held:
                throw CommandFailure(
                    "another run is working on \(databasePath); wait for it to end, or give this pipeline a store.path of its own",
                    status: ExitStatus.temporaryFailure)
            case .cannotOpen(let reason):
                throw CommandFailure("cannot write \(databasePath).lock: \(reason)", status: ExitStatus.cannotWrite)
            }
        }
    }

    /// What the command line says beside the configuration.
    struct Wishes {
        var workers: Int?
        var batch: Int?
        /// The ids of the sources to read; empty for all that are enabled.
        var only: [String] = []
        var selection = Selection()
        /// Everything is done and nothing is kept.
        var isRehearsal = false
        /// Not the sources: what was turned away earlier.
        var retries: RejectionSelection?
        /// A clock that stands still, so that the run can be repeated to the byte.
        var isClockGiven = false
    }

    /// - Throws: ``CommandFailure`` when the store cannot be written before the first article; a later failure of the
    ///   store is in the report.
    func run(_ wishes: Wishes, progress: ProgressLine) throws -> NightReport {
        let started = Date()
        let cancellation = Cancellation()
        // A file at its size limit should be an error of the write, told in words, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let signals = SignalWatch(cancellation) {
            Terminal.message("stopping: storing what is on the road; press again to stop at once")
        }
        defer { withExtendedLifetime(signals) {} }
        do {
            let run = try begin()
            var options = configuration.run
            if let batch = wishes.batch { options.batch = batch }
            let count =
                wishes.workers
                ?? (options.workers == 0 ? ProcessInfo.processInfo.activeProcessorCount : options.workers)
            let mill = Mill(stages: try stages(), workers: count, options: options)
            logger.info(
                "run begins",
                metadata: ["run": "\(run)", "configuration": "\(configuration.file)", "workers": "\(count)"])
            let web = try web(wishes)
            if let web { cancellation.onCancel { web.cancel() } }
            let archive = wishes.isRehearsal ? nil : try archive(run)
            let report = mill.run(
                sources: try sources(run, wishes, web), into: store.sink(run: run, archive: archive),
                selection: wishes.selection, cancellation: cancellation
            ) { progress.show($0) }
            for source in report.sources {
                if let error = source.error {
                    logger.notice("source not read", metadata: ["source": "\(source.id)", "reason": "\(error)"])
                }
            }
            let night = NightReport(
                run: run, mill: report, seconds: Date().timeIntervalSince(started), databasePath: databasePath,
                visits: try store.visits(of: run), quiet: try store.quietSources(in: run),
                rotten: try store.rottenOutlets(in: run),
                isRehearsal: wishes.isRehearsal)
            try finish(night)
            logger.info("run ends", metadata: ["run": "\(run)", "stored": "\(report.outcomes.stored)"])
            return night
        } catch let error as StoreError {
            throw CommandFailure("\(error)", status: ExitStatus.cannotWrite)
        }
    }

    private func begin() throws -> Int64 {
        let run = try store.beginRun(
            RunStart(
                startedAt: now, version: Newsmill.version, configurationPath: configuration.file,
                configurationHash: configuration.hash, configuration: configuration.text))
        try store.record(
            sources: configuration.sources.map { SourceRecord(id: $0.id, type: $0.type.type, location: $0.location) })
        try store.record(entities: configuration.entities)
        return run
    }

    private func stages() throws -> [RunnableStage] {
        try configuration.stages.map { entry in
            let stage = try entry.type.make(options: entry.options, resources: configuration.resources)
            guard case .serial(let serial) = stage, var remembering = serial as? any RememberingStage else {
                return stage
            }
            let first = Self.day(now, minus: remembering.daysRemembered)
            try store.lessons(of: stage.name, since: first) { try remembering.recall($0) }
            return .serial(remembering)
        }
    }

    private static func day(_ date: String, minus days: Int) -> String {
        guard let date = try? Date(date, strategy: .iso8601) else { return "" }
        return String(date.addingTimeInterval(Double(-86_400 * days)).formatted(.iso8601).prefix(10))
    }

    private func sources(
        _ run: Int64, _ wishes: Wishes, _ web: PoliteWeb?
    ) throws -> [(id: String, source: any Source)] {
        if let retries = wishes.retries {
            return [("rejections", try RejectedSource(configuration, store: store, selection: retries))]
        }
        var context = SourceContext(baseDirectory: configuration.baseDirectory, now: now)
        context.memory = store.memory(before: run)
        context.since = wishes.selection.since
        context.isNamed = !wishes.only.isEmpty
        if let web { context.web = web }
        return try chosen(wishes).map { entry in
            (entry.id, try entry.type.make(id: entry.id, options: entry.options, context: context))
        }
    }

    /// A source that is named is read even if it is not enabled: that is how one is tried.
    private func chosen(_ wishes: Wishes) -> [Configuration.SourceEntry] {
        configuration.sources.filter { wishes.only.isEmpty ? $0.enabled : wishes.only.contains($0.id) }
    }

    private func web(_ wishes: Wishes) throws -> PoliteWeb? {
        guard wishes.retries == nil, chosen(wishes).contains(where: { $0.type.readsWeb }) else { return nil }
        let fixed = wishes.isClockGiven ? now : nil
        return PoliteWeb(try WebSettings(configuration.run.fetch)) { fixed ?? Date().formatted(.iso8601) }
    }

    private func archive(_ run: Int64) throws -> WARCArchive {
        let folder = configuration.capturesPath
        for (crashed, ends) in try store.archiveEndsOfCrashedRuns() {
            WARCArchive.settle(folder: folder, prefix: Self.archivePrefix(crashed), ends: ends)
        }
        return WARCArchive(
            folder: folder, prefix: Self.archivePrefix(run), software: "newsmill/\(Newsmill.version)", now: now)
    }

    /// The files of a run's responses begin so.
    private static func archivePrefix(_ run: Int64) -> String {
        String(format: "newsmill-%06lld", run)
    }

    private func finish(_ report: NightReport) throws {
        let finishedAt = self.finishedAt(after: report.seconds)
        try store.finishRun(report.run, report.end(finishedAt: finishedAt))
    }

    /// With a given clock, that clock: then the run can be repeated to the byte.
    private func finishedAt(after seconds: Double) -> String {
        guard let start = try? Date(now, strategy: .iso8601) else { return now }
        return start.addingTimeInterval(seconds).formatted(.iso8601)
    }
}

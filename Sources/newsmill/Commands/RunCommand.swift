import ArgumentParser
import Foundation
import Logging
import NewsmillCore
import NewsmillPipeline
import NewsmillStore
import NewsmillText

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Reads every source, works each article through the stages and stores it.",
        discussion: """
            Made for cron: `newsmill run --quiet --config /path/to/pipeline.json` prints nothing when all went well, and a second \
            run over the same input adds nothing. One run at a time for each database.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @OptionGroup var logging: LogOptions
    @Flag(help: "Print nothing when all went well.") var quiet = false
    @Flag(help: "Print the run report as JSON.") var json = false
    @Option(help: ArgumentHelp("Workers instead of run.workers of the pipeline.", valueName: "n"))
    var workers: Int?
    @Option(help: ArgumentHelp("Articles in a batch instead of run.batch.", valueName: "n"))
    var batch: Int?
    @Option(
        help: ArgumentHelp(
            "The clock of the run, so that it can be repeated to the byte: an ISO 8601 time in UTC.", valueName: "time")
    )
    var now: String?

    @Option(
        help: ArgumentHelp(
            "Only the source with this id, now, even if it is not due or not enabled; may recur.", valueName: "id"))
    var only: [String] = []
    @Option(help: ArgumentHelp("Only what was published since this day or time.", valueName: "date"))
    var since: String?
    @Option(help: ArgumentHelp("At most so many items of each source.", valueName: "n"))
    var limit: Int?
    @Flag(help: "Do everything, tell how it went, and keep nothing.")
    var dryRun = false

    func validate() throws {
        if let since, Timestamp.parse(since) == nil {
            throw ValidationError(
                "--since: expected a day such as 2025-06-21 or a time such as 2025-06-21T07:49:00Z, found \"\(since)\"."
            )
        }
        if let limit, limit < 1 { throw ValidationError("--limit: expected a number from 1, found \(limit).") }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers: expected 1 to 256, found \(workers).")
        }
        if let batch, !(1...4096).contains(batch) {
            throw ValidationError("--batch: expected 1 to 4096, found \(batch).")
        }
        if let now, (try? Date(now, strategy: .iso8601)) == nil {
            throw ValidationError("--now: expected a time such as 2025-06-21T07:49:00Z, found \"\(now)\".")
        }
    }

    func run() throws {
        let logger = logging.logger("newsmill.run")
        let configuration = try pipeline.load(logger: logger)
        for warning in configuration.warnings where !quiet { Terminal.message(warning.description) }
        try checkNames(configuration)
        let night = try Night(
            configuration: configuration, now: now ?? Date().formatted(.iso8601), isRehearsal: dryRun, logger: logger)
        let progress = ProgressLine(quiet: quiet || json)
        let report = try night.run(wishes, progress: progress)
        progress.clear()
        try RunSummary(report, configuration: configuration).tell(quiet: quiet, json: json)
    }

    private var wishes: Night.Wishes {
        var wishes = Night.Wishes()
        wishes.workers = workers
        wishes.batch = batch
        wishes.only = only
        wishes.selection = Selection(since: since.flatMap(Timestamp.parse)?.iso8601, limit: limit)
        wishes.isRehearsal = dryRun
        wishes.isClockGiven = now != nil
        return wishes
    }

    private func checkNames(_ configuration: Configuration) throws {
        let known = configuration.sources.map(\.id)
        for name in only where !known.contains(name) {
            let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            throw CommandFailure(
                "--only: \(configuration.file) has no source \"\(name)\"\(hint)", status: ExitStatus.usage)
        }
    }
}

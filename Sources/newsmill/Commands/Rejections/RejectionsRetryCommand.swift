import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillStore

struct RejectionsRetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Tries what was not stored again, from the bytes that were kept.",
        discussion: """
            A run of its own, over the open rejections instead of the sources. What comes through is stored as if it had come \
            now, and its rejection says so; the rest stays as it is.

              newsmill rejections retry
              newsmill rejections retry 17 18
              newsmill rejections retry --stage extract --dry-run
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @OptionGroup var logging: LogOptions
    @OptionGroup var chosen: RejectionOptions
    @Argument(help: "Their numbers; without any all that are open.") var ids: [Int64] = []
    @Flag(help: "Do everything, tell how it went, and keep nothing.") var dryRun = false
    @Flag(help: "Print nothing when all went well.") var quiet = false
    @Flag(help: "Print the report as JSON.") var json = false
    @Option(help: ArgumentHelp("The clock of the run: an ISO 8601 time in UTC.", valueName: "time"))
    var now: String?

    func validate() throws {
        if let now, (try? Date(now, strategy: .iso8601)) == nil {
            throw ValidationError("--now: expected a time such as 2025-06-21T07:49:00Z, found \"\(now)\".")
        }
    }

    func run() throws {
        let configuration = try pipeline.load()
        for warning in configuration.warnings where !quiet { Terminal.message(warning.description) }
        var selection = chosen.selection
        selection.ids = ids
        let open = try configuration.readStore { try $0.rejections(selection) }
        for id in ids where !open.contains(where: { $0.id == id }) {
            throw CommandFailure(
                "there is no open rejection \(id); newsmill rejections lists them", status: ExitStatus.usage)
        }
        if open.isEmpty {
            if !quiet, !json { Terminal.print("nothing is open") }
            if json { Terminal.print("{}") }
            return
        }
        let left = open.count { !RejectedSource.canTry($0, configuration) }
        if left > 0, !quiet {
            Terminal.message("left to the next run, which asks their sources again: \(left)")
        }
        if left == open.count {
            if json { Terminal.print("{}") }
            return
        }
        let night = try Night(
            configuration: configuration, now: now ?? Date().formatted(.iso8601), isRehearsal: dryRun,
            logger: logging.logger("newsmill.retry"))
        var wishes = Night.Wishes()
        wishes.retries = selection
        wishes.isRehearsal = dryRun
        wishes.isClockGiven = now != nil
        let progress = ProgressLine(quiet: quiet || json)
        let report = try night.run(wishes, progress: progress)
        progress.clear()
        try RunSummary(report, configuration: configuration).tell(quiet: quiet, json: json)
    }
}

import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStore
import NewsmillText

struct ReprocessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprocess",
        abstract: "Reads what is stored once more from its captures, through the pipeline as it is now.",
        discussion: """
            For when a rule, an alias, a query or newsmill itself has changed: the articles that are stored get what the pipeline \
            now makes of them. Nothing is fetched. An article of which nothing else comes is not touched; one that changes keeps \
            its number and its sightings, gets a new version, and its old state stays in article_versions. What it is a copy of, and \
            its story, stay as they were found when it came, unless --with-groups finds them anew (docs/REPROCESSING.md).

            "newsmill backtest" tells beforehand what would change. Killed or interrupted, run it again: it finishes the work.

              newsmill reprocess
              newsmill reprocess --since 2025-06-01 --outlet "Harbour Post"
              newsmill reprocess --id 17 --dry-run
              newsmill reprocess --with-groups
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @OptionGroup var selected: SelectionOptions
    @Flag(
        help: "Find copies, stories and utterances anew, too: over all that is stored, in the order in which it came.")
    var withGroups = false
    @Flag(help: "Tell what would change, and write nothing.") var dryRun = false
    @Flag(help: "Print nothing when all went well.") var quiet = false
    @Flag(help: "Print the report as JSON.") var json = false
    @Option(help: ArgumentHelp("Examples of each kind of change.", valueName: "n")) var examples = 3
    @Option(help: ArgumentHelp("Workers instead of run.workers of the pipeline.", valueName: "n"))
    var workers: Int?
    @Option(help: ArgumentHelp("Articles in a batch instead of run.batch.", valueName: "n"))
    var batch: Int?
    @Option(help: ArgumentHelp("The clock of the run: an ISO 8601 time in UTC.", valueName: "time"))
    var now: String?

    func validate() throws {
        if withGroups, !selected.selection.isEverything {
            throw ValidationError("--with-groups: groups depend on all articles; leave the selection out.")
        }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers: expected 1 to 256, found \(workers).")
        }
        if let batch, !(1...4096).contains(batch) {
            throw ValidationError("--batch: expected 1 to 4096, found \(batch).")
        }
        if !(0...1000).contains(examples) {
            throw ValidationError("--examples: expected 0 to 1000, found \(examples).")
        }
        if let now, (try? Date(now, strategy: .iso8601)) == nil {
            throw ValidationError("--now: expected a time such as 2025-06-21T07:49:00Z, found \"\(now)\".")
        }
    }

    func run() throws {
        let configuration = try pipeline.load()
        for warning in configuration.warnings where !quiet { Terminal.message(warning.description) }
        var work = Reprocessing(
            configuration: configuration, now: now ?? Date().formatted(.iso8601), selection: selected.selection)
        work.regroups = withGroups
        work.workers = workers
        work.batch = batch
        let progress = ProgressLine(quiet: quiet || json)
        let tally = RevisionTally(examples: examples)
        let report =
            try dryRun
            ? work.rehearse(tally: tally, check: selected.check, progress: progress)
            : work.run(tally: tally, check: selected.check, progress: progress)
        progress.clear()
        let names = Dictionary(configuration.entities.map { ($0.id, $0.name) }) { first, _ in first }
        let revision = RevisionReport(
            tally: report.tally, mill: report.mill, entityNames: names, mostExamples: examples,
            isDone: report.run != nil)
        if json {
            Terminal.print(Self.json(report, revision, configuration))
        } else if !quiet {
            show(report, revision)
        }
        let status = report.status(configuration)
        if status != ExitStatus.clean {
            if quiet || json { report.troubles.forEach(Terminal.message) }
            throw ExitCode(status)
        }
    }

    private func show(_ report: Reprocessing.Report, _ revision: RevisionReport) {
        let style = Style.standard
        Terminal.print(style.bold(report.run.map { "run \($0)" } ?? "a dry run: nothing is written"))
        revision.lines(style).forEach(Terminal.print)
        if !report.troubles.isEmpty { Terminal.print("") }
        report.troubles.forEach { Terminal.print(style.yellow($0)) }
    }

    private static func json(
        _ report: Reprocessing.Report, _ revision: RevisionReport, _ configuration: Configuration
    ) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("run", report.run.map { Int($0) })
            writer.field("status", Int(report.status(configuration)))
            writer.field("seconds", report.seconds)
            writer.field("interrupted", report.mill.interrupted)
            revision.write(&writer)
            writer.strings("troubles", report.troubles)
        }
        return writer.text
    }
}

import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStages
import NewsmillStore
import NewsmillText

struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract:
            "Tells what a changed pipeline would make of what is stored: articles gained and lost, with examples.",
        discussion: """
            Change an alias, a rule or a query in a copy of the pipeline (or in the pipeline itself), and see what it would do to the \
            articles in the database before it does: per topic and per entity how many are gained and lost, on which days, which \
            titles, texts and removed paragraphs change. Stored captures are read again; nothing is written and nothing fetched. \
            "newsmill reprocess" with the same pipeline then does just that (docs/REPROCESSING.md).

              newsmill backtest --config new.json
              newsmill backtest --since 2025-06-01 --examples 10
              newsmill backtest --topic harbour-bridge --query '"harbour bridge" NEAR/10 pier'

            The last tries a query for a topic, new or changed, without writing it down; nothing else is looked at then.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Option(
        help: ArgumentHelp(
            "The pipeline whose database is asked, when the changed one has another.", valueName: "file"))
    var against: String?
    @OptionGroup var selected: SelectionOptions
    @Option(help: ArgumentHelp("Look at this topic alone.", valueName: "id")) var topic: String?
    @Option(help: ArgumentHelp("Try this query for the topic.", valueName: "query")) var query: String?
    @Option(help: ArgumentHelp("Examples of each kind of change.", valueName: "n")) var examples = 3
    @Flag(help: "Print the report as JSON.") var json = false
    @Option(help: ArgumentHelp("Workers instead of run.workers of the pipeline.", valueName: "n"))
    var workers: Int?

    func validate() throws {
        if query != nil, topic == nil { throw ValidationError("--query: expected --topic with it, new or old.") }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers: expected 1 to 256, found \(workers).")
        }
        if !(0...1000).contains(examples) {
            throw ValidationError("--examples: expected 0 to 1000, found \(examples).")
        }
    }

    func run() throws {
        let configuration = try pipeline.load()
        for warning in configuration.warnings where !json { Terminal.message(warning.description) }
        let stages = try stages(configuration)
        let place = try against.map(load) ?? configuration
        let tally = RevisionTally(examples: examples, topic: topic)
        let progress = ProgressLine(quiet: json)
        let cancellation = Cancellation()
        let signals = SignalWatch(cancellation)
        defer { withExtendedLifetime(signals) {} }
        let books = try place.readStore { store -> MillReport in
            try selected.check(store)
            var mill = RevisionMill(
                configuration: configuration, store: store, folder: place.capturesPath, selection: selected.selection)
            mill.workers = workers
            return try mill.turn(
                run: nil, stages: stages, tally: tally, cancellation: cancellation, progress: progress)
        }
        progress.clear()
        let report = Reprocessing.Report(run: nil, mill: books, tally: tally.result, seconds: 0)
        show(report, configuration, place)
        let status = report.status(configuration)
        // What would be turned away is an answer, and no failure.
        if status == ExitStatus.itemsLost, books.outcomes.failed == 0, books.sources.allSatisfy({ $0.error == nil }) {
            return
        }
        if status != ExitStatus.clean { throw ExitCode(status) }
    }

    private func load(_ file: String) throws -> Configuration {
        var options = ConfigurationOptions()
        options.config = file
        return try options.load()
    }

    /// Those of the pipeline; with `--query`, the topic has that query, and is the only one.
    private func stages(_ configuration: Configuration) throws -> [(type: StageType, options: any ComponentOptions)] {
        let entries = configuration.stages.map { (type: $0.type, options: $0.options) }
        guard let topic else { return entries }
        guard let query else {
            _ = try configuration.query(ofTopic: topic)
            return entries
        }
        guard entries.contains(where: { $0.options is TagStage.Options }) else {
            throw CommandFailure(
                "\(configuration.file) has no stage \"tag\" to try a query in", status: ExitStatus.badConfiguration)
        }
        _ = try configuration.query(typed: query)
        return entries.map { entry in
            guard var options = entry.options as? TagStage.Options else { return entry }
            options.topics = [TagStage.Topic(id: topic, query: query)]
            return (entry.type, options)
        }
    }

    private func show(_ report: Reprocessing.Report, _ configuration: Configuration, _ place: Configuration) {
        let names = Dictionary(configuration.entities.map { ($0.id, $0.name) }) { first, _ in first }
        let revision = RevisionReport(
            tally: report.tally, mill: report.mill, entityNames: names, mostExamples: examples, topic: topic)
        if json {
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("database", place.databasePath)
                writer.field("interrupted", report.mill.interrupted)
                revision.write(&writer)
                writer.strings("troubles", report.troubles)
            }
            Terminal.print(writer.text)
            return
        }
        let style = Style.standard
        Terminal.print(style.bold("\(configuration.file) against \(place.databasePath)"))
        revision.lines(style).forEach(Terminal.print)
        Terminal.print("")
        report.troubles.forEach { Terminal.print(style.yellow($0)) }
        Terminal.print(
            query == nil
                ? "nothing was written; newsmill reprocess does it"
                : "nothing was written; put the query into the pipeline, and newsmill reprocess applies it")
    }
}

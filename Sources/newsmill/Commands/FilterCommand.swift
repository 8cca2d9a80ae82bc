import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStages
import NewsmillText

struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter", abstract: "The stages as a pipe: one JSON record a line in, one article a line out.",
        discussion: """
            Reads {"id", "url"?, "html"|"text"|"raw_base64", "content_type"?, "title"?, "published"?, "outlet"?, "source"?} and \
            writes what the stages make of it, one line for each line, in order. No network, no database. A line that is no \
            record comes back as {"id": …, "rejected": {"stage": "input", "reason": …}}.

              newsmill filter < articles.jsonl > found.jsonl
              newsmill filter --stages extract,clean < articles.jsonl

            Later articles may show that two stories are one, or that one is two. Where stories are asked for, records \
            therefore wait, 64 MB of them at most, until the input ends or pauses for a second; --answer says otherwise. \
            Without group-stories each record is answered at once.
            """)

    enum Answer: String, CaseIterable, ExpressibleByArgument {
        case atOnce = "at-once"
        case atPause = "at-pause"
        case atEnd = "at-end"
    }

    /// Milliseconds.
    private static let pause: Int32 = 1000

    @OptionGroup var pipeline: ConfigurationOptions
    @OptionGroup var logging: LogOptions
    @Option(
        help: ArgumentHelp(
            "Only these stages, separated by commas. \"extract\" always runs: it makes the paragraphs the others work on.",
            valueName: "a,b,c"))
    var stages: String?
    @Option(
        help: ArgumentHelp(
            "When to write: at-once (a program that waits for each answer), at-pause, at-end (the same, however slowly the input comes).",
            valueName: "when"))
    var answer = Answer.atPause
    @Option(help: ArgumentHelp("Workers; 0 means one for each processor.", valueName: "n"))
    var workers: Int?

    func validate() throws {
        let known = Registries.shipped.stages.map(\.name)
        for name in chosen ?? [] where !known.contains(name) {
            let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            throw ValidationError(
                "--stages: there is no stage \"\(name)\"\(hint) Known: \(known.joined(separator: ", ")).")
        }
        if let workers, !(0...256).contains(workers) {
            throw ValidationError("--workers: expected 0 to 256, found \(workers).")
        }
    }

    private var chosen: [String]? {
        stages?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    func run() throws {
        let configuration = try pipeline.load(logger: logging.logger("newsmill.filter"))
        let wanted = workers ?? configuration.run.workers
        let stages = try configuration.runnableStages(chosen)
        let waits = answer != .atOnce && stages.contains { $0.name == GroupStoriesStage.name }
        let mill = Mill(
            stages: stages,
            workers: wanted == 0 ? ProcessInfo.processInfo.activeProcessorCount : wanted, options: configuration.run)
        let source = RecordStreamSource(
            descriptor: STDIN_FILENO, patience: waits && answer == .atPause ? Self.pause : nil)
        let report = mill.run(
            sources: [("standard input", source)], into: RecordSink(descriptor: STDOUT_FILENO, waits: waits))
        if let error = report.sources.compactMap(\.error).first {
            throw CommandFailure("cannot read standard input: \(error)", status: ExitStatus.badInput)
        }
        if let failure = report.failure { throw CommandFailure("\(failure)", status: ExitStatus.cannotWrite) }
    }
}

import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
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
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @OptionGroup var logging: LogOptions
    @Option(
        help: ArgumentHelp(
            "Only these stages, separated by commas. \"extract\" always runs: it makes the paragraphs the others work on.",
            valueName: "a,b,c"))
    var stages: String?
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
        let mill = Mill(
            stages: try runnable(configuration),
            workers: wanted == 0 ? ProcessInfo.processInfo.activeProcessorCount : wanted, options: configuration.run)
        let source = RecordStreamSource(descriptor: STDIN_FILENO)
        let report = mill.run(sources: [("standard input", source)], into: RecordSink(descriptor: STDOUT_FILENO))
        if let error = report.sources.compactMap(\.error).first {
            throw CommandFailure("cannot read standard input: \(error)", status: ExitStatus.badInput)
        }
        if let failure = report.failure { throw CommandFailure("\(failure)", status: ExitStatus.cannotWrite) }
    }

    /// The chosen stages in the order of the pipeline, then those that the pipeline does not have, with default options.
    private func runnable(_ configuration: Configuration) throws -> [RunnableStage] {
        let resources = configuration.resources
        let types = Registries.shipped.stages
        var entries = configuration.stages.map { (type: $0.type, options: $0.options) }
        if let chosen {
            let missing = types.filter { type in
                chosen.contains(type.name) && !entries.contains { $0.type.name == type.name }
            }
            entries = entries.filter { chosen.contains($0.type.name) } + missing.map { ($0, $0.options.init()) }
        }
        if entries.first?.type.name != "extract", let extract = types.first(where: { $0.name == "extract" }) {
            let configured = configuration.stages.first { $0.type.name == "extract" }?.options
            entries.insert((extract, configured ?? extract.options.init()), at: 0)
        }
        return try entries.map { try $0.type.make(options: $0.options, resources: resources) }
    }
}

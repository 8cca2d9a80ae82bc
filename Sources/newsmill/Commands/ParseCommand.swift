import ArgumentParser
import Foundation
import NewsmillPipeline

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Read one page, and show everything that is found in it.",
        discussion: """
            Reads a file, an address or, with -, standard input, through the stages of the pipeline, and stores nothing. Addresses \
            are asked as robots.txt allows and with the settings of run.fetch. Without a pipeline.json every stage has its defaults.

              newsmill parse page.html
              newsmill parse --trace https://news.example/story
              curl -s https://news.example/story | newsmill parse --url https://news.example/story --json -
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Flag(help: "Write the record that \"newsmill filter\" writes.")
    var json = false
    @Flag(help: "Say of each block of the page why it was kept or dropped.")
    var trace = false
    @Option(help: ArgumentHelp("Where the page stands, when a file or standard input is read.", valueName: "url"))
    var url: String?
    @Argument(help: ArgumentHelp("A file, an http address, or - for standard input.", valueName: "file|url|-"))
    var page: String

    func validate() throws {
        if json, trace { throw ValidationError("Expected --json or --trace, not both.") }
    }

    func run() throws {
        let configuration = try pipeline.loadIfPresent()
        let capture = try PageInput(page, url: url).capture(configuration)
        let parsed = try ParsedPage.read(capture, url: url, configuration: configuration)
        if json {
            guard Terminal.write(parsed.record, to: STDOUT_FILENO) else {
                throw CommandFailure("cannot write to standard output", status: ExitStatus.cannotWrite)
            }
        } else {
            if trace { parsed.printTrace() }
            parsed.printFindings()
        }
        if parsed.rejection != nil { throw ExitCode(ExitStatus.badInput) }
    }
}

extension ConfigurationOptions {
    /// The pipeline, or nil where there is none and none was named.
    func loadIfPresent() throws -> Configuration? {
        guard config != "pipeline.json" || FileManager.default.fileExists(atPath: config) else { return nil }
        return try load()
    }
}

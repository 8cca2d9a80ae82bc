import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillText

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the tests of pipeline.json: does each input still give what was expected?",
        discussion: """
            A test is an input (a file, a text or a page) and what must come of it: title, removed paragraphs, names, tags and \
            more (docs/TESTING-A-PIPELINE.md). Write one for each article that was once read wrongly, and run them after each \
            change of a rule, an alias or a query. Nothing is stored, and no network is asked.

              { "name": "adverts go", "text": "First line.\\n\\nAdvertisement", "expect": { "removed": ["Advertisement"] } }

            Each test begins with stages that have seen nothing. What is not met is shown with its line in pipeline.json: what was \
            expected (-), and what came (+). Exit status 0 when all tests pass, 1 when one fails.

              newsmill test
              newsmill test --only "adverts go"
              newsmill test --quiet --junit results.xml
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Option(help: ArgumentHelp("Only the test of this name; may recur.", valueName: "name"))
    var only: [String] = []
    @Flag(help: "Print the results as JSON.") var json = false
    @Option(
        help: ArgumentHelp("Write the results to this file as JUnit XML too; - for standard output.", valueName: "file")
    )
    var junit: String?
    @Flag(help: "Print nothing when all tests pass.") var quiet = false

    func validate() throws {
        if json, junit == "-" {
            throw ValidationError("Expected one of --json and --junit - on standard output, not both.")
        }
    }

    func run() throws {
        let configuration = try pipeline.load()
        let tests = try chosen(configuration)
        let tester = PipelineTester(configuration)
        let results = tests.map(tester.run)
        let summary = TestSummary(results, of: configuration)
        if let junit {
            try write(
                JUnitReport(file: configuration.file, results: results, line: configuration.line(of:)).text, to: junit)
        }
        if json {
            Terminal.print(summary.json)
        } else if tests.isEmpty {
            if !quiet {
                Terminal.message("\(configuration.file) has no tests; docs/TESTING-A-PIPELINE.md says how to write one")
            }
        } else if junit == "-" {
            if summary.failed > 0 { summary.lines(Style(isOn: false)).forEach(Terminal.message) }
        } else if !quiet || summary.failed > 0 {
            summary.lines(Style.standard).forEach(Terminal.print)
        }
        if summary.failed > 0 { throw ExitCode(ExitStatus.itemsLost) }
    }

    private func chosen(_ configuration: Configuration) throws -> [PipelineTest] {
        let known = configuration.tests.map(\.name)
        for name in only where !known.contains(name) {
            let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            throw CommandFailure(
                "--only: \(configuration.file) has no test \"\(name)\"\(hint)", status: ExitStatus.usage)
        }
        return configuration.tests.filter { only.isEmpty || only.contains($0.name) }
    }

    private func write(_ text: String, to file: String) throws {
        if file == "-" {
            Terminal.write(text, to: STDOUT_FILENO)
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw CommandFailure("cannot write \(file): \(error.localizedDescription)", status: ExitStatus.cannotWrite)
        }
    }
}

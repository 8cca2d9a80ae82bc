import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillText

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks pipeline.json and everything it names, and says all that is wrong at once.",
        discussion: "Exit status 0 when a run could start, 78 when not.")

    @OptionGroup var pipeline: ConfigurationOptions
    @Flag(help: "Print the issues as JSON.") var json = false
    @Flag(help: "Print nothing when all is well.") var quiet = false

    func run() throws {
        var issues: [ConfigurationIssue] = []
        var summary = ""
        do {
            let configuration = try ConfigurationLoader.load(
                pipeline.config, registries: .shipped, environment: ProcessInfo.processInfo.environment)
            issues = configuration.warnings
            let enabled = configuration.sources.count { $0.enabled }
            summary =
                "\(pipeline.config) is valid: \(configuration.sources.count) sources (\(enabled) enabled), "
                + "\(configuration.stages.count) stages, \(configuration.entities.count) entities"
        } catch {
            issues = error.issues
        }
        let errors = issues.count { $0.severity == .error }
        if json {
            Terminal.print(Self.json(issues).text)
        } else {
            issues.forEach { Terminal.message($0.description) }
            if errors > 0 { Terminal.message("\(errors) error\(errors == 1 ? "" : "s"); nothing was run") }
            if errors == 0, !quiet { Terminal.print(summary) }
        }
        if errors > 0 { throw ExitCode(ExitStatus.badConfiguration) }
    }

    private static func json(_ issues: [ConfigurationIssue]) -> JSONWriter {
        var writer = JSONWriter()
        writer.array { writer in
            for issue in issues {
                writer.object { writer in
                    writer.field("severity", issue.severity.rawValue)
                    writer.field("file", issue.file)
                    writer.field("line", issue.line)
                    writer.field("column", issue.column)
                    writer.field("path", issue.keyPath)
                    writer.field("message", issue.message)
                    writer.field("suggestion", issue.suggestion)
                }
            }
        }
        return writer
    }
}

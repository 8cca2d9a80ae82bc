import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillStages
import NewsmillStore
import NewsmillText

struct EntitiesLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Says what in the entity files cannot work, or harms.",
        discussion: """
            Aliases that two entities share, gates that can never open, ordinary words and single letters without a gate, slips that are \
            right spellings, duplicates, words that are never looked at, unknown keys; and, where there is a database, aliases that no \
            article ever had. Each with file and line.

              newsmill entities lint
              newsmill entities lint people.json           files alone, without a pipeline

            Exit status: 0 when there is nothing but notes, 1 when there are warnings or errors.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("These files instead of those that the pipeline names.", valueName: "file"))
    var files: [String] = []
    @Flag(help: "Print the findings as JSON.") var json = false
    @Flag(help: "Print nothing but warnings and errors.") var quiet = false

    func run() throws {
        var issues: [ConfigurationIssue] = []
        var findings: [EntityFinding] = []
        let (sources, wrong, seen) = try read()
        issues = wrong
        // What cannot be read cannot be looked through.
        if !issues.contains(where: { $0.severity == .error }) { findings = EntityLint.findings(sources, seen: seen) }
        let entities = sources.reduce(0) { $0 + $1.entities.count }
        if json {
            Terminal.print(Self.json(issues, findings).text)
        } else {
            issues.forEach { Terminal.print($0.description) }
            for finding in findings where !quiet || finding.severity == .warning { Terminal.print(Self.line(finding)) }
            let warnings = findings.count { $0.severity == .warning }
            if !quiet || warnings > 0 {
                Terminal.message(
                    "\(entities) entities, \(issues.count) errors, \(warnings) warnings, \(findings.count - warnings) notes"
                )
            }
        }
        if !issues.isEmpty || findings.contains(where: { $0.severity == .warning }) { throw ExitCode(1) }
    }

    private func read() throws -> ([EntitySource], [ConfigurationIssue], SeenSurfaces?) {
        if !files.isEmpty {
            let (sources, issues) = try EntitySources.read(files, relativeTo: nil)
            return (sources, issues, nil)
        }
        let configuration: Configuration
        do {
            configuration = try ConfigurationLoader.load(
                pipeline.config, registries: .shipped, environment: ProcessInfo.processInfo.environment)
        } catch {
            let (sources, issues) = try EntitySources.read(ofBrokenPipeline: pipeline.config, error)
            return (sources, issues, nil)
        }
        let (sources, issues) = try EntitySources.read(
            configuration.entityFiles, relativeTo: configuration.baseDirectory)
        var seen: SeenSurfaces?
        if FileManager.default.fileExists(atPath: configuration.databasePath) {
            seen = try configuration.readStore { store in
                let (articles, surfaces) = try store.surfaces()
                return SeenSurfaces(articles: articles, surfaces: surfaces)
            }
        }
        return (sources, issues, seen)
    }

    private static func line(_ finding: EntityFinding) -> String {
        "\(finding.file):\(finding.line):\(finding.column): \(finding.severity.rawValue): \(finding.entity): "
            + "\(finding.message) [\(finding.rule)]"
    }

    private static func json(_ issues: [ConfigurationIssue], _ findings: [EntityFinding]) -> JSONWriter {
        var writer = JSONWriter()
        func place(_ writer: inout JSONWriter, _ file: String, _ line: Int, _ column: Int, _ severity: String) {
            writer.field("file", file)
            writer.field("line", line)
            writer.field("column", column)
            writer.field("severity", severity)
        }
        writer.array { writer in
            for issue in issues {
                writer.object { writer in
                    place(&writer, issue.file, issue.line, issue.column, issue.severity.rawValue)
                    writer.field("rule", "file")
                    writer.field("message", (issue.keyPath.isEmpty ? "" : issue.keyPath + ": ") + issue.message)
                    writer.field("suggestion", issue.suggestion)
                }
            }
            for finding in findings {
                writer.object { writer in
                    place(&writer, finding.file, finding.line, finding.column, finding.severity.rawValue)
                    writer.field("rule", finding.rule)
                    writer.field("entity", finding.entity)
                    writer.field("alias", finding.alias)
                    writer.field("message", finding.message)
                    if !finding.list.isEmpty {
                        writer.strings("aliases", finding.list)
                    }
                }
            }
        }
        return writer
    }
}

import ArgumentParser
import Foundation
import Logging
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStages

/// Which pipeline a command works with.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The pipeline to use.", valueName: "file"))
    var config = "pipeline.json"

    /// - Throws: ``CommandFailure`` listing everything that is wrong.
    ///
    /// - Parameter logger: told of files that were kept to save time; trouble with them as a notice.
    func load(logger: Logger? = nil) throws -> Configuration {
        do {
            return try ConfigurationLoader.load(
                config, registries: .shipped, environment: ProcessInfo.processInfo.environment
            ) { note in
                logger?.log(level: note.isTrouble ? .notice : .debug, "\(note.message)")
            }
        } catch {
            throw CommandFailure(error.description, status: ExitStatus.badConfiguration)
        }
    }
}

extension Registries {
    /// The stages and sources that come with the program.
    static let shipped = Registries(stages: StageRegistry.all, sources: SourceRegistry.all)
}

/// What is said while a command works, and how.
struct LogOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Option(
        name: .long, help: "The least level to log: trace, debug, info, notice, warning, error, critical.",
        transform: level)
    var logLevel: Logger.Level = .warning

    @Option(name: .long, help: "How log lines are written on stderr.")
    var logFormat: Format = .text

    @Sendable private static func level(_ name: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: name) else {
            let names = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("Expected one of \(names), found \"\(name)\".")
        }
        return level
    }

    func logger(_ label: String) -> Logger {
        Logger(label: label) { label in
            switch logFormat {
            case .text: StandardErrorLogHandler(label: label, logLevel: logLevel, format: .text)
            case .json: StandardErrorLogHandler(label: label, logLevel: logLevel, format: .json)
            }
        }
    }
}

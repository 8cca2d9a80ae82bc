import ArgumentParser

/// What the database holds, in the formats of other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes what the database holds for other programs.",
        subcommands: [ExportPropagationCommand.self])
}

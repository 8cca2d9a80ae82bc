import ArgumentParser
import NewsmillStore

struct RejectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejections",
        abstract: "What was not stored, why, and trying it again.",
        discussion: """
            An item that cannot be read, or that a stage turns away, is kept with its bytes and the reason. What a source still \
            shows is tried again by every run; "retry" tries the rest, from the bytes that were kept: nothing is fetched.

              newsmill rejections                             what is open, the latest first
              newsmill rejections --stage extract --all       also what has come through since
              newsmill rejections retry --stage extract       after a change of pipeline.json, or a newer newsmill
            """,
        subcommands: [RejectionsListCommand.self, RejectionsRetryCommand.self],
        defaultSubcommand: RejectionsListCommand.self)
}

/// Which rejections a command is about.
struct RejectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only of the source with this id; may recur.", valueName: "id"))
    var source: [String] = []
    @Option(help: ArgumentHelp("Only what this stage turned away, or \"input\"; may recur.", valueName: "name"))
    var stage: [String] = []
    @Option(help: ArgumentHelp("Only by this rule; may recur.", valueName: "name"))
    var rule: [String] = []

    var selection: RejectionSelection {
        var selection = RejectionSelection()
        (selection.sources, selection.stages, selection.rules) = (source, stage, rule)
        return selection
    }
}

import ArgumentParser
import NewsmillPipeline

/// The root of the command line. The only place, with the commands below it, that prints or exits.
@main
struct Newsmill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsmill",
        abstract: "Turns a night's news into a database that an analyst can trust.",
        discussion: """
            newsmill reads local files and feeds as pipeline.json says, takes each article apart, marks advertising and \
            repetitions, repairs names, tags, and stores it all in SQLite, with a reason for every decision.

            To begin:
              newsmill validate            check pipeline.json
              newsmill run                 read, work, store
              newsmill status              what is in the database
              newsmill search musk         find articles
              newsmill explain 1           see what was done to article 1, and why

            Exit status: 0 clean, 1 items were rejected or failed, 64 usage, 65 bad input, 69 no source reachable, 73 cannot \
            write, 75 locked or interrupted, 78 bad configuration.
            """,
        version: version,
        subcommands: [
            RunCommand.self, ValidateCommand.self, TestCommand.self, StagesCommand.self, FilterCommand.self,
            ParseCommand.self, SearchCommand.self, StatusCommand.self, ExplainCommand.self, ExportCommand.self,
            BacktestCommand.self, ReprocessCommand.self, RejectionsCommand.self, BackupCommand.self,
            MigrateCommand.self, SourcesCommand.self,
            EntitiesCommand.self,
            CompletionsCommand.self,
        ])

    static let version = "0.1.0"

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            Terminal.message(failure.message)
            exit(withError: ExitCode(failure.status))
        } catch {
            exit(withError: error)
        }
    }
}

/// A failure that the user can do something about: said on stderr, and told by the exit status.
struct CommandFailure: Error {
    let message: String
    let status: Int32

    init(_ message: String, status: Int32) {
        self.message = message
        self.status = status
    }
}

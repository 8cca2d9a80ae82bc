import ArgumentParser

struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "Where articles come from: lists, adds, tries and finds feeds.",
        discussion: """
            newsmill sources discover https://news.example    which feeds has this site?
            newsmill sources add https://news.example/rss     adds one to pipeline.json
            newsmill sources check                            asks every source once, stores nothing
            newsmill sources import feeds.opml                adds what a feed reader exported
            """,
        subcommands: [
            SourcesListCommand.self, SourcesAddCommand.self, SourcesCheckCommand.self, SourcesDiscoverCommand.self,
            SourcesImportCommand.self, SourcesExportCommand.self, SourcesResumeCommand.self, SourcesParseCommand.self,
        ])
}

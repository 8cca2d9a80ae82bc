import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillMarkup
import NewsmillPipeline

struct SourcesExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the feeds of pipeline.json as OPML, which every feed reader takes.")

    @OptionGroup var pipeline: ConfigurationOptions

    func run() throws {
        let configuration = try pipeline.load()
        let feeds = configuration.sources.filter { $0.type.type == "feed" }
        let document = OPMLDocument(
            title: "Newsmill", subscriptions: feeds.map { OPMLSubscription($0.location, title: $0.id, type: "rss") })
        Terminal.write(OPML.write(document), to: STDOUT_FILENO)
    }
}

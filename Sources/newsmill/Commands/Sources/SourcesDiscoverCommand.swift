import ArgumentParser
import NewsmillPipeline
import NewsmillText

struct SourcesDiscoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover", abstract: "Finds the feeds of a site.",
        discussion: """
            Asks the page, then what it names as its feeds, what it links, and the places where publishing software usually has them. \
            Prints what is a feed, with the line for pipeline.json. Stores nothing.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("A page of the site.", valueName: "url")) var url: String
    @Flag(help: "Print it as JSON.") var json = false

    func run() throws {
        let address = url.contains("://") ? url : "https://\(url)"
        let feeds = try SourceFinder(probe: try pipeline.probe()).feeds(of: address)
        if json { return Terminal.print(Self.json(feeds)) }
        guard !feeds.isEmpty else {
            throw CommandFailure(
                "no feed found at \(address); its sitemap may serve: add a source of type \"sitemap\"",
                status: ExitStatus.badInput)
        }
        let style = Style.standard
        for feed in feeds {
            Terminal.print(style.bold(feed.url))
            let newest = feed.newest.map { ", the newest of \($0.prefix(10))" } ?? ""
            Terminal.print("  \(feed.title ?? "without a title"): \(feed.entries) entries\(newest); \(feed.basis)")
        }
        Terminal.print(style.dim("add one: newsmill sources add \(feeds[0].url)"))
    }

    private static func json(_ feeds: [SourceFinder.Feed]) -> String {
        var writer = JSONWriter()
        writer.array { writer in
            for feed in feeds {
                writer.object { writer in
                    for (key, value) in [
                        ("url", feed.url), ("title", feed.title), ("newest", feed.newest), ("basis", feed.basis),
                    ] {
                        writer.field(key, value)
                    }
                    writer.field("entries", feed.entries)
                }
            }
        }
        return writer.text
    }
}

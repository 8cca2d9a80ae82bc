import ArgumentParser
import NewsmillPipeline

struct SourcesAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a feed or sitemap to pipeline.json, as one line.",
        discussion: """
            Asks the address first, to see what it is. Comments and layout of the file stay as they are. A page that is no feed is \
            searched for its feeds, and the only one, or the first, is added.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("The address of a feed, a sitemap or a page.", valueName: "url")) var url: String
    @Option(help: "The source's id in the database; made of the feed's title unless given.") var id: String?
    @Option(help: "auto, always or never: whether the pages of its entries are fetched.") var fullText: String?
    @Flag(help: "Add it unseen, as a feed.") var noCheck = false

    func validate() throws {
        if let fullText, !["auto", "always", "never"].contains(fullText) {
            throw ValidationError("--full-text: expected auto, always or never, found \"\(fullText)\".")
        }
    }

    func run() throws {
        var file = try PipelineFile(pipeline.config)
        var address = url.contains("://") ? url : "https://\(url)"
        var type = "feed"
        var name: String?
        var remark = "not looked at"
        if !noCheck {
            let answer = try pipeline.probe().ask(address)
            if let moved = answer.movedTo { address = moved }
            switch answer.found {
            case .feed(let title, let entries, _, let damage):
                name = title
                remark = "\(entries) entries" + (damage.map { "; it is damaged: \($0)" } ?? "")
            case .sitemap(let entries, let isIndex):
                type = "sitemap"
                remark = isIndex ? "an index of \(entries) sitemaps" : "\(entries) pages"
            case .page:
                let feeds = try SourceFinder(probe: try pipeline.probe()).feeds(of: address)
                guard let first = feeds.first else {
                    throw CommandFailure(
                        "\(address) is a page, and no feed was found for it", status: ExitStatus.badInput)
                }
                address = first.url
                name = first.title
                remark = "\(first.entries) entries; \(first.basis)"
            case .nothing(let reason):
                throw CommandFailure(
                    "\(address): \(reason); --no-check adds it all the same", status: ExitStatus.unavailable)
            }
        }
        let extra = fullText.map { [(key: "fullText", json: "\"\($0)\"")] } ?? []
        let id = try file.add(type: type, url: address, id: id, name: name, extra: type == "feed" ? extra : [])
        try file.save()
        Terminal.print("added \"\(id)\" (\(type), \(remark)): \(address)")
    }
}

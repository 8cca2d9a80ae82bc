import ArgumentParser
import Foundation
import NewsmillMarkup
import NewsmillPipeline

struct SourcesImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Adds the feeds of an OPML file, as feed readers export it.",
        discussion: "Feeds whose address pipeline.json has already are left out. Nothing is asked of the network.")

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("The OPML file; - for standard input.", valueName: "file")) var file: String

    func run() throws {
        let data =
            file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
        guard let data else { throw CommandFailure("cannot read \(file): is it there?", status: ExitStatus.badInput) }
        let list: OPMLDocument
        do {
            list = try OPML.parse(Array(data))
        } catch {
            throw CommandFailure("\(file): \(error)", status: ExitStatus.badInput)
        }
        var known = Set(try pipeline.load().sources.map(\.location))
        var target = try PipelineFile(pipeline.config)
        var added = 0
        for subscription in list.subscriptions where known.insert(subscription.feed).inserted {
            guard subscription.feed.lowercased().hasPrefix("http") else {
                Terminal.message("left out, for it is no address of the web: \(subscription.feed)")
                continue
            }
            _ = try target.add(type: "feed", url: subscription.feed, id: nil, name: subscription.title)
            added += 1
        }
        try target.save()
        if let damage = list.damage { Terminal.message("\(file) is damaged and was mended: \(damage)") }
        for other in list.others {
            Terminal.message("left out, for it is no feed: \(other.url ?? other.title ?? "an outline")")
        }
        if list.passedOver > 0 { Terminal.message("\(list.passedOver) more were left out: there are too many") }
        Terminal.print(
            "added \(added) of \(list.subscriptions.count) feeds to \(pipeline.config); newsmill sources check tries them"
        )
    }
}

import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStore
import NewsmillText

struct SourcesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The sources of pipeline.json, and how their last visits went.")

    @OptionGroup var pipeline: ConfigurationOptions
    @Flag(help: "Print it as JSON.") var json = false

    func run() throws {
        let configuration = try pipeline.load()
        // Before the first run there is no database, and still there are sources.
        let known = (try? configuration.readStore { try $0.sourceStandings() }) ?? [:]
        if json { return Terminal.print(Self.json(configuration, known)) }
        var table = TextTable([
            ("id", .left), ("type", .left), ("articles", .right), ("last visit", .left), ("location", .left),
        ])
        for source in configuration.sources {
            let standing = known[source.id]
            let last = standing?.lastOutcome ?? (source.type.readsWeb ? "never" : "-")
            table.add([
                source.id, source.type.type + (source.enabled ? "" : ", off"), "\(standing?.articles ?? 0)",
                standing?.goneAt == nil ? last : "gone", source.location,
            ])
        }
        table.lines(indent: "").forEach(Terminal.print)
        for source in configuration.sources {
            guard let reason = known[source.id]?.lastReason else { continue }
            Terminal.print(Style.standard.dim("\(source.id): \(reason)"))
        }
    }

    private static func json(_ configuration: Configuration, _ known: [String: SourceStanding]) -> String {
        var writer = JSONWriter()
        writer.array { writer in
            for source in configuration.sources {
                let standing = known[source.id]
                writer.object { writer in
                    for (key, value) in [
                        ("id", source.id), ("type", source.type.type), ("location", source.location),
                        ("moved_to", standing?.movedTo), ("gone_at", standing?.goneAt), ("read_at", standing?.readAt),
                        ("not_before", standing?.notBefore), ("last_outcome", standing?.lastOutcome),
                        ("last_reason", standing?.lastReason),
                    ] {
                        writer.field(key, value)
                    }
                    writer.field("enabled", source.enabled)
                    writer.field("articles", standing?.articles ?? 0)
                    writer.field("failures", standing?.failures ?? 0)
                }
            }
        }
        return writer.text
    }
}

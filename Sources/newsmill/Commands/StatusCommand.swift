import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillStore

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What is in the database, how the last runs went, and what each source gave.")

    @OptionGroup var pipeline: ConfigurationOptions
    @Flag(help: "Print it as JSON.") var json = false

    func run() throws {
        let status = try pipeline.readStore { try $0.status() }
        if json {
            Terminal.print(try JSONText.of(status))
        } else {
            Self.lines(status, Style.standard).forEach(Terminal.print)
        }
    }

    private static func lines(_ status: StoreStatus, _ style: Style) -> [String] {
        var lines = [
            style.bold(status.path) + "  \(size(status.databaseBytes)), schema \(status.schemaVersion)",
            "  \(status.articles) articles, \(status.versions) earlier versions, \(status.sightings) sightings, "
                + "\(status.captures) captures",
            "  \(status.paragraphs) paragraphs (\(status.removedParagraphs) removed), \(status.mentions) mentions, "
                + "\(status.tags) tags, \(status.decisions) decisions",
        ]
        if status.openRejections > 0 {
            lines.append(style.yellow("  \(status.openRejections) rejections not resolved: see newsmill rejections"))
        }
        lines += ["", style.bold("sources")]
        var sources = TextTable([
            ("id", .left), ("type", .left), ("articles", .right), ("sightings", .right), ("rejected", .right),
            ("last capture", .left), ("location", .left),
        ])
        for source in status.sources {
            sources.add([
                source.id + (source.active ? "" : " (no longer configured)"), source.type, "\(source.articles)",
                "\(source.sightings)", "\(source.openRejections)", source.lastCapturedAt ?? "-", source.location,
            ])
        }
        lines += sources.lines()
        lines += ["", style.bold("runs, the last first")]
        var runs = TextTable([
            ("run", .right), ("started", .left), ("outcome", .left), ("entered", .right), ("stored", .right),
            ("unchanged", .right), ("sightings", .right), ("rejected", .right), ("failed", .right),
        ])
        for run in status.runs {
            func count(_ value: Int?) -> String { value.map(String.init) ?? "-" }
            runs.add([
                "\(run.id)", run.startedAt,
                run.outcome.rawValue + (run.purpose == .run ? "" : " (\(run.purpose.rawValue))"),
                count(run.counts?.entered),
                count(run.counts?.stored),
                count(run.counts?.unchanged), count(run.counts?.sightings), count(run.counts?.rejected),
                count(run.counts?.failed),
            ])
        }
        lines += runs.lines()
        for run in status.runs {
            guard let message = run.message else { continue }
            lines.append(style.yellow("  run \(run.id): \(message)"))
        }
        return lines
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\(bytes >> 10) KB" : String(format: "%.1f MB", Double(bytes) / 1_048_576)
    }
}

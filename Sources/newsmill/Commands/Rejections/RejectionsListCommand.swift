import ArgumentParser
import NewsmillStore

struct RejectionsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "What was not stored, the latest first, with the reasons.")

    @OptionGroup var pipeline: ConfigurationOptions
    @OptionGroup var chosen: RejectionOptions
    @Flag(help: "Also what has come through since.") var all = false
    @Option(help: ArgumentHelp("At most so many; 0 for all.", valueName: "n")) var limit = 50
    @Flag(help: "Print them as JSON.") var json = false

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit: expected a number from 0, found \(limit).") }
    }

    func run() throws {
        var selection = chosen.selection
        selection.includesResolved = all
        let (found, count) = try pipeline.readStore { store in
            (try store.rejections(selection, limit: limit == 0 ? nil : limit), try store.count(selection))
        }
        if json { return Terminal.print(try JSONText.of(found)) }
        if found.isEmpty { return Terminal.print(all ? "nothing was turned away" : "nothing is open") }
        let style = Style.standard
        for rejection in found {
            let part = rejection.part.map { "  part \($0)" } ?? ""
            Terminal.print(
                style.bold("\(rejection.id)") + "  \(rejection.stage): \(rejection.rule)  "
                    + style.dim("\(rejection.source)  \(rejection.location)\(part)"))
            Terminal.print("    \(rejection.reason)  " + style.dim(Self.history(rejection)))
        }
        if count > found.count { Terminal.print("… and \(count - found.count) more: --limit 0 shows all") }
    }

    private static func history(_ rejection: RejectionDetail) -> String {
        let runs =
            rejection.firstRun == rejection.lastRun
            ? "run \(rejection.lastRun)" : "runs \(rejection.firstRun) to \(rejection.lastRun)"
        let end = rejection.resolvedRun.map { "; came through in run \($0)" } ?? ""
        let bytes = rejection.sha256 == nil ? "; no bytes were kept" : ""
        return "(\(runs), \(rejection.lastSeenAt.prefix(10))\(end)\(bytes))"
    }
}

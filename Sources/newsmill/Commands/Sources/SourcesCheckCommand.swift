import ArgumentParser
import NewsmillCore
import NewsmillPipeline
import NewsmillText

struct SourcesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Asks every source of the web once and tells what a run would meet. Stores nothing.",
        discussion: "Exits with status 1 when a source cannot be read, and 69 when none can.")

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("Only these sources, also those that are not enabled.", valueName: "id"))
    var ids: [String] = []
    @Flag(help: "Print it as JSON, one source a line.") var json = false

    func run() throws {
        let configuration = try pipeline.load()
        let known = configuration.sources.map(\.id)
        for id in ids where !known.contains(id) {
            let hint = EditDistance.nearest(to: id, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            throw CommandFailure("\(configuration.file) has no source \"\(id)\"\(hint)", status: ExitStatus.usage)
        }
        let sources = configuration.sources.filter { source in
            source.type.readsWeb && (ids.isEmpty ? source.enabled : ids.contains(source.id))
        }
        guard !sources.isEmpty else { return Terminal.message("there is no source of the web to ask") }
        let probe = try configuration.probe()
        let answers = ConcurrentMap.run(sources, atOnce: configuration.run.sourcesAtOnce) { source in
            probe.ask(source.location, id: source.id)
        }
        var failed = 0
        for (source, answer) in zip(sources, answers) {
            let verdict = Self.verdict(answer, isSitemap: source.type.type == "sitemap")
            if !verdict.isGood { failed += 1 }
            if json {
                Terminal.print(Self.json(source.id, answer, verdict))
            } else {
                let mark = verdict.isGood ? Style.standard.green("ok    ") : Style.standard.red("failed")
                Terminal.print("\(mark) \(source.id): \(verdict.words)")
            }
        }
        if failed > 0 { throw ExitCode(failed == sources.count ? ExitStatus.unavailable : ExitStatus.itemsLost) }
    }

    private static func verdict(_ answer: SourceProbe.Answer, isSitemap: Bool) -> (isGood: Bool, words: String) {
        let moved = answer.movedTo.map { "; it has moved for good to \($0)" } ?? ""
        switch answer.found {
        case .feed(let title, let entries, let newest, let damage):
            let date = newest.map { ", the newest of \($0)" } ?? ""
            let mended = damage.map { "; damaged, and mended: \($0)" } ?? ""
            return (true, "\(title ?? "a feed without a title"), \(entries) entries\(date)\(mended)\(moved)")
        case .sitemap(let entries, let isIndex):
            let what = isIndex ? "an index of \(entries) sitemaps" : "a sitemap of \(entries) pages"
            return (isSitemap, isSitemap ? what + moved : "\(what): its type must be \"sitemap\"\(moved)")
        case .page: return (false, "a page, and no feed; newsmill sources discover finds the feeds of a page\(moved)")
        case .nothing(let reason): return (false, reason + moved)
        }
    }

    private static func json(_ id: String, _ answer: SourceProbe.Answer, _ verdict: (isGood: Bool, words: String))
        -> String
    {
        var writer = JSONWriter()
        writer.object { writer in
            for (key, value) in [
                ("id", id), ("found", verdict.words), ("final_url", answer.finalURL), ("moved_to", answer.movedTo),
            ] {
                writer.field(key, value)
            }
            writer.field("ok", verdict.isGood)
            writer.field("status", answer.status)
            writer.field("bytes", answer.bytes)
        }
        return writer.text
    }
}

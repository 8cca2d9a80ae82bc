import ArgumentParser
import NewsmillPipeline
import NewsmillStore

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds stored articles, best first, with the words around the match.",
        discussion: """
            All words must occur; "words in quotes" must stand together; asyl* finds every word that begins so; title:word looks in \
            titles alone; -word must not occur; OR between two parts accepts either. Case and accents do not matter.

              newsmill search political asylum
              newsmill search '"state duma" rocket*'
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: "What to look for.") var query: [String]
    @Option(help: ArgumentHelp("At most so many articles.", valueName: "n")) var limit = 20
    @Flag(help: "Print the hits as JSON.") var json = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit: expected 1 or more, found \(limit).") }
        if query.isEmpty { throw ValidationError("Say what to look for: newsmill search WORD.") }
    }

    func run() throws {
        let text = query.joined(separator: " ")
        let style = Style.standard
        // One more than is shown, to know whether there are more.
        var hits = try pipeline.readStore { store in
            try style.isOn && !json
                ? store.search(text, limit: limit + 1, open: Style.matchStart, close: Style.end)
                : store.search(text, limit: limit + 1)
        }
        let isMore = hits.count > limit
        hits = Array(hits.prefix(limit))
        if json {
            Terminal.print(try JSONText.of(hits))
            return
        }
        for hit in hits {
            let facts = [hit.published, hit.outlet].compactMap { $0 }.joined(separator: " · ")
            Terminal.print("\(style.cyan("\(hit.id)"))  \(style.bold(hit.title ?? "(no title)"))  \(style.dim(facts))")
            Terminal.print("    " + hit.snippet.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        if isMore { Terminal.message("there are more than \(limit); --limit shows them") }
        if hits.isEmpty { Terminal.message("no article matches: \(text)") }
    }
}

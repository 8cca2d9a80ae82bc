import ArgumentParser
import NewsmillPipeline
import NewsmillStages
import NewsmillStore
import NewsmillText

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds stored articles, best first, with the words around the match.",
        discussion: """
            A query as topics have them (docs/QUERIES.md): all words must occur; "words in quotes" must stand together; asyl* finds \
            every word that begins so; -word must not occur; OR accepts either; NEAR/5 wants them near each other; title:word, \
            entity:id, published:2025-06 and other fields narrow it down. Case and accents do not matter. What cannot be read as \
            a query is searched for its words.

              newsmill search political asylum
              newsmill search '"state duma" NEAR/s rocket* -entity:elon-musk published:2025-06..'

            --ambiguous shows the review list instead: spellings that may be a followed person's and stayed undecided, with who may be \
            meant, why nobody was linked, and where. Words narrow it down to spellings that have them.

              newsmill search --ambiguous
              newsmill search --ambiguous trump --json
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: "What to look for.") var query: [String] = []
    @Flag(help: "List the names that stayed undecided.") var ambiguous = false
    @Option(help: ArgumentHelp("At most so many articles, or undecided spellings.", valueName: "n")) var limit = 20
    @Flag(help: "Print the hits as JSON.") var json = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit: expected 1 or more, found \(limit).") }
        if query.isEmpty, !ambiguous { throw ValidationError("Say what to look for: newsmill search WORD.") }
    }

    func run() throws {
        if ambiguous { return try UndecidedReport(words: query, limit: limit, json: json).print(try pipeline.load()) }
        let text = query.joined(separator: " ")
        let style = Style.standard
        // One more than is shown, to know whether there are more.
        let configuration = try pipeline.load()
        let query = read(text, configuration)
        let (open, close) = style.isOn && !json ? (Style.matchStart, Style.end) : ("[", "]")
        var hits = try configuration.readStore { store in
            try query.map { try store.search($0, limit: limit + 1, open: open, close: close) }
                ?? store.search(text, limit: limit + 1, open: open, close: close)
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

    /// nil when the text is no query: then its words are searched for, and the reader is told.
    private func read(_ text: String, _ configuration: Configuration) -> Query? {
        let definitions = (try? configuration.topicQueries().definitions) ?? QueryDefinitions()
        do throws(QueryError) {
            return try definitions.query(text)
        } catch {
            Terminal.message("not a query: " + QueryReport.pointing(at: error, in: text))
            Terminal.message("searching for its words")
            return nil
        }
    }
}

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

            With --quotes it lists quotations instead, the latest first; the query is then asked of their words, --speaker of who said \
            them.

              newsmill search political asylum
              newsmill search '"state duma" NEAR/s rocket* -entity:elon-musk published:2025-06..'
              newsmill search --quotes --speaker Novikov asylum
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: "What to look for.") var query: [String] = []
    @Flag(help: "List quotations.") var quotes = false
    @Option(help: ArgumentHelp("Only what this person said: words of the name, or an entity's id.", valueName: "name"))
    var speaker: String?
    @Option(help: ArgumentHelp("At most so many articles, or quotations.", valueName: "n")) var limit = 20
    @Flag(help: "Print the hits as JSON.") var json = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit: expected 1 or more, found \(limit).") }
        if quotes { return }
        if speaker != nil { throw ValidationError("--speaker: goes with --quotes.") }
        if query.isEmpty { throw ValidationError("Say what to look for: newsmill search WORD.") }
    }

    func run() throws {
        let text = query.joined(separator: " ")
        let style = Style.standard
        // One more than is shown, to know whether there are more.
        let configuration = try pipeline.load()
        if quotes { return try searchQuotations(text, configuration) }
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

    private func searchQuotations(_ text: String, _ configuration: Configuration) throws {
        let definitions = (try? configuration.topicQueries().definitions) ?? QueryDefinitions()
        var query: Query?
        if !text.isEmpty {
            do throws(QueryError) {
                query = try definitions.query(text)
            } catch {
                throw ValidationError("not a query: " + QueryReport.pointing(at: error, in: text))
            }
        }
        let asked = query
        var hits = try configuration.readStore { store in
            try store.quotations(matching: asked, speaker: speaker, limit: limit + 1)
        }
        let isMore = hits.count > limit
        hits = Array(hits.prefix(limit))
        if json {
            Terminal.print(try JSONText.of(hits))
            return
        }
        let style = Style.standard
        for hit in hits {
            let facts = [hit.published, hit.outlet, hit.via.map { "via \($0)" }].compactMap { $0 }.joined(
                separator: " · ")
            Terminal.print(
                "\(style.cyan("\(hit.article)"))  \(style.bold(hit.speaker ?? "(speaker unknown)"))  \(style.dim(facts))"
            )
            Terminal.print("    \"" + hit.text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\"")
            if let utterance = hit.utterance, let articles = hit.utteranceArticles, articles > 1 {
                let outlets = hit.utteranceOutlets ?? 0
                Terminal.print(
                    style.dim(
                        "    \(utterance): in \(articles) articles of \(outlets) named outlet\(outlets == 1 ? "" : "s")"
                    ))
            }
        }
        if isMore { Terminal.message("there are more than \(limit); --limit shows them") }
        if hits.isEmpty { Terminal.message("no quotation matches") }
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

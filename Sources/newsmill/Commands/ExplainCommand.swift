import ArgumentParser
import NewsmillPipeline
import NewsmillStore
import NewsmillText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Shows what was done to an article: removed, changed and found, by which rule, before and after; or one utterance.",
        discussion: """
            The article is named by its number, its record id, its address, the file it was seen in, or 8 or more digits of its \
            capture's SHA-256. The trail is checked each time: the text is rebuilt from the capture and the stored decisions.

            With --topic or --query it says instead, clause by clause, why the article matches a query or does not \
            (docs/QUERIES.md); topics are those of the pipeline as it is now.

              newsmill explain 3 --topic harbour-bridge
              newsmill explain 3 --query 'ferry NEAR/5 "harbour bridge"'

            With --utterance it shows all wordings of one act of speech: who published it when, and where a wording differs in \
            substance from the fullest. Ids are in v_quotations.

              newsmill explain --utterance 3d15d751f7cc
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("Which article.", valueName: "id")) var key: String?
    @Option(help: ArgumentHelp("Explain this topic's query.", valueName: "id")) var topic: String?
    @Option(help: ArgumentHelp("Explain this query.", valueName: "query")) var query: String?
    @Option(help: ArgumentHelp("Show this utterance instead of an article.", valueName: "id")) var utterance: String?
    @Flag(help: "Print everything as JSON.") var json = false

    func validate() throws {
        if utterance != nil, key != nil || topic != nil || query != nil {
            throw ValidationError("--utterance stands alone.")
        }
        if utterance == nil, key == nil { throw ValidationError("Say which article, or --utterance ID.") }
        if topic != nil, query != nil { throw ValidationError("Choose one of --topic and --query.") }
    }

    func run() throws {
        let configuration = try pipeline.load()
        if let utterance { return try explain(utterance: utterance, configuration) }
        let key = key ?? ""
        if let query = try topic.map(configuration.query(ofTopic:)) ?? query.map(configuration.query(typed:)) {
            return try explain(query, key, configuration)
        }
        let found = try configuration.readStore { store -> (ArticleDetail, Trail.Finding)? in
            guard let detail = try store.article(matching: key) else { return nil }
            let bodies = CaptureBodies(store: store, folder: configuration.capturesPath)
            return (detail, Trail.check(detail, body: bodies.body))
        }
        guard let (detail, trail) = found else { throw Self.missing(key) }
        if json {
            Terminal.print(try JSONText.of(Explained(article: detail, trail: trail)))
        } else {
            Explanation(detail, trail: trail, style: Style.standard).lines.forEach(Terminal.print)
        }
        if case .broken = trail { throw ExitCode(ExitStatus.badInput) }
    }

    private func explain(utterance: String, _ configuration: Configuration) throws {
        guard let detail = try configuration.readStore({ try $0.utterance(matching: utterance) }) else {
            throw CommandFailure(
                "no utterance has the id \"\(utterance)\", or several begin so; ids are in the view v_utterances",
                status: ExitStatus.badInput)
        }
        let report = UtteranceReport(detail)
        if json {
            Terminal.print(try JSONText.of(report))
        } else {
            report.lines(Style.standard).forEach(Terminal.print)
        }
    }

    private func explain(_ query: Query, _ key: String, _ configuration: Configuration) throws {
        let stored = try configuration.readStore { store -> StoredDocument? in
            guard let detail = try store.article(matching: key) else { return nil }
            return try store.document(ofArticle: detail.id)
        }
        guard let stored else { throw Self.missing(key) }
        let report = QueryReport(topic: topic, query: query, of: stored)
        if json {
            Terminal.print(try JSONText.of(report))
        } else {
            report.lines(Style.standard).forEach(Terminal.print)
        }
    }

    private static func missing(_ key: String) -> CommandFailure {
        CommandFailure(
            "no article has the key \"\(key)\"; newsmill search WORD finds numbers", status: ExitStatus.badInput)
    }

    /// The shape of `--json`.
    private struct Explained: Encodable {
        struct TrailRecord: Encodable {
            let rebuilt: Bool
            let reason: String?
        }

        let article: ArticleDetail
        let trail: TrailRecord

        init(article: ArticleDetail, trail: Trail.Finding) {
            self.article = article
            self.trail =
                switch trail {
                case .same: TrailRecord(rebuilt: true, reason: nil)
                case .broken(let reason): TrailRecord(rebuilt: false, reason: reason)
                }
        }
    }
}

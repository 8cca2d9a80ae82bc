import ArgumentParser
import NewsmillPipeline
import NewsmillStore

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows what was done to an article: removed, changed and found, by which rule, before and after.",
        discussion: """
            The article is named by its number, its record id, its address, the file it was seen in, or 8 or more digits of its \
            capture's SHA-256. The trail is checked each time: the text is rebuilt from the capture and the stored decisions.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("Which article.", valueName: "id")) var key: String
    @Flag(help: "Print everything as JSON.") var json = false

    func run() throws {
        let configuration = try pipeline.load()
        let found = try configuration.readStore { store -> (ArticleDetail, Trail.Finding)? in
            guard let detail = try store.article(matching: key) else { return nil }
            let bodies = CaptureBodies(store: store, folder: configuration.capturesPath)
            return (detail, Trail.check(detail, body: bodies.body))
        }
        guard let (detail, trail) = found else {
            throw CommandFailure(
                "no article has the key \"\(key)\"; newsmill search WORD finds numbers", status: ExitStatus.badInput)
        }
        if json {
            Terminal.print(try JSONText.of(Explained(article: detail, trail: trail)))
        } else {
            Explanation(detail, trail: trail, style: Style.standard).lines.forEach(Terminal.print)
        }
        if case .broken = trail { throw ExitCode(ExitStatus.badInput) }
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

import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillRecords
import NewsmillStages
import NewsmillText

/// One page as the stages leave it, for people and for programs.
struct ParsedPage {
    let article: Article
    /// The stage that would not have it, and why.
    let rejection: (stage: String, reason: String)?
    let blocks: [PageTrace.Block]

    /// - Throws: ``CommandFailure`` when the bytes are no page.
    static func read(_ capture: Capture, url: String?, configuration: Configuration?) throws -> ParsedPage {
        var article: Article
        do {
            // A file or answer holds one page; of a feed, the first entry is shown.
            article = try CaptureReader.articles(in: capture)[0]
        } catch {
            throw CommandFailure("\(capture.location): \(error.reason)", status: ExitStatus.badInput)
        }
        if article.url == nil {
            let place = url ?? capture.exchange?.url ?? capture.location
            if place.hasPrefix("http") { article.url = place }
        }
        let trace = PageTrace()
        let resources = configuration?.resources ?? Resources()
        let chosen = configuration?.stages.map { (type: $0.type, options: $0.options) }
        for (type, options) in chosen ?? StageRegistry.all.map({ ($0, $0.options.init()) }) {
            // A stage that remembers articles has nothing to say of a single one.
            guard case .parallel(let stage) = try type.make(options: options, resources: resources) else { continue }
            let verdict =
                try (stage as? ExtractStage).map { $0.process(&article, trace: trace) } ?? stage.process(&article)
            if case .drop(let reason) = verdict {
                return ParsedPage(article: article, rejection: (type.name, reason.reason), blocks: trace.blocks)
            }
        }
        return ParsedPage(article: article, rejection: nil, blocks: trace.blocks)
    }

    /// The line that `newsmill filter` writes.
    var record: [UInt8] {
        var writer = RecordWriter()
        if let rejection {
            writer.writeRejection(id: article.id, stage: rejection.stage, reason: rejection.reason)
        } else {
            writer.write(article)
        }
        return writer.bytes
    }
}

extension ParsedPage {
    func printTrace() {
        let style = Style.standard
        for block in blocks {
            let sign = block.verdict == .kept ? style.green("+") : style.red("-")
            Terminal.print("\(sign) \(style.bold(Self.short(block.element, 60)))  \(Self.short(block.text, 80))")
            Terminal.print("    \(style.dim("\(block.verdict.rawValue): \(block.reason)"))")
        }
        if !blocks.isEmpty { Terminal.print("") }
    }

    func printFindings() {
        let style = Style.standard
        if let rejection {
            Terminal.print("\(style.red("not an article")): \(rejection.reason) (\(rejection.stage))")
            return
        }
        Terminal.print(style.bold(article.title?.text ?? "(no title)"))
        func line(_ name: String, _ value: String?, _ basis: String? = nil) {
            guard let value, !value.isEmpty else { return }
            let basis = basis.map { style.dim("  \($0)") } ?? ""
            Terminal.print("  \(name.padding(to: 10)) \(value)\(basis)")
        }
        line("url", article.url)
        line("canonical", article.canonicalURL)
        line("published", article.published?.value, article.published?.basis)
        line("outlet", article.outlet?.value, article.outlet?.basis)
        line("authors", article.authors.map(\.value).joined(separator: " · "), article.authors.first?.basis)
        line("language", article.language?.value, article.language?.basis)
        line("topics", article.topics.joined(separator: " · "))
        line("tags", article.tags.map(\.topic).joined(separator: " · "))
        let words = article.keptParagraphs.reduce(0) { $0 + WordCount.count($1.paragraph.content.text) }
        line("words", String(words))
        for decision in article.decisions where decision.action == .marked {
            line("mark", decision.reason, decision.rule)
        }
        Terminal.print("")
        for (position, paragraph) in article.paragraphs.enumerated() {
            let role = paragraph.role == .body ? "" : "[\(paragraph.role.rawValue)] "
            let number = String(position).padding(to: 4)
            if let removed = paragraph.removed {
                Terminal.print("\(number)\(style.struck(role + Self.short(paragraph.content.text, 100)))")
                Terminal.print("    \(style.dim("removed by \(removed.stage), rule \(removed.rule)"))")
            } else {
                Terminal.print("\(number)\(style.dim(role))\(paragraph.content.text)")
            }
        }
    }

    private static func short(_ text: String, _ count: Int) -> String {
        text.count <= count ? text : "\(text.prefix(count - 1))…"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillStore

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds stored articles, best first, with the words around the match.",
        discussion: """
            All words must occur; "words in quotes" must stand together; asyl* finds every word that begins so. Case and \
            accents do not matter.

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
        let (hits, total) = try pipeline.readStore { (try $0.search(text, limit: limit), try $0.searchCount(text)) }
        if json {
            Terminal.print(try JSONText.of(hits))
            return
        }
        let style = Style.standard
        for hit in hits {
            let facts = [hit.published, hit.outlet].compactMap { $0 }.joined(separator: " · ")
            Terminal.print("\(style.cyan("\(hit.id)"))  \(style.bold(hit.title ?? "(no title)"))  \(style.dim(facts))")
            Terminal.print("    " + Self.marked(hit.snippet, style))
        }
        if total > hits.count { Terminal.message("\(total) articles; the first \(hits.count) are shown (--limit)") }
        if hits.isEmpty { Terminal.message("no article has all of: \(text)") }
    }

    /// The match in colour, or between brackets where there is none.
    private static func marked(_ snippet: String, _ style: Style) -> String {
        var text = ""
        for (index, part) in snippet.replacing("\n", with: " ").split(
            separator: SearchHit.mark, omittingEmptySubsequences: false
        )
        .enumerated() {
            guard index > 0, let end = part.range(of: SearchHit.endMark) else {
                text += part
                continue
            }
            let match = String(part[..<end.lowerBound])
            text += (style.isOn ? style.yellow(match) : "[\(match)]") + part[end.upperBound...]
        }
        return text
    }
}

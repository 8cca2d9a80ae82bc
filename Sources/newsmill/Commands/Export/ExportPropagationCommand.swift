import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillStore

struct ExportPropagationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propagation",
        abstract: "Writes who published when and who shares text with whom, as a graph.",
        discussion: """
            Nodes are articles, or outlets; an edge leads from the earlier to the later of two that share text: a copy, or \
            utterances that both report. It says "shares text, later" with the lag in minutes and days, the share of the text and \
            how much is shared; where an article is not dated it says "shares text" and no lag. It never says who copied whom.

              newsmill export propagation --story 4f2a19c07be1 --format graphml --output story.graphml
              newsmill export propagation --utterance 3d15d751f7cc --format csv
              newsmill export propagation --by outlet --format csv
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case graphml, csv }
    enum Level: String, ExpressibleByArgument, CaseIterable { case article, outlet }
    enum Table: String, ExpressibleByArgument, CaseIterable { case edges, nodes }

    enum Everything: String, ExpressibleByArgument, CaseIterable { case all }

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: "Everything there is, as without --story and --utterance.") var everything: Everything?
    @Option(help: ArgumentHelp("The articles of this story alone.", valueName: "id")) var story: String?
    @Option(help: ArgumentHelp("The articles that report this utterance alone.", valueName: "id")) var utterance:
        String?
    @Option(help: "graphml or csv.") var format = Format.graphml
    @Option(help: "What a node is: article or outlet.") var by = Level.article
    @Option(help: "What a line of CSV is: edges or nodes.") var table = Table.edges
    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")) var output: String?

    func validate() throws {
        if [story != nil, utterance != nil, everything != nil].filter({ $0 }).count > 1 {
            throw ValidationError("Choose one of --story, --utterance and all.")
        }
    }

    func run() throws {
        let scope = story.map(Propagation.Scope.story) ?? utterance.map(Propagation.Scope.utterance) ?? .all
        guard let propagation = try pipeline.readStore({ try $0.propagation(of: scope) }) else {
            throw CommandFailure(
                "there is no \(story.map { "story \($0)" } ?? "utterance \(utterance ?? "")"); the views v_stories and "
                    + "v_utterances have their ids", status: ExitStatus.badInput)
        }
        var graph = PropagationGraph(articles: propagation)
        if by == .outlet { graph = graph.byOutlet() }
        let text =
            switch (format, table) {
            case (.graphml, _): GraphML.of(graph)
            case (.csv, .edges): PropagationCSV.edges(graph)
            case (.csv, .nodes): PropagationCSV.nodes(graph)
            }
        guard let output else {
            Terminal.write(text, to: STDOUT_FILENO)
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw CommandFailure(
                "\(output): cannot be written: \(error.localizedDescription)", status: ExitStatus.cannotWrite)
        }
    }
}

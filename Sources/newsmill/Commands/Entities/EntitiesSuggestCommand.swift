import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStages
import NewsmillStore
import NewsmillText

struct EntitiesSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Finds spellings that the stored articles have and the entity files lack.",
        discussion: """
            Looks where a known name is expected: in a copy of an article that has the known name in that place, over the same words \
            that another article quotes, behind a first name or a role, before a surname; with the companions that stand in the article. \
            Each suggestion comes with its evidence. Being alike is never enough.

              newsmill entities suggest                what, why, and where
              newsmill entities suggest --patch        the same as JSON: aliases to add, by entity
              newsmill entities suggest --apply        writes them into the entity files, layout and comments kept

            What is a new spelling of the same sounds is suggested as a variant, anything else as a slip, which is repaired in the final \
            text: look at the list before --apply. Then newsmill reprocess, or the next run, uses them.
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Option(help: ArgumentHelp("At most so many suggestions.", valueName: "n")) var limit = 50
    @Flag(help: "Print the aliases as a patch for the entity files, by entity.") var patch = false
    @Flag(help: "Write the aliases into the entity files.") var apply = false
    @Flag(help: "Print the suggestions with their evidence as JSON.") var json = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit: expected 1 or more, found \(limit).") }
        if [patch, apply, json].count(where: { $0 }) > 1 {
            throw ValidationError("--patch, --apply and --json exclude one another.")
        }
    }

    func run() throws {
        let configuration = try pipeline.load()
        var scout = SpellingScout(configuration.entities)
        try configuration.readStore { store in
            try store.eachLinkedArticle { article, original in
                scout.read(ScoutArticle(article), original: original.map(ScoutArticle.init))
            }
        }
        let suggestions = Array(scout.suggestions().prefix(limit))
        if patch {
            Terminal.print(Self.patch(suggestions))
        } else if json {
            Terminal.print(Self.json(suggestions).text)
        } else {
            suggestions.forEach { Self.lines($0, Style.standard).forEach(Terminal.print) }
            if suggestions.isEmpty { Terminal.message("nothing to suggest") }
            if apply, !suggestions.isEmpty { try write(suggestions, configuration) }
        }
    }

    private func write(_ suggestions: [SpellingSuggestion], _ configuration: Configuration) throws {
        for file in configuration.entityFiles {
            let path = file.hasPrefix("/") ? file : "\(configuration.baseDirectory)/\(file)"
            guard let data = FileManager.default.contents(atPath: path) else {
                throw CommandFailure("cannot read \(path)", status: ExitStatus.badInput)
            }
            var added = 0
            do throws(ImportProblem) {
                var editor = try EntityFileEditor(Array(data))
                for (id, aliases) in Self.byEntity(suggestions) where editor.has(id) {
                    try editor.append(aliases, to: id)
                    added += aliases.count
                }
                if added == 0 { continue }
                do { try EntityOutput.write(editor.bytes, to: path) } catch { throw ImportProblem("\(error)") }
            } catch {
                throw CommandFailure("\(file): \(error.reason)", status: ExitStatus.cannotWrite)
            }
            Terminal.message("\(file): \(added) alias\(added == 1 ? "" : "es") added")
        }
    }

    private static func byEntity(_ suggestions: [SpellingSuggestion]) -> [(id: String, aliases: [Alias])] {
        Dictionary(grouping: suggestions, by: \.entity).sorted { $0.key < $1.key }.map {
            ($0.key, $0.value.map(\.alias))
        }
    }

    private static func patch(_ suggestions: [SpellingSuggestion]) -> String {
        let entities = byEntity(suggestions).map { id, aliases in
            "    { \"id\": \(JSONNode(.string(id)).compact), \"aliases\": [\n"
                + aliases.map { "      " + EntityText.text(of: $0) }.joined(separator: ",\n") + "\n    ] }"
        }
        return "{\n  \"entities\": [\n" + entities.joined(separator: ",\n") + "\n  ]\n}"
    }

    private static func lines(_ suggestion: SpellingSuggestion, _ style: Style) -> [String] {
        let articles = "\(suggestion.articles) article\(suggestion.articles == 1 ? "" : "s")"
        return [
            "\(style.bold(suggestion.alias.text)) for \(suggestion.name) (\(style.cyan(suggestion.entity)))  "
                + "\(suggestion.alias.kind.rawValue), gate \(suggestion.alias.gate.rawValue)  in \(articles)"
        ]
            + suggestion.evidence.map { evidence in
                let excerpt = evidence.excerpt.split(whereSeparator: \.isNewline).joined(separator: " ")
                return
                    "  \(evidence.kind.rawValue): \(evidence.detail)  \(style.cyan("\(evidence.article)"))  \(excerpt)"
            }
    }

    private static func json(_ suggestions: [SpellingSuggestion]) -> JSONWriter {
        var writer = JSONWriter()
        writer.array { writer in
            for suggestion in suggestions {
                writer.object { writer in
                    writer.field("entity", suggestion.entity)
                    writer.field("name", suggestion.name)
                    writer.field("spelling", suggestion.alias.text)
                    writer.field("kind", suggestion.alias.kind.rawValue)
                    writer.field("gate", suggestion.alias.gate.rawValue)
                    writer.field("articles", suggestion.articles)
                    writer.field("score", suggestion.score)
                    writer.key("evidence")
                    writer.array { writer in
                        for evidence in suggestion.evidence {
                            writer.object { writer in
                                writer.field("kind", evidence.kind.rawValue)
                                writer.field("article", Int(evidence.article))
                                writer.field("outlet", evidence.outlet)
                                writer.field("detail", evidence.detail)
                                writer.field("excerpt", evidence.excerpt)
                            }
                        }
                    }
                }
            }
        }
        return writer
    }
}

extension ScoutArticle {
    fileprivate init(_ article: LinkedArticle) {
        self.init(
            id: article.id, outlet: article.outlet, published: article.published, original: article.original,
            texts: article.texts.map { text in
                let places = ScalarPlaces(text.text)
                return Text(
                    paragraph: text.paragraph, text: text.text,
                    mentions: text.mentions.compactMap { mention in
                        places.bytes(of: mention.range).map { ($0, mention.entity) }
                    })
            },
            quotations: article.quotations.map {
                Quotation(text: $0.text, entity: $0.entity, surface: $0.surface, utterance: $0.utterance)
            })
    }
}

/// Where the scalars of a text begin, in UTF-8.
private struct ScalarPlaces {
    private var starts: [Int] = []

    init(_ text: String) {
        var offset = 0
        for scalar in text.unicodeScalars {
            starts.append(offset)
            offset += UTF8.width(scalar)
        }
        starts.append(offset)
    }

    func bytes(of range: Range<Int>) -> Range<Int>? {
        guard range.lowerBound >= 0, range.upperBound < starts.count else { return nil }
        return starts[range.lowerBound]..<starts[range.upperBound]
    }
}

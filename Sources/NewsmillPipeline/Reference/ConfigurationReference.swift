public import NewsmillCore
import NewsmillText

/// docs/CONFIGURATION.md and the README's table of stages, made from the registries.
public struct ConfigurationReference {
    private let registries: Registries

    public init(_ registries: Registries) {
        self.registries = registries
    }

    /// The stages in the shipped order, as a Markdown table.
    public var stagesTable: String {
        var lines = ["| stage | what it does | sees |", "|---|---|---|"]
        for stage in registries.stages {
            let sees = stage.isSerial ? "every article in order" : "one article alone"
            lines.append("| `\(stage.name)` | \(stage.summary) | \(sees) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// docs/CONFIGURATION.md, whole.
    public var page: String {
        var text = """
            # pipeline.json

            One JSON file wires everything; comments and trailing commas are allowed (JSON5). Options left out have their
            defaults. Paths are relative to the file. `${NAME}` and `${NAME:-default}` read the environment in any string.
            An unknown key, a wrong type or a missing file stops `newsmill run` before any work; `newsmill validate` lists
            everything at once, with file, line and column. `"$schema": "docs/pipeline.schema.json"` lets an editor complete it.

            This page is made by `newsmill stages --reference`; a test fails when it is stale.

            | section | what it holds |
            |---|---|
            | `version` | \(ConfigurationLoader.version) |
            | `sources` | where captures come from; adding one is adding one line |
            | `entities` | files of persons, organisations and places ([ENTITIES.md](ENTITIES.md)) |
            | `stages` | what is done with each article, in this order; `extract` comes first |
            | `store` | the database |
            | `run` | workers, batches, limits |
            | `tests` | checks of this pipeline, for `newsmill test` ([TESTING-A-PIPELINE.md](TESTING-A-PIPELINE.md)) |

            ## Sources

            Every source has an `id` (names it in the database, outlives changes of address), a `type`, and `enabled`
            (default `true`).

            """
        for source in registries.sources {
            text += "\n### `\(source.type)`\n\n\(source.summary)\n\n" + table(source.options)
        }
        text += "\n## Stages\n\n" + stagesTable
        for stage in registries.stages {
            text += "\n### `\(stage.name)`\n\n\(stage.summary)\n\n" + table(stage.options)
        }
        text += "\n## `store`\n\n" + table(StoreSection.self)
        text += "\n## `run`\n\n" + table(RunSection.self)
        text +=
            "\n## `tests`\n\nA list of these ([TESTING-A-PIPELINE.md](TESTING-A-PIPELINE.md) says how to use them):\n\n"
        text += testsTable
        return text
    }

    private func table(_ type: any ComponentOptions.Type) -> String {
        let lines = rows(
            OptionsShape.of(type).fields, defaults: EncodedDefaults.node(type.init()),
            documentation: type.documentation,
            prefix: "")
        if lines.isEmpty { return "No options.\n" }
        return (["| option | type | default | what it does |", "|---|---|---|---|"] + lines).joined(separator: "\n")
            + "\n"
    }

    private var testsTable: String {
        let rows = rows(
            OptionsShape.of(PipelineTest.self).fields, defaults: nil, documentation: PipelineTest.documentation,
            prefix: "")
        let lines = rows.map { $0.replacing(" |  | ", with: " | ") }
        return (["| key | type | what it does |", "|---|---|---|"] + lines).joined(separator: "\n") + "\n"
    }

    private func rows(
        _ fields: [OptionsShape.Field], defaults: JSONNode?, documentation: [String: String], prefix: String
    ) -> [String] {
        fields.flatMap { field -> [String] in
            let path = prefix + field.name
            let standard = defaults?[field.name]
            let shown = field.shape.fields.isEmpty ? standard.map { "`\($0.compact)`" } ?? "" : ""
            let row = "| `\(path)` | \(field.shape.name) | \(shown) | \(documentation[path] ?? "") |"
            let inner = rows(
                nested(field.shape), defaults: standard, documentation: documentation, prefix: separator(field, path))
            return [row] + inner
        }
    }

    private func nested(_ shape: OptionsShape) -> [OptionsShape.Field] {
        if case .array(let element) = shape { element.fields } else { shape.fields }
    }

    private func separator(_ field: OptionsShape.Field, _ path: String) -> String {
        if case .array = field.shape { path + "[]." } else { path + "." }
    }

    /// Every key that options of this type read, as paths (`topics[].query`): a test asks for a line on each.
    public static func keyPaths(of type: any ComponentOptions.Type) -> [String] { keyPaths(OptionsShape.of(type)) }

    /// Every key of one of the `tests`.
    public static var keyPathsOfTests: [String] { keyPaths(OptionsShape.of(PipelineTest.self)) }

    private static func keyPaths(_ shape: OptionsShape) -> [String] {
        func paths(_ fields: [OptionsShape.Field], _ prefix: String) -> [String] {
            fields.flatMap { field -> [String] in
                let path = prefix + field.name
                if case .array(let element) = field.shape { return [path] + paths(element.fields, path + "[].") }
                return [path] + paths(field.shape.fields, path + ".")
            }
        }
        return paths(shape.fields, "")
    }
}

extension OptionsShape {
    /// For people.
    fileprivate var name: String {
        switch self {
        case .boolean: "true or false"
        case .integer: "whole number"
        case .number: "number"
        case .string: "string"
        case .oneOf(let names): names.map { "`\"\($0)\"`" }.joined(separator: " or ")
        case .stringOrStrings: "string or array of strings"
        case .stringOrNull: "string or null"
        case .array(.stringOrObject): "array of strings or objects"
        case .array(let element): "array of \(element.name)s"
        case .object: "object"
        case .stringOrObject: "string or object"
        }
    }
}

import ArgumentParser
import NewsmillCore
import NewsmillPipeline

struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "Lists the stages there are, or prints the schema and the reference of pipeline.json.")

    @Flag(help: "Print the table that stands in the README.") var markdown = false
    @Flag(help: "Print the JSON Schema of pipeline.json (docs/pipeline.schema.json).") var jsonSchema = false
    @Flag(help: "Print the reference of pipeline.json (docs/CONFIGURATION.md).") var reference = false

    func validate() throws {
        if [markdown, jsonSchema, reference].count(where: { $0 }) > 1 {
            throw ValidationError("Choose one of --markdown, --json-schema and --reference.")
        }
    }

    func run() throws {
        let registries = Registries.shipped
        if markdown {
            Terminal.write(ConfigurationReference(registries).stagesTable, to: 1)
        } else if jsonSchema {
            Terminal.write(JSONSchema(registries).text, to: 1)
        } else if reference {
            Terminal.write(ConfigurationReference(registries).page, to: 1)
        } else {
            var table = TextTable([("STAGE", .left), ("SEES", .left), ("WHAT IT DOES", .left)])
            for stage in registries.stages {
                table.add([stage.name, stage.isSerial ? "every article in order" : "one article alone", stage.summary])
            }
            table.lines(indent: "").forEach(Terminal.print)
        }
    }
}

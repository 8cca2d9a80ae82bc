import ArgumentParser

struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Makes and keeps the files that say who is followed, and how they are written.",
        discussion: """
            docs/ENTITIES.md explains the files.

              newsmill entities import people.csv --output people.json     a first file, from a list or from Wikidata
              newsmill entities lint                                       what in the files cannot work, or harms
              newsmill entities suggest                                    spellings that the articles have and the files lack
            """,
        subcommands: [EntitiesImportCommand.self, EntitiesLintCommand.self])
}

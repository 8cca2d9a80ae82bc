import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStages
import NewsmillText

struct EntitiesImportCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case wikidata, sparql, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Makes a file of entities from Wikidata or a table.",
        discussion: """
            Reads, plain or .gz:
              wikidata  entities as Wikidata's dumps have them, one a line (latest-all.json.gz, or what a tool picked out of it)
              sparql    the JSON that query.wikidata.org answers; ?item, ?itemLabel, ?itemAltLabel, ?roleLabel … are known
              csv       a table whose first line names the columns: id, type, name, aliases, roles, companions, description,
                        gender, born, wikidata, relatives; several values in a cell stand between | or ;

            Names that would do harm (ordinary words, surnames of several people, what two entities are called) get gates or are left \
            out, and it is said which. With --merge, what the file has stays as it is, and what it lacks is put behind it.

              newsmill entities import latest-all.json.gz --types person --languages en,de --output people.json
              newsmill entities import members.csv --merge entities.json --output entities.json

            Exit status: 0, or 65 when lines could not be read (the others are imported all the same).
            """)

    @Argument(help: ArgumentHelp("What to read.", valueName: "file"))
    var files: [String]
    @Option(help: "How the files are written; otherwise their names or first bytes say it.") var format: Format?
    @Option(help: ArgumentHelp("Only these: person, organisation, place, separated by commas.", valueName: "a,b"))
    var types = "person,organisation,place"
    @Option(
        help: ArgumentHelp(
            "Whose labels and aliases are taken from Wikidata; the first gives the names.", valueName: "en,de"))
    var languages = "en,de,fr,es,ru,uk"
    @Option(help: ArgumentHelp("Keep what this file has, and add to it.", valueName: "entities.json")) var merge:
        String?
    @Option(help: ArgumentHelp("Where to write; otherwise standard output.", valueName: "file")) var output: String?
    @Flag(help: "Say nothing but what went wrong.") var quiet = false

    func validate() throws {
        _ = try kinds()
        if files.isEmpty { throw ValidationError("Say what to read: newsmill entities import FILE.") }
        if chosenLanguages.isEmpty { throw ValidationError("--languages: expected codes such as en,de.") }
    }

    private func kinds() throws -> Set<Entity.Kind> {
        let names = types.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let known = Entity.Kind.allCases.map(\.rawValue)
        return Set(
            try names.map { name in
                if let kind = Entity.Kind(rawValue: name) { return kind }
                let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
                throw ValidationError("--types: expected \(known.joined(separator: ", ")), found \"\(name)\"\(hint).")
            })
    }

    private var chosenLanguages: [String] {
        languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func run() throws {
        var editor: EntityFileEditor?
        var existing: [Entity] = []
        if let merge { (editor, existing) = try Self.read(merge) }
        let reading = EntityReading(
            files: files, format: format, reader: WikidataReader(languages: chosenLanguages, kinds: try kinds()))
        var work = EntityImport(existing: existing)
        try reading.eachDraft { work.survey($0) }
        try reading.eachLabel {
            work.setLabel($1, of: $0)
        } isNeeded: {
            work.needsLabel($0)
        }
        if var whole = editor {
            var entities: [Entity] = []
            try reading.eachDraft { if let entity = work.entity($0) { entities.append(entity) } }
            do throws(ImportProblem) {
                try whole.append(entities)
            } catch {
                throw CommandFailure("\(merge ?? ""): \(error.reason)", status: ExitStatus.badInput)
            }
            try EntityOutput.write(whole.bytes, to: output)
        } else {
            let sink = try EntityOutput(output)
            try reading.eachDraft { if let entity = work.entity($0) { try sink.add(entity) } }
            try sink.close()
        }
        report(work, reading)
        if reading.problems > 0 { throw ExitCode(ExitStatus.badInput) }
    }

    /// The file to merge into, with what is in it.
    private static func read(_ path: String) throws -> (EntityFileEditor, [Entity]) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("--merge: cannot read \(path)", status: ExitStatus.badInput)
        }
        let (entities, issues) = EntityFiles.read(Array(data), file: path)
        guard issues.isEmpty else {
            throw CommandFailure(
                issues.map(\.description).joined(separator: "\n"), status: ExitStatus.badInput)
        }
        do throws(ImportProblem) {
            return (try EntityFileEditor(Array(data)), entities)
        } catch {
            throw CommandFailure("--merge: \(path): \(error.reason)", status: ExitStatus.badInput)
        }
    }

    private func report(_ work: EntityImport, _ reading: EntityReading) {
        if reading.problems > reading.shown {
            Terminal.message("\(reading.problems - reading.shown) more lines could not be read")
        }
        guard !quiet else { return }
        let total = work.counts.values.reduce(0, +)
        let kinds = Entity.Kind.allCases.compactMap { kind in
            work.counts[kind].map { "\($0) \(kind.rawValue)\($0 == 1 ? "" : "s")" }
        }
        Terminal.message(
            "\(total) imported" + (kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", "))
                + (work.keptAsTheyAre > 0 ? "; \(work.keptAsTheyAre) were there already and stay as they are" : ""))
        work.notes.lines.forEach(Terminal.message)
    }
}

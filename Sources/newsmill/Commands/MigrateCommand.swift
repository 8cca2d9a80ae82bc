import ArgumentParser
import NewsmillPipeline
import NewsmillStore
import NewsmillText

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the database of an older newsmill up to date.",
        discussion: """
            The next run does it, too; this is for who wants to look first, or to read the database before the next night. It goes \
            forward only, all of it or nothing: "newsmill backup" first, if there is to be a way back.

              newsmill migrate --dry-run
              newsmill migrate
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Flag(help: "Tell what would be done, and do nothing.") var dryRun = false
    @Flag(help: "Print nothing when all went well.") var quiet = false
    @Flag(help: "Print it as JSON.") var json = false

    func run() throws {
        let configuration = try pipeline.load()
        let path = configuration.databasePath
        let before: Int
        do {
            before = try Store.schemaVersion(of: path)
        } catch {
            throw CommandFailure("\(error)", status: ExitStatus.badInput)
        }
        if before < Store.schemaVersion, !dryRun {
            let lock = try Night.lock(path)
            defer { withExtendedLifetime(lock) {} }
            do {
                _ = try Store.open(path, mode: .readWrite(create: false))
            } catch {
                throw CommandFailure("\(error)", status: ExitStatus.cannotWrite)
            }
        }
        tell(path, before)
    }

    private func tell(_ path: String, _ before: Int) {
        let after = Store.schemaVersion
        if json {
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("database", path)
                writer.field("from", before)
                writer.field("to", after)
                writer.field("done", before < after && !dryRun)
            }
            return Terminal.print(writer.text)
        }
        if quiet { return }
        if before == after { return Terminal.print("\(path): is up to date, schema \(after)") }
        Terminal.print("\(path): schema \(before) \(dryRun ? "would become" : "became") \(after)")
    }
}

import ArgumentParser
import Foundation
import NewsmillPipeline
import NewsmillStore
import NewsmillText

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the database and the captures beside it into a folder.",
        discussion: """
            The copy is of one instant, also while a run is writing; it is checked, and takes the place of an earlier one only when \
            it is sound. Captures that the folder has already are not copied again, so it can be done every night. To go back, copy \
            newsmill.db and captures/ to where pipeline.json looks for them.

              newsmill backup /mnt/backup/newsmill
            """)

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: "The folder; made when there is none.", completion: .directory) var folder: String
    @Flag(help: "Print nothing when all went well.") var quiet = false
    @Flag(help: "Print what was done as JSON.") var json = false

    private struct Answer: Encodable {
        let database: Store.Backup
        let captureFiles: Int
        let copiedCaptureFiles: Int
    }

    func run() throws {
        let configuration = try pipeline.load()
        let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        let database = configuration.databasePath
        let target = folder + "/" + (database as NSString).lastPathComponent
        let captures = folder + "/captures"
        for (from, to) in [(database, target), (configuration.capturesPath, captures)]
        where URL(fileURLWithPath: from).resolvingSymlinksInPath() == URL(fileURLWithPath: to).resolvingSymlinksInPath()
        {
            throw CommandFailure(
                "\(folder): this is what is to be copied; name another folder", status: ExitStatus.usage)
        }
        let answer: Answer
        do {
            // The database first: whatever it speaks of is in the captures by then.
            let copy = try Store.backUp(database, to: target)
            let (all, copied) = try Self.copyCaptures(configuration.capturesPath, to: captures)
            answer = Answer(database: copy, captureFiles: all, copiedCaptureFiles: copied)
        } catch let error as StoreError {
            let isSource = [.missing(path: database), .notADatabase(path: database), .foreign(path: database)].contains(
                error)
            throw CommandFailure("\(error)", status: isSource ? ExitStatus.badInput : ExitStatus.cannotWrite)
        }
        if json { return Terminal.print(try JSONText.of(answer)) }
        if quiet { return }
        let megabytes = String(format: "%.1f", Double(answer.database.bytes) / 1_000_000)
        Terminal.print(
            "\(answer.database.path): \(answer.database.articles) articles, \(megabytes) MB, schema \(answer.database.schemaVersion)"
        )
        let files = answer.captureFiles == 1 ? "1 file" : "\(answer.captureFiles) files"
        Terminal.print("\(captures): \(files), \(answer.copiedCaptureFiles) new or longer")
    }

    /// Files of captures only grow: one of the same size is the same.
    private static func copyCaptures(_ from: String, to target: String) throws -> (all: Int, copied: Int) {
        let files = FileManager.default
        guard files.fileExists(atPath: from) else { return (0, 0) }
        do {
            try files.createDirectory(atPath: target, withIntermediateDirectories: true)
            var (all, copied) = (0, 0)
            for name in try files.contentsOfDirectory(atPath: from).sorted() where name.contains(".warc") {
                all += 1
                let (source, copy) = ("\(from)/\(name)", "\(target)/\(name)")
                func size(_ path: String) -> Int? { (try? files.attributesOfItem(atPath: path))?[.size] as? Int }
                if let known = size(copy), known == size(source) { continue }
                try? files.removeItem(atPath: copy + ".partial")
                try files.copyItem(atPath: source, toPath: copy + ".partial")
                guard rename(copy + ".partial", copy) == 0 else {
                    throw CommandFailure(
                        "\(copy): cannot be written: \(String(cString: strerror(errno)))",
                        status: ExitStatus.cannotWrite)
                }
                copied += 1
            }
            return (all, copied)
        } catch let error as CocoaError {
            throw CommandFailure(
                "\(target): cannot be written: \(error.localizedDescription)", status: ExitStatus.cannotWrite)
        }
    }
}

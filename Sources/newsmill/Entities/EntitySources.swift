import Foundation
import NewsmillPipeline
import NewsmillStages
import NewsmillText

/// Reads the entity files of a pipeline, or files that somebody named.
enum EntitySources {
    /// The files that a pipeline names which cannot run, because of them or of something else.
    ///
    /// - Throws: ``CommandFailure`` with all that is wrong when it does not even say which files.
    static func read(
        ofBrokenPipeline file: String, _ error: ConfigurationError
    ) throws -> (sources: [EntitySource], issues: [ConfigurationIssue]) {
        let root = FileManager.default.contents(atPath: file).flatMap {
            try? JSONParser.parse(Array($0), dialect: .json5)
        }
        guard let names = root?["entities"]?.array?.compactMap(\.string), !names.isEmpty else {
            throw CommandFailure(error.description, status: ExitStatus.badConfiguration)
        }
        if error.issues.contains(where: { $0.file == file }) {
            Terminal.message("\(file) itself has errors; newsmill validate shows them")
        }
        return try read(names, relativeTo: URL(fileURLWithPath: file).deletingLastPathComponent().path)
    }

    /// - Parameter folder: where relative paths begin; nil for the current one.
    /// - Throws: ``CommandFailure`` when a file cannot be read at all.
    static func read(
        _ files: [String], relativeTo folder: String?
    ) throws -> (sources: [EntitySource], issues: [ConfigurationIssue]) {
        var sources: [EntitySource] = []
        var issues: [ConfigurationIssue] = []
        for file in files {
            let path = file.hasPrefix("/") || folder == nil ? file : "\(folder ?? "")/\(file)"
            guard let data = FileManager.default.contents(atPath: path) else {
                throw CommandFailure("cannot read \(path)", status: ExitStatus.badInput)
            }
            let (entities, wrong) = EntityFiles.read(Array(data), file: file)
            sources.append(EntitySource(file: file, bytes: Array(data), entities: entities))
            issues += wrong
        }
        return (sources, issues)
    }
}

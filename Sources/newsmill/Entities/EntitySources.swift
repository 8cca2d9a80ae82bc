import Foundation
import NewsmillPipeline
import NewsmillStages

/// Reads the entity files of a pipeline, or files that somebody named.
enum EntitySources {
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

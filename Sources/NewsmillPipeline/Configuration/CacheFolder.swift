import Foundation
import NewsmillCore

/// The folder of the section `store` for what can be made again at any time.
enum CacheFolder {
    /// So many files of a kind stay: several pipelines may share the folder, and every change of an entity file leaves one.
    static let filesKept = 4
    private static let suffix = ".cache"

    /// - Parameter folder: absolute; made with its first file.
    static func cache(in folder: String, note: @escaping @Sendable (Cache.Note) -> Void) -> Cache {
        Cache(
            file: { kind, key in
                let file = "\(folder)/\(kind)-\(key.prefix(24))\(suffix)"
                if !FileManager.default.fileExists(atPath: file) { prepare(folder, kind) }
                return file
            }, note: note)
    }

    /// Makes the folder and room for one more file. What cannot be done shows when the file is written.
    private static func prepare(_ folder: String, _ kind: String) {
        let manager = FileManager.default
        try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let files = ((try? manager.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasPrefix(kind + "-") && $0.hasSuffix(suffix) }
            .map { "\(folder)/\($0)" }
        guard files.count >= filesKept else { return }
        let dated = files.map { file in
            (
                file: file,
                date: (try? manager.attributesOfItem(atPath: file))?[.modificationDate] as? Date ?? .distantPast
            )
        }
        for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(filesKept - 1) {
            try? manager.removeItem(atPath: old.file)
        }
    }
}

internal import Foundation
internal import NewsmillCore
internal import NewsmillFetch
internal import Synchronization
internal import Testing

/// A folder of files for one test; it is gone when the value is.
final class TemporaryFolder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "newsmill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
        for (name, text) in files { try write(Array(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    /// What a files source gives for these paths, one line an item: "seeds/a.txt: Words", "seeds/b.txt ✗ empty".
    func read(
        _ paths: String..., maximumBytes: Int = 64 << 20, allowed: [String] = [], known: Set<String> = [],
        limit: Int = .max
    ) throws -> [String] {
        try items(paths, maximumBytes: maximumBytes, allowed: allowed, known: known, limit: limit).map { item in
            switch item {
            case .article(let article): "\(article.capture.location): \(article.document.text)"
            case .rejected(let rejection): "\(rejection.location) ✗ \(rejection.rule)"
            case .unchanged: "="
            case .note: "note"
            }
        }
    }

    func items(
        _ paths: [String], maximumBytes: Int = 64 << 20, allowed: [String] = [], known: Set<String> = [],
        limit: Int = .max
    ) throws -> [Item] {
        var options = FilesOptions()
        options.path = OneOrMany(paths)
        options.allowedFolders = allowed
        options.maximumBytes = maximumBytes
        var context = SourceContext(baseDirectory: path, now: "2025-06-21T00:00:00Z")
        context.memory = KnownPlaces(source: "s", locations: known)
        let items = Mutex<[Item]>([])
        try FilesSource(id: "s", options: options, context: context).read { item in
            items.withLock {
                $0.append(item)
                return $0.count < limit
            }
        }
        return items.withLock { $0 }
    }
}

/// Remembers places, whatever they showed.
struct KnownPlaces: SourceMemory {
    let source: String
    let locations: Set<String>

    func isUnchanged(source: String, location: String, sha256: String) -> Bool {
        source == self.source && locations.contains(location)
    }

    func isKnown(source: String, location: String, part: String, fingerprint: Int64) -> Bool { false }
    func isStored(url: String) -> Bool { false }
    func state(of source: String) -> SourceState? { nil }
}

import Foundation
import NewsmillCore
import NewsmillText

/// Reads the files a configuration names, and remembers what it read: the results depend on these bytes.
final class InputFiles: Sendable {
    let baseDirectory: String
    private let digests = Locked<[String: String]>([:])

    init(baseDirectory: String) {
        self.baseDirectory = baseDirectory
    }

    func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(baseDirectory)/\(path)"
    }

    /// - Throws: ``OptionProblem`` in words for the user.
    func read(_ path: String) throws -> [UInt8] {
        do {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: absolute(path))))
            digests.withLock { $0[path] = SHA256.hex(bytes) }
            return bytes
        } catch {
            throw OptionProblem(
                at: "", expected: "cannot read the file \(absolute(path)): \(Self.reason(absolute(path)))")
        }
    }

    /// Why a file that is only read later cannot be; nil when it can. The results of a run do not depend on it.
    func problem(withFile path: String) -> String? {
        let absolute = absolute(path)
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: absolute, isDirectory: &isDirectory), !isDirectory.boolValue,
            FileManager.default.isReadableFile(atPath: absolute)
        {
            return nil
        }
        return "cannot read the file \(absolute): \(Self.reason(absolute))"
    }

    static func reason(_ path: String) -> String {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return "no such file" }
        if isDirectory.boolValue { return "it is a folder" }
        return FileManager.default.isReadableFile(atPath: path) ? "reading failed" : "permission denied"
    }

    /// One hash over all that was read and `text`.
    func hash(with text: [UInt8]) -> String {
        let lines = digests.withLock { $0 }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
        return SHA256.hex(Array((SHA256.hex(text) + "\n" + lines.joined()).utf8))
    }
}

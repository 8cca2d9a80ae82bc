import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStages

/// Writes a file of entities as they come: beside it first, and then in its place.
final class EntityOutput {
    private let path: String?
    private let beside: String
    private let descriptor: Int32
    private var buffer: [UInt8] = Array("{\n  \"entities\": [".utf8)
    private var isFirst = true
    private var isClosed = false

    /// - Parameter path: nil for standard output.
    init(_ path: String?) throws {
        self.path = path
        beside = (path ?? "") + ".\(getpid()).new"
        descriptor = path == nil ? STDOUT_FILENO : open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw Self.failure(path) }
    }

    deinit {
        guard path != nil, !isClosed else { return }
        Foundation.close(descriptor)
        unlink(beside)
    }

    func add(_ entity: Entity) throws {
        buffer += Array(((isFirst ? "\n    " : ",\n    ") + EntityText.text(of: entity)).utf8)
        isFirst = false
        if buffer.count > 1 << 20 { try flush() }
    }

    func close() throws {
        buffer += Array("\n  ]\n}\n".utf8)
        try flush()
        guard let path else { return }
        isClosed = true
        guard Foundation.close(descriptor) == 0, rename(beside, path) == 0 else { throw Self.failure(path) }
    }

    private func flush() throws {
        guard Terminal.write(buffer, to: descriptor) else { throw Self.failure(path) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// A whole text at once.
    static func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path else {
            guard Terminal.write(bytes, to: STDOUT_FILENO) else { throw failure(nil) }
            return
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure("cannot write \(path): \(error.localizedDescription)", status: ExitStatus.cannotWrite)
        }
    }

    private static func failure(_ path: String?) -> CommandFailure {
        CommandFailure(
            "cannot write \(path ?? "standard output"): \(String(cString: strerror(errno)))",
            status: ExitStatus.cannotWrite)
    }
}

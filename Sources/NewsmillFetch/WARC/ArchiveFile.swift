internal import Glibc

/// A file that only grows, and that holds whole records whatever goes wrong.
final class ArchiveFile {
    let path: String
    private(set) var size = 0
    private let descriptor: Int32
    private var isSynced = true

    /// - Returns: nil when there is something at the path: an archive is never written to again.
    /// - Throws: ``ArchiveError``
    init?(creating path: String) throws(ArchiveError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        if descriptor < 0 {
            let number = errno
            if number == EEXIST { return nil }
            throw ArchiveError("\(path) cannot be made: \(SystemError.text(number))")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends all of the bytes or, when they find no room, none.
    func append(_ bytes: [UInt8]) throws(ArchiveError) {
        isSynced = false
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written, off_t(size + written))
            }
            if count < 0 {
                let number = errno
                if number == EINTR { continue }
                var reason = "\(path) cannot be written: \(SystemError.text(number))"
                // Half a record would make what follows unreadable.
                if ftruncate(descriptor, off_t(size)) != 0 { reason += "; its last record is incomplete" }
                throw ArchiveError(reason)
            }
            written += count
        }
        size += bytes.count
    }

    /// Returns when what was appended is on the disk.
    func sync() throws(ArchiveError) {
        guard !isSynced else { return }
        guard fdatasync(descriptor) == 0 else {
            throw ArchiveError("\(path) cannot be brought to the disk: \(SystemError.text(errno))")
        }
        isSynced = true
    }

    func remove() { unlink(path) }

    /// Returns when the names in a folder are on the disk.
    static func syncFolder(_ path: String) throws(ArchiveError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw ArchiveError("\(path) cannot be opened: \(SystemError.text(errno))") }
        defer { close(folder) }
        // Some file systems know no fsync of folders.
        guard fsync(folder) == 0 || errno == EINVAL else {
            throw ArchiveError("\(path) cannot be brought to the disk: \(SystemError.text(errno))")
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(ArchiveError) {
        guard !FileStatus.isFolder(path) else { return }
        let above = path.split(separator: "/").dropLast().joined(separator: "/")
        if !above.isEmpty { try makeFolder(path.hasPrefix("/") ? "/" + above : above) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw ArchiveError("the folder \(path) cannot be made: \(SystemError.text(errno))")
        }
        try syncFolder(above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : path.hasPrefix("/") ? "/" + above : above)
    }
}

/// Why captures cannot be kept, in words: which file, and what the system says.
public struct ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String

    public var description: String { reason }

    init(_ reason: String) {
        self.reason = reason
    }
}

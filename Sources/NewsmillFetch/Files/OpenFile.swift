internal import Glibc

/// A regular file open for reading; closed when it is let go.
final class OpenFile {
    private let descriptor: Int32

    /// - Parameter path: a real path, as ``FileFence`` gives it.
    /// - Throws: ``FileProblem`` when it is no regular file or cannot be opened. Pipes and devices are not even opened.
    init(_ path: String) throws(FileProblem) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Self.failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Self.noFile(status.st_mode) }
        // Whoever puts something else there meanwhile gets no further than this either.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw Self.failure(errno) }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Self.noFile(status.st_mode)
        }
        self.descriptor = descriptor
    }

    /// A descriptor that is open already, of any kind; it is closed when this is let go.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// The whole content.
    ///
    /// - Throws: ``FileProblem`` when there are more than `limit` bytes; what is beyond is not read.
    func contents(limit: Int) throws(FileProblem) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno) }
        let tooLarge = FileProblem(
            rule: "too-large", reason: "it has more than \(limit) bytes, the limit that maximumBytes sets")
        guard status.st_size <= limit else { throw tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        while true {
            // One byte more than is expected: a file that grows is read to its end, and to the limit.
            let wanted = max(Int(status.st_size) + 1 - bytes.count, 65_536)
            let count = try append(upTo: wanted, to: &bytes)
            if count == 0 { return bytes }
            guard bytes.count <= limit else { throw tooLarge }
        }
    }

    /// What is read next begins there.
    func seek(to offset: Int) throws(FileProblem) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw Self.failure(errno) }
    }

    /// Waits for bytes, or the end.
    ///
    /// - Parameter milliseconds: how long at most.
    func isReadable(within milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // What cannot be waited for is told by reading.
        return poll(&wanted, 1, milliseconds) != 0
    }

    /// - Returns: how many bytes came; 0 at the end.
    func append(upTo wanted: Int, to bytes: inout [UInt8]) throws(FileProblem) -> Int {
        let (count, number) = bytes.withUnsafeMutableBytesOfTail(wanted) { tail -> (Int, Int32) in
            while true {
                let count = read(descriptor, tail.baseAddress, tail.count)
                if count >= 0 || errno != EINTR { return (count, errno) }
            }
        }
        guard count >= 0 else { throw Self.failure(number) }
        return count
    }

    private static func failure(_ number: Int32) -> FileProblem {
        FileProblem(rule: "unreadable", reason: "it cannot be read: \(SystemError.text(number))", isFailure: true)
    }

    private static func noFile(_ mode: mode_t) -> FileProblem {
        FileProblem(rule: "not-a-file", reason: "it is \(FileStatus.kind(mode)), and only regular files are read")
    }
}

extension [UInt8] {
    /// Lets `body` fill up to `capacity` bytes behind the last one, and keeps as many as it says.
    fileprivate mutating func withUnsafeMutableBytesOfTail(
        _ capacity: Int, _ body: (UnsafeMutableRawBufferPointer) -> (count: Int, error: Int32)
    ) -> (count: Int, error: Int32) {
        let used = count
        append(contentsOf: repeatElement(0, count: capacity))
        let result = withUnsafeMutableBytes { body(UnsafeMutableRawBufferPointer(rebasing: $0[used...])) }
        removeLast(capacity - Swift.max(result.count, 0))
        return result
    }
}

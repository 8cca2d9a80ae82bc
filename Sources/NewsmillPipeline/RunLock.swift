import Glibc

/// One run at a time for each database: a kernel lock, so that a killed process leaves nothing behind.
public final class RunLock {
    public enum Failure: Error, Sendable, Equatable {
        /// Another process holds it.
        case held
        case cannotOpen(reason: String)
    }

    private let descriptor: Int32

    /// Takes the lock, or says who has it; never waits.
    ///
    /// - Parameter path: a file beside the database. It stays when the lock goes: removing it would race.
    public init(path: String) throws(Failure) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotOpen(reason: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            throw reason == EWOULDBLOCK ? .held : .cannotOpen(reason: String(cString: strerror(reason)))
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}

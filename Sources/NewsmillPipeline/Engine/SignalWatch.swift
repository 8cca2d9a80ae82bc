import Dispatch
import Glibc
import NewsmillCore

/// Ends a run on SIGINT or SIGTERM: the first asks it to finish what is on the road, a second exits at once.
public final class SignalWatch {
    /// `any DispatchSourceSignal` is not Sendable on Linux, so the sources stay in this class on the thread that made it.
    private let sources: [any DispatchSourceSignal]

    /// - Parameter onFirst: called once, on a queue of its own.
    public init(_ cancellation: Cancellation, onFirst: @escaping @Sendable () -> Void = {}) {
        let queue = DispatchQueue(label: "newsmill.signals")
        let seen = Locked(0)
        sources = [SIGINT, SIGTERM].map { number in
            // The default action would end the process before the source sees the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                let count = seen.withLock { count in
                    count += 1
                    return count
                }
                if count > 1 { _exit(ExitStatus.temporaryFailure) }
                cancellation.cancel()
                onFirst()
            }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}

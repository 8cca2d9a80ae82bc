import Glibc
internal import NewsmillCore

/// Fetches over HTTP/1.1 and HTTP/2, many requests at a time, on one thread of its own.
///
/// It keeps connections and looked-up names for the next request. It sends no cookies, knows no proxies, asks no `.netrc`,
/// follows no redirect and repeats no request that was answered: what to ask and when is the caller's to say. When the
/// client goes, its thread goes, and what was under way ends as ``HTTPFailure/cancelled``.
public final class HTTPClient: Sendable {
    public typealias Completion = @Sendable (Result<HTTPResponse, HTTPFailure>) -> Void

    private let engine: HTTPEngine

    /// - Parameters:
    ///   - userAgent: names us, with a contact.
    ///   - maximumConnections: requests at work at a time; further ones wait their turn.
    ///   - pinnedHosts: names with an address of their own, `host:port:address` as curl's `--resolve` takes them. For
    ///     tests: it makes a name lead anywhere.
    ///   - authorities: a file of certificates in PEM that are trusted instead of the system's.
    public init(
        userAgent: String, addresses: AddressPolicy, maximumConnections: Int = 64, pinnedHosts: [String] = [],
        authorities: String? = nil
    ) {
        engine = HTTPEngine(
            settings: HTTPSettings(
                userAgent: userAgent, addresses: addresses, maximumConnections: max(1, maximumConnections),
                pinnedHosts: pinnedHosts, authorities: authorities))
        engine.start()
    }

    deinit {
        engine.stop()
    }

    /// Queues a request and returns at once. From any thread.
    ///
    /// - Parameter completion: called exactly once, on the client's thread: while it runs all other requests wait, so it
    ///   hands the answer on and returns.
    public func send(_ request: HTTPRequest, completion: @escaping Completion) {
        engine.send(HTTPJob(request: request, completion: completion))
    }

    /// Fetches and waits for it. Not from a completion, which would wait for itself: that is refused.
    public func fetch(_ request: HTTPRequest) -> Result<HTTPResponse, HTTPFailure> {
        guard !engine.isOnItsThread else {
            return .failure(.other("HTTPClient.fetch was called from a completion; use send there"))
        }
        let answer = Locked<Result<HTTPResponse, HTTPFailure>?>(nil)
        let signal = Signal()
        send(request) { result in
            answer.withLock { $0 = result }
            signal.send()
        }
        signal.wait()
        return answer.withLock { $0 } ?? .failure(.cancelled)
    }

    /// Ends all requests sent so far as ``HTTPFailure/cancelled``. Later ones are fetched.
    public func cancelAll() {
        engine.cancelAll()
    }
}

/// Wakes one waiting thread, once.
///
/// `@unchecked Sendable`: a semaphore is made for being shared.
private final class Signal: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        semaphore = .allocate(capacity: 1)
        semaphore.initialize(to: sem_t())
        sem_init(semaphore, 0, 0)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func send() { sem_post(semaphore) }

    func wait() {
        // A signal handler may end the wait early.
        while sem_wait(semaphore) != 0 && errno == EINTR {}
    }
}

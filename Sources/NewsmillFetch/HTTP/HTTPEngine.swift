import CCurl
import Glibc
import NewsmillCore

/// What holds for all requests of a client.
struct HTTPSettings: Sendable {
    let userAgent: String
    let addresses: AddressPolicy
    let maximumConnections: Int
    let pinnedHosts: [String]
    let authorities: String?
}

/// A request and who waits for it.
struct HTTPJob: Sendable {
    let request: HTTPRequest
    let completion: HTTPClient.Completion
}

/// The thread behind an ``HTTPClient``: libcurl's multi interface in a loop.
///
/// A thread of its own and not a dispatch queue: it waits in poll(2) for as long as the client lives, which would take one
/// of Dispatch's threads away for good; it blocks SIGPIPE, which OpenSSL's writes raise; and it has a locale of its own,
/// by which libcurl reads host names in UTF-8 whatever locale cron gives the process.
///
/// `@unchecked Sendable`: `inbox` is behind a lock, `thread` is written before and read after the thread has run, `multi`
/// is only woken from outside (which curl_multi_wakeup allows), and all else is touched on the thread alone.
final class HTTPEngine: @unchecked Sendable {
    private struct Inbox {
        var jobs: [HTTPJob] = []
        var cancelled: [HTTPJob] = []
        var cancelsAll = false
        var stops = false
    }

    private let settings: HTTPSettings
    private let multi: UnsafeMutableRawPointer?
    private let inbox = Locked(Inbox())
    private let threadID = Locked<pthread_t?>(nil)

    private var waiting = HTTPQueue()
    /// Whether a completion has sent something, which needs no waking up.
    private var hasMail = false
    private var active: [HTTPTransfer] = []
    private var idle: [HTTPTransfer] = []

    /// Once for the process, before any thread of ours uses libcurl.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    init(settings: HTTPSettings) {
        self.settings = settings
        multi = Self.isReady ? curl_multi_init() : nil
        if let multi {
            // Those at rest stay open for the next page of a host that is asked slowly; 256 leave room below the usual
            // limit of 1,024 open files.
            _ = newsmill_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, settings.maximumConnections * 4)
        }
    }

    // MARK: From any thread

    var isOnItsThread: Bool { threadID.withLock { $0 } == pthread_self() }

    func start() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        // Held until the thread's name is known, so that `isOnItsThread` is right from its first step on.
        threadID.withLock { id in
            let code = pthread_create(&thread, nil, Self.threadBody, context)
            if code == 0 { id = thread } else { Unmanaged<HTTPEngine>.fromOpaque(context).release() }
        }
        if threadID.withLock({ $0 }) == nil { inbox.withLock { $0.stops = true } }
    }

    private static let threadBody: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        if let context { Unmanaged<HTTPEngine>.fromOpaque(context).takeRetainedValue().run() }
        return nil
    }

    func send(_ job: HTTPJob) {
        let (isFirst, isStopped) = inbox.withLock { inbox in
            if !inbox.stops { inbox.jobs.append(job) }
            return (inbox.jobs.count == 1, inbox.stops)
        }
        if isStopped {
            // The process may start no more threads.
            job.completion(.failure(.other("the client could not start its thread")))
        } else if isFirst {
            if isOnItsThread { hasMail = true } else { wake() }
        }
    }

    func cancelAll() {
        inbox.withLock { inbox in
            inbox.cancelled += inbox.jobs
            inbox.jobs = []
            inbox.cancelsAll = true
        }
        wake()
    }

    /// Ends the thread and waits for it; from a completion, which runs on it, does not wait.
    func stop() {
        inbox.withLock { $0.stops = true }
        guard let thread = threadID.withLock({ $0 }) else {
            if let multi { curl_multi_cleanup(multi) }
            return
        }
        wake()
        if thread == pthread_self() { pthread_detach(thread) } else { pthread_join(thread, nil) }
    }

    private func wake() {
        if let multi { curl_multi_wakeup(multi) }
    }

    // MARK: On the thread

    private func run() {
        Self.prepareThread()
        var isStopping = false
        while !isStopping {
            isStopping = takeInbox()
            if isStopping { break }
            startWaiting()
            guard let multi else { continue }
            var running: CInt = 0
            curl_multi_perform(multi, &running)
            let ended = finishCompleted(multi)
            let now = MonotonicTime.now
            endOverdue(now: now)
            if ended && !waiting.isEmpty || hasMail { continue }
            curl_multi_poll(multi, nil, 0, timeout(now: now), nil)
        }
        cancelEverything()
        active = []
        idle = []
        if let multi { curl_multi_cleanup(multi) }
    }

    private static func prepareThread() {
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        // Held until the process ends: a thread's locale must outlive it.
        if let locale = newlocale(CInt(1 << LC_CTYPE), "C.UTF-8", nil) { uselocale(locale) }
    }

    /// - Returns: whether this is the end.
    private func takeInbox() -> Bool {
        hasMail = false
        let mail = inbox.withLock { inbox in
            let mail = inbox
            inbox = Inbox()
            inbox.stops = mail.stops
            return mail
        }
        if mail.cancelsAll || mail.stops { cancelEverything() }
        for job in mail.cancelled { job.completion(.failure(.cancelled)) }
        for job in mail.jobs {
            if mail.stops || multi == nil {
                job.completion(.failure(mail.stops ? .cancelled : .other("libcurl cannot be set up")))
            } else {
                waiting.append(job)
            }
        }
        return mail.stops
    }

    private func startWaiting() {
        guard let multi else { return }
        while active.count < settings.maximumConnections, let job = waiting.popFirst() {
            guard let transfer = idle.popLast() ?? HTTPTransfer(settings: settings) else {
                job.completion(.failure(.other("libcurl has no memory for another request")))
                continue
            }
            if let failure = transfer.begin(job) {
                idle.append(transfer)
                job.completion(.failure(failure))
                continue
            }
            guard curl_multi_add_handle(multi, transfer.easy) == CURLM_OK else {
                transfer.end()
                job.completion(.failure(.other("libcurl cannot take the request")))
                continue
            }
            transfer.position = active.count
            active.append(transfer)
        }
    }

    private func finishCompleted(_ multi: UnsafeMutableRawPointer) -> Bool {
        var isAny = false
        var left: CInt = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let transfer = HTTPTransfer.of(message.pointee.easy_handle)
            else { continue }
            let code = newsmill_message_result(message)
            finish(transfer, transfer.result(code))
            isAny = true
        }
        return isAny
    }

    private func endOverdue(now: Double) {
        for transfer in active.reversed() {
            if let failure = transfer.overdue(now: now) { finish(transfer, .failure(failure)) }
        }
    }

    private func cancelEverything() {
        // What a completion sends from here on goes to the inbox.
        let queued = waiting
        waiting = HTTPQueue()
        while let transfer = active.last { finish(transfer, .failure(.cancelled)) }
        for job in queued.jobs { job.completion(.failure(.cancelled)) }
    }

    private func finish(_ transfer: HTTPTransfer, _ result: Result<HTTPResponse, HTTPFailure>) {
        if let multi { curl_multi_remove_handle(multi, transfer.easy) }
        if let last = active.popLast(), last !== transfer {
            active[transfer.position] = last
            last.position = transfer.position
        }
        let job = transfer.end()
        idle.append(transfer)
        job?.completion(result)
    }

    /// Milliseconds until something is overdue. libcurl wakes up earlier for timers of its own.
    private func timeout(now: Double) -> CInt {
        var earliest = now + 60
        for transfer in active { earliest = min(earliest, transfer.deadline) }
        return CInt(max(0, ((earliest - now) * 1000).rounded(.up)))
    }
}

/// Jobs in the order they came.
struct HTTPQueue {
    private var storage: [HTTPJob] = []
    private var head = 0

    var isEmpty: Bool { head == storage.count }
    var jobs: ArraySlice<HTTPJob> { storage[head...] }

    mutating func append(_ job: HTTPJob) { storage.append(job) }

    mutating func popFirst() -> HTTPJob? {
        guard head < storage.count else { return nil }
        defer {
            head += 1
            // Given up half at a time: each job is moved once, and what is done does not stay.
            if head > 256, head * 2 > storage.count {
                storage.removeFirst(head)
                head = 0
            }
        }
        return storage[head]
    }
}

enum MonotonicTime {
    /// Seconds since some moment, never set back.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

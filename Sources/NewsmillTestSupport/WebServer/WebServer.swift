import Glibc
import NewsmillCore

/// A web server on loopback, for tests and benchmarks: HTTP/1.1 with connections kept, and every way of answering badly.
///
/// One thread and poll(2). It listens on addresses of 127.0.0.0/8 only, on one free port, so that the outside cannot reach
/// it and many hosts can be played: `feed17.localhost` leads to 127.0.0.1, and 127.0.3.7 is an address like any other.
/// It ends with its value.
///
/// `@unchecked Sendable`: the log is behind a lock; all else is constant, or touched by its thread alone.
public final class WebServer: @unchecked Sendable {
    public typealias Handler = @Sendable (ServedRequest) -> ServedAnswer

    public let port: Int

    private static let maximumConnections = 1024
    private static let idleSeconds = 60.0

    private let handler: Handler
    private let records = Locked<[ServedRecord]>([])
    private let accepted = Locked(0)
    private let listeners: [CInt]
    private let waker: Pipe
    private var thread = pthread_t()
    private var connections: [WebConnection] = []

    /// Starts at once.
    ///
    /// - Parameters:
    ///   - addresses: all on the same port.
    ///   - handler: called on the server's thread; it returns at once and waits by ``ServedAnswer/stallSeconds``.
    public init(addresses: [String] = ["127.0.0.1"], _ handler: @escaping Handler) throws {
        self.handler = handler
        var port = 0
        var listeners: [CInt] = []
        for address in addresses {
            let (file, bound) = try Self.listen(on: address, port: port)
            listeners.append(file)
            port = bound
        }
        self.listeners = listeners
        self.port = port
        waker = Pipe()
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            if let context { Unmanaged<WebServer>.fromOpaque(context).takeUnretainedValue().run() }
            return nil
        }
        // Not retained: the thread ends before `deinit` does.
        let code = pthread_create(&thread, nil, body, Unmanaged.passUnretained(self).toOpaque())
        guard code == 0 else {
            throw WebServerError("no thread for the test server: \(String(cString: strerror(code)))")
        }
    }

    deinit {
        waker.wake()
        pthread_join(thread, nil)
        for file in listeners { close(file) }
    }

    /// `http://127.0.0.1:8080` and a path.
    public func url(_ path: String = "/", host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// All requests so far, in the order they were read.
    public var log: [ServedRecord] { records.withLock { $0 } }

    /// How many connections were made so far.
    public var connectionCount: Int { accepted.withLock { $0 } }

    private static func listen(on address: String, port: Int) throws -> (file: CInt, port: Int) {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(port).bigEndian
        guard inet_pton(AF_INET, address, &name.sin_addr) == 1, UInt32(bigEndian: name.sin_addr.s_addr) >> 24 == 127
        else {
            throw WebServerError("\(address) is not in 127.0.0.0/8")
        }
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let file = socket(AF_INET, kind, 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        var code = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(file, $0, length) }
        }
        if code == 0 { code = Glibc.listen(file, 1024) }
        if code == 0 {
            code = withUnsafeMutablePointer(to: &name) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(file, $0, &length) }
            }
        }
        guard code == 0 else {
            let reason = String(cString: strerror(errno))
            close(file)
            throw WebServerError("cannot listen on \(address): \(reason)")
        }
        return (file, Int(UInt16(bigEndian: name.sin_port)))
    }

    // MARK: On its thread

    private func run() {
        var isStopping = false
        while !isStopping {
            let polled = connections
            var files = (listeners + [waker.reading]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let first = files.count
            files += polled.map { pollfd(fd: $0.file, events: $0.interest, revents: 0) }
            poll(&files, nfds_t(files.count), timeout(now: Self.now))
            let now = Self.now
            isStopping = files[first - 1].revents != 0
            for (connection, file) in zip(polled, files[first...]) { serve(connection, events: file.revents, now: now) }
            for (listener, file) in zip(listeners, files) where file.revents != 0 { acceptAll(listener, now: now) }
            connections.removeAll { $0.isClosed }
        }
        for connection in connections { connection.end() }
        connections = []
    }

    private func timeout(now: Double) -> CInt {
        var earliest = now + 1
        for connection in connections { if let wakes = connection.wakesAt { earliest = min(earliest, wakes) } }
        return CInt(max(0, ((earliest - now) * 1000).rounded(.up)))
    }

    private func acceptAll(_ listener: CInt, now: Double) {
        while true {
            let file = accept(listener, nil, nil)
            guard file >= 0 else { return }
            _ = fcntl(file, F_SETFL, O_NONBLOCK)
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
            guard connections.count < Self.maximumConnections else {
                close(file)
                continue
            }
            var on: CInt = 1
            setsockopt(file, CInt(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<CInt>.size))
            let number = accepted.withLock { count in
                count += 1
                return count - 1
            }
            connections.append(WebConnection(file: file, number: number, now: now))
        }
    }

    private func serve(_ connection: WebConnection, events: Int16, now: Double) {
        if events & (Int16(POLLIN | POLLHUP | POLLERR) | WebConnection.peerClosed) != 0 { connection.read(now: now) }
        var isReady = true
        while isReady, !connection.isClosed {
            isReady = connection.advance(now: now)
            if isReady { finish(connection) }
            if answerNext(connection) { isReady = true }
        }
        let isIdle = now - connection.lastActive > Self.idleSeconds && connection.wakesAt == nil
        if connection.isClosed || isIdle {
            finish(connection)
            connection.end()
        }
    }

    private func answerNext(_ connection: WebConnection) -> Bool {
        guard let (method, target, headers) = connection.nextRequest() else { return false }
        let started = Self.now
        let number = records.withLock { $0.count }
        let request = ServedRequest(
            method: method, target: target, headers: headers, number: number, connection: connection.number)
        let answer = handler(request)
        records.withLock {
            $0.append(ServedRecord(request: request, status: answer.raw == nil ? answer.status : 0, started: started))
        }
        connection.record = number
        connection.begin(answer.steps(isHead: method == "HEAD"))
        return true
    }

    private func finish(_ connection: WebConnection) {
        guard let record = connection.record else { return }
        connection.record = nil
        let now = Self.now
        records.withLock { $0[record].ended = now }
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

/// Ends a wait in poll(2), once.
private final class Pipe: Sendable {
    let reading: CInt
    private let writing: CInt

    init() {
        var ends: [CInt] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = ends[0]
        writing = ends[1]
    }

    deinit {
        close(reading)
        close(writing)
    }

    func wake() {
        _ = write(writing, "!", 1)
    }
}

public struct WebServerError: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

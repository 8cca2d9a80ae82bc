import Glibc
import NewsmillCore

/// One connection of the server: what has been read, and what is left to be done.
final class WebConnection {
    /// Larger heads are nobody's; the connection is closed.
    private static let maximumHead = 64 << 10

    let file: CInt
    let number: Int
    private var input: [UInt8] = []
    private var steps: ArraySlice<WebStep> = []
    private var output: ArraySlice<UInt8> = []
    /// When the wait that is being done ends.
    private(set) var wakesAt: Double?
    private(set) var lastActive: Double
    private(set) var isClosed = false
    private var hasEnded = false
    /// The log's line of the request that is being answered.
    var record: Int?

    init(file: CInt, number: Int, now: Double) {
        self.file = file
        self.number = number
        lastActive = now
    }

    /// Closes the file, once.
    func end() {
        isClosed = true
        guard !hasEnded else { return }
        hasEnded = true
        close(file)
    }

    /// That the other side has closed. `POLLRDHUP`, which Glibc's module does not show.
    static let peerClosed: Int16 = 0x2000

    /// What poll(2) should look for.
    var interest: Int16 {
        // The other side may give up at any time.
        let end = Self.peerClosed
        if !output.isEmpty { return end | Int16(POLLOUT) }
        return wakesAt == nil ? end | Int16(POLLIN) : end
    }

    /// Reads what has come.
    func read(now: Double) {
        lastActive = now
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16 << 10) { buffer in
            let count = recv(file, buffer.baseAddress, buffer.count, 0)
            if count > 0 {
                input += buffer[..<count]
            } else if count == 0 || errno != EAGAIN && errno != EINTR {
                isClosed = true
            }
        }
        if input.count > Self.maximumHead { isClosed = true }
        if let first = input.first, (first | 0x20) &- 0x61 >= 26 {
            // No request begins like this: TLS spoken to a plain port.
            input = []
            begin([.send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), .close])
        }
    }

    /// The next request, if all of it has come and the one before it is answered.
    func nextRequest() -> (method: String, target: String, headers: [HTTPField])? {
        guard record == nil, steps.isEmpty, !isClosed, let end = Self.headEnd(input) else { return nil }
        let head = String(decoding: input[..<end], as: UTF8.self)
        input.removeFirst(end)
        let lines = head.split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count == 3 else {
            isClosed = true
            return nil
        }
        let headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return HTTPField(String(parts[0]), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
        }
        return (String(words[0]), String(words[1]), headers)
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        var index = 3
        while index < bytes.count {
            if bytes[index] == 0x0A, bytes[index - 1] == 0x0D, bytes[index - 2] == 0x0A, bytes[index - 3] == 0x0D {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    func begin(_ steps: [WebStep]) {
        self.steps = steps[...]
    }

    /// Does what can be done now.
    ///
    /// - Returns: whether an answer was completed.
    func advance(now: Double) -> Bool {
        if let wakesAt {
            guard now >= wakesAt else { return false }
            self.wakesAt = nil
        }
        while !isClosed {
            if !output.isEmpty {
                guard flush(now: now) else { return false }
                continue
            }
            guard let step = steps.popFirst() else { return false }
            switch step {
            case .send(let bytes): output = bytes[...]
            case .wait(let seconds):
                wakesAt = now + seconds
                return false
            case .close: isClosed = true
            case .done: return true
            }
        }
        return false
    }

    /// - Returns: false when the kernel takes no more for now.
    private func flush(now: Double) -> Bool {
        let count = output.withUnsafeBytes { send(file, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
        guard count >= 0 else {
            if errno != EAGAIN && errno != EINTR { isClosed = true }
            return false
        }
        lastActive = now
        output.removeFirst(count)
        return true
    }
}

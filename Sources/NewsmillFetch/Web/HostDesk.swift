import NewsmillCore

/// Who may ask which host when: so many requests at once, a pause between two, and none where a host is down or asked to wait.
///
/// A host is a name: `https://news.example` and `http://news.example:8080` are the same machine's work.
final class HostDesk: Sendable {
    enum Admission: Equatable {
        case go
        /// Left alone for the rest of the run, and why.
        case closed(String)
        case cancelled
    }

    private struct Host {
        var running = 0
        /// Seconds on the monotonic clock.
        var nextStart = 0.0
        var openFrom = 0.0
        var closed: String?
    }

    private struct State {
        var hosts: [String: Host] = [:]
        var isCancelled = false
    }

    private let state = Monitor(State())
    private let atOnce: Int
    private let pause: Double
    /// Whoever would have to wait longer for a host that asked for it is turned away for this run.
    private let patience: Double

    init(atOnce: Int, pause: Double, patience: Double) {
        self.atOnce = atOnce
        self.pause = pause
        self.patience = patience
    }

    /// Waits for a place at a host; every `.go` needs a ``leave(_:)``.
    ///
    /// - Parameter pause: what the host's robots.txt asks for, if it does: it counts when it is longer than ours.
    func enter(_ name: String, pause asked: Double? = nil) -> Admission {
        let pause = max(pause, asked ?? 0)
        while true {
            var wait = 60.0
            let admission = state.withLock { state in Self.admit(name, &state, atOnce, pause, patience, &wait) }
            if let admission { return admission }
            // Until the time comes or something changes; then everything is looked at anew.
            let next = state.wait(atMost: wait) { state -> Admission? in
                var unused = 0.0
                return Self.admit(name, &state, self.atOnce, pause, self.patience, &unused)
            }
            if let next { return next }
        }
    }

    func leave(_ name: String) {
        state.change { $0.hosts[name]?.running -= 1 }
    }

    /// Leaves a host alone for the rest of the run.
    func close(_ name: String, because reason: String) {
        state.change { state in
            if state.hosts[name, default: Host()].closed == nil { state.hosts[name, default: Host()].closed = reason }
        }
    }

    /// Nobody asks a host for so many seconds.
    func hold(_ name: String, seconds: Double) {
        state.change { state in
            let until = MonotonicClock.seconds + seconds
            if state.hosts[name, default: Host()].openFrom < until {
                state.hosts[name, default: Host()].openFrom = until
            }
        }
    }

    /// Turns everybody away.
    func cancel() {
        state.change { $0.isCancelled = true }
    }

    /// - Parameter wait: set to how long it will take at least, when there is no answer yet.
    private static func admit(
        _ name: String, _ state: inout State, _ atOnce: Int, _ pause: Double, _ patience: Double, _ wait: inout Double
    ) -> Admission? {
        if state.isCancelled { return .cancelled }
        var host = state.hosts[name] ?? Host()
        if let reason = host.closed { return .closed(reason) }
        let now = MonotonicClock.seconds
        if host.openFrom - now > patience {
            return .closed("\(name) asked to be left alone for \(Int((host.openFrom - now).rounded(.up))) s")
        }
        let start = max(host.nextStart, host.openFrom)
        if start > now {
            wait = start - now
            return nil
        }
        guard host.running < atOnce else { return nil }
        host.running += 1
        host.nextStart = now + pause
        state.hosts[name] = host
        return .go
    }
}

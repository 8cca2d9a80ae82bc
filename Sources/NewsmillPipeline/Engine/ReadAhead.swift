import Dispatch
import NewsmillCore

/// Reads sources that mostly wait (``Source/readsAhead``) before it is their turn, several at once, and hands their items over
/// in their turn. So the order of the items depends on the configuration alone, and a slow server holds up nobody for longer
/// than it takes.
///
/// What is read ahead is bounded by a budget of bytes; the source whose turn it is always goes on. Each reader is a serial
/// queue of its own, because it blocks.
final class ReadAhead: Sendable {
    private struct Buffer {
        var items: [Item] = []
        var isAtEnd = false
        var error: (any Error)?
    }

    private struct State {
        var buffers: [Int: Buffer] = [:]
        var heldBytes = 0
        /// Whose turn it is: a position in ``sources``.
        var turn = -1
        var next = 0
        var isStopped = false
    }

    /// Sources begun but not yet handed over, at most: each may hold a connection and a page.
    private static let lead = 4

    private let sources: [any Source]
    private let readers: Int
    private let budget: Int
    private let state = Monitor(State())

    init(_ sources: [any Source], readers: Int, budget: Int, cancellation: Cancellation) {
        self.sources = sources
        self.readers = min(readers, sources.count)
        self.budget = budget
        cancellation.onCancel { [state] in state.change { $0.isStopped = true } }
    }

    func start() {
        for reader in 0..<readers {
            DispatchQueue(label: "newsmill.reader.\(reader)").async { self.readOn() }
        }
    }

    /// Waits for the items of a source, and gives them to `take` until it says no.
    ///
    /// - Parameter position: of the source; each once, in ascending order.
    /// - Throws: what the source threw.
    func handOver(_ position: Int, to take: (Item) -> Bool) throws {
        state.change { $0.turn = position }
        while true {
            let (items, isLast, error) = state.wait { state -> ([Item], Bool, (any Error)?)? in
                guard let buffer = state.buffers[position] else {
                    // Not begun, and it will not be any more.
                    return state.isStopped && state.next <= position ? ([], true, nil) : nil
                }
                guard !buffer.items.isEmpty || buffer.isAtEnd else { return nil }
                state.heldBytes -= buffer.items.reduce(0) { $0 + $1.cost }
                state.buffers[position] = buffer.isAtEnd ? nil : Buffer()
                return (buffer.items, buffer.isAtEnd, buffer.error)
            }
            for item in items where !take(item) {
                state.change { $0.isStopped = true }
                return
            }
            if let error { throw error }
            if isLast { return }
        }
    }

    /// Runs on a reader's queue until all sources have been begun.
    private func readOn() {
        while let position = begin() {
            var failure: (any Error)?
            do {
                try sources[position].read { put($0, position) }
            } catch {
                failure = error
            }
            let error = failure
            state.change { state in
                state.buffers[position]?.isAtEnd = true
                state.buffers[position]?.error = error
            }
        }
    }

    private func begin() -> Int? {
        state.wait { state -> Int?? in
            guard !state.isStopped, state.next < sources.count else { return .some(nil) }
            guard state.next <= max(state.turn, 0) + readers * Self.lead else { return nil }
            state.buffers[state.next] = Buffer()
            defer { state.next += 1 }
            return state.next
        }
    }

    private func put(_ item: Item, _ position: Int) -> Bool {
        state.wait { state -> Bool? in
            if state.isStopped { return false }
            let isNeeded = state.turn == position && state.buffers[position]?.items.isEmpty == true
            guard isNeeded || state.heldBytes + item.cost <= budget else { return nil }
            state.buffers[position]?.items.append(item)
            state.heldBytes += item.cost
            return true
        }
    }
}

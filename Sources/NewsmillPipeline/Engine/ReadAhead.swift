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
        var cost = 0
        var isAtEnd = false
        var error: (any Error)?
        var passedOver = 0
        /// Nobody wants more of it.
        var isClosed = false
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
    private static let portionItems = 64
    private static let portionBytes = 1 << 20

    private let sources: [any Source]
    private let selection: Selection
    private let readers: Int
    private let budget: Int
    private let state = Monitor(State())

    init(
        _ sources: [any Source], selection: Selection, readers: Int, budget: Int, cancellation: Cancellation
    ) {
        self.sources = sources
        self.selection = selection
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
    /// - Returns: how many items the selection passed over.
    /// - Throws: what the source threw.
    func handOver(_ position: Int, to take: (Item) -> Bool) throws -> Int {
        state.change { $0.turn = position }
        while true {
            let next = state.wait { state -> Buffer? in
                guard let buffer = state.buffers[position] else {
                    // Not begun, and it will not be any more.
                    return state.isStopped && state.next <= position ? Buffer(isAtEnd: true) : nil
                }
                guard !buffer.items.isEmpty || buffer.isAtEnd else { return nil }
                state.heldBytes -= buffer.cost
                state.buffers[position] = buffer.isAtEnd ? nil : Buffer()
                return buffer
            }
            for item in next.items where !take(item) {
                state.change { $0.buffers[position]?.isClosed = true }
                return next.passedOver
            }
            if let error = next.error { throw error }
            if next.isAtEnd { return next.passedOver }
        }
    }

    /// Runs on a reader's queue until all sources have been begun.
    private func readOn() {
        while let position = begin() {
            var end = Buffer(isAtEnd: true)
            // Handed on in portions: every hand-over wakes all who wait.
            var portion: [Item] = []
            var cost = 0
            do {
                end.passedOver = try selection.read(sources[position]) { item in
                    cost += Self.cost(item, after: portion.last)
                    portion.append(item)
                    guard portion.count >= Self.portionItems || cost >= Self.portionBytes else { return true }
                    defer { (portion, cost) = ([], 0) }
                    return put(portion, cost, position)
                }
            } catch {
                end.error = error
            }
            if !portion.isEmpty { _ = put(portion, cost, position) }
            let result = end
            state.change { state in
                guard let buffer = state.buffers[position] else { return }
                if buffer.isClosed {
                    state.heldBytes -= buffer.cost
                    state.buffers[position] = nil
                } else {
                    state.buffers[position]?.isAtEnd = true
                    state.buffers[position]?.error = result.error
                    state.buffers[position]?.passedOver = result.passedOver
                }
            }
        }
    }

    private func begin() -> Int? {
        state.wait(wakesOthers: false) { state -> Int?? in
            guard !state.isStopped, state.next < sources.count else { return .some(nil) }
            guard state.next <= max(state.turn, 0) + readers * Self.lead else { return nil }
            state.buffers[state.next] = Buffer()
            defer { state.next += 1 }
            return state.next
        }
    }

    private func put(_ items: [Item], _ cost: Int, _ position: Int) -> Bool {
        let (isTaken, isAwaited) = state.wait(wakesOthers: false) { state -> (Bool, Bool)? in
            guard let buffer = state.buffers[position], !state.isStopped, !buffer.isClosed else {
                return (false, false)
            }
            let isTurn = state.turn == position
            guard isTurn && buffer.items.isEmpty || state.heldBytes + cost <= budget else { return nil }
            state.buffers[position]?.items += items
            state.buffers[position]?.cost += cost
            state.heldBytes += cost
            return (true, isTurn)
        }
        // Only whoever hands over waits for items, and only for those of the source whose turn it is.
        if isAwaited { state.change { _ in } }
        return isTaken
    }

    /// What an item adds to what is held: entries of one feed share its bytes.
    private static func cost(_ item: Item, after last: Item?) -> Int {
        guard case .article(let article) = item, case .article(let previous)? = last,
            article.capture.sha256 == previous.capture.sha256
        else { return item.cost }
        return item.cost - article.capture.body.count
    }
}

import NewsmillCore

/// Where sources put their items: takes credits, gathers items into batches, numbers them and sends them off.
///
/// A batch leaves when it is full, or at once when nothing is on the road. So a full mill works in whole batches, and a
/// single record in an otherwise idle pipe is answered without waiting for company (TCP's Nagle rule).
final class Intake: Sendable {
    private struct State {
        var pending: [Item] = []
        var pendingCost = 0
        var nextSequence = 0
        var batchesOnTheRoad = 0
        var entered = 0
    }

    private let state = Locked(State())
    private let batchSize: Int
    private let credits: Credits
    private let cancellation: Cancellation
    private let first: any Lane

    init(batchSize: Int, credits: Credits, cancellation: Cancellation, first: any Lane) {
        self.batchSize = batchSize
        self.credits = credits
        self.cancellation = cancellation
        self.first = first
    }

    /// How many items have come in, notes not counted.
    var entered: Int { state.withLock { $0.entered } }

    /// Waits for credits, then takes the item.
    ///
    /// - Returns: false when the run is ending; the item was not taken then.
    func take(_ item: Item) -> Bool {
        if cancellation.isCancelled { return false }
        let cost = item.cost
        credits.take(cost)
        if cancellation.isCancelled {
            credits.giveBack(items: 1, cost: cost)
            return false
        }
        let batch = state.withLock { state -> Batch? in
            if item.isCounted { state.entered += 1 }
            state.pending.append(item)
            state.pendingCost += cost
            let leaves = state.pending.count >= batchSize || state.batchesOnTheRoad == 0
            return leaves ? Self.seal(&state, capacity: batchSize) : nil
        }
        if let batch { first.submit(batch) }
        return true
    }

    /// Called by the last lane when a batch has ended: gives its credits back and sends what waits for an idle mill.
    func finished(_ batch: Batch) {
        let next = state.withLock { state -> Batch? in
            state.batchesOnTheRoad -= 1
            let leaves = state.batchesOnTheRoad == 0 && !state.pending.isEmpty
            return leaves ? Self.seal(&state, capacity: batchSize) : nil
        }
        if let next { first.submit(next) }
        credits.giveBack(items: batch.items.count, cost: batch.cost)
    }

    private static func seal(_ state: inout State, capacity: Int) -> Batch {
        let batch = Batch(sequence: state.nextSequence, items: state.pending, cost: state.pendingCost)
        state.nextSequence += 1
        state.batchesOnTheRoad += 1
        state.pending = []
        state.pending.reserveCapacity(capacity)
        state.pendingCost = 0
        return batch
    }
}

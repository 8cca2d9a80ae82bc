import NewsmillCore

/// Values that are costly to get: the first who asks gets one, everybody else waits for it. What has been used longest ago is
/// forgotten when all together weigh too much.
final class OnceCache<Value: Sendable>: Sendable {
    private enum Entry {
        case coming
        case here(Value, cost: Int)
    }

    private struct State {
        var entries: [String: Entry] = [:]
        /// Those that are here, the oldest first.
        var order: [String] = []
        var cost = 0
    }

    private let state = Monitor(State())
    private let budget: Int

    init(budget: Int) {
        self.budget = budget
    }

    /// - Returns: the value, and whether this very call got it.
    func value(for key: String, cost: (Value) -> Int, get: () -> Value) -> (value: Value, isFresh: Bool) {
        let known = state.wait { state -> Value?? in
            switch state.entries[key] {
            case .here(let value, _): return .some(value)
            case .coming: return nil
            case nil:
                state.entries[key] = .coming
                return .some(nil)
            }
        }
        if let known { return (known, false) }
        let value = get()
        let weight = cost(value)
        state.change { state in
            state.entries[key] = .here(value, cost: weight)
            state.order.append(key)
            state.cost += weight
            while state.cost > budget, state.order.count > 1 {
                guard case .here(_, let old) = state.entries.removeValue(forKey: state.order.removeFirst()) else {
                    continue
                }
                state.cost -= old
            }
        }
        return (value, true)
    }
}

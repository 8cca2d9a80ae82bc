import Dispatch
import NewsmillCore

/// Neighbouring parallel stages on one hop: a batch goes to the next free worker, which takes it through all of them.
///
/// Each worker is a serial queue. (Workers on one concurrent queue would be started by the system at about one a second
/// beyond the core count once they are busy; sixteen serial queues start in milliseconds.)
///
/// While the sink has more than it can write at once, a single worker goes on: more would only take processors from the
/// sink, which is what the run waits for (measured on two processors, 50,000 articles: a quarter more a second).
final class ParallelLane: Lane {
    private struct State {
        var idle: [Int]
        /// Bounded by the credits, so that taking its first element stays cheap.
        var waiting: [Batch] = []
    }

    private let queues: [DispatchQueue]
    private let state: Locked<State>
    private let stages: [any ParallelStage]
    private let meters: [StageMeter]
    private let next: any Lane
    private let sinkIsBehind: @Sendable () -> Bool

    init(
        stages: [any ParallelStage], meters: [StageMeter], workers: Int, next: any Lane,
        sinkIsBehind: @escaping @Sendable () -> Bool
    ) {
        queues = (0..<workers).map { DispatchQueue(label: "newsmill.worker.\($0)") }
        state = Locked(State(idle: Array((0..<workers).reversed())))
        self.stages = stages
        self.meters = meters
        self.next = next
        self.sinkIsBehind = sinkIsBehind
    }

    func submit(_ batch: Batch) {
        let oneWillDo = sinkIsBehind()
        let worker = state.withLock { state -> Int? in
            state.waiting.append(batch)
            return oneWillDo && state.idle.count < queues.count ? nil : state.idle.popLast()
        }
        if let worker { queues[worker].async { self.work(worker) } }
    }

    /// Runs on the worker's queue, and goes on while batches wait.
    private func work(_ worker: Int) {
        while var batch = nextBatch(for: worker) {
            for (stage, meter) in zip(stages, meters) {
                meter.measure(&batch.items) { try stage.process(&$0) }
            }
            next.submit(batch)
        }
    }

    /// - Returns: nil when the worker is idle from now on; some other one is not, if batches wait.
    private func nextBatch(for worker: Int) -> Batch? {
        let oneWillDo = sinkIsBehind()
        return state.withLock { state in
            let othersWork = state.idle.count < queues.count - 1
            if state.waiting.isEmpty || oneWillDo && othersWork {
                state.idle.append(worker)
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}

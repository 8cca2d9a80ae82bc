import Dispatch
import NewsmillCore

/// Neighbouring parallel stages on one hop: a batch goes to the next free worker, which takes it through all of them.
///
/// Each worker is a serial queue. (Workers on one concurrent queue would be started by the system at about one a second
/// beyond the core count once they are busy; sixteen serial queues start in milliseconds.)
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

    init(stages: [any ParallelStage], meters: [StageMeter], workers: Int, next: any Lane) {
        queues = (0..<workers).map { DispatchQueue(label: "newsmill.worker.\($0)") }
        state = Locked(State(idle: Array((0..<workers).reversed())))
        self.stages = stages
        self.meters = meters
        self.next = next
    }

    func submit(_ batch: Batch) {
        let worker = state.withLock { state -> Int? in
            guard let worker = state.idle.popLast() else {
                state.waiting.append(batch)
                return nil
            }
            return worker
        }
        if let worker { queues[worker].async { self.work(worker, batch) } }
    }

    /// Runs on the worker's queue, and goes on while batches wait.
    private func work(_ worker: Int, _ batch: Batch) {
        var current: Batch? = batch
        while var batch = current {
            for (stage, meter) in zip(stages, meters) {
                meter.measure(&batch.items) { try stage.process(&$0) }
            }
            next.submit(batch)
            current = state.withLock { state in
                if !state.waiting.isEmpty { return state.waiting.removeFirst() }
                state.idle.append(worker)
                return nil
            }
        }
    }
}

import Dispatch
import NewsmillCore

/// The end of the road: writes batches in source order on one queue, counts how items ended, and gives credits back.
///
/// When the sink cannot write, the run is over: the first error is kept, the sources are stopped, and what is still on
/// the road is let go unwritten; the next run will read it again.
///
/// `@unchecked Sendable`: every `var` is only touched on `queue`.
final class SinkLane: Lane, @unchecked Sendable {
    private let queue = DispatchQueue(label: "newsmill.sink")
    private var sink: any Sink
    private var reorder = ReorderBuffer()
    private var counts = OutcomeCounts()
    private var nanoseconds: UInt64 = 0
    private var failure: (any Error)?
    private let cancellation: Cancellation
    private let finished: @Sendable (Batch, OutcomeCounts) -> Void

    /// - Parameter finished: called after each batch, written or not, with the counts so far.
    init(sink: any Sink, cancellation: Cancellation, finished: @escaping @Sendable (Batch, OutcomeCounts) -> Void) {
        self.sink = sink
        self.cancellation = cancellation
        self.finished = finished
    }

    func submit(_ batch: Batch) {
        queue.async {
            self.reorder.accept(batch) { batch in
                self.write(batch)
                self.finished(batch, self.counts)
            }
        }
    }

    private func write(_ batch: Batch) {
        guard failure == nil else { return }
        let start = DispatchTime.now().uptimeNanoseconds
        do {
            for outcome in try sink.write(batch.items) { counts.add(outcome) }
        } catch {
            failure = error
            cancellation.cancel()
        }
        nanoseconds += DispatchTime.now().uptimeNanoseconds - start
    }

    /// What came of it all. Call when nothing is on the road any more.
    func result() -> (counts: OutcomeCounts, seconds: Double, failure: (any Error)?) {
        queue.sync { (counts, Double(nanoseconds) / 1e9, failure) }
    }
}

import Dispatch
import NewsmillCore

/// The end of the road: writes batches in source order on one queue, counts how items ended, and gives credits back.
///
/// Batches that have gathered while the sink was writing go into one write: a sink that falls behind pays for fewer
/// transactions and catches up.
///
/// When the sink cannot write, the run is over: the first error is kept, the sources are stopped, and what is still on
/// the road is let go unwritten; the next run will read it again.
///
/// `@unchecked Sendable`: every `var` is only touched on `queue`.
final class SinkLane: Lane, @unchecked Sendable {
    private let queue = DispatchQueue(label: "newsmill.sink")
    private var sink: any Sink
    private var reorder = ReorderBuffer()
    /// Whether more waits than one write takes.
    var isBehind: Bool {
        arrived.withLock { $0.reduce(0) { $0 + $1.items.count } } > Self.itemsInOneWrite
    }

    /// What has come since the queue last looked.
    private let arrived = Locked<[Batch]>([])
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
        let isFirst = arrived.withLock { arrived in
            arrived.append(batch)
            return arrived.count == 1
        }
        // Whoever finds the list empty calls the queue; the others' batches go with it.
        if isFirst { queue.async { self.writeWhatHasArrived() } }
    }

    private func writeWhatHasArrived() {
        let batches = arrived.withLock { arrived in
            defer { arrived = [] }
            return arrived
        }
        var ready: [Batch] = []
        for batch in batches { reorder.accept(batch) { ready.append($0) } }
        for together in ready.grouped(upTo: Self.itemsInOneWrite) {
            write(together.flatMap(\.items))
            for batch in together { finished(batch, counts) }
        }
    }

    /// Enough to make a transaction cheap, few enough that little is done again after a kill.
    private static let itemsInOneWrite = 256

    private func write(_ items: [Item]) {
        guard failure == nil else { return }
        let start = DispatchTime.now().uptimeNanoseconds
        do {
            for outcome in try sink.write(items) { counts.add(outcome) }
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

extension [Batch] {
    /// Neighbouring batches of at most so many items together, or one that alone has more.
    fileprivate func grouped(upTo limit: Int) -> [ArraySlice<Batch>] {
        var groups: [ArraySlice<Batch>] = []
        var start = startIndex
        var count = 0
        for (index, batch) in enumerated() {
            if index > start, count + batch.items.count > limit {
                groups.append(self[start..<index])
                start = index
                count = 0
            }
            count += batch.items.count
        }
        if start < endIndex { groups.append(self[start...]) }
        return groups
    }
}

public import NewsmillCore

/// The engine: takes items from sources through stages to a sink.
///
/// One article's way: a source emits it, ``Intake`` takes credits for it and puts it in a numbered ``Batch``; a
/// ``ParallelLane`` gives the batch to a free worker, which takes it through all neighbouring parallel stages; a
/// ``SerialLane`` puts batches back in source order and shows them to a serial stage one by one; the ``SinkLane`` writes
/// each batch in one go, in order, and gives the credits back. Only sources ever wait; those that wait for the network are
/// read several at once, by ``ReadAhead``.
public struct Mill {
    private let stages: [RunnableStage]
    private let workers: Int
    private let batchSize: Int
    private let itemsInFlight: Int
    private let bytesInFlight: Int
    private let sourcesAtOnce: Int

    /// - Parameter workers: at least 1; how many articles are worked on at once in each stretch of parallel stages.
    public init(stages: [RunnableStage], workers: Int, options: RunSection = RunSection()) {
        self.stages = stages
        self.workers = max(1, workers)
        batchSize = options.batch
        itemsInFlight = options.itemsInFlight
        bytesInFlight = options.bytesInFlight
        sourcesAtOnce = options.sourcesAtOnce
    }

    /// Reads every source to its end, or until the run is cancelled or the sink fails; returns when all that entered has
    /// ended. Blocks the calling thread.
    ///
    /// - Parameter progress: called after each batch, on the sink's queue.
    public func run(
        sources: [(id: String, source: any Source)], into sink: any Sink, selection: Selection = Selection(),
        cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (OutcomeCounts) -> Void = { _ in }
    ) -> MillReport {
        let credits = Credits(items: itemsInFlight, bytes: bytesInFlight)
        let meters = stages.map { StageMeter(name: $0.name) }
        let intakeBox = Locked<Intake?>(nil)
        let sinkLane = SinkLane(sink: sink, cancellation: cancellation) { batch, counts in
            progress(counts)
            intakeBox.withLock { $0 }?.finished(batch)
        }
        let intake = Intake(
            batchSize: batchSize, credits: credits, cancellation: cancellation,
            first: lanes(meters: meters, last: sinkLane))
        intakeBox.withLock { $0 = intake }
        // The lanes hold the intake through the closure above.
        defer { intakeBox.withLock { $0 = nil } }

        let waiting = sources.filter { type(of: $0.source).readsAhead }
        let ahead = ReadAhead(
            waiting.map(\.source), selection: selection, readers: sourcesAtOnce, budget: bytesInFlight,
            cancellation: cancellation)
        ahead.start()
        var position = 0
        let reports = sources.map { id, source in
            let isWaiting = type(of: source).readsAhead
            defer { if isWaiting { position += 1 } }
            if cancellation.isCancelled { return MillReport.Source(id: id, items: 0, error: nil) }
            return report(id, intake) { take in
                try isWaiting ? ahead.handOver(position, to: take) : selection.read(source, take)
            }
        }
        credits.waitUntilAllAreBack()
        let result = sinkLane.result()
        return MillReport(
            entered: intake.entered, outcomes: result.counts,
            stages: meters.map { MillReport.Stage(name: $0.name, counts: $0.counts) }, sources: reports,
            sinkSeconds: result.seconds, interrupted: result.failure == nil && cancellation.isCancelled,
            failure: result.failure)
    }

    private func report(
        _ id: String, _ intake: Intake, reading: ((Item) -> Bool) throws -> Int
    ) -> MillReport.Source {
        var items = 0
        do {
            let passedOver = try reading { item in
                let isCounted = item.isCounted
                let taken = intake.take(item)
                if taken, isCounted { items += 1 }
                return taken
            }
            return MillReport.Source(id: id, items: items, passedOver: passedOver, error: nil)
        } catch {
            return MillReport.Source(id: id, items: items, error: "\(error)")
        }
    }

    /// Builds the road from its end: each lane knows the next.
    private func lanes(meters: [StageMeter], last: SinkLane) -> any Lane {
        var next: any Lane = last
        var neighbours: [(any ParallelStage, StageMeter)] = []
        func closeNeighbours() {
            guard !neighbours.isEmpty else { return }
            let road = neighbours.reversed()
            next = ParallelLane(
                stages: road.map(\.0), meters: road.map(\.1), workers: workers, next: next,
                sinkIsBehind: { last.isBehind })
            neighbours = []
        }
        for (stage, meter) in zip(stages, meters).reversed() {
            switch stage {
            case .parallel(let stage):
                neighbours.append((stage, meter))
            case .serial(let stage):
                closeNeighbours()
                next = SerialLane(stage: stage, meter: meter, next: next)
            }
        }
        closeNeighbours()
        return next
    }
}

import Dispatch
import NewsmillCore

/// One serial stage on a queue of its own: it sees every article, one at a time, in source order.
///
/// `@unchecked Sendable`: `stage` and `reorder` are only touched on `queue`.
final class SerialLane: Lane, @unchecked Sendable {
    private let queue: DispatchQueue
    private var stage: any SerialStage
    private var reorder = ReorderBuffer()
    private let meter: StageMeter
    private let next: any Lane

    init(stage: any SerialStage, meter: StageMeter, next: any Lane) {
        queue = DispatchQueue(label: "newsmill.\(meter.name)")
        self.stage = stage
        self.meter = meter
        self.next = next
    }

    func submit(_ batch: Batch) {
        queue.async {
            self.reorder.accept(batch) { batch in
                var batch = batch
                self.meter.measure(&batch.items) { try self.stage.process(&$0) }
                self.next.submit(batch)
            }
        }
    }
}

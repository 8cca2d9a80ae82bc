/// Restores source order: workers finish in any order, and serial stages and the sink must not notice.
struct ReorderBuffer {
    private var next = 0
    private var early: [Int: Batch] = [:]

    /// Takes a batch and hands on, in order, every batch whose turn has come.
    mutating func accept(_ batch: Batch, _ handOn: (Batch) -> Void) {
        guard batch.sequence == next else {
            early[batch.sequence] = batch
            return
        }
        handOn(batch)
        next += 1
        while let batch = early.removeValue(forKey: next) {
            handOn(batch)
            next += 1
        }
    }
}

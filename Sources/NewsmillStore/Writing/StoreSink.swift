import GRDB
public import NewsmillCore

/// Where a run's items end: one transaction for each batch.
///
/// What an item is (new, a new version, a sighting, unchanged) is decided here, in the transaction that writes it, by
/// the rules of ``Identity``. Ids are handed out in the order of the items, so that a run that was killed and repeated
/// gives the same database as one that was not.
public struct StoreSink: Sink {
    private let store: Store
    private let run: Int64
    private let archive: (any CaptureArchive)?
    private let state = State()

    init(store: Store, run: Int64, archive: (any CaptureArchive)?) {
        self.store = store
        self.run = run
        self.archive = archive
    }

    /// - Throws: ``StoreError``; then nothing of the batch is kept.
    public mutating func write(_ batch: [Item]) throws -> [Outcome] {
        let run = run
        let state = state
        let archive = archive
        do {
            return try store.transaction { db in
                let writer = try state.writer ?? BatchWriter(db, run: run, archive: archive)
                state.writer = writer
                let outcomes = try batch.map { try writer.write($0) }
                try writer.finishBatch()
                return outcomes
            }
        } catch {
            // Its caches may name rows that were rolled back.
            state.writer = nil
            throw error
        }
    }

    /// Unchecked: used by one `write` at a time, which the protocol promises.
    private final class State: @unchecked Sendable {
        var writer: BatchWriter?
    }
}

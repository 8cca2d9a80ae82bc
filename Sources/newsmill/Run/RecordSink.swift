import NewsmillCore
import NewsmillRecords

/// Writes each item as one line of JSON, in source order.
struct RecordSink: Sink {
    struct CannotWrite: Error, CustomStringConvertible {
        let description = "cannot write standard output: the disk is full or the reader has gone"
    }

    private let descriptor: Int32
    private var writer = RecordWriter()

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    mutating func write(_ batch: [Item]) throws -> [Outcome] {
        writer.reset()
        let outcomes = batch.map { item -> Outcome in
            switch item {
            case .article(let article):
                writer.write(article)
                return .stored(version: 1)
            case .rejected(let rejection):
                writer.writeRejection(id: rejection.part, stage: rejection.stage, reason: rejection.reason)
                return rejection.kind == .dropped ? .rejected : .failed
            case .unchanged:
                return .unchanged
            case .note:
                return .noted
            }
        }
        guard Terminal.write(writer.bytes, to: descriptor) else { throw CannotWrite() }
        return outcomes
    }
}

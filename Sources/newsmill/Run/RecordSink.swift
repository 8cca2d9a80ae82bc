import NewsmillCore
import NewsmillRecords

/// Writes each item as one line of JSON, in source order.
struct RecordSink: Sink {
    struct CannotWrite: Error, CustomStringConvertible {
        let description = "cannot write standard output: the disk is full or the reader has gone"
    }

    private let descriptor: Int32
    private var writer = RecordWriter()
    /// nil when every record leaves at once.
    private var held: HeldRecords?

    /// - Parameter waits: whether records are held until the next ``Note/pause``, to name the stories that are known by then.
    init(descriptor: Int32, waits: Bool = false) {
        self.descriptor = descriptor
        held = waits ? HeldRecords() : nil
    }

    mutating func write(_ batch: [Item]) throws -> [Outcome] {
        let outcomes = batch.map { item -> Outcome in
            let start = writer.bytes.count
            switch item {
            case .article(let article):
                let story = writer.write(article)
                hold(from: start, article, story)
                return .stored(version: 1)
            case .rejected(let rejection):
                writer.writeRejection(id: rejection.part, stage: rejection.stage, reason: rejection.reason)
                hold(from: start)
                return rejection.kind == .dropped ? .rejected : .failed
            case .unchanged:
                return .unchanged
            case .note(let note):
                if note == .pause { held?.releaseAll() }
                return .noted
            }
        }
        try send()
        return outcomes
    }

    private mutating func hold(from start: Int, _ article: Article? = nil, _ story: Range<Int> = 0..<0) {
        guard held != nil else { return }
        held?.add(writer.bytes[start...], article, story: (story.lowerBound - start)..<(story.upperBound - start))
        writer.reset()
    }

    private mutating func send() throws {
        let bytes = held?.takeReleased() ?? writer.bytes
        writer.reset()
        guard Terminal.write(bytes, to: descriptor) else { throw CannotWrite() }
    }
}

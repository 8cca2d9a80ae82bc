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
        var outcomes: [Outcome] = []
        for item in batch { outcomes.append(try write(item)) }
        try send(held?.takeReleased() ?? writer.bytes)
        writer.reset()
        return outcomes
    }

    private mutating func write(_ item: Item) throws -> Outcome {
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
            while note == .pause, let lines = held?.takeSome() { try send(lines) }
            return .noted
        }
    }

    private mutating func hold(from start: Int, _ article: Article? = nil, _ story: Range<Int> = 0..<0) {
        guard held != nil else { return }
        held?.add(writer.bytes[start...], article, story: (story.lowerBound - start)..<(story.upperBound - start))
        writer.reset()
    }

    private func send(_ lines: [UInt8]) throws {
        guard Terminal.write(lines, to: descriptor) else { throw CannotWrite() }
    }
}

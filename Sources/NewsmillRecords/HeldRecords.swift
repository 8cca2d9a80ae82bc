public import NewsmillCore
internal import NewsmillText

/// Records that wait for what later articles show: that two stories are one, or that one is two.
///
/// Then they name the stories that the database would hold. Beyond ``capacity`` the oldest records leave as they stand.
public struct HeldRecords: Sendable {
    private struct Record: Sendable {
        /// How many bytes of ``chunks`` are its line.
        var length: Int
        /// Where in the line the value of `story` stands.
        var story: Range<Int>
        /// nil when it has none.
        var seat: Seat?
    }

    /// What decides about the story of a record. A copy goes with its original.
    private struct Seat: Sendable {
        var article: ArticleReference
        var story: String
    }

    /// Bytes: some thousands of articles.
    public static let capacity = 64 << 20
    private static let chunk = 1 << 20

    private var records: [Record] = []
    /// How many of ``records`` have left.
    private var gone = 0
    /// Their lines, one behind the other, none in two chunks: thousands of small arrays that come and go leave memory in holes.
    private var chunks: [[UInt8]] = []
    /// How much of the first chunk has left.
    private var start = 0
    private var size = 0
    private var released: [UInt8] = []
    /// The stories that articles went to when theirs was split.
    private var moved: [ArticleReference: String] = [:]
    private var mergedInto: [String: String] = [:]
    private let capacity: Int

    public init(capacity: Int = Self.capacity) {
        self.capacity = capacity
    }

    /// - Parameters:
    ///   - bytes: the whole line.
    ///   - article: nil for a rejection.
    ///   - story: where in the line the value of `story` stands.
    public mutating func add(_ bytes: ArraySlice<UInt8>, _ article: Article?, story: Range<Int>) {
        let link = article?.story
        var seat: Seat?
        if let article, let link {
            seat = Seat(article: article.copy?.original ?? ArticleReference(article), story: link.story)
        }
        records.append(Record(length: bytes.count, story: story, seat: seat))
        append(bytes)
        size += bytes.count
        if let link { learn(link) }
        while size > capacity { release() }
        // What has left is let go in portions, so that each record is moved a few times at most.
        if gone > 1024, gone * 2 > records.count {
            records.removeFirst(gone)
            gone = 0
        }
    }

    /// Lets a portion of the records leave, the oldest first.
    ///
    /// - Returns: their lines, and those that may leave anyway; nil when none is left.
    public mutating func takeSome() -> [UInt8]? {
        guard !records.isEmpty else { return nil }
        while gone < records.count, released.count < Self.chunk { release() }
        if gone == records.count {
            records.removeAll(keepingCapacity: true)
            gone = 0
        }
        return takeReleased()
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        if chunks.last.map({ $0.count + bytes.count > Self.chunk }) ?? true {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(max(Self.chunk, bytes.count))
        }
        chunks[chunks.count - 1].append(contentsOf: bytes)
    }

    /// The lines that had to leave, in the order in which they came.
    public mutating func takeReleased() -> [UInt8] {
        defer { released.removeAll(keepingCapacity: true) }
        return released
    }

    private mutating func learn(_ link: StoryLink) {
        for relation in link.relations where relation.kind == .merged { mergedInto[relation.other] = link.story }
        guard let split = link.split else { return }
        for article in split.articles { moved[article] = split.story }
    }

    private mutating func release() {
        let record = records[gone]
        gone += 1
        size -= record.length
        if start == chunks[0].count {
            chunks.removeFirst()
            start = 0
        }
        let line = chunks[0][start..<start + record.length]
        start += record.length
        guard let seat = record.seat else {
            released += line
            return
        }
        var story = moved[seat.article] ?? seat.story
        while let other = mergedInto[story] { story = other }
        var json = JSONWriter()
        json.string(story)
        released += line.prefix(record.story.lowerBound)
        released += json.bytes
        released += line.dropFirst(record.story.upperBound)
    }
}

internal import Glibc
public import NewsmillCore
internal import NewsmillRecords

/// Records line by line from a descriptor: what `newsmill filter` reads from a pipe.
///
/// Every line is one item, a blank one too, so that a filter can answer line for line. An item's part is its record's id;
/// nothing is kept of the bytes, since nothing is stored.
public struct RecordStreamSource: Source {
    public static let type = "stream"
    public static let summary = "Records from standard input, one a line."
    /// No record is longer; a line that is comes back as a rejection.
    static let maximumLine = 256 << 20

    private let descriptor: Int32
    private let patience: Int32?

    /// - Parameters:
    ///   - descriptor: it is duplicated, not taken over.
    ///   - patience: milliseconds: when nothing has come for so long, ``Note/pause`` is handed over, as at the end; nil for at
    ///     the end alone.
    public init(descriptor: Int32, patience: Int32? = nil) {
        self.descriptor = descriptor
        self.patience = patience
    }

    public init(id: String, options: NoOptions, context: SourceContext) {
        self.init(descriptor: STDIN_FILENO)
    }

    public func read(_ emit: (Item) -> Bool) throws {
        // Also when it ends in an error: what was read is to be answered.
        defer { _ = emit(.note(.pause)) }
        var lines = LineReader(OpenFile(descriptor: dup(descriptor)), limit: Self.maximumLine)
        while let line = try lines.next(patience: patience, { _ = emit(.note(.pause)) }) {
            guard emit(item(line, number: lines.number)) else { return }
        }
    }

    private func item(_ line: LineReader.Line, number: Int) -> Item {
        let location = "line \(number)"
        switch line {
        case .tooLong:
            return rejection("the line has more than \(Self.maximumLine) bytes", location: location, id: nil)
        case .line(let bytes):
            do throws(RecordError) {
                let record = try Record(bytes)
                let capture = Capture(
                    source: record.source ?? Self.type, location: location, capturedAt: "",
                    mediaType: FileType.records.mediaType, sha256: "", body: [])
                var article = record.article(in: capture)
                article.part = record.id
                return .article(article)
            } catch {
                return rejection(error.reason, location: location, id: error.id)
            }
        }
    }

    private func rejection(_ reason: String, location: String, id: String?) -> Item {
        .rejected(
            Rejection(
                kind: .dropped, stage: "input", rule: "record", reason: reason, source: Self.type, location: location,
                part: id, capture: nil))
    }
}

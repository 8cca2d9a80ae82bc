import GRDB
import NewsmillCore

/// Puts responses into the archive, each content once, and remembers where.
final class ArchiveWriter {
    private let archive: (any CaptureArchive)?
    private let find: PreparedStatement
    private let insert: PreparedStatement
    private var isDirty = false

    /// - Parameter archive: nil where bodies are kept in the database.
    init(_ db: Database, _ scratch: Scratch, archive: (any CaptureArchive)?) throws {
        self.archive = archive
        find = try PreparedStatement(db, scratch, "SELECT url, captured_at FROM archive WHERE sha256 = ?")
        insert = try PreparedStatement(
            db, scratch,
            "INSERT INTO archive (sha256, url, captured_at, file, offset, length) VALUES (?, ?, ?, ?, ?, ?)")
    }

    /// Whether the body of a capture lies in the archive; it is put there if it came over the network.
    func holds(_ capture: Capture) throws -> Bool {
        guard let archive, let exchange = capture.exchange else { return false }
        find.put(capture.sha256)
        if try find.first({ _ in true }) == true { return true }
        try append(capture, exchange, archive)
        return true
    }

    /// Writes down that a response came: its bytes, or that they were the same as before.
    ///
    /// - Returns: where the record lies; nil without an archive.
    func note(_ capture: Capture) throws -> ArchivePlace? {
        guard let archive, let exchange = capture.exchange else { return nil }
        find.put(capture.sha256)
        let known = try find.first { ($0.text(0) ?? "", $0.text(1) ?? "") }
        guard let (url, date) = known else { return try append(capture, exchange, archive) }
        isDirty = true
        return try archive.appendRevisit(capture, of: url, at: date)
    }

    /// To be called before the transaction commits: what a row refers to is on the disk before the row is.
    func finishBatch() throws {
        guard isDirty else { return }
        try archive?.flush()
        isDirty = false
    }

    @discardableResult
    private func append(_ capture: Capture, _ exchange: Exchange, _ archive: any CaptureArchive) throws -> ArchivePlace
    {
        isDirty = true
        let place = try archive.append(capture)
        insert.put(capture.sha256)
        insert.put(exchange.url)
        insert.put(capture.capturedAt)
        insert.put(place.file)
        insert.put(place.offset)
        insert.put(place.length)
        try insert.run()
        return place
    }
}

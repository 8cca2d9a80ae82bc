/// Where the bytes of captures lie outside the database.
public struct ArchivePlace: Sendable, Equatable {
    /// Its name below the folder of captures.
    public var file: String
    /// Where the record begins in it, in bytes.
    public var offset: Int
    /// Of the record as it lies there.
    public var length: Int

    public init(file: String, offset: Int, length: Int) {
        self.file = file
        self.offset = offset
        self.length = length
    }
}

/// Keeps responses as they came. Used by one writer at a time.
public protocol CaptureArchive: Sendable {
    /// Appends a response.
    func append(_ capture: Capture) throws -> ArchivePlace
    /// Notes that an address gave bytes that are archived already: those of the record written for `url` at `date`.
    func appendRevisit(_ capture: Capture, of url: String, at date: String) throws -> ArchivePlace
    /// Returns when all that was appended is on the disk. What is not may be gone after a power cut.
    func flush() throws
}

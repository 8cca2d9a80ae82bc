import NewsmillFetch
import NewsmillStore

/// The bytes of captures, from the database or the archive beside it.
struct CaptureBodies {
    let store: Store
    /// Of the WARC files.
    let folder: String

    /// - Returns: nil when the bytes are nowhere.
    func body(of capture: CaptureDetail) throws -> [UInt8]? {
        if let body = try store.body(ofCapture: capture.id) { return body }
        guard let place = try store.archivePlace(ofCapture: capture.id) else { return nil }
        return try WARCReader.payload(at: place, in: folder)
    }
}

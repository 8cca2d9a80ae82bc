internal import Glibc
public import NewsmillCore
internal import NewsmillText

extension WARCReader {
    /// Reads the one record at a place.
    ///
    /// - Parameter folder: of captures, an absolute path; the place's file lies below it.
    /// - Throws: ``WARCError`` when there is no whole record, or its digest is not that of its block.
    public static func record(at place: ArchivePlace, in folder: String) throws(WARCError) -> WARCRecord {
        guard !place.file.hasPrefix("/"), !place.file.split(separator: "/").contains(".."), place.offset >= 0,
            (1...Int(Int32.max)).contains(place.length)
        else { throw WARCError(rule: "place", reason: "there can be no record at \(place)") }
        let file = try open("\(folder)/\(place.file)")
        var bytes: [UInt8] = []
        do throws(FileProblem) {
            try file.seek(to: place.offset)
            while bytes.count < place.length, try file.append(upTo: place.length - bytes.count, to: &bytes) > 0 {}
        } catch {
            throw WARCError(rule: error.rule, reason: error.reason)
        }
        let what = "\(place.file) at byte \(place.offset)"
        var reader = try WARCReader(bytes: bytes, maximumBytes: Int(Int32.max))
        switch try reader.next() {
        case .record(var record):
            guard isGenuine(record.block, record.fields.first("WARC-Block-Digest")) else {
                throw WARCError(rule: "digest", reason: "\(what): the record's digest is not that of its content")
            }
            record.offset = place.offset
            record.length = place.length
            return record
        case .damage(let damage): throw WARCError(rule: damage.rule, reason: "\(what): \(damage.reason)")
        case nil: throw WARCError(rule: "torn", reason: "\(what): there is no record")
        }
    }

    /// The body of the response or resource at a place: the bytes that ``WARCArchive/append(_:)`` was given.
    ///
    /// - Throws: ``WARCError``, also when the record is a revisit, which has no body of its own.
    public static func payload(at place: ArchivePlace, in folder: String) throws(WARCError) -> [UInt8] {
        let record = try record(at: place, in: folder)
        let what = "\(place.file) at byte \(place.offset)"
        let body: [UInt8]
        switch record.type {
        case "response":
            do throws(HTTPProblem) {
                body = try HTTPMessage(record.block).body(limit: Int(Int32.max))
            } catch {
                throw WARCError(rule: error.rule, reason: "\(what): \(error.reason)")
            }
        case "resource": body = record.block
        case let type: throw WARCError(rule: "place", reason: "\(what) is a \(type) record, which has no body")
        }
        guard isGenuine(body, record.fields.first("WARC-Payload-Digest")) else {
            throw WARCError(rule: "digest", reason: "\(what): the digest of the body is not that of its content")
        }
        return body
    }

    /// Of the digests that are in use, the one this program writes is checked.
    private static func isGenuine(_ bytes: [UInt8], _ digest: String?) -> Bool {
        guard let digest, digest.hasPrefix("sha256:"), digest.utf8.count == 71 else { return true }
        return digest.dropFirst(7) == SHA256.hex(bytes)
    }
}

public import NewsmillCore

/// One record of a WARC file.
public struct WARCRecord: Sendable, Equatable {
    /// As its first line says: `WARC/1.0`.
    public var version: String
    public var fields: [HTTPField]
    /// Where the record begins in the file as it lies there, in bytes: of its gzip member when it has one of its own.
    public var offset: Int
    /// How many bytes of the file it takes; nil when it cannot be read by its place, since one gzip member holds several.
    public var length: Int?
    public var block: [UInt8]
    /// What had to be mended to read it, in words: "Content-Length says 10, the record has 12 bytes".
    public var mended: String?

    /// In lower case: "response", "revisit".
    public var type: String { fields.first("WARC-Type")?.lowercased() ?? "" }

    /// nil for a record about nothing. Some writers put it between angle brackets, as the standard's own grammar did.
    public var targetURI: String? {
        guard let uri = fields.first("WARC-Target-URI"), !uri.isEmpty else { return nil }
        return uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
    }
}

/// A stretch of a WARC file that holds no record that can be read.
public struct WARCDamage: Sendable, Equatable {
    /// "torn" (the file ends within a record), "damaged", "too-large".
    public var rule: String
    /// In words, with the place.
    public var reason: String
    /// Where it begins in the file as it lies there, in bytes.
    public var offset: Int
    /// Of the record it happened in, where its header could be read.
    public var fields: [HTTPField]
}

/// What comes next in a WARC file.
public enum WARCEntry: Sendable, Equatable {
    case record(WARCRecord)
    case damage(WARCDamage)
}

/// Why a file as a whole, or the record at a place, cannot be read.
public struct WARCError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Of the rejection: "format", "unreadable", "digest" …
    public let rule: String
    public let reason: String

    public var description: String { reason }
}

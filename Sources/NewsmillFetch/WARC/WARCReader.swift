internal import Glibc
internal import NewsmillCore

/// Reads a WARC file record by record in bounded memory: WARC 0.17 to 1.1, with a gzip member for each record, one for
/// all, or uncompressed.
///
/// Damage costs the record it is in: reading goes on with the next that can be found. What can be mended without a
/// guess at the content (line ends, a wrong Content-Length whose true value the borders tell) is mended and said.
public struct WARCReader {
    private let input: WARCInput
    private let maximumBytes: Int
    private let types: Set<String>?
    /// Whether a record has been seen: else it is another format rather than damage.
    private var hasRecords = false

    /// - Parameters:
    ///   - path: of a regular file.
    ///   - maximumBytes: a record with a larger block is passed over and reported.
    ///   - types: the types of record to give, in lower case; nil for all.
    public init(path: String, maximumBytes: Int = 64 << 20, types: Set<String>? = nil) throws(WARCError) {
        try self.init(Self.open(path), maximumBytes: maximumBytes, types: types)
    }

    /// - Parameter descriptor: open for reading; it is duplicated, not taken over.
    public init(descriptor: Int32, maximumBytes: Int = 64 << 20, types: Set<String>? = nil) throws(WARCError) {
        try self.init(OpenFile(descriptor: dup(descriptor)), maximumBytes: maximumBytes, types: types)
    }

    public init(bytes: [UInt8], maximumBytes: Int = 64 << 20, types: Set<String>? = nil) throws(WARCError) {
        var rest: [UInt8]? = bytes
        try self.init(maximumBytes: maximumBytes, types: types) { (_, output) throws(WARCError) in
            guard let bytes = rest else { return 0 }
            rest = nil
            output += bytes
            return bytes.count
        }
    }

    init(_ file: OpenFile, maximumBytes: Int, types: Set<String>?) throws(WARCError) {
        try self.init(maximumBytes: maximumBytes, types: types) { (count, output) throws(WARCError) in
            do throws(FileProblem) {
                return try file.append(upTo: count, to: &output)
            } catch {
                throw WARCError(rule: error.rule, reason: error.reason)
            }
        }
    }

    private init(maximumBytes: Int, types: Set<String>?, _ read: @escaping WARCInput.Read) throws(WARCError) {
        input = try WARCInput(read)
        // The sum with a header must not overflow.
        self.maximumBytes = min(max(maximumBytes, 0), Int.max / 4)
        self.types = types
    }

    static func open(_ path: String) throws(WARCError) -> OpenFile {
        do throws(FileProblem) {
            return try OpenFile(path)
        } catch {
            throw WARCError(rule: error.rule, reason: error.reason)
        }
    }

    /// The next record, or the next stretch that holds none; nil at the end.
    ///
    /// - Throws: ``WARCError`` when it is no WARC file, or reading fails. There is nothing more then.
    public mutating func next() throws(WARCError) -> WARCEntry? {
        while true {
            try passLineEnds()
            guard try input.advance() else {
                guard input.stop != nil else { return nil }
                return try stopped(at: input.offset, fields: [])
            }
            if let entry = try nextHere() { return entry }
        }
    }

    private func passLineEnds() throws(WARCError) {
        while try input.fill(1) {
            let count = input.window[input.available].prefix { $0 == 0x0D || $0 == 0x0A }.count
            input.skip(count)
            if !input.available.isEmpty { return }
        }
    }

    /// - Returns: nil for a record of a type that is not wanted.
    private mutating func nextHere() throws(WARCError) -> WARCEntry? {
        let offset = input.offset
        let isAtStart = input.isAtStart
        guard let header = try readHeader() else {
            if input.stop != nil { return try stopped(at: offset, fields: []) }
            return try junk(at: offset)
        }
        hasRecords = true
        var record = WARCRecord(version: header.version, fields: header.fields, offset: offset, length: nil, block: [])
        let length = WARCBlock.length(header.fields)
        let isWanted = types?.contains(record.type) ?? true
        if let length, !isWanted || length > maximumBytes {
            let isWhole = try WARCBlock.pass(length, input)
            if !isWhole { return try torn(at: offset, fields: header.fields) }
            guard isWanted else { return nil }
            return .damage(
                WARCDamage(
                    rule: "too-large",
                    reason: "the record at byte \(offset) has \(length) bytes, more than the limit of \(maximumBytes)",
                    offset: offset, fields: header.fields))
        }
        guard let (block, mended) = try WARCBlock.read(length, limit: maximumBytes, input) else {
            return try torn(at: offset, fields: header.fields)
        }
        guard isWanted else { return nil }
        // Reading up to the next record also checks the checksum of this one's gzip member.
        try passLineEnds()
        if input.stop != nil { return try stopped(at: offset, fields: header.fields) }
        if isAtStart { record.length = input.endOffset.map { $0 - offset } }
        record.block = block
        record.mended = mended
        return .record(record)
    }

    /// nil, and nothing is consumed, when no record begins here or its header has no end.
    private func readHeader() throws(WARCError) -> WARCHeader? {
        var size = 4096
        while true {
            let isWhole = try input.fill(size)
            if let header = WARCHeader(input.window[input.available]) {
                input.skip(header.length)
                return header
            }
            // No header is longer, and what does not begin as one never becomes one.
            guard isWhole, size < 1 << 20, input.window[input.available].starts(with: "WARC/".utf8) else { return nil }
            size *= 4
        }
    }
}

// MARK: - Damage

extension WARCReader {
    private func stopped(at offset: Int, fields: [HTTPField]) throws(WARCError) -> WARCEntry {
        let damage: WARCDamage
        switch input.stop {
        case .damaged(let reason): damage = WARCDamage(rule: "damaged", reason: reason, offset: offset, fields: fields)
        case .torn, nil: damage = Self.torn(at: offset, fields: fields)
        }
        try input.recover()
        return .damage(damage)
    }

    private func torn(at offset: Int, fields: [HTTPField]) throws(WARCError) -> WARCEntry {
        if input.stop != nil { return try stopped(at: offset, fields: fields) }
        // What is left of it is no record.
        while try input.fill(1) { input.skip(input.available.count) }
        return .damage(Self.torn(at: offset, fields: fields))
    }

    private static func torn(at offset: Int, fields: [HTTPField]) -> WARCDamage {
        WARCDamage(
            rule: "torn", reason: "the file ends within the record that begins at byte \(offset)", offset: offset,
            fields: fields)
    }

    /// Passes over what is no record.
    private mutating func junk(at offset: Int) throws(WARCError) -> WARCEntry {
        let begins = Array(input.window[input.available].prefix(16))
        input.skip(1)
        let count = try WARCBlock.passToRecord(input) + 1
        if !hasRecords, try !input.advance(), input.stop == nil {
            let start = String(decoding: begins, as: UTF8.self).filter { $0 >= " " }
            throw WARCError(rule: "format", reason: "it is no WARC file: it begins with \"\(start)\"")
        }
        return .damage(
            WARCDamage(
                rule: "damaged", reason: "at byte \(offset) are \(count) bytes that are no record", offset: offset,
                fields: []))
    }
}

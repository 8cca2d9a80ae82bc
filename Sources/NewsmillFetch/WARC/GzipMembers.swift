internal import CZlib

/// Reads a file of gzip members (RFC 1952) one after the other, and finds the next one after damage.
final class GzipMembers {
    /// Why a member cannot be read to its end.
    enum Problem: Equatable {
        /// The file ends within it.
        case torn
        /// In words.
        case damaged(String)
    }

    private static let chunk = 256 << 10
    /// How much of a member is kept as it lies in the file, to look for another in it when it turns out damaged.
    private static let kept = 1 << 20
    /// How many bytes of what looks like a member are tried: more than a gzip header and five bytes ever need.
    private static let probe = 512

    private let read: WARCInput.Read
    private var raw: [UInt8] = []
    private var position = 0
    /// Of the first byte of `raw` in the file.
    private var start = 0
    private var stream = z_stream()
    /// What was inflated last: most records fit.
    private var scratch = [UInt8](repeating: 0, count: 64 << 10)

    private(set) var isInside = false
    /// Where the member begun last begins in the file.
    private(set) var memberOffset = 0

    init(_ read: @escaping WARCInput.Read) throws(WARCError) {
        self.read = read
        while raw.count < 8, try read(Self.chunk, &raw) > 0 {}
        // 15 bits of window; 16 more ask for the gzip format.
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw WARCError(rule: "unreadable", reason: "zlib has no memory")
        }
    }

    deinit { inflateEnd(&stream) }

    /// How much of the file has been taken.
    var offset: Int { start + position }

    var beginsMember: Bool { beginning.starts(with: [0x1F, 0x8B]) }

    var beginning: ArraySlice<UInt8> { raw[position...].prefix(8) }

    /// Copies the next bytes as they are.
    func copy(to bytes: inout [UInt8]) throws(WARCError) -> Bool {
        guard position < raw.count else { return try read(Self.chunk, &bytes) > 0 }
        bytes += raw[position...]
        start += raw.count
        (raw, position) = ([], 0)
        return true
    }

    /// Begins the next member.
    ///
    /// - Returns: false at the end, and with a problem when what follows is no member.
    func begin(_ problem: inout Problem?) throws(WARCError) -> Bool {
        while true {
            // Some writers pad with zeros.
            while position < raw.count, raw[position] == 0 { position += 1 }
            if raw.count - position >= 2 { break }
            guard try fill() else { break }
        }
        guard position < raw.count else { return false }
        memberOffset = offset
        guard beginsMember else {
            problem = .damaged("there is no gzip member at byte \(memberOffset)")
            return false
        }
        inflateReset(&stream)
        isInside = true
        return true
    }

    /// Appends what the member gives next.
    func inflate(to output: inout [UInt8]) throws(WARCError) -> Problem? {
        if position == raw.count, try !fill() { return .torn }
        let code = run(output: &scratch, input: raw.count - position)
        output += scratch[..<(scratch.count - Int(stream.avail_out))]
        switch code {
        case Z_OK, Z_BUF_ERROR: return nil
        case Z_STREAM_END:
            isInside = false
            return nil
        default: return .damaged("the gzip member at byte \(memberOffset) is damaged")
        }
    }

    private func run(output: inout [UInt8], input count: Int) -> CInt {
        raw.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                // zlib does not write to its input; the field lacks a const for the sake of old compilers.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + position })
                stream.avail_in = UInt32(clamping: count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                let given = stream.avail_in
                let code = CZlib.inflate(&stream, Z_NO_FLUSH)
                position += Int(given - stream.avail_in)
                return code
            }
        }
    }

    /// Looks for a member that begins a record, from within the one begun last.
    ///
    /// - Returns: false when there is none up to the end of the file.
    func findNext() throws(WARCError) -> Bool {
        isInside = false
        position = min(max(memberOffset + 1 - start, 0), raw.count)
        while true {
            while raw.count - position < Self.probe, try fill() {}
            guard position < raw.count else { return false }
            let last = raw.count - (raw.count - position < Self.probe ? 0 : Self.probe)
            while position <= last, position < raw.count {
                if raw[position] == 0x1F, beginsRecord() { return true }
                position += 1
            }
        }
    }

    private func beginsRecord() -> Bool {
        let head = raw[position...].prefix(4)
        // Deflate is the only method, and three bits of the flags are reserved.
        guard head.starts(with: [0x1F, 0x8B, 0x08]), head.last.map({ $0 & 0xE0 }) == 0 else { return false }
        let here = position
        defer { position = here }
        inflateReset(&stream)
        var bytes = [UInt8](repeating: 0, count: 5)
        _ = run(output: &bytes, input: min(raw.count - position, Self.probe))
        return bytes == Array("WARC/".utf8)
    }

    private func fill() throws(WARCError) -> Bool {
        let memberStart = isInside ? memberOffset - start : position
        let passed = min(position, max(memberStart, position - Self.kept, 0))
        raw.removeFirst(passed)
        start += passed
        position -= passed
        return try read(Self.chunk, &raw) > 0
    }
}

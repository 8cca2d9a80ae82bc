internal import CZlib

/// Deflates a record into one gzip member (RFC 1952), again and again with one stream and one buffer.
///
/// The same bytes give the same member: zlib's own gzip header names no time. A class, because zlib remembers where its
/// stream lies in memory.
final class GzipMember {
    private var stream = z_stream()
    private let isReady: Bool
    /// What was deflated last.
    private(set) var output: [UInt8] = []

    init(level: Int) {
        let size = CInt(MemoryLayout<z_stream>.size)
        // 15 bits of window; 16 more ask for the gzip format.
        isReady =
            deflateInit2_(&stream, CInt(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    }

    deinit { deflateEnd(&stream) }

    /// Appends to ``output`` one member that holds the pieces one after the other.
    ///
    /// - Returns: false when zlib has no memory, or a piece is larger than it can take.
    func append(_ pieces: [UInt8]...) -> Bool {
        guard isReady, deflateReset(&stream) == Z_OK, pieces.allSatisfy({ $0.count < Int(UInt32.max) / 2 }) else {
            return false
        }
        let size = pieces.reduce(0) { $0 + $1.count }
        let start = output.count
        // A bound for one call; each call may add the end of a block.
        let bound = Int(deflateBound(&stream, UInt(size))) + 64
        guard bound < Int(UInt32.max) else { return false }
        output.append(contentsOf: repeatElement(0, count: bound))
        let isWhole = output.withUnsafeMutableBufferPointer { output in
            stream.next_out = output.baseAddress.map { $0 + start }
            stream.avail_out = UInt32(bound)
            return Self.deflate(&stream, pieces)
        }
        output.removeLast(bound - (isWhole ? Int(stream.total_out) : 0))
        return isWhole
    }

    private static func deflate(_ stream: inout z_stream, _ pieces: [[UInt8]]) -> Bool {
        for (index, piece) in pieces.enumerated() {
            let isLast = index == pieces.count - 1
            let code = piece.withUnsafeBufferPointer { input in
                // zlib does not write to its input; the field lacks a const for the sake of old compilers.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                return CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            }
            guard code == (isLast ? Z_STREAM_END : Z_OK) || (!isLast && piece.isEmpty) else { return false }
        }
        return true
    }

    /// Makes room for the next record; a buffer that one huge record has made is given back.
    func clear() {
        output.removeAll(keepingCapacity: output.capacity <= 4 << 20)
    }
}

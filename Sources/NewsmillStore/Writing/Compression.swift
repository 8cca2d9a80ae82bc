import CZlib

/// Deflates bodies of captures in zlib's format (RFC 1950), which Python's `zlib.decompress` reads.
///
/// One stream is set up and reset for each body: setting one up costs four times what deflating 3 KB does (measured).
/// Small bodies get a window of 8 KB: the same ratio, and less memory to clear. Level 1: higher ones take twice the
/// time for 4 % of the size.
final class Deflater {
    private var small = z_stream()
    private var large = z_stream()
    private var output: [UInt8] = []
    private static let smallLimit = 16 << 10

    init() {
        let size = CInt(MemoryLayout<z_stream>.size)
        deflateInit2_(&small, 1, Z_DEFLATED, 13, 6, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        deflateInit2_(&large, 1, Z_DEFLATED, 15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    }

    deinit {
        deflateEnd(&small)
        deflateEnd(&large)
    }

    /// Hands the deflated bytes to `body`; they are good until it returns.
    ///
    /// - Throws: ``CompressionError`` when zlib has no memory, or what `body` throws.
    func deflate<T>(_ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        let count =
            bytes.count <= Self.smallLimit
            ? Self.run(&small, bytes, into: &output) : Self.run(&large, bytes, into: &output)
        guard let count else { throw CompressionError.cannotDeflate }
        return try output.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    private static func run(_ stream: inout z_stream, _ bytes: [UInt8], into output: inout [UInt8]) -> Int? {
        guard deflateReset(&stream) == Z_OK, bytes.count <= Int(UInt32.max) else { return nil }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        if output.count < bound { output = [UInt8](repeating: 0, count: bound) }
        return bytes.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                // zlib does not write to its input; the field lacks a const for the sake of old compilers.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                let code = CZlib.deflate(&stream, Z_FINISH)
                return code == Z_STREAM_END ? Int(stream.total_out) : nil
            }
        }
    }
}

enum CompressionError: Error, CustomStringConvertible {
    case cannotDeflate
    case damaged

    var description: String {
        switch self {
        case .cannotDeflate: "the body of a capture cannot be deflated"
        case .damaged: "the stored body of a capture is damaged"
        }
    }
}

enum Inflater {
    /// - Parameter size: how many bytes there must be.
    static func inflate(_ deflated: [UInt8], size: Int) throws -> [UInt8] {
        var stream = z_stream()
        guard newsmill_inflateInit(&stream) == Z_OK else { throw CompressionError.damaged }
        defer { inflateEnd(&stream) }
        // One byte more than expected, so that a body that is too long shows.
        var output = [UInt8](repeating: 0, count: size + 1)
        let count = deflated.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                return CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
            }
        }
        guard count == size else { throw CompressionError.damaged }
        output.removeLast()
        return output
    }
}

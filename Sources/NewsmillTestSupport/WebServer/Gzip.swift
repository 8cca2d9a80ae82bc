internal import CZlib

/// gzip (RFC 1952), for answers.
public enum Gzip {
    public static func compress(_ bytes: [UInt8]) -> [UInt8] {
        deflate(count: bytes.count, pieces: [bytes])
    }

    /// So many zero bytes, compressed, without ever holding them.
    public static func zeros(_ count: Int) -> [UInt8] {
        let piece = [UInt8](repeating: 0, count: 1 << 16)
        let whole = repeatElement(piece, count: count / piece.count)
        return deflate(count: count, pieces: Array(whole) + [Array(piece.prefix(count % piece.count))])
    }

    private static func deflate(count: Int, pieces: [[UInt8]]) -> [UInt8] {
        var stream = z_stream()
        let size = CInt(MemoryLayout<z_stream>.size)
        // 16 more than the window's 15 bits asks for gzip instead of zlib.
        deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        for (index, piece) in pieces.enumerated() {
            let flush = index == pieces.count - 1 ? Z_FINISH : Z_NO_FLUSH
            piece.withUnsafeBufferPointer { input in
                // zlib does not write to its input; the field lacks a const for the sake of old compilers.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                repeat {
                    let written = buffer.withUnsafeMutableBufferPointer { space in
                        stream.next_out = space.baseAddress
                        stream.avail_out = UInt32(space.count)
                        _ = CZlib.deflate(&stream, flush)
                        return space.count - Int(stream.avail_out)
                    }
                    output += buffer[..<written]
                } while stream.avail_out == 0
            }
        }
        return output
    }
}

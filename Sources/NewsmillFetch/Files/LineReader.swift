internal import Glibc

/// Reads a file line by line in bounded memory. Lines end with a line feed and nothing else, as JSON Lines says.
struct LineReader {
    enum Line: Equatable {
        /// Without its line feed.
        case line([UInt8])
        /// More bytes than the limit; passed over.
        case tooLong
    }

    private static let chunk = 256 * 1024

    private let file: OpenFile
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the line that came last, from 1.
    private(set) var number = 0

    init(_ file: OpenFile, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// - Parameters:
    ///   - patience: milliseconds; nil to wait in silence, however long.
    ///   - pause: called once when nothing has come for so long; then the wait goes on.
    mutating func next(patience: Int32? = nil, _ pause: () -> Void = {}) throws(FileProblem) -> Line? {
        number += 1
        var isTooLong = false
        var searched = start
        while true {
            if let end = Self.lineFeed(in: buffer, from: searched) {
                defer { start = end + 1 }
                return isTooLong || end - start > limit ? .tooLong : .line(Array(buffer[start..<end]))
            }
            if isAtEnd {
                defer { start = buffer.count }
                guard start < buffer.count || isTooLong else { return nil }
                return isTooLong || buffer.count - start > limit ? .tooLong : .line(Array(buffer[start...]))
            }
            if buffer.count - start > limit { isTooLong = true }
            buffer.removeFirst(isTooLong ? buffer.count : start)
            start = 0
            searched = buffer.count
            if let patience, !file.isReadable(within: patience) { pause() }
            isAtEnd = try file.append(upTo: Self.chunk, to: &buffer) == 0
        }
    }

    private static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}

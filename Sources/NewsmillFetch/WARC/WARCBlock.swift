internal import Glibc
internal import NewsmillCore

/// Finds where the block of a record ends: where its Content-Length says, if what follows bears it out.
enum WARCBlock {
    /// nil when the header does not say, or says what is no length.
    static func length(_ fields: [HTTPField]) -> Int? {
        guard let text = fields.first("Content-Length"), let length = Int(text), length >= 0 else { return nil }
        return length
    }

    /// Passes over a block unread.
    ///
    /// - Returns: false when the file ends before it does. A border ends it too.
    static func pass(_ length: Int, _ input: WARCInput) throws(WARCError) -> Bool {
        var left = length
        while left > 0, try input.fill(1) {
            let count = min(left, input.available.count)
            input.skip(count)
            left -= count
        }
        return left == 0 || (input.hasBorders && input.stop == nil)
    }

    /// - Returns: nil when the file ends within the block, or its end cannot be told.
    static func read(
        _ length: Int?, limit: Int, _ input: WARCInput
    ) throws(WARCError) -> (bytes: [UInt8], mended: String?)? {
        if let length, try isBorneOut(length, input) {
            let start = input.available.lowerBound
            let block = Array(input.window[start..<(start + length)])
            input.skip(length)
            return (block, nil)
        }
        guard input.stop == nil, let count = try trueLength(length, limit: limit, input) else { return nil }
        let start = input.available.lowerBound
        let block = Array(input.window[start..<(start + count)])
        input.skip(count)
        let said = length.map { "Content-Length says \($0)" } ?? "there is no Content-Length"
        return (block, "\(said), the record has \(count) bytes")
    }

    /// Whether a blank line, the next record, a border or the end follows.
    private static func isBorneOut(_ length: Int, _ input: WARCInput) throws(WARCError) -> Bool {
        let isWhole = try input.fill(length + 5)
        let rest = input.window[input.available].dropFirst(length)
        guard input.available.count >= length else { return false }
        if rest.starts(with: "\r\n\r\n".utf8) || rest.starts(with: "\n\n".utf8) || rest.starts(with: "WARC/".utf8) {
            return true
        }
        return !isWhole && input.stop == nil && rest.allSatisfy { $0 == 0x0D || $0 == 0x0A }
    }

    /// The length up to the next record, the border or the end, line ends aside.
    private static func trueLength(_ said: Int?, limit: Int, _ input: WARCInput) throws(WARCError) -> Int? {
        var searched = 0
        while true {
            let range = input.available
            if let next = recordStart(in: input.window, from: range.lowerBound + searched, to: range.upperBound) {
                return withoutLineEnds(input.window, range.lowerBound..<next)
            }
            searched = max(0, range.count - lookahead)
            guard range.count <= limit else { return nil }
            if try !input.fill(range.count + (256 << 10)), input.available.count == range.count { break }
        }
        // The end of a gzip member is certain; the end of a file may be where it was torn.
        guard input.stop == nil, input.hasBorders || (said ?? 0) <= input.available.count else { return nil }
        return withoutLineEnds(input.window, input.available)
    }

    /// Two line ends belong to the record, not to the block.
    private static func withoutLineEnds(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        for _ in 0..<2 where end > range.lowerBound && bytes[end - 1] == 0x0A {
            end -= end - 1 > range.lowerBound && bytes[end - 2] == 0x0D ? 2 : 1
        }
        return end - range.lowerBound
    }

    /// Passes over everything up to a record, a border, the end or damage.
    ///
    /// - Returns: how many bytes.
    static func passToRecord(_ input: WARCInput) throws(WARCError) -> Int {
        var count = 0
        while true {
            let range = input.available
            if let next = recordStart(in: input.window, from: range.lowerBound, to: range.upperBound) {
                input.skip(next - range.lowerBound)
                return count + next - range.lowerBound
            }
            let passed = max(0, range.count - lookahead)
            input.skip(passed)
            count += passed
            if try !input.fill(lookahead + 1) {
                // What is left is shorter than a first line.
                let left = input.available.count
                input.skip(left)
                return count + left
            }
        }
    }

    /// A line feed, `WARC/1.1`, and the end of the line.
    private static let lookahead = 12

    /// Where a line stands that begins a record.
    private static func recordStart(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var position = start
            while position < end, let found = memchr(base + position, 0x0A, end - position) {
                position = UnsafeRawPointer(found) - base + 1
                guard end - position >= lookahead - 2 else { return nil }
                if isFirstLine(UnsafeRawBufferPointer(rebasing: bytes[position..<min(end, position + 16)])) {
                    return position
                }
            }
            return nil
        }
    }

    private static func isFirstLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.starts(with: "WARC/".utf8) else { return false }
        let version = bytes.dropFirst(5).prefix { $0 == UInt8(ascii: ".") || $0 &- 0x30 < 10 }
        let rest = bytes[version.endIndex...]
        return version.count >= 3 && (rest.first == 0x0D || rest.first == 0x0A)
    }
}

/// Converts UTF-8 offsets of one text to Unicode scalars: how records and the database count, as Python and SQLite do.
public struct ScalarOffsets: Sendable {
    /// nil when every byte is a scalar.
    private let bytes: [UInt8]?
    /// The scalars before every 256th byte, so that a look-up reads at most one block.
    private let blocks: [Int]
    private static let blockSize = 256

    public init(_ text: String) {
        var text = text
        (bytes, blocks) = text.withUTF8 { utf8 -> ([UInt8]?, [Int]) in
            if utf8.allSatisfy({ $0 < 0x80 }) { return (nil, []) }
            var blocks: [Int] = []
            blocks.reserveCapacity(utf8.count / Self.blockSize + 1)
            var scalars = 0
            for index in utf8.indices {
                if index % Self.blockSize == 0 { blocks.append(scalars) }
                if utf8[index] & 0xC0 != 0x80 { scalars += 1 }
            }
            return (Array(utf8), blocks)
        }
    }

    /// The scalars before a byte.
    public func scalars(before offset: Int) -> Int {
        guard let bytes, !blocks.isEmpty else { return offset }
        let block = min(offset / Self.blockSize, blocks.count - 1)
        return blocks[block] + bytes[(block * Self.blockSize)..<offset].count { $0 & 0xC0 != 0x80 }
    }

    /// Start and length in scalars.
    public func convert(_ range: Range<Int>) -> (start: Int, length: Int) {
        let start = scalars(before: range.lowerBound)
        return (start, scalars(before: range.upperBound) - start)
    }
}

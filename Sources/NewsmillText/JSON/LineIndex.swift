/// Turns byte offsets of a text into lines and columns, as editors count them: both from 1, columns in scalars.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        let line = starts.lastIndex { $0 <= offset } ?? 0
        let column = bytes[starts[line]..<offset].count { $0 & 0xC0 != 0x80 }
        return (line + 1, column + 1)
    }
}

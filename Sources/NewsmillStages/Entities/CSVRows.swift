/// Reads CSV (RFC 4180) from lines: quoted cells may hold commas, quotes and line breaks.
public struct CSVRows: Sendable {
    /// A row that goes on over more lines is no row: a quote was not closed.
    private static let mostLines = 1000

    private var separator: UInt8 = 0x2C
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var isQuoted = false
    private var lines = 0

    /// - Parameter header: the first line; comma, semicolon or tab, whichever it has most of, separates cells.
    public init(header: [UInt8]) {
        let choices: [UInt8] = [0x2C, 0x3B, 0x09]
        let counts = choices.map { choice in header.count { $0 == choice } }
        if let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) { separator = choices[index] }
    }

    /// - Parameter line: without its line feed.
    /// - Returns: the cells of the row that ends with this line; nil when it goes on.
    public mutating func row(_ line: [UInt8]) throws(ImportProblem) -> [String]? {
        var bytes = line[...]
        if lines == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        lines += 1
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != 0x22 {
                    cell.append(byte)
                } else if index < bytes.endIndex, bytes[index] == 0x22 {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22, cell.isEmpty {
                isQuoted = true
            } else if byte == separator {
                endCell()
            } else {
                cell.append(byte)
            }
        }
        if isQuoted {
            cell.append(0x0A)
            guard lines < Self.mostLines, cell.count < 1 << 20 else {
                (cells, cell, isQuoted, lines) = ([], [], false, 0)
                throw ImportProblem("a quotation mark is opened and not closed")
            }
            return nil
        }
        endCell()
        defer { (cells, lines) = ([], 0) }
        return cells == [""] ? [] : cells
    }

    private mutating func endCell() {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
    }
}

/// Where an array of a JSON5 text that is known to be sound ends, comments and strings stepped over.
public struct JSONArrayLayout {
    public enum End {
        case empty
        /// The byte behind the last element or its comma.
        case element(end: Int, hasComma: Bool)
    }

    public private(set) var end = End.empty
    /// The closing bracket.
    public private(set) var close: Int
    private let open: Int

    /// - Parameter open: the opening bracket.
    public init(_ bytes: [UInt8], at open: Int) {
        self.open = open
        close = bytes.count
        var depth = 0
        var index = open
        var last: (end: Int, isComma: Bool)?
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                index = Self.endOfString(bytes, from: index)
            case UInt8(ascii: "/") where index + 1 < bytes.count && Self.isComment(bytes[index + 1]):
                index = Self.endOfComment(bytes, from: index)
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 {
                    close = index
                    if let last { end = .element(end: last.end, hasComma: last.isComma) }
                    return
                }
                index += 1
            case 0...0x20:
                index += 1
                continue
            default: index += 1
            }
            if start > open { last = (index, depth == 1 && bytes[start] == UInt8(ascii: ",")) }
        }
    }

    /// The indentation of the line with the last element, or two spaces more than that of the array.
    public func indent(in bytes: [UInt8]) -> String {
        func spaces(before index: Int) -> String {
            let start = (bytes[..<index].lastIndex(of: 0x0A) ?? -1) + 1
            return String(decoding: bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
        }
        guard case .element(let end, _) = end, bytes[open..<end].contains(0x0A) else {
            return spaces(before: open) + "  "
        }
        return spaces(before: end)
    }

    /// The text with more elements at the array's end: on lines of their own where the array has lines.
    ///
    /// - Parameter elements: each as JSON.
    public func appending(_ elements: [String], to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let isOneLine = !bytes[open..<close].contains(0x0A)
        let indent = indent(in: bytes)
        switch end {
        case .empty:
            let text =
                isOneLine && elements.reduce(0, { $0 + $1.count }) < 80
                ? elements.joined(separator: ", ")
                : "\n\(indent)" + elements.joined(separator: ",\n\(indent)") + "\n\(String(indent.dropLast(2)))"
            bytes.insert(contentsOf: Array(text.utf8), at: close)
        case .element(let end, let hasComma):
            let between = isOneLine ? " " : "\n\(indent)"
            let text = between + elements.joined(separator: ",\(between)") + (hasComma ? "," : "")
            // Behind a remark on the last line, and its comma before it.
            let lineEnd = isOneLine ? end : bytes[end..<close].firstIndex(of: 0x0A) ?? end
            bytes.insert(contentsOf: Array(text.utf8), at: max(lineEnd, end))
            if !hasComma { bytes.insert(UInt8(ascii: ","), at: end) }
        }
        return bytes
    }

    private static func isComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*") }

    private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != bytes[start] { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(index + 1, bytes.count)
    }

    private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
        if bytes[start + 1] == UInt8(ascii: "/") { return bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }
        var index = start + 2
        while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
            index += 1
        }
        return min(index + 2, bytes.count)
    }
}

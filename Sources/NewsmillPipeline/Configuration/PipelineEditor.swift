internal import NewsmillText

/// Adds lines to the `sources` of a pipeline.json and leaves everything else as it is, comments and layout included.
public struct PipelineEditor {
    public private(set) var text: String

    /// - Parameter text: of a pipeline.json.
    public init(_ text: String) {
        self.text = text
    }

    /// The ids that are taken.
    public var sourceIDs: [String] {
        sources?.array?.compactMap { $0["id"]?.string } ?? []
    }

    /// Appends a source as one line.
    ///
    /// - Parameter members: in order; each value as JSON.
    /// - Throws: ``PipelineEditError`` when there is no array `sources` to add to.
    public mutating func add(source members: [(key: String, json: String)]) throws(PipelineEditError) {
        guard let sources, sources.array != nil else {
            throw PipelineEditError(
                reason: "it has no \"sources\": [ … ] to add to; `newsmill validate` says what is wrong with it")
        }
        var bytes = Array(text.utf8)
        let list = ArrayLayout(bytes, at: sources.offset)
        let line = "{ " + members.map { "\"\($0.key)\": \($0.json)" }.joined(separator: ", ") + " }"
        let indent = list.indent(in: bytes)
        switch list.end {
        case .empty:
            bytes.insert(contentsOf: Array("\n\(indent)\(line)\n\(String(indent.dropLast(2)))".utf8), at: list.close)
        case .element(let end, let hasComma):
            // Behind a remark on the last line, and its comma before it.
            let lineEnd = bytes[end..<list.close].firstIndex(of: 0x0A) ?? end
            bytes.insert(contentsOf: Array("\n\(indent)\(line)\(hasComma ? "," : "")".utf8), at: max(lineEnd, end))
            if !hasComma { bytes.insert(UInt8(ascii: ","), at: end) }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private var sources: JSONNode? {
        (try? JSONParser.parse(Array(text.utf8), dialect: .json5))?["sources"]
    }
}

/// Why a pipeline.json cannot be edited.
public struct PipelineEditError: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String

    public var description: String { reason }
}

/// Where an array of a JSON5 text that is known to be sound ends, comments and strings stepped over.
private struct ArrayLayout {
    enum End {
        case empty
        /// The byte behind the last element or its comma.
        case element(end: Int, hasComma: Bool)
    }

    private(set) var end = End.empty
    /// The closing bracket.
    private(set) var close: Int
    private let open: Int

    init(_ bytes: [UInt8], at open: Int) {
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
    func indent(in bytes: [UInt8]) -> String {
        func spaces(before index: Int) -> String {
            let start = (bytes[..<index].lastIndex(of: 0x0A) ?? -1) + 1
            return String(decoding: bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
        }
        guard case .element(let end, _) = end, bytes[open..<end].contains(0x0A) else {
            return spaces(before: open) + "  "
        }
        return spaces(before: end)
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

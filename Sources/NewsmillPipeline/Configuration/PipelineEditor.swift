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
        let list = JSONArrayLayout(bytes, at: sources.offset)
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

/// Text as found, with the changes made to it since. The original is never lost.
public struct RevisedText: Sendable, Equatable {
    /// A stretch of the original, in UTF-8 bytes, and what stands there now.
    public struct Edit: Sendable, Equatable {
        public let range: Range<Int>
        public let replacement: String
    }

    public let original: String
    /// In order, never overlapping.
    public private(set) var edits: [Edit] = []

    public init(_ original: String) {
        self.original = original
    }

    /// The text as it now reads.
    public var text: String {
        if edits.isEmpty { return original }
        let bytes = original.utf8
        var text = ""
        var position = bytes.startIndex
        for edit in edits {
            let lower = bytes.index(bytes.startIndex, offsetBy: edit.range.lowerBound)
            text += original[position..<lower]
            text += edit.replacement
            position = bytes.index(bytes.startIndex, offsetBy: edit.range.upperBound)
        }
        return text + original[position...]
    }

    /// Replaces a stretch of the original.
    ///
    /// - Returns: what stood there, or nil when the range is outside the text, cuts a scalar or meets an earlier edit;
    ///   nothing changes then.
    mutating func replace(_ range: Range<Int>, with replacement: String) -> String? {
        let bytes = original.utf8
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        let lower = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let upper = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        guard lower.samePosition(in: original.unicodeScalars) != nil,
            upper.samePosition(in: original.unicodeScalars) != nil
        else { return nil }
        // From the end: edits nearly always come in order, and a hostile text may have thousands.
        let next = (edits.lastIndex { $0.range.lowerBound < range.lowerBound } ?? -1) + 1
        if next > 0, edits[next - 1].range.upperBound > range.lowerBound { return nil }
        if next < edits.endIndex, edits[next].range.lowerBound < range.upperBound { return nil }
        edits.insert(Edit(range: range, replacement: replacement), at: next)
        return String(original[lower..<upper])
    }
}

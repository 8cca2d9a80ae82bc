import NewsmillCore

/// Leads from a place in a text as it finally reads to the same place in the text as found, and back.
struct RevisedOffsets {
    private let edits: [RevisedText.Edit]

    init(_ text: RevisedText) {
        edits = text.edits
    }

    /// A range of the final text in the text as found; what touches a replacement takes in all that was replaced.
    func original(_ range: Range<Int>) -> Range<Int> {
        var shift = 0
        var lower: Int?
        var upper: Int?
        for edit in edits {
            let start = edit.range.lowerBound + shift
            let end = start + edit.replacement.utf8.count
            if lower == nil, range.lowerBound < end {
                lower = range.lowerBound >= start ? edit.range.lowerBound : range.lowerBound - shift
            }
            if upper == nil, range.upperBound <= end {
                upper = range.upperBound > start ? edit.range.upperBound : range.upperBound - shift
            }
            if lower != nil, upper != nil { break }
            shift += edit.replacement.utf8.count - edit.range.count
        }
        let first = lower ?? range.lowerBound - shift
        return first..<max(first, upper ?? range.upperBound - shift)
    }

    /// A range of the text as found in the final text; what touches a replacement takes in all of it.
    func final(_ range: Range<Int>) -> Range<Int> {
        var shift = 0
        var lower: Int?
        var upper: Int?
        for edit in edits {
            let start = edit.range.lowerBound + shift
            let end = start + edit.replacement.utf8.count
            if lower == nil, range.lowerBound < edit.range.upperBound {
                lower = range.lowerBound >= edit.range.lowerBound ? start : range.lowerBound + shift
            }
            if upper == nil, range.upperBound <= edit.range.upperBound {
                upper = range.upperBound > edit.range.lowerBound ? end : range.upperBound + shift
            }
            if lower != nil, upper != nil { break }
            shift += edit.replacement.utf8.count - edit.range.count
        }
        let first = lower ?? range.lowerBound + shift
        return first..<max(first, upper ?? range.upperBound + shift)
    }
}

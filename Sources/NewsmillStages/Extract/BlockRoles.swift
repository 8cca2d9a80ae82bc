import NewsmillCore
import NewsmillText

/// Tells what the blocks of a body are: headings, list items, the points of a summary box, datelines, quotations.
struct BlockRoles {
    private var roles: [Paragraph.Role] = []

    /// A box stands near the top: at most so many paragraphs of prose before it.
    private static let proseBeforeBox = 3
    /// So near its end a text names its source.
    private static let tail = 3

    init(text: ByteText, blocks: [TextLayout.Block]) {
        roles.reserveCapacity(blocks.count)
        for (index, block) in blocks.enumerated() {
            let next = index + 1 < blocks.count ? blocks[index + 1] : nil
            roles.append(Self.role(of: block, at: index, of: blocks.count, before: next, text))
        }
        markSummaries()
        unmarkRepeated(text, blocks)
    }

    func role(of index: Int) -> Paragraph.Role { roles[index] }

    private static func role(
        of block: TextLayout.Block, at index: Int, of count: Int, before next: TextLayout.Block?, _ text: ByteText
    ) -> Paragraph.Role {
        switch block.kind {
        case .bullet, .numbered: return .list
        case .quote: return .quote
        case .heading: return .heading
        case .plain, .dash: break
        }
        // Roles other than body are short.
        guard block.range.count <= 240 else { return .body }
        if index >= count - tail || index < tail, SourceLine(text, block.range) != nil { return .source }
        if index < 3, next != nil, Dateline.isWhole(text, block.range) { return .dateline }
        if let next, block.breaks.isEmpty, isHeading(block, before: next, text) { return .heading }
        return .body
    }

    /// Short, no full stop, and above a paragraph or a list.
    private static func isHeading(_ block: TextLayout.Block, before next: TextLayout.Block, _ text: ByteText) -> Bool {
        let columns = text.columns(block.range)
        guard columns <= 100, text.words(block.range, limit: 15).count <= 14 else { return false }
        let isAboveList = next.kind == .bullet || next.kind == .numbered(1)
        let bare = text.withoutOpeners(text.withoutClosers(block.range))
        guard let first = bare.isEmpty ? nil : text.scalar(at: bare.lowerBound), let last = text.lastScalar(of: bare)
        else {
            return false
        }
        guard
            first.properties.isUppercase || first.properties.numericType != nil
                || first.properties.generalCategory == .otherLetter
        else { return false }
        if last == ":" { return isAboveList && columns <= 60 }
        if ".!;,\u{2026}\u{3002}-–—".unicodeScalars.contains(last) { return false }
        if isAboveList { return true }
        switch next.kind {
        case .plain, .quote, .dash: break
        default: return false
        }
        let nextColumns = text.columns(next.range)
        return nextColumns > columns && (nextColumns >= 60 || text.endsSentence(next.range))
            && (nextColumns >= 100 || text.endsSentence(next.range))
    }

    /// A heading with at least two points under it, near the top and above more prose, is a box.
    private mutating func markSummaries() {
        var prose = 0
        var index = 0
        while index < roles.count, prose <= Self.proseBeforeBox {
            if roles[index] == .body { prose += 1 }
            if roles[index] == .heading {
                var end = index + 1
                while end < roles.count, roles[end] == .list { end += 1 }
                if end - index > 2, roles[end...].contains(.body) {
                    for point in (index + 1)..<end { roles[point] = .summary }
                    return
                }
            }
            index += 1
        }
    }

    /// What stands there again and again is a label ("Advertisement"), and no heading.
    private mutating func unmarkRepeated(_ text: ByteText, _ blocks: [TextLayout.Block]) {
        var first: [String: Int] = [:]
        for index in roles.indices where roles[index] == .heading && blocks[index].kind == .plain {
            if let earlier = first.updateValue(index, forKey: text.folded(blocks[index].range)) {
                roles[earlier] = .body
                roles[index] = .body
            }
        }
    }
}

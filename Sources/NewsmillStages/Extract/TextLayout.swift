/// What a text's lines say of its paragraphs: blank lines between them, one to a line, or lines broken at a fixed width.
struct TextLayout {
    /// What will be a paragraph, or a line of the head.
    struct Block: Equatable {
        /// Without the white space around it, and without the bullet or quotation mark at its head.
        var range: Range<Int>
        /// Line breaks inside, with the white space around them: each reads as one space.
        var breaks: [Range<Int>] = []
        var kind = Kind.plain
        /// Whether a blank line, or nothing, stands before it.
        var standsApart = true
        /// Where its bullet begins.
        var markerStart: Int
    }

    enum Kind: Equatable {
        case plain
        /// •
        case bullet
        /// `-`, `–`, `*`: a bullet among its like.
        case dash
        /// `1.`; the number stays in the text.
        case numbered(Int)
        /// `> `
        case quote
        /// `## `
        case heading(level: Int)
    }

    private struct Line {
        var range: Range<Int>
        var markerStart: Int
        var kind: Kind
        var indent: Int
        var columns: Int
        var standsApart: Bool
    }

    /// - Parameter isMarkdown: whether lines belong together until a blank line parts them (CommonMark section 4.8).
    static func blocks(of text: ByteText, unwraps: Bool, isMarkdown: Bool = false) -> [Block] {
        let lines = lines(of: text)
        let width = !unwraps ? nil : isMarkdown ? .max : wrapWidth(lines, text)
        var blocks: [Block] = []
        blocks.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            if let width, index > 0, joins(lines[index - 1], line, width: width, text) {
                let end = blocks[blocks.count - 1].range.upperBound
                blocks[blocks.count - 1].breaks.append(end..<line.range.lowerBound)
                blocks[blocks.count - 1].range = blocks[blocks.count - 1].range.lowerBound..<line.range.upperBound
            } else {
                blocks.append(
                    Block(
                        range: line.range, kind: line.kind, standsApart: line.standsApart,
                        markerStart: line.markerStart))
            }
        }
        return withoutLoneMarkers(blocks)
    }

    // MARK: Lines

    private static func lines(of text: ByteText) -> [Line] {
        let bytes = text.bytes
        var lines: [Line] = []
        var lineStart = 0
        var rules = 0
        // Front matter stands between two rules at the very top.
        let hasFrontMatter = bytes.starts(with: "---".utf8)
        var isAfterBlank = true
        while lineStart <= bytes.count {
            var end = lineStart
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let range = text.trimmed(lineStart..<end)
            if range.isEmpty || isRule(text, range) {
                isAfterBlank = true
                if !range.isEmpty { rules += 1 }
            } else {
                let (kind, content) = marker(text, range)
                lines.append(
                    Line(
                        range: content, markerStart: range.lowerBound, kind: kind,
                        indent: text.columns(lineStart..<range.lowerBound),
                        columns: text.columns(range), standsApart: isAfterBlank))
                isAfterBlank = hasFrontMatter && rules == 1
            }
            if end < bytes.count, bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { end += 1 }
            lineStart = end + 1
        }
        return lines
    }

    /// `---`, `* * *`: a line drawn with characters.
    private static func isRule(_ text: ByteText, _ range: Range<Int>) -> Bool {
        range.count >= 3 && text.bytes[range].allSatisfy { "-*_=~ ".utf8.contains($0) }
    }

    private static func marker(_ text: ByteText, _ range: Range<Int>) -> (Kind, Range<Int>) {
        let bytes = text.bytes
        func content(after length: Int, needsSpace: Bool = true) -> Range<Int>? {
            let rest = range.lowerBound + length
            guard rest < range.upperBound else { return nil }
            if needsSpace, text.spaceLength(at: rest) == 0 { return nil }
            return text.trimmed(rest..<range.upperBound)
        }
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            if let content = content(after: 1) { return (.dash, content) }
        case UInt8(ascii: ">"):
            if let content = content(after: 1, needsSpace: false) { return (.quote, content) }
        case UInt8(ascii: "#"):
            let level = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
            if level <= 6, let content = content(after: level) { return (.heading(level: level), content) }
        case 0x30...0x39:
            let digits = bytes[range].prefix { $0 &- 0x30 < 10 }
            let next = range.lowerBound + digits.count
            if digits.count <= 2, next < range.upperBound,
                bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")"),
                content(after: digits.count + 1) != nil
            {
                return (.numbered(digits.reduce(0) { $0 * 10 + Int($1 & 15) }), range)
            }
        case 0x80...:
            let scalar = text.scalar(at: range.lowerBound)
            if bullets.contains(scalar), let content = content(after: UTF8.width(scalar), needsSpace: false) {
                return (.bullet, content)
            }
            // An en dash does for a bullet; an em dash begins a line of dialogue.
            if scalar == "\u{2013}", let content = content(after: 3) { return (.dash, content) }
        default: break
        }
        return (.plain, range)
    }

    private static let bullets: Set<Unicode.Scalar> = Set("•‣◦▪▫●○■□⁃∙·➤►▶✓✔".unicodeScalars)

    /// A dash alone may be anything and a number alone is no list: both need a neighbour of their kind.
    private static func withoutLoneMarkers(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        for index in blocks.indices {
            let before = index > 0 ? blocks[index - 1].kind : .plain
            let after = index + 1 < blocks.count ? blocks[index + 1].kind : .plain
            switch blocks[index].kind {
            case .numbered(let number) where before != .numbered(number - 1) && after != .numbered(number + 1):
                blocks[index].kind = .plain
            case .dash where before == .bullet || after == .dash:
                blocks[index].kind = .bullet
            case .dash:
                blocks[index].kind = .plain
                blocks[index].range = blocks[index].markerStart..<blocks[index].range.upperBound
            default: break
            }
        }
        return blocks
    }
}

// MARK: - Lines broken at a fixed width

extension TextLayout {
    /// The width at which the lines are broken; nil when each line is a paragraph.
    ///
    /// A line was broken when its successor's first word would not have fitted. Prose broken so goes on in the middle of a
    /// sentence at many of its line ends; one sentence or one verse to a line does not.
    private static func wrapWidth(_ lines: [Line], _ text: ByteText) -> Int? {
        var pairs: [(Line, Line)] = []
        var width = 0
        // The first line is a header more often than not, and is not broken.
        let body = lines.count > 4 ? lines.dropFirst() : lines[...]
        for (line, next) in zip(body, body.dropFirst()) where !next.standsApart && mayJoin(line, next) {
            pairs.append((line, next))
            width = max(width, line.columns)
            // Nobody breaks lines beyond this; found early, the rest need not be looked at.
            if width > 120 { return nil }
        }
        guard width >= 30 else { return nil }
        var (fitting, running) = (0, 0)
        for (line, next) in pairs {
            if fits(line, next, width: width, text) { fitting += 1 }
            if isMidSentence(line, next, text) { running += 1 }
        }
        guard running > 0 else { return nil }
        let isFilled = fitting * 10 >= pairs.count * 7 && running * 10 >= pairs.count * 3
        return isFilled || running * 10 >= pairs.count * 6 ? width : nil
    }

    private static func joins(_ line: Line, _ next: Line, width: Int, _ text: ByteText) -> Bool {
        guard !next.standsApart, mayJoin(line, next) else { return false }
        if width == .max { return true }
        if isMidSentence(line, next, text) { return true }
        // A step to the right after a full stop begins a paragraph.
        if next.indent >= line.indent + 2, line.kind == .plain, text.endsSentence(line.range) { return false }
        return fits(line, next, width: width, text)
    }

    private static func mayJoin(_ line: Line, _ next: Line) -> Bool {
        switch (line.kind, next.kind) {
        case (.heading, _): false
        case (_, .plain): true
        case (.quote, .quote): true
        default: false
        }
    }

    private static func fits(_ line: Line, _ next: Line, width: Int, _ text: ByteText) -> Bool {
        guard let word = text.words(next.range, limit: 1).first else { return false }
        return line.columns + 1 + text.columns(word) > width
    }

    private static func isMidSentence(_ line: Line, _ next: Line, _ text: ByteText) -> Bool {
        text.startsLowercase(next.range) && !text.endsSentence(line.range)
    }
}

/// Finds what stands between quotation marks.
///
/// One pass over the marks; of nested quotations the outer one counts. A closing mark that is missing costs one quotation at
/// most: what is open at the end of a paragraph goes on only where the next paragraph begins with a mark.
struct SpanReader {
    private let text: UnsafeBufferPointer<UInt8>
    private(set) var spans: [QuotedSpan] = []
    /// What the paragraph before left open.
    private var carried: QuotationMark.Family?

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// - Parameters:
    ///   - paragraph: the number of the paragraph.
    ///   - next: the paragraph that follows; nil for the last one.
    mutating func read(_ paragraph: Int, _ range: Range<Int>, next: Range<Int>?) {
        let text = text
        var index = range.lowerBound
        var open: (family: QuotationMark.Family, mark: Int, content: Int, isLow: Bool, isContinued: Bool)?
        var depth = 0
        var hasNoSingleEnd = false
        if let family = carried {
            carried = nil
            if let mark = firstMark(range), mark.mark.family == family {
                let content = mark.position + mark.mark.length
                open = (family, mark.position, content, false, true)
                index = content
            }
        }
        while index < range.upperBound {
            index = Self.next(text, index, range.upperBound)
            guard index < range.upperBound else { break }
            let byte = text[index]
            if byte == 0x20 || byte &- 0x28 < 0x9A && byte != 0x60 {
                index += 1
                continue
            }
            if byte != 0x22, byte != 0x27, byte != 0x60, byte != 0xC2, byte != 0xE2, byte != 0xE3 {
                index += 1
                continue
            }
            guard let mark = QuotationMark(text, at: index, from: range.lowerBound, to: range.upperBound) else {
                index += 1
                continue
            }
            defer { index += mark.length }
            guard let current = open else {
                guard mark.opens else { continue }
                if mark.family == .single {
                    if hasNoSingleEnd { continue }
                    guard let end = singleEnd(after: index + mark.length, in: range) else {
                        hasNoSingleEnd = true
                        continue
                    }
                    add(index + mark.length..<end.lowerBound, index..<end.upperBound, paragraph, isSingle: true)
                    index = end.upperBound - mark.length
                    continue
                }
                let isLow =
                    mark.length == 3 && (text[index + 2] == 0x9E || (mark.family == .double && text[index + 2] == 0x9D))
                open = (mark.family, index, index + mark.length, isLow, false)
                depth = 0
                continue
            }
            guard mark.family == current.family else { continue }
            let closes =
                mark.closes
                || (current.isLow && mark.isSure && index > current.content && text[index + mark.length - 1] != 0x9E)
            if closes, !(mark.opens && !mark.isSure && !mark.closes) {
                if depth > 0 {
                    depth -= 1
                    continue
                }
                add(
                    current.content..<index, current.mark..<index + mark.length, paragraph,
                    isContinued: current.isContinued)
                open = nil
            } else if mark.opens {
                if mark.isSure, closers(after: index + mark.length, in: range, mark.family) >= depth + 2 {
                    depth += 1
                } else if current.isContinued {
                    // The piece that went on has no end of its own.
                    open = (mark.family, index, index + mark.length, false, false)
                } else {
                    open = (mark.family, index, index + mark.length, false, false)
                }
            }
        }
        guard let rest = open, rest.family != .single else { return }
        if let next, let mark = firstMark(next), mark.mark.family == rest.family,
            mark.mark.opens || rest.family == .guillemet
        {
            add(
                rest.content..<range.upperBound, rest.mark..<range.upperBound, paragraph, isContinued: rest.isContinued,
                isOpen: true)
            carried = rest.family
        } else if rest.isContinued || rest.mark == range.lowerBound || follows(rest.mark, range.lowerBound),
            endsSentence(range)
        {
            add(
                rest.content..<range.upperBound, rest.mark..<range.upperBound, paragraph, isContinued: rest.isContinued,
                isOpen: true)
        }
    }

    /// Passes over eight bytes at a time that hold no mark: a branch for each byte is foreseen wrongly at each word's end.
    @inline(__always)
    private static func next(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        let bytes = UnsafeRawBufferPointer(text)
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        while index + 8 <= end {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let found =
                zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x27)) | zeros(word ^ (ones &* 0x60)) | word
            if found & (ones &* 0x80) != 0 { break }
            index += 8
        }
        return index
    }

    private mutating func add(
        _ content: Range<Int>, _ outer: Range<Int>, _ paragraph: Int, isContinued: Bool = false, isOpen: Bool = false,
        isSingle: Bool = false
    ) {
        var (lower, upper) = (content.lowerBound, content.upperBound)
        while lower < upper {
            if text[lower] <= 0x20 {
                lower += 1
            } else if text[lower] == 0xC2, lower + 1 < upper, text[lower + 1] == 0xA0 {
                lower += 2
            } else if text[lower] == 0xE2, lower + 2 < upper, text[lower + 1] == 0x80, text[lower + 2] == 0xAF {
                lower += 3
            } else {
                break
            }
        }
        while lower < upper {
            if text[upper - 1] <= 0x20 {
                upper -= 1
            } else if text[upper - 1] == 0xA0, upper - 2 >= lower, text[upper - 2] == 0xC2 {
                upper -= 2
            } else if text[upper - 1] == 0xAF, upper - 3 >= lower, text[upper - 2] == 0x80, text[upper - 3] == 0xE2 {
                upper -= 3
            } else {
                break
            }
        }
        guard lower < upper else { return }
        spans.append(
            QuotedSpan(
                content: lower..<upper, outer: outer, paragraph: paragraph, isContinued: isContinued, isOpen: isOpen,
                isSingle: isSingle))
    }

    private func firstMark(_ range: Range<Int>) -> (mark: QuotationMark, position: Int)? {
        var index = range.lowerBound
        while index < range.upperBound, text[index] <= 0x20 { index += 1 }
        guard index < range.upperBound else { return nil }
        return QuotationMark(text, at: index, from: range.lowerBound, to: range.upperBound).map { ($0, index) }
    }

    /// Where a stretch in single marks ends. A plural's apostrophe ("the Khans' home") is passed over if another mark follows.
    private func singleEnd(after start: Int, in range: Range<Int>) -> Range<Int>? {
        var index = start
        var weak: Range<Int>?
        while index < range.upperBound {
            let byte = text[index]
            guard byte == 0x27 || byte == 0xE2,
                let mark = QuotationMark(text, at: index, from: range.lowerBound, to: range.upperBound),
                mark.family == .single
            else {
                index += 1
                continue
            }
            let place = index..<index + mark.length
            if mark.opens, !mark.closes, weak != nil { return weak }
            if mark.closes {
                let isPlural =
                    text[index - 1] | 0x20 == UInt8(ascii: "s") && place.upperBound + 1 < range.upperBound
                    && text[place.upperBound] == 0x20 && text[place.upperBound + 1] &- 0x61 < 26
                if !isPlural { return place }
                if weak == nil { weak = place }
            }
            index = place.upperBound
        }
        return weak
    }

    /// How many closing marks of a family follow before the next opening one, three at most.
    private func closers(after start: Int, in range: Range<Int>, _ family: QuotationMark.Family) -> Int {
        var count = 0
        var index = start
        let end = min(range.upperBound, start + 2_000)
        while index < end, count < 3 {
            if text[index] < 0x80, text[index] != 0x22, text[index] != 0x27 {
                index += 1
                continue
            }
            guard let mark = QuotationMark(text, at: index, from: range.lowerBound, to: range.upperBound) else {
                index += 1
                continue
            }
            if mark.family == family {
                if mark.closes { count += 1 } else if mark.opens { return count }
            }
            index += mark.length
        }
        return count
    }

    private func follows(_ position: Int, _ start: Int) -> Bool {
        var index = position - 1
        while index >= start, text[index] == 0x20 { index -= 1 }
        guard index >= start else { return true }
        switch text[index] {
        case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        default: return false
        }
    }

    private func endsSentence(_ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        while index >= range.lowerBound, text[index] <= 0x20 { index -= 1 }
        guard index >= range.lowerBound else { return false }
        switch text[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xA6, 0x94: return true
        default: return false
        }
    }
}

/// A quotation mark at a place, and what it can do there.
struct QuotationMark {
    enum Family: UInt8 {
        /// " “ ” „ ‟ '' ``, which are often mixed up.
        case double
        /// ' ‘ ’ ‚
        case single
        /// « » and ‹ ›, either way round.
        case guillemet, thinGuillemet
        /// 「 」 and 『 』
        case corner, whiteCorner
    }

    var family: Family
    var length: Int
    var opens: Bool
    var closes: Bool
    /// A mark that has a direction: “ or ”.
    var isSure = false

    /// The mark that begins at a byte; nil for an apostrophe, an inch or no mark at all.
    ///
    /// - Parameters:
    ///   - end: of the paragraph.
    init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int, to end: Int) {
        let byte = text[index]
        func at(_ offset: Int) -> UInt8 { index + offset < end ? text[index + offset] : 0 }
        switch byte {
        case UInt8(ascii: "\""): (family, length) = (.double, 1)
        case UInt8(ascii: "'"):
            (family, length) = at(1) == byte ? (.double, 2) : (.single, 1)
        case UInt8(ascii: "`"):
            guard at(1) == byte else { return nil }
            (family, length) = (.double, 2)
        case 0xC2 where at(1) == 0xAB || at(1) == 0xBB: (family, length) = (.guillemet, 2)
        case 0xE2 where at(1) == 0x80:
            switch at(2) {
            case 0x98, 0x99, 0x9A, 0x9B: (family, length) = (.single, 3)
            case 0x9C, 0x9D, 0x9E, 0x9F: (family, length) = (.double, 3)
            case 0xB9, 0xBA: (family, length) = (.thinGuillemet, 3)
            default: return nil
            }
        case 0xE3 where at(1) == 0x80:
            switch at(2) {
            case 0x8C, 0x8D: (family, length) = (.corner, 3)
            case 0x8E, 0x8F: (family, length) = (.whiteCorner, 3)
            default: return nil
            }
        default: return nil
        }
        let before = Neighbour(text, before: index, from: start)
        let after = Neighbour(text, after: index + length, to: end)
        // What stands around it says what a mark without direction does; one with space on both sides may do either.
        let leans = (open: before != .word && after != .space, close: before != .space && after != .word)
        let last = at(length - 1)
        switch family {
        case .corner, .whiteCorner:
            opens = last & 1 == 0
            closes = !opens
            isSure = true
        case .guillemet, .thinGuillemet:
            let isLeft = last == 0xAB || last == 0xB9
            opens = isLeft ? !(leans.close && !leans.open) : leans.open && !leans.close && after == .word
            closes = isLeft ? leans.close && !leans.open : !opens
            // A no-break space stands inside French marks.
            if before == .space, after == .space { (opens, closes) = (isLeft, !isLeft) }
            isSure = true
        case .double where length == 3:
            switch last {
            case 0x9D: (opens, closes, isSure) = (before != .word && before != .mark && after == .word, true, true)
            case 0x9C: (opens, closes, isSure) = (!(before == .word && after != .word), leans.close, true)
            default: (opens, closes, isSure) = (true, false, true)
            }
        case .double:
            if byte == UInt8(ascii: "`") {
                (opens, closes) = (true, false)
            } else {
                opens = leans.open || (before != .space && after == .word && !leans.close)
                closes = before != .space ? !(before == .mark && after == .word) : after == .space || after == .mark
            }
            // 27" and 6'2''
            if before == .word, opens == false, index > start, text[index - 1] &- 0x30 < 10 { isSure = false }
        case .single:
            // Between letters it is an apostrophe.
            if before == .word, after == .word { return nil }
            if length == 3, last == 0x9A {
                (opens, closes) = (true, false)
            } else {
                opens = before != .word && after == .word && (length == 1 || last == 0x98 || last == 0x9B)
                closes = before != .space && after != .word && !(length == 3 && last == 0x98 && before != .word)
            }
            // ’90s
            if opens, at(length) &- 0x30 < 10, before == .space, length == 1 || last == 0x99 { opens = false }
            if !opens, !closes { return nil }
        }
    }

    /// What stands beside a mark.
    private enum Neighbour {
        case space, word, mark

        init(_ text: UnsafeBufferPointer<UInt8>, before index: Int, from start: Int) {
            guard index > start else {
                self = .space
                return
            }
            let byte = text[index - 1]
            if byte < 0x80 {
                self = Self.ascii(byte, opening: true)
                return
            }
            if index - 2 >= start, byte == 0xA0, text[index - 2] == 0xC2 {
                self = .space
                return
            }
            if index - 3 >= start, text[index - 3] == 0xE2, text[index - 2] == 0x80 {
                // Dashes part; other marks, and the ellipsis, belong to what is before.
                self = byte >= 0x90 && byte <= 0x95 ? .mark : byte <= 0x8B || byte == 0xAF ? .space : .mark
                return
            }
            if index - 3 >= start, text[index - 3] == 0xE3, text[index - 2] == 0x80 {
                self = .mark
                return
            }
            if index - 2 >= start, text[index - 2] == 0xC2, byte == 0xAB || byte == 0xBB || byte == 0xBF || byte == 0xA1
            {
                self = .mark
                return
            }
            self = .word
        }

        init(_ text: UnsafeBufferPointer<UInt8>, after index: Int, to end: Int) {
            guard index < end else {
                self = .space
                return
            }
            let byte = text[index]
            if byte < 0x80 {
                self = Self.ascii(byte, opening: false)
                return
            }
            if byte == 0xC2, index + 1 < end {
                let next = text[index + 1]
                self = next == 0xA0 ? .space : next == 0xBF || next == 0xA1 ? .word : .mark
                return
            }
            if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80 {
                let last = text[index + 2]
                self = last <= 0x8B || last == 0xAF ? .space : last == 0xA6 ? .word : .mark
                return
            }
            if byte == 0xE3, index + 1 < end, text[index + 1] == 0x80 {
                self = .mark
                return
            }
            self = .word
        }

        private static func ascii(_ byte: UInt8, opening: Bool) -> Neighbour {
            if byte <= 0x20 { return .space }
            if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { return .word }
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return opening ? .space : .word
            case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"): return .word
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
                UInt8(ascii: "%"), UInt8(ascii: ")"), UInt8(ascii: "]"):
                return opening ? .word : .mark
            default: return .mark
            }
        }
    }
}

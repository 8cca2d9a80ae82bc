/// Where the sentences of a text begin: enough to tell whether two words stand in one, not a grammar.
///
/// A sentence ends with `.`, `!`, `?`, `…` or their full-width likes, closing quotes and brackets, and white space, when what
/// follows begins with no small letter. A full stop ends none after a single capital ("E. Musk", "U.S. forces") or a known
/// abbreviation ("Mr. Musk", "No. 5"). A line break ends a sentence when the next line begins with no small letter.
public enum Sentences {
    /// The first bytes of all sentences but the first, in order. Linear in the text.
    ///
    /// - Parameter bytes: valid UTF-8.
    public static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts: [Int] = []
        var index = 0
        /// The first byte behind the mark that may end a sentence.
        var wordStart = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x09 {
                wordStart = index + 1
            } else if byte == 0x0A {
                if let next = begin(bytes, index + 1) { starts.append(next) }
                wordStart = index + 1
            } else if let width = endMark(bytes, index) {
                let isStop = byte == UInt8(ascii: ".")
                var end = index + width
                while end < bytes.count, let more = endMark(bytes, end) ?? closing(bytes, end) { end += more }
                // Ideographic marks need no space behind them.
                let isWide = width == 3 && byte != 0xE2
                let isBorder = end < bytes.count && (isWide || isSpace(bytes, end))
                if isBorder, !(isStop && end == index + 1 && isAbbreviation(bytes, wordStart..<index)),
                    let next = begin(bytes, end)
                {
                    starts.append(next)
                }
                index = end
                continue
            }
            index += 1
        }
        var distinct: [Int] = []
        for start in starts where start > distinct.last ?? 0 { distinct.append(start) }
        return distinct
    }

    /// The width of a mark that ends sentences.
    private static func endMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
        case 0xE2, 0xE3, 0xEF:
            guard index + 2 < bytes.count else { return nil }
            switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
            // … 。 ！ ？
            case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return 3
            default: return nil
            }
        default: return nil
        }
    }

    /// The width of a quotation mark or bracket.
    private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        switch bytes[index] {
        case 0x22, 0x27, 0x29, 0x5D: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xBB ? 2 : nil
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
            return (0x98...0x9F).contains(bytes[index + 2]) ? 3 : nil
        default: return nil
        }
    }

    private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x20, 0x09, 0x0A, 0x0D: true
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0
        default: false
        }
    }

    /// Where the next words begin, or nil when they begin small or there are none.
    private static func begin(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        var start = index
        // Few spaces and marks stand between sentences; more end the search, so that the whole stays linear.
        let limit = min(bytes.count, index + 16)
        while start < limit, isSpace(bytes, start) { start += bytes[start] == 0xC2 ? 2 : 1 }
        var letter = start
        while letter < limit, let width = closing(bytes, letter) ?? opening(bytes, letter) { letter += width }
        guard letter < bytes.count else { return nil }
        if bytes[letter] < 0x80 { return bytes[letter] &- 0x61 < 26 ? nil : start }
        let end = min(bytes.count, letter + 4)
        let scalar = String(decoding: UnsafeBufferPointer(rebasing: bytes[letter..<end]), as: UTF8.self).unicodeScalars
            .first
        return scalar?.properties.isLowercase == true ? nil : start
    }

    private static func opening(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        switch bytes[index] {
        case 0x28, 0x5B: 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAB ? 2 : nil
        default: nil
        }
    }

    /// Whether a full stop belongs to the word before it.
    private static func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let word = UnsafeBufferPointer(rebasing: bytes[range].suffix(8))
        guard let last = word.last else { return false }
        // One capital alone, or behind a dot, a hyphen or a bracket: an initial.
        let before = word.dropLast().last
        let isSingle = before.map { !($0 | 0x20 &- 0x61 < 26 || $0 >= 0x80 || $0 &- 0x30 < 10) } ?? (range.count == 1)
        if last &- 0x41 < 26, isSingle { return true }
        let letters = word.drop { !($0 | 0x20 &- 0x61 < 26) }
        return range.count <= 8 && abbreviations.contains(String(decoding: letters, as: UTF8.self).lowercased())
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "capt", "maj", "adm", "rev", "hon", "sen",
        "rep",
        "gov", "pres", "jr", "sr", "vs", "no", "nr", "art", "fig", "approx", "est", "ca", "cf", "al", "jan", "feb",
        "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "hr", "bzw", "usw", "mme", "mlle", "dott",
        "avv",
    ]
}

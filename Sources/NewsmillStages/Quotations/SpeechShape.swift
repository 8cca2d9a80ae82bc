/// How the words between marks look: how many, with capitals or small, and what ends them.
struct SpeechShape {
    var words = 0
    var startsCapital = false
    var isTitle = true
    var asksOrShouts = false
    var hasEnd = false
    var hasComma = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        var small = 0
        var capitals = 0
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, text[index] > 0x20 { index += 1 }
            if index > start {
                var first = start
                while first < index, text[first] < 0x80, !Self.isLetter(text[first]) { first += 1 }
                if first < index {
                    words += 1
                    // Scripts without spaces: about two letters of three bytes make a word.
                    if text[first] >= 0xE3, text[first] < 0xEA { words += (index - first) / 6 }
                    let isCapital =
                        text[first] &- 0x41 < 26 || text[first] &- 0x30 < 10
                        || text[first] >= 0xC3 && first + 1 < index && text[first] <= 0xD0 && text[first + 1] < 0xB0
                            && text[first] != 0xC3
                    if isCapital {
                        capitals += 1
                    } else if small == 0, words == 1 || !Self.isSmall(text, first..<index) {
                        small += 1
                    }
                    if words == 1 || text[first] >= 0xE3 && first == range.lowerBound {
                        startsCapital = isCapital || text[first] >= 0xE3
                    }
                }
                if words > 40 {
                    isTitle = false
                    break
                }
            }
            index += 1
        }
        isTitle = isTitle && small == 0 && capitals > 0 && (words == 1 || capitals > 1)
        var last = range.upperBound - 1
        while last > range.lowerBound,
            text[last] == 0x27 || text[last] == 0x99 || text[last] == 0x80 || text[last] == 0xE2
        { last -= 1 }
        asksOrShouts = text[last] == UInt8(ascii: "!") || text[last] == UInt8(ascii: "?")
        hasComma = text[last] == UInt8(ascii: ",")
        hasEnd = asksOrShouts || text[last] == UInt8(ascii: ".") || text[last] == UInt8(ascii: ",")
    }

    private static func isSmall(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        var key = WordKey()
        for index in word { key.add(text[index]) }
        return SpeechLexicon.table[key.value].contains(.small)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}

/// Mends what breaks JSON in pages most: line breaks inside strings, comments and CDATA marks around it, a semicolon behind.
enum LinkedDataMender {
    static func mended(_ json: [UInt8]) -> [UInt8] {
        var start = 0
        while start < json.count, json[start] != UInt8(ascii: "{"),
            json[start] != UInt8(ascii: "[") || isMark(json, start)
        {
            start += 1
        }
        var end = json.count
        while end > start, json[end - 1] != UInt8(ascii: "}"),
            json[end - 1] != UInt8(ascii: "]") || isMarkEnd(json, end)
        {
            end -= 1
        }
        var result: [UInt8] = []
        result.reserveCapacity(end - start)
        var inString = false
        var isEscaped = false
        for byte in json[start..<max(start, end)] {
            if inString, byte < 0x20 {
                result.append(0x20)
                continue
            }
            if byte == UInt8(ascii: "\""), !isEscaped { inString.toggle() }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            result.append(byte)
        }
        return result
    }

    /// `[` of `<![CDATA[`.
    private static func isMark(_ json: [UInt8], _ index: Int) -> Bool {
        index > 0 && json[index - 1] == UInt8(ascii: "!")
            || index >= 5 && json[(index - 5)..<index].elementsEqual(Array("CDATA".utf8))
    }

    /// The second `]` of `]]>`.
    private static func isMarkEnd(_ json: [UInt8], _ end: Int) -> Bool {
        end < json.count && json[end] == UInt8(ascii: ">")
            || end + 1 < json.count && json[end] == UInt8(ascii: "]") && json[end + 1] == UInt8(ascii: ">")
    }
}

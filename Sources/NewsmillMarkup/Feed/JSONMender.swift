internal import NewsmillText

/// Saves what can be read of JSON that was cut short, or that something stands behind.
enum JSONMender {
    /// Texts to try, the one that keeps most first: what stands before the error, brackets closed; and the same up to the
    /// last whole item.
    static func attempts(_ json: UnsafeBufferPointer<UInt8>, _ error: JSONSyntaxError) -> [[UInt8]] {
        let end = min(max(error.offset, 0), json.count)
        var brackets: [UInt8] = []
        var isInString = false
        var isEscaped = false
        // Behind each closed value: how long the text is, and what was open then.
        var whole: [(end: Int, brackets: [UInt8])] = []
        for index in 0..<end {
            let byte = json[index]
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"): brackets.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): brackets.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard brackets.popLast() == byte else { break }
                // The root's members and the items: anything deeper is part of an item.
                if brackets.count <= 2 { whole = [(index + 1, brackets)] }
            default: break
            }
            if brackets.count > 64 { return [] }
        }
        return whole.map { Array(json[..<$0.end]) + $0.brackets.reversed() }
    }
}

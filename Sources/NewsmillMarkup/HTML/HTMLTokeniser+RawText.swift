/// What is no markup though it looks like it: comments, declarations, the content of scripts and their like.
extension HTMLTokeniser {
    mutating func declaration() {
        if starts(with: "<!--", at: position) {
            comment()
        } else if builder.isForeign, starts(with: "<![cdata[", at: position) {
            let start = position + 9
            let end = find("]]>", from: start)
            if start < end { builder.text(start..<end, isSpace: false) }
            position = min(count, end + 3)
        } else {
            skip(past: UInt8(ascii: ">"))
        }
    }

    private mutating func comment() {
        var index = position + 4
        if starts(with: ">", at: index) || starts(with: "->", at: index) {
            position = index
            return skip(past: UInt8(ascii: ">"))
        }
        while let dash = find(UInt8(ascii: "-"), from: index) {
            if starts(with: "-->", at: dash) || starts(with: "--!>", at: dash) {
                position = dash
                return skip(past: UInt8(ascii: ">"))
            }
            index = dash + 1
        }
        position = count
    }

    /// The content of an element that was just opened, up to its end tag; without one, to the page's end.
    mutating func rawText(of tag: HTMLTag) {
        let start = position
        let name = "\(tag)"
        var isEscaped = false
        var isDoublyEscaped = false
        var endOfEscape = 0
        var index = start
        while tag != .plaintext, let bracket = find(UInt8(ascii: "<"), from: index) {
            index = bracket + 1
            if isEscaped, bracket >= endOfEscape { (isEscaped, isDoublyEscaped) = (false, false) }
            if isEndTag(at: bracket, name) {
                guard isDoublyEscaped else {
                    finish(start..<bracket, tag)
                    position = bracket
                    return skipEndTag()
                }
                isDoublyEscaped = false
            } else if tag == .script {
                // Scripts in comments in scripts: "<!-- <script> </script> -->" ends neither script nor comment.
                if !isEscaped, starts(with: "<!--", at: bracket) {
                    isEscaped = true
                    endOfEscape = find("-->", from: bracket + 2)
                } else if isEscaped, starts(with: "<script", at: bracket), endsName(at: bracket + 7) {
                    isDoublyEscaped = true
                }
            }
        }
        finish(start..<count, tag)
        position = count
    }

    private mutating func finish(_ range: Range<Int>, _ tag: HTMLTag) {
        let hasReferences = HTMLTag.traits[Int(tag.rawValue)].contains(.references)
        builder.closeRaw(hasReferences ? decoded(range, inAttribute: false) : range)
    }

    private func isEndTag(at index: Int, _ name: String) -> Bool {
        index + 1 < count && page[index + 1] == UInt8(ascii: "/")
            && starts(with: name, at: index + 2) && endsName(at: index + 2 + name.utf8.count)
    }

    private func endsName(at index: Int) -> Bool {
        index < count
            && (Self.isSpace(page[index]) || page[index] == UInt8(ascii: ">") || page[index] == UInt8(ascii: "/"))
    }

    private mutating func skipEndTag() { skip(past: UInt8(ascii: ">")) }

    /// - Parameter text: in lower case.
    private func starts(with text: String, at index: Int) -> Bool {
        guard index + text.utf8.count <= count else { return false }
        var position = index
        for byte in text.utf8 {
            if Self.lower(page[position]) != byte { return false }
            position += 1
        }
        return true
    }

    /// Where a text of at most four bytes begins, or the page's end.
    private func find(_ text: String, from start: Int) -> Int {
        guard let first = text.utf8.first else { return start }
        var index = start
        while let found = find(first, from: index) {
            if starts(with: text, at: found) { return found }
            index = found + 1
        }
        return count
    }
}

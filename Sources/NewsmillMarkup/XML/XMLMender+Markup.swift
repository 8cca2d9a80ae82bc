/// Tags, sections and declarations.
extension XMLMender {
    mutating func markup() {
        if matches("<![CDATA[", at: position) {
            section()
        } else if matches("<!--", at: position) {
            comment()
        } else if matches("<!DOCTYPE", at: position) || matches("<!doctype", at: position) {
            entities.read(xml, at: &position)
        } else if at(1) == UInt8(ascii: "?") || at(1) == UInt8(ascii: "!") {
            // Instructions and stray declarations mean nothing to a feed.
            position = find(">", from: position).end
        } else if at(1) == UInt8(ascii: "/"), let name = name(at: position + 2) {
            endTag(name)
        } else if let name = name(at: position + 1) {
            startTag(name)
        } else {
            if !open.isEmpty { output.append(contentsOf: "&lt;".utf8) }
            position += 1
        }
    }

    /// A comment goes. One that is never closed is text that looks like one: only its mark goes.
    private mutating func comment() {
        if hasUnclosedComment {
            position += 4
            return
        }
        let (end, isFound) = find("-->", from: position + 4)
        // Said once and kept, or a flood of marks would be searched to the end for each.
        if !isFound { hasUnclosedComment = true }
        position = isFound ? end : position + 4
    }

    private mutating func section() {
        position += 9
        let isInside = !open.isEmpty
        while position < xml.count, !(xml[position] == UInt8(ascii: "]") && matches("]]>", at: position)) {
            guard isInside else {
                position += 1
                continue
            }
            switch xml[position] {
            case UInt8(ascii: "&"):
                output.append(contentsOf: "&amp;".utf8)
                position += 1
            case UInt8(ascii: "<"):
                output.append(contentsOf: "&lt;".utf8)
                position += 1
            default: character()
            }
        }
        position = min(position + 3, xml.count)
    }

    // MARK: Tags

    private static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte &- 0x30 < 10 || ":-.".utf8.contains(byte)
    }

    private func name(at start: Int) -> Range<Int>? {
        guard start < xml.count, Self.isNameStart(xml[start]) else { return nil }
        var end = start
        while end < xml.count, Self.isName(xml[end]) { end += 1 }
        // A colon at the end, or two of them, are no prefix.
        while end > start, xml[end - 1] == UInt8(ascii: ":") { end -= 1 }
        return start..<end
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).allSatisfy { xml[$0] == xml[$1] }
    }

    private mutating func endTag(_ name: Range<Int>) {
        position = find(">", from: name.upperBound).end
        if tooDeep > 0 {
            // Which of them it closes does not matter: their tags are not there.
            if let last = open.last, isSame(last, name) { tooDeep = 0 } else { tooDeep -= 1 }
            if tooDeep > 0 { return }
        }
        guard let index = open.lastIndex(where: { isSame($0, name) }) else { return }
        while open.count > index { close(open.removeLast()) }
    }

    mutating func close(_ name: Range<Int>) {
        output.append(contentsOf: "</".utf8)
        output.append(contentsOf: xml[name])
        output.append(UInt8(ascii: ">"))
    }

    private mutating func startTag(_ name: Range<Int>) {
        let start = output.count
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: xml[name])
        position = name.upperBound
        guard let isEmpty = attributes() else {
            // Cut off in the middle, or no tag at all but a "<" in the text.
            output.removeLast(output.count - start)
            if position < xml.count {
                if !open.isEmpty { output.append(contentsOf: "&lt;".utf8) }
                position = name.lowerBound
            }
            return
        }
        if open.count >= Self.maximumDepth {
            output.removeLast(output.count - start)
            if !isEmpty { tooDeep += 1 }
            return
        }
        hasRoot = true
        output.append(contentsOf: isEmpty ? "/>".utf8 : ">".utf8)
        if !isEmpty { open.append(name) }
    }

    /// Copies the attributes of a tag, and leaves the position behind its `>`.
    ///
    /// - Returns: whether the tag ends in `/>`; nil where it does not end before the next `<` or the end.
    private mutating func attributes() -> Bool? {
        var names: [Range<Int>] = []
        while position < xml.count {
            let byte = xml[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return false
            }
            if byte == UInt8(ascii: "/"), at(1) == UInt8(ascii: ">") {
                position += 2
                return true
            }
            if byte == UInt8(ascii: "<") { return nil }
            guard let name = name(at: position) else {
                position += 1
                continue
            }
            position = name.upperBound
            guard let value = value(name) else { continue }
            let isNew = names.count < Self.maximumAttributes && !names.contains { isSame($0, name) }
            if isNew {
                names.append(name)
                put(name, value)
            }
            position = value.next
        }
        return nil
    }

    private struct Value {
        let range: Range<Int>
        let next: Int
    }

    private func value(_ name: Range<Int>) -> Value? {
        var index = name.upperBound
        func skipSpace() { while index < xml.count, xml[index] <= 0x20 { index += 1 } }
        skipSpace()
        guard index < xml.count, xml[index] == UInt8(ascii: "=") else {
            return Value(range: name, next: name.upperBound)
        }
        index += 1
        skipSpace()
        guard index < xml.count else { return nil }
        let quote = xml[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = start
            while index < xml.count, xml[index] != quote, xml[index] != UInt8(ascii: "<") { index += 1 }
            return Value(range: start..<index, next: index < xml.count && xml[index] == quote ? index + 1 : index)
        }
        let start = index
        while index < xml.count, xml[index] > 0x20, xml[index] != UInt8(ascii: ">"), xml[index] != UInt8(ascii: "<") {
            index += 1
        }
        return Value(range: start..<index, next: index)
    }

    private mutating func put(_ name: Range<Int>, _ value: Value) {
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: xml[name])
        output.append(contentsOf: "=\"".utf8)
        position = value.range.lowerBound
        while position < value.range.upperBound {
            switch xml[position] {
            case UInt8(ascii: "&"):
                let reference = XMLReference(in: xml, at: position)
                put(reference)
                position = reference.end
            case UInt8(ascii: "\""):
                output.append(contentsOf: "&quot;".utf8)
                position += 1
            default: character()
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}

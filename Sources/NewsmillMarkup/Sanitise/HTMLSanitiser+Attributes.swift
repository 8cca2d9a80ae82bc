internal import NewsmillText

/// Attributes, read as browsers read them.
extension HTMLSanitiser {
    /// Copies those that are allowed; leaves the position behind the tag's `>`.
    mutating func copyAttributes() {
        while let attribute = nextAttribute() {
            guard let name = attribute.name, let kind = SafeHTML.attribute(name) else { continue }
            let start = output.count
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: html[attribute.nameRange])
            output.append(contentsOf: "=\"".utf8)
            let isKept = kind == .address ? append(address: attribute.value) : append(value: attribute.value)
            if isKept {
                output.append(UInt8(ascii: "\""))
            } else {
                output.removeLast(output.count - start)
            }
        }
    }

    mutating func skipAttributes() {
        while nextAttribute() != nil {}
    }

    private struct Attribute {
        /// nil for a name that is longer than any allowed one.
        var name: TagName?
        var nameRange: Range<Int>
        var value: Range<Int>
    }

    /// - Returns: nil behind the end of the tag.
    private mutating func nextAttribute() -> Attribute? {
        while position < html.count {
            let byte = html[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return nil
            }
            // A tag that never ended: the next one begins here.
            if byte == UInt8(ascii: "<") { return nil }
            if byte <= 0x20 || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            return attribute()
        }
        return nil
    }

    private mutating func attribute() -> Attribute {
        let start = position
        position += 1
        while position < html.count, !Self.endsName(html[position]) { position += 1 }
        let nameRange = start..<position
        let name = TagName(html, at: start).flatMap { $0.length == nameRange.count ? $0 : nil }
        skipSpace()
        guard position < html.count, html[position] == UInt8(ascii: "=") else {
            return Attribute(name: name, nameRange: nameRange, value: position..<position)
        }
        position += 1
        skipSpace()
        guard position < html.count else {
            return Attribute(name: name, nameRange: nameRange, value: position..<position)
        }
        let quote = html[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let valueStart = position + 1
            let end = MarkupText.position(of: quote, in: html, from: valueStart) ?? html.count
            position = min(end + 1, html.count)
            return Attribute(name: name, nameRange: nameRange, value: valueStart..<max(end, valueStart))
        }
        let valueStart = position
        while position < html.count, html[position] > 0x20, html[position] != UInt8(ascii: ">") { position += 1 }
        return Attribute(name: name, nameRange: nameRange, value: valueStart..<position)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "<")
    }

    private mutating func skipSpace() {
        while position < html.count, html[position] <= 0x20 { position += 1 }
    }

    // MARK: Values

    private mutating func append(value range: Range<Int>) -> Bool {
        Self.escape(UnsafeBufferPointer(rebasing: html[range]), keepingReferences: true, &output)
        return true
    }

    /// - Returns: false for an address that does something.
    private mutating func append(address range: Range<Int>) -> Bool {
        let raw = UnsafeBufferPointer(rebasing: html[range])
        if SafeLink.isPlainWeb(raw) {
            Self.escape(raw, keepingReferences: true, &output)
            return true
        }
        guard let address = SafeLink.cleaned(raw) else { return false }
        var resolved: [UInt8] = []
        address.withUnsafeBufferPointer { address in
            if let base { base.append(address, to: &resolved) } else { resolved.append(contentsOf: address) }
        }
        return resolved.withUnsafeBufferPointer { resolved in
            guard SafeLink.isSafe(resolved) else { return false }
            Self.escape(resolved, keepingReferences: false, &output)
            return true
        }
    }

    private static func escape(
        _ value: UnsafeBufferPointer<UInt8>, keepingReferences: Bool, _ output: inout [UInt8]
    ) {
        var run = 0
        for index in value.indices {
            let replacement: StaticString
            switch value[index] {
            case UInt8(ascii: "&"):
                if keepingReferences, MarkupText.reference(in: value, at: index) != nil { continue }
                replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            default: continue
            }
            output.append(contentsOf: value[run..<index])
            output.append(
                contentsOf: UnsafeBufferPointer(
                    start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            run = index + 1
        }
        output.append(contentsOf: value[run...])
    }
}

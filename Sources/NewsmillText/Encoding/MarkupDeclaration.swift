/// The encoding that a page or a feed declares about itself in its first bytes.
///
/// `<?xml … encoding="…"?>` and `<meta>`, read as the HTML Standard, section 13.2.3.2 ("prescan a byte stream"), reads
/// them. Browsers look at 1,024 bytes; pages that put scripts first declare later, so this looks at 4,096.
enum MarkupDeclaration {
    static let scannedBytes = 4096

    /// - Returns: the label as written, or nil when nothing is declared.
    static func label(in bytes: UnsafeRawBufferPointer) -> String? {
        var scanner = Scanner(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(scannedBytes)))
        return scanner.xmlDeclaration() ?? scanner.metaElements()
    }

    private struct Scanner {
        let bytes: UnsafeRawBufferPointer
        var position = 0

        mutating func xmlDeclaration() -> String? {
            guard starts(with: "<?xml") else { return nil }
            position += 5
            while let (name, value) = attribute(ending: UInt8(ascii: "?")) {
                if name == "encoding" { return value }
            }
            return nil
        }

        mutating func metaElements() -> String? {
            while position < bytes.count {
                if starts(with: "<!--") {
                    skipComment()
                } else if starts(with: "<meta"), let next = at(5), next <= 0x20 || next == UInt8(ascii: "/") {
                    position += 6
                    if let label = metaElement() { return label }
                } else if bytes[position] == UInt8(ascii: "<"), let next = at(1), (next | 0x20) &- 0x61 < 26 {
                    position += 1
                    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") {
                        position += 1
                    }
                    while attribute(ending: UInt8(ascii: ">")) != nil {}
                } else {
                    position += 1
                }
            }
            return nil
        }

        private mutating func metaElement() -> String? {
            var isContentType = false
            var charset: String?
            var content: String?
            while let (name, value) = attribute(ending: UInt8(ascii: ">")) {
                switch name {
                case "charset": charset = charset ?? value
                case "http-equiv": isContentType = isContentType || value.lowercased() == "content-type"
                case "content": content = content ?? value
                default: break
                }
            }
            if let charset { return charset }
            return isContentType ? content.flatMap(ContentType.charset(in:)) : nil
        }

        private mutating func skipComment() {
            position += 2
            while position < bytes.count {
                if starts(with: "-->") {
                    position += 3
                    return
                }
                position += 1
            }
        }

        /// The next attribute, its name in lower case; nil at the end of the tag, which is passed.
        private mutating func attribute(ending end: UInt8) -> (name: String, value: String)? {
            skipSpaceAndSlash()
            guard let first = at(0) else { return nil }
            if first == end || first == UInt8(ascii: ">") {
                position += 1
                return nil
            }
            let nameStart = position
            // A name may begin with '=': so says the standard, and so it is never empty and the scan moves on.
            position += 1
            while let byte = at(0), byte > 0x20, byte != UInt8(ascii: "="), byte != UInt8(ascii: ">"), byte != end {
                position += 1
            }
            let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
            skipSpace()
            guard at(0) == UInt8(ascii: "=") else { return (name, "") }
            position += 1
            skipSpace()
            return (name, value(ending: end))
        }

        private mutating func value(ending end: UInt8) -> String {
            guard let first = at(0) else { return "" }
            let start: Int
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                position += 1
                start = position
                while let byte = at(0), byte != first { position += 1 }
                defer { position += 1 }
                return String(decoding: bytes[start..<position], as: UTF8.self)
            }
            start = position
            while let byte = at(0), byte > 0x20, byte != UInt8(ascii: ">"), byte != end { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        private mutating func skipSpace() {
            while let byte = at(0), byte <= 0x20 { position += 1 }
        }

        private mutating func skipSpaceAndSlash() {
            while let byte = at(0), byte <= 0x20 || byte == UInt8(ascii: "/") { position += 1 }
        }

        private func at(_ distance: Int) -> UInt8? {
            position + distance < bytes.count ? bytes[position + distance] : nil
        }

        private func starts(with word: StaticString) -> Bool {
            guard position + word.utf8CodeUnitCount <= bytes.count else { return false }
            for index in 0..<word.utf8CodeUnitCount {
                let byte = bytes[position + index]
                guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[index] else { return false }
            }
            return true
        }
    }
}

import CLibxml2

/// Mends what feeds get wrong most often and a strict parser stumbles over: text before the first tag, characters that
/// XML forbids, ampersands left bare, HTML's named references (`&nbsp;`). CDATA sections and comments stay as they are.
enum XMLRepair {
    /// - Returns: the mended document, or nil when there is nothing to mend.
    static func repaired(_ xml: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var repair = Repair(xml: xml)
        return repair.run()
    }

    private struct Repair {
        let xml: UnsafeBufferPointer<UInt8>
        var output: [UInt8] = []
        /// Everything before is in the output, or was left out of it.
        var copied = 0
        var hasChanged = false

        init(xml: UnsafeBufferPointer<UInt8>) {
            self.xml = xml
        }

        mutating func run() -> [UInt8]? {
            var position = 0
            while position < xml.count, xml[position] != UInt8(ascii: "<") { position += 1 }
            if position > 0 { replace(0..<position, with: []) }
            while position < xml.count {
                let byte = xml[position]
                switch byte {
                case UInt8(ascii: "<"):
                    position = endOfSection(at: position) ?? position + 1
                case UInt8(ascii: "&"):
                    position = reference(at: position)
                case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20:
                    replace(position..<(position + 1), with: [])
                    position += 1
                // U+FFFE and U+FFFF are no characters of XML: EF BF BE, EF BF BF.
                case 0xEF
                where matches([0xEF, 0xBF], at: position) && position + 2 < xml.count && xml[position + 2] >= 0xBE:
                    replace(position..<(position + 3), with: [])
                    position += 3
                default:
                    position += 1
                }
            }
            guard hasChanged else { return nil }
            output.append(contentsOf: xml[copied...])
            return output
        }

        private mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
            hasChanged = true
            output.append(contentsOf: xml[copied..<range.lowerBound])
            output.append(contentsOf: bytes)
            copied = range.upperBound
        }

        /// Where a CDATA section or a comment ends; nil for anything else. Forbidden characters go in there too.
        private mutating func endOfSection(at start: Int) -> Int? {
            let ending: [UInt8]
            if matches(Array("<![CDATA[".utf8), at: start) {
                ending = Array("]]>".utf8)
            } else if matches(Array("<!--".utf8), at: start) {
                ending = Array("-->".utf8)
            } else {
                return nil
            }
            var position = start + 4
            while position < xml.count {
                if xml[position] == ending[0], matches(ending, at: position) { return position + 3 }
                let byte = xml[position]
                if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                    replace(position..<(position + 1), with: [])
                }
                position += 1
            }
            return position
        }

        /// - Returns: the position behind the reference, or behind the bare ampersand.
        private mutating func reference(at start: Int) -> Int {
            var end = start + 1
            // The longest name in HTML 4 has eight letters; numbers have fewer digits.
            while end < xml.count, end - start < 12, xml[end] != UInt8(ascii: ";"), Self.isName(xml[end]) { end += 1 }
            guard end < xml.count, xml[end] == UInt8(ascii: ";"), end > start + 1 else {
                replace(start..<(start + 1), with: Array("&amp;".utf8))
                return start + 1
            }
            let name = xml[(start + 1)..<end]
            if name.first == UInt8(ascii: "#") {
                guard let scalar = MarkupText.scalar(ofNumber: name.dropFirst()), Self.isAllowed(scalar) else {
                    replace(start..<(end + 1), with: [])
                    return end + 1
                }
                return end + 1
            }
            let text = String(decoding: name, as: UTF8.self)
            if ["amp", "lt", "gt", "quot", "apos"].contains(text) { return end + 1 }
            if let scalar = MarkupText.scalar(named: text) {
                replace(start..<(end + 1), with: Array(String(scalar).utf8))
            } else {
                replace(start..<(start + 1), with: Array("&amp;".utf8))
            }
            return end + 1
        }

        private static func isName(_ byte: UInt8) -> Bool {
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "#")
        }

        private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                || scalar == "\t" || scalar == "\n" || scalar == "\r"
        }

        private func matches(_ bytes: [UInt8], at position: Int) -> Bool {
            position + bytes.count <= xml.count && bytes.indices.allSatisfy { xml[position + $0] == bytes[$0] }
        }
    }
}

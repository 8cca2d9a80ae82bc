/// The entities of a document type that stand for plain text. Whatever refers to another entity, to a file or to markup
/// is not taken, and what all of them together may put into the text is bounded: nothing can grow.
struct XMLEntities {
    private static let maximumCount = 64
    private static let maximumLength = 256
    private static let maximumOutput = 65_536

    private var texts: [String: [UInt8]] = [:]
    private var output = 0

    mutating func text(of name: String) -> [UInt8]? {
        guard let text = texts[name], output + text.count <= Self.maximumOutput else { return nil }
        output += text.count
        return text
    }

    /// Reads a `<!DOCTYPE …>` and leaves the position behind it.
    mutating func read(_ xml: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        var isInSubset = false
        position += 2
        while position < xml.count {
            switch xml[position] {
            case UInt8(ascii: "["): isInSubset = true
            case UInt8(ascii: "]"): isInSubset = false
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let quote = xml[position]
                position += 1
                while position < xml.count, xml[position] != quote { position += 1 }
            case UInt8(ascii: ">") where !isInSubset:
                position += 1
                return
            case UInt8(ascii: "<") where XMLStart.matches("<!ENTITY", in: xml, at: position):
                position += 8
                declaration(xml, at: &position)
                continue
            case UInt8(ascii: "<") where !isInSubset && position > 0 && XMLStart.isRoot(xml, at: position):
                // Never closed.
                return
            default: break
            }
            position += 1
        }
    }

    /// `name "value">`
    private mutating func declaration(_ xml: UnsafeBufferPointer<UInt8>, at position: inout Int) {
        func skipSpace() { while position < xml.count, xml[position] <= 0x20 { position += 1 } }
        skipSpace()
        let start = position
        while position < xml.count, xml[position] > 0x20, xml[position] != UInt8(ascii: ">") { position += 1 }
        let name = String(decoding: xml[start..<position], as: UTF8.self)
        skipSpace()
        guard position < xml.count, xml[position] == UInt8(ascii: "\"") || xml[position] == UInt8(ascii: "'") else {
            return
        }
        let quote = xml[position]
        let valueStart = position + 1
        position = valueStart
        while position < xml.count, xml[position] != quote { position += 1 }
        let value = valueStart..<position
        position = min(position + 1, xml.count)
        guard name != "%", texts.count < Self.maximumCount, value.count <= Self.maximumLength, texts[name] == nil,
            let text = Self.plain(UnsafeBufferPointer(rebasing: xml[value]))
        else { return }
        texts[name] = text
    }

    private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        var index = 0
        while index < value.count {
            switch value[index] {
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "&"):
                let reference = XMLReference(in: value, at: index)
                switch reference.meaning {
                case .kept: text.append(contentsOf: value[index..<reference.end])
                case .scalar(let scalar): text.append(contentsOf: Array(String(scalar).utf8))
                case .named, .nothing, .bareAmpersand: return nil
                }
                index = reference.end
            default:
                if value[index] >= 0x20 { text.append(value[index]) }
                index += 1
            }
        }
        return text
    }
}

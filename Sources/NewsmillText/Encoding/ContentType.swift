/// A `Content-Type`, taken apart: `text/html; charset=windows-1251`.
public struct ContentType: Sendable, Equatable {
    /// In lower case, without parameters: `text/html`.
    public let mediaType: String
    /// The charset parameter as written; nil when there is none.
    public let charset: String?

    public init(_ field: String) {
        let end = field.utf8.firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
        let type = field[..<end].utf8.filter { $0 > 0x20 }
        mediaType = String(decoding: type, as: UTF8.self).lowercased()
        charset = Self.charset(in: String(field[end...]))
    }

    /// HTML Standard, "extracting a character encoding from a meta element": the first `charset = value`, quoted or not.
    static func charset(in text: String) -> String? {
        let bytes = Array(text.utf8)
        let word = Array("charset".utf8)
        var position = 0
        while position + word.count <= bytes.count {
            guard zip(word, bytes[position...]).allSatisfy({ $0 == $1 | 0x20 }) else {
                position += 1
                continue
            }
            position += word.count
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
            position += 1
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count else { return nil }
            let quote = bytes[position]
            let rest: ArraySlice<UInt8>
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                guard let end = bytes[(position + 1)...].firstIndex(of: quote) else { return nil }
                rest = bytes[(position + 1)..<end]
            } else {
                rest = bytes[position...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
            }
            return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
        }
        return nil
    }
}

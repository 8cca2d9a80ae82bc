/// Reads one JSON text: RFC 8259, or JSON5 (comments, trailing commas, single quotes, bare keys) for files that people write.
///
/// Depth is bounded, so that no input can overflow the stack.
public struct JSONParser {
    public enum Dialect: Sendable {
        case json, json5
    }

    /// RFC 8259 section 9 allows a limit; nobody nests a record or a configuration this deep.
    static let maximumDepth = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private let dialect: Dialect
    private var position = 0
    private var depth = 0

    /// - Throws: ``JSONSyntaxError`` with the byte offset of what is wrong.
    public static func parse(_ bytes: [UInt8], dialect: Dialect = .json) throws(JSONSyntaxError) -> JSONNode {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONNode, JSONSyntaxError> in
            var parser = JSONParser(bytes: buffer, dialect: dialect)
            do throws(JSONSyntaxError) {
                return .success(try parser.wholeText())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, dialect: Dialect) {
        self.bytes = bytes
        self.dialect = dialect
    }

    private mutating func wholeText() throws(JSONSyntaxError) -> JSONNode {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let node = try value()
        try skipSpace()
        guard position == bytes.count else { throw expected("the end of the text") }
        return node
    }

    private func expected(_ what: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(offset: offset ?? position, expected: what)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func at(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    // MARK: Space and comments

    private mutating func skipSpace() throws(JSONSyntaxError) {
        while let byte = current {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D:
                position += 1
            case 0x2F where dialect == .json5:
                try skipComment()
            case 0x0B...0x0C where dialect == .json5:
                position += 1
            case 0xC2 where dialect == .json5 && at(1) == 0xA0:
                position += 2
            case 0xEF where dialect == .json5 && at(1) == 0xBB && at(2) == 0xBF:
                position += 3
            default:
                return
            }
        }
    }

    private mutating func skipComment() throws(JSONSyntaxError) {
        let start = position
        switch at(1) {
        case UInt8(ascii: "/"):
            while let byte = current, byte != 0x0A { position += 1 }
        case UInt8(ascii: "*"):
            position += 2
            while !(current == UInt8(ascii: "*") && at(1) == UInt8(ascii: "/")) {
                guard current != nil else { throw expected("*/ to end the comment that begins here", at: start) }
                position += 1
            }
            position += 2
        default:
            throw expected("a value or a comment")
        }
    }

    // MARK: Values

    private mutating func value() throws(JSONSyntaxError) -> JSONNode {
        try skipSpace()
        let start = position
        guard let byte = current else { throw expected("a value") }
        switch byte {
        case UInt8(ascii: "{"): return JSONNode(.object(try nested(Self.object)), offset: start)
        case UInt8(ascii: "["): return JSONNode(.array(try nested(Self.array)), offset: start)
        case UInt8(ascii: "\""): return JSONNode(.string(try string()), offset: start)
        case UInt8(ascii: "'") where dialect == .json5: return JSONNode(.string(try string()), offset: start)
        case UInt8(ascii: "t") where take("true"): return JSONNode(.bool(true), offset: start)
        case UInt8(ascii: "f") where take("false"): return JSONNode(.bool(false), offset: start)
        case UInt8(ascii: "n") where take("null"): return JSONNode(.null, offset: start)
        default: return JSONNode(.number(try number()), offset: start)
        }
    }

    private mutating func nested<T>(
        _ parse: (inout JSONParser) throws(JSONSyntaxError) -> T
    ) throws(JSONSyntaxError) -> T {
        guard depth < Self.maximumDepth else { throw expected("at most \(Self.maximumDepth) levels of nesting") }
        depth += 1
        defer { depth -= 1 }
        return try parse(&self)
    }

    private static func object(_ parser: inout JSONParser) throws(JSONSyntaxError) -> [JSONMember] {
        try parser.object()
    }

    private static func array(_ parser: inout JSONParser) throws(JSONSyntaxError) -> [JSONNode] {
        try parser.array()
    }

    private mutating func object() throws(JSONSyntaxError) -> [JSONMember] {
        var members: [JSONMember] = []
        position += 1
        while true {
            try skipSpace()
            if current == UInt8(ascii: "}") {
                guard members.isEmpty || dialect == .json5 else { throw expected("a key after the comma") }
                position += 1
                return members
            }
            let keyOffset = position
            let key = try key()
            try skipSpace()
            guard current == UInt8(ascii: ":") else { throw expected("':' after the key \"\(key)\"") }
            position += 1
            members.append(JSONMember(key: key, keyOffset: keyOffset, node: try value()))
            try skipSpace()
            switch current {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                position += 1
                return members
            default: throw expected("',' or '}'")
            }
        }
    }

    private mutating func array() throws(JSONSyntaxError) -> [JSONNode] {
        var nodes: [JSONNode] = []
        position += 1
        while true {
            try skipSpace()
            if current == UInt8(ascii: "]") {
                guard nodes.isEmpty || dialect == .json5 else { throw expected("a value after the comma") }
                position += 1
                return nodes
            }
            nodes.append(try value())
            try skipSpace()
            switch current {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                position += 1
                return nodes
            default: throw expected("',' or ']'")
            }
        }
    }

    private mutating func key() throws(JSONSyntaxError) -> String {
        switch current {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "'") where dialect == .json5: return try string()
        case let byte? where dialect == .json5 && Self.isBareKey(byte):
            let start = position
            while let byte = current, Self.isBareKey(byte) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        default: throw expected("a key in double quotes")
        }
    }

    private static func isBareKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
        position += count
        return true
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = position
        if current == UInt8(ascii: "-") || (dialect == .json5 && current == UInt8(ascii: "+")) { position += 1 }
        if current == UInt8(ascii: "0"), let next = at(1), Self.isDigit(next) {
            throw expected("a number without leading zeros", at: start)
        }
        guard skipDigits() else { throw expected("a value", at: start) }
        if current == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { throw expected("a digit after the decimal point") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { position += 1 }
            guard skipDigits() else { throw expected("a digit in the exponent") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// - Returns: whether there was at least one.
    private mutating func skipDigits() -> Bool {
        let start = position
        while let byte = current, Self.isDigit(byte) { position += 1 }
        return position > start
    }

    // MARK: Strings

    private mutating func string() throws(JSONSyntaxError) -> String {
        let opening = position
        let quote = bytes[position]
        position += 1
        // Nearly every string is free of escapes: one copy then.
        let start = position
        while let byte = current, byte != quote, byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if current == quote {
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            position += 1
            return text
        }
        var content = Array(bytes[start..<position])
        while let byte = current {
            switch byte {
            case quote:
                position += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(into: &content)
            case 0x00..<0x20:
                throw expected(
                    "a control character to be written as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
            default:
                let run = position
                while let byte = current, byte != quote, byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
                content.append(contentsOf: bytes[run..<position])
            }
        }
        throw expected("a closing quote for the string that begins here", at: opening)
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
        let start = position
        position += 1
        guard let byte = current else { throw expected("an escape sequence", at: start) }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "u"): content.append(contentsOf: Array(String(try escapedScalar()).utf8))
        case UInt8(ascii: "'") where dialect == .json5: content.append(byte)
        case 0x0A where dialect == .json5: break
        default: throw expected("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: start)
        }
    }

    /// A lone surrogate stands for no character: it becomes U+FFFD, as web browsers decode it.
    private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let first = try hexQuad()
        guard first >= 0xD800, first < 0xE000 else { return Unicode.Scalar(first) ?? replacement }
        guard first < 0xDC00, current == UInt8(ascii: "\\"), at(1) == UInt8(ascii: "u") else { return replacement }
        let rewind = position
        position += 2
        let second = try hexQuad()
        guard second >= 0xDC00, second < 0xE000 else {
            position = rewind
            return replacement
        }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? replacement
    }

    private mutating func hexQuad() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw expected("four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}

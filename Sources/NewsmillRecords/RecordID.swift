internal import NewsmillText

/// The id of a line that could not be parsed as a whole, so that its rejection still says whose it is.
enum RecordID {
    /// Reads the id only where it is the first key: further in, broken JSON cannot tell a key from a quoted text.
    static func recover(from line: [UInt8]) -> String? {
        var rest = line[...].drop { $0 <= 0x20 }
        for expected in ["{", "\"id\"", ":"] {
            guard rest.starts(with: expected.utf8) else { return nil }
            rest = rest.dropFirst(expected.utf8.count).drop { $0 <= 0x20 }
        }
        guard let first = rest.first else { return nil }
        if first == UInt8(ascii: "\"") {
            var end = rest.startIndex + 1
            while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
                end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < rest.endIndex else { return nil }
            return (try? JSONParser.parse(Array(rest[rest.startIndex...end])))?.string
        }
        let digits = rest.prefix { $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 }
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }
}

enum UTF8Validity {
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

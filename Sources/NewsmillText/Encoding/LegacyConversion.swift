internal import Glibc

/// Bytes of an encoding other than UTF-8, turned into UTF-8. What cannot be decoded becomes U+FFFD, and is counted.
enum LegacyConversion {
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    static func convert(_ bytes: UnsafeRawBufferPointer, from encoding: TextEncoding) -> (
        utf8: [UInt8], replacements: Int
    ) {
        switch encoding.form {
        case .utf8: repairUTF8(bytes)
        case .utf16(let bigEndian): convertUTF16(bytes, bigEndian: bigEndian)
        case .utf32(let bigEndian): convertUTF32(bytes, bigEndian: bigEndian)
        case .singleByte(let name): convertSingleByte(bytes, table: SingleByteTable.named(name))
        case .multiByte(let name): convertMultiByte(bytes, name: name)
        }
    }

    // MARK: Unicode

    /// Maximal subparts, as the standard replaces them. A U+FFFD that was there before is not counted.
    private static func repairUTF8(_ bytes: UnsafeRawBufferPointer) -> (utf8: [UInt8], replacements: Int) {
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return (repaired, repaired.withUnsafeBytes(countReplacements) - countReplacements(bytes))
    }

    private static func countReplacements(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard bytes.count > 2 else { return 0 }
        var count = 0
        for index in 0..<(bytes.count - 2)
        where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD {
            count += 1
        }
        return count
    }

    private static func convertUTF16(_ bytes: UnsafeRawBufferPointer, bigEndian: Bool) -> (
        utf8: [UInt8], replacements: Int
    ) {
        var output = Output(capacity: bytes.count)
        let whole = bytes.count & ~1
        func unit(_ index: Int) -> UInt32 {
            let first = UInt32(bytes[index])
            let second = UInt32(bytes[index + 1])
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var index = 0
        while index < whole {
            var value = unit(index)
            index += 2
            if value & 0xFC00 == 0xD800, index < whole, unit(index) & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00)
                index += 2
            }
            output.append(Unicode.Scalar(value))
        }
        if whole < bytes.count { output.append(nil) }
        return (output.utf8, output.replacements)
    }

    private static func convertUTF32(_ bytes: UnsafeRawBufferPointer, bigEndian: Bool) -> (
        utf8: [UInt8], replacements: Int
    ) {
        var output = Output(capacity: bytes.count)
        let whole = bytes.count & ~3
        for index in stride(from: 0, to: whole, by: 4) {
            let value = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
            output.append(Unicode.Scalar(bigEndian ? UInt32(bigEndian: value) : UInt32(littleEndian: value)))
        }
        if whole < bytes.count { output.append(nil) }
        return (output.utf8, output.replacements)
    }

    // MARK: One byte a character

    private static func convertSingleByte(_ bytes: UnsafeRawBufferPointer, table: SingleByteTable) -> (
        utf8: [UInt8], replacements: Int
    ) {
        var output = Output(capacity: bytes.count)
        for byte in bytes {
            if byte < 0x80 { output.utf8.append(byte) } else { output.append(table[byte]) }
        }
        return (output.utf8, output.replacements)
    }

    // MARK: Several bytes a character

    private static func convertMultiByte(_ bytes: UnsafeRawBufferPointer, name: String) -> (
        utf8: [UInt8], replacements: Int
    ) {
        guard let converter = Converter(from: name) else { return repairUTF8(bytes) }
        return converter.convert(bytes)
    }

    private struct Output {
        var utf8: [UInt8] = []
        var replacements = 0

        init(capacity: Int) { utf8.reserveCapacity(capacity) }

        @inline(__always)
        mutating func append(_ scalar: Unicode.Scalar?) {
            guard let scalar, let encoded = UTF8.encode(scalar) else {
                utf8.append(contentsOf: LegacyConversion.replacement)
                replacements += 1
                return
            }
            utf8.append(contentsOf: encoded)
        }
    }
}

/// The upper half of a one-byte encoding. What the standard maps to a C1 control counts as undefined: no text means one.
struct SingleByteTable: Sendable {
    private let scalars: [Unicode.Scalar?]

    subscript(byte: UInt8) -> Unicode.Scalar? { byte < 0x80 ? Unicode.Scalar(byte) : scalars[Int(byte) - 0x80] }

    /// The table under glibc's name; windows-1252 where the system lacks it.
    static func named(_ name: String) -> SingleByteTable { all[name] ?? all["CP1252"] ?? SingleByteTable(scalars: []) }

    private init(scalars: [Unicode.Scalar?]) {
        self.scalars = scalars + Array(repeating: nil, count: 128 - scalars.count)
    }

    private static let all: [String: SingleByteTable] = {
        var tables: [String: SingleByteTable] = [:]
        for name in TextEncoding.singleByteNames {
            guard let converter = Converter(from: name) else { continue }
            let scalars = (UInt8(0x80)...0xFF).map { byte -> Unicode.Scalar? in
                let converted = withUnsafeBytes(of: byte) { converter.convert($0) }
                guard converted.replacements == 0 else { return nil }
                let scalar = String(decoding: converted.utf8, as: UTF8.self).unicodeScalars.first
                return scalar.flatMap { (0x80..<0xA0).contains($0.value) ? nil : $0 }
            }
            tables[name] = SingleByteTable(scalars: scalars)
        }
        return tables
    }()
}

/// One of glibc's converters to UTF-8.
private final class Converter {
    private let handle: iconv_t

    init?(from name: String) {
        guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    func convert(_ bytes: UnsafeRawBufferPointer) -> (utf8: [UInt8], replacements: Int) {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count * 3 / 2)
        var replacements = 0
        // iconv asks for mutable input and does not write to it.
        var input = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
        var inputLeft = bytes.count
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16384) { buffer in
            while inputLeft > 0 {
                var output = buffer.baseAddress
                var outputLeft = buffer.count
                let result = iconv(handle, &input, &inputLeft, &output, &outputLeft)
                let reason = errno
                utf8.append(contentsOf: UnsafeRawBufferPointer(buffer)[..<(buffer.count - outputLeft)])
                if result == -1, reason != E2BIG {
                    // A sequence that means nothing, or that the end of the input cuts short.
                    utf8.append(contentsOf: LegacyConversion.replacement)
                    replacements += 1
                    let skipped = reason == EILSEQ ? 1 : inputLeft
                    input = input.map { $0 + skipped }
                    inputLeft -= skipped
                }
            }
            // Converters that compose hold the last character back until they are told that the input is over.
            var output = buffer.baseAddress
            var outputLeft = buffer.count
            _ = iconv(handle, nil, nil, &output, &outputLeft)
            utf8.append(contentsOf: UnsafeRawBufferPointer(buffer)[..<(buffer.count - outputLeft)])
        }
        return (utf8, replacements)
    }
}

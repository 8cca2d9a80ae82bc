/// Text that came as bytes, and how it was read.
public struct DecodedText: Sendable, Equatable {
    public let text: String
    /// The WHATWG name, in lower case: `utf-8`, `windows-1251`.
    public let encoding: String
    /// What chose it: "bom", "declared", "guessed".
    public let basis: String
    /// How many times undecodable bytes (or U+0000, which no text means) were replaced by U+FFFD.
    public let replacements: Int

    public init(text: String, encoding: String, basis: String, replacements: Int) {
        self.text = text
        self.encoding = encoding
        self.basis = basis
        self.replacements = replacements
    }
}

/// Turns bytes of any encoding into text: by its mark, then by what is declared, then by what the bytes look like.
///
/// Never fails and never hides a loss: what cannot be decoded is replaced and counted. Three declarations are not
/// believed, because following them would store garbage: a one-byte encoding for bytes that are valid UTF-8 (by chance
/// practically impossible), UTF-8 for bytes that are mostly not, and UTF-16 inside bytes that read as ASCII.
public enum TextDecoder {
    /// - Parameters:
    ///   - declared: a label from outside, such as the charset of an HTTP header; unknown labels are passed over.
    ///   - sniffMarkup: whether an XML declaration or a `<meta>` may name the encoding.
    public static func decode(_ bytes: [UInt8], declared: String? = nil, sniffMarkup: Bool = false) -> DecodedText {
        bytes.withUnsafeBytes { decode($0, declared: declared, sniffMarkup: sniffMarkup) }
    }

    public static func decode(
        _ bytes: UnsafeRawBufferPointer, declared: String? = nil, sniffMarkup: Bool = false
    ) -> DecodedText {
        if let (encoding, length) = ByteOrderMark.find(in: bytes) {
            return convert(UnsafeRawBufferPointer(rebasing: bytes[length...]), encoding, basis: "bom")
        }
        var declarations: [TextEncoding] = []
        if let declared, let encoding = TextEncoding.labelled(declared) { declarations.append(encoding) }
        if sniffMarkup, let label = MarkupDeclaration.label(in: bytes), let encoding = TextEncoding.labelled(label) {
            // A declaration that could be read byte by byte is not in UTF-16, whatever it says (HTML Standard).
            declarations.append(encoding.isUTF16or32 ? .utf8 : encoding)
        }
        if let encoding = UnicodeWithoutMark.encoding(of: bytes) {
            return convert(bytes, encoding, basis: declarations.contains(encoding) ? "declared" : "guessed")
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            return decodeValidUTF8(bytes, text, declarations)
        }
        return decodeOther(bytes, declarations)
    }

    private static func decodeValidUTF8(
        _ bytes: UnsafeRawBufferPointer, _ text: String, _ declarations: [TextEncoding]
    ) -> DecodedText {
        // ISO-2022-JP is ASCII to the eye; its escapes are not part of any other text.
        if bytes.contains(0x1B), Self.holdsJapaneseEscape(bytes), let japanese = TextEncoding.labelled("iso-2022-jp") {
            return convert(bytes, japanese, basis: declarations.contains(japanese) ? "declared" : "guessed")
        }
        let believed = declarations.first { encoding in
            switch encoding.form {
            case .utf8: true
            case .utf16, .utf32: false
            case .singleByte: bytes.allSatisfy { $0 < 0x80 }
            case .multiByte: LegacyConversion.convert(bytes, from: encoding).replacements == 0
            }
        }
        if let believed, case .multiByte = believed.form { return convert(bytes, believed, basis: "declared") }
        let (clean, zeros) = withoutZeros(text, bytes)
        return DecodedText(
            text: clean, encoding: believed?.name ?? "utf-8", basis: believed == nil ? "guessed" : "declared",
            replacements: zeros)
    }

    /// Takes the first declaration that fits, or the guess if it fits, or whatever loses least.
    private static func decodeOther(
        _ bytes: UnsafeRawBufferPointer, _ declarations: [TextEncoding]
    ) -> DecodedText {
        var best: DecodedText?
        // One slip in fifty does not speak against a declaration; a guess would do away with it and with much more.
        let tolerated = 1 + bytes.count { $0 >= 0x80 } / 50
        func offer(_ encoding: TextEncoding, basis: String) -> DecodedText? {
            let decoded = convert(bytes, encoding, basis: basis)
            if decoded.replacements < best?.replacements ?? .max { best = decoded }
            return decoded.replacements <= (basis == "declared" ? tolerated : 0) ? decoded : nil
        }
        let isDamagedUTF8 = UTF8Damage(bytes).isMostlySound
        for encoding in declarations where encoding != .utf8 || isDamagedUTF8 {
            if encoding == .utf8 { return convert(bytes, .utf8, basis: "declared") }
            if let fitting = offer(encoding, basis: "declared") { return fitting }
        }
        if isDamagedUTF8 { return convert(bytes, .utf8, basis: "guessed") }
        let guess = EncodingGuess.best(for: bytes)
        if !declarations.contains(guess), let clean = offer(guess, basis: "guessed") { return clean }
        return best ?? convert(bytes, .windows1252, basis: "guessed")
    }

    private static func convert(
        _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, basis: String
    ) -> DecodedText {
        if encoding == .utf8, let text = String(validating: bytes, as: UTF8.self) {
            let (clean, zeros) = withoutZeros(text, bytes)
            return DecodedText(text: clean, encoding: encoding.name, basis: basis, replacements: zeros)
        }
        let (utf8, replacements) = LegacyConversion.convert(bytes, from: encoding)
        let (clean, zeros) = utf8.withUnsafeBytes { withoutZeros(String(decoding: $0, as: UTF8.self), $0) }
        return DecodedText(text: clean, encoding: encoding.name, basis: basis, replacements: replacements + zeros)
    }

    /// U+0000 ends a text early in C libraries and in SQLite's functions, so it does not go further than this.
    private static func withoutZeros(_ text: String, _ utf8: UnsafeRawBufferPointer) -> (text: String, zeros: Int) {
        guard utf8.contains(0) else { return (text, 0) }
        var clean: [UInt8] = []
        clean.reserveCapacity(utf8.count + 64)
        var zeros = 0
        for byte in utf8 {
            if byte == 0 {
                clean.append(contentsOf: LegacyConversion.replacement)
                zeros += 1
            } else {
                clean.append(byte)
            }
        }
        return (String(decoding: clean, as: UTF8.self), zeros)
    }

    private static func holdsJapaneseEscape(_ bytes: UnsafeRawBufferPointer) -> Bool {
        for index in bytes.indices.dropLast(2) where bytes[index] == 0x1B && bytes[index + 1] == UInt8(ascii: "$") {
            let set = bytes[index + 2]
            if set == UInt8(ascii: "B") || set == UInt8(ascii: "@") { return true }
        }
        return false
    }
}

/// Whether bytes are UTF-8 with some damage, or something else.
private struct UTF8Damage {
    /// Sequences of two and more bytes that hold, and places that do not; a sequence cut off by the end is neither.
    private var sound = 0
    private var broken = 0

    /// Legacy text hits a valid sequence now and then, and an invalid one nearly always.
    var isMostlySound: Bool { sound > 0 && sound >= 2 * broken || broken == 0 }

    init(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            index += 1
            let length: Int
            switch lead {
            case 0..<0x80: continue
            case 0xC2..<0xE0: length = 1
            case 0xE0..<0xF0: length = 2
            case 0xF0..<0xF5: length = 3
            default:
                broken += 1
                continue
            }
            let start = index
            while index < bytes.count, index - start < length, bytes[index] & 0xC0 == 0x80 { index += 1 }
            if index - start == length { sound += 1 } else if index < bytes.count { broken += 1 }
        }
    }
}

/// Recognises bytes that are no text, so that they can be turned away with a reason instead of stored as rubbish.
public enum BinaryContent {
    /// What the bytes are, with its article ("a PNG image"); nil when they may be text.
    public static func kind(of bytes: [UInt8]) -> String? {
        bytes.withUnsafeBytes(kind(of:))
    }

    public static func kind(of bytes: UnsafeRawBufferPointer) -> String? {
        for (magic, name) in signatures where bytes.starts(with: magic) { return name }
        if bytes.count > 12, bytes.starts(with: "RIFF".utf8) { return "a RIFF file (WebP, WAV, AVI)" }
        if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "a video or image file (MP4, HEIC)" }
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(sampledBytes))
        if UnicodeWithoutMark.encoding(of: sample) != nil || ByteOrderMark.find(in: bytes)?.encoding.isUTF16or32 == true
        {
            return nil
        }
        // Tab, line feed, form feed, carriage return and escape occur in text; the other controls do not.
        let controls = sample.count { $0 < 0x09 || $0 == 0x0B || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
        return controls * 50 > sample.count ? "binary data (full of control characters)" : nil
    }

    private static let sampledBytes = 8192

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x89] + Array("PNG\r\n".utf8), "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF87a".utf8), "a GIF image"),
        (Array("GIF89a".utf8), "a GIF image"),
        (Array("PK\u{03}\u{04}".utf8), "a ZIP archive (or .docx, .xlsx, .epub)"),
        (Array("PK\u{05}\u{06}".utf8), "a ZIP archive"),
        ([0x1F, 0x8B, 0x08], "gzip data"),
        (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], "bzip2 data"),
        ([0xFD] + Array("7zXZ".utf8), "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        (Array("Rar!".utf8) + [0x1A, 0x07], "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (.doc, .xls)"),
        ([0x7F] + Array("ELF".utf8), "a program"),
        (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
        (Array("{\\rtf1".utf8), "an RTF document"),
    ]
}

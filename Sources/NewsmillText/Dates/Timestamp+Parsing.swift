extension Timestamp {
    /// The date that a whole text is, white space around it aside; nil when it is anything else or can be read two ways.
    ///
    /// Reads ISO 8601 (extended and basic), RFC 822/2822 with named zones, `date(1)` and `Date.toString`, and what
    /// newspapers print, month names in the major European languages: `Saturday, June 21, 2025 7:49:00 AM`,
    /// `21. Juni 2025, 07:49 Uhr`, `07:49, 21 июня 2025 г.`, `21.06.2025`, `2025/06/21`. With dots the day comes first;
    /// `06/07/2025` is nil, `21/06/2025` is not. A day of the week is read and not checked.
    public static func parse(_ text: String) -> Timestamp? {
        // Longer than any date that is written down; keeps a hostile text from costing more than a look.
        guard text.utf8.count <= 160 else { return nil }
        var text = text
        return text.withUTF8 { bytes in
            var reader = DateReader(bytes: bytes)
            reader.skipSpace()
            guard let timestamp = reader.read(allowingBareDigits: true) else { return nil }
            reader.skipComment()
            reader.skipSpace()
            return reader.position == bytes.count ? timestamp : nil
        }
    }

    /// The date at the beginning of a text, white space before it aside, with its place in UTF-8 bytes.
    public static func findLeading(in text: String) -> (timestamp: Timestamp, range: Range<Int>)? {
        var text = text
        return text.withUTF8 { findLeading(in: $0) }
    }

    /// The date at the end of a text, white space after it aside, with its place in UTF-8 bytes: the longest stretch
    /// that is one.
    public static func findTrailing(in text: String) -> (timestamp: Timestamp, range: Range<Int>)? {
        var text = text
        return text.withUTF8 { findTrailing(in: $0) }
    }

    public static func findLeading(
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> (timestamp: Timestamp, range: Range<Int>)? {
        var reader = DateReader(bytes: bytes)
        reader.skipSpace()
        let start = reader.position
        guard let timestamp = reader.read(), !reader.isInsideWord else { return nil }
        return (timestamp, start..<reader.position)
    }

    public static func findTrailing(
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> (timestamp: Timestamp, range: Range<Int>)? {
        var end = bytes.count
        while end > 0, DateReader.isASCIISpace(bytes[end - 1]) { end -= 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[..<end])
        // The longest form there is, with names of months and zones written out, fits.
        for start in max(0, end - 100)..<end {
            var reader = DateReader(bytes: text, position: start)
            guard reader.isAtBorder, let timestamp = reader.read() else { continue }
            reader.skipComment()
            if reader.position == end { return (timestamp, start..<end) }
        }
        return nil
    }
}

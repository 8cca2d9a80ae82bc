internal import NewsmillCore
internal import NewsmillMarkup

/// Tells whether an entry has changed, by what a reader sees of it: title, link, date, authors and texts. Counters of comments
/// and the like make no difference.
enum EntryFingerprint {
    /// A word of eight bytes at a time, multiplied and folded: compared with one other number, never searched for.
    static func of(_ entry: FeedEntry, fullText: FullText) -> Int64 {
        var hash = Mixer()
        hash.add(entry.title?.text)
        hash.add(entry.originalLink ?? entry.link)
        hash.add(entry.published ?? entry.updated)
        for author in entry.authors { hash.add(author.name) }
        hash.add(entry.summary?.text)
        hash.add(entry.content?.text)
        // Another wish is another reading.
        hash.add(fullText.rawValue)
        return Int64(bitPattern: hash.state)
    }

    private struct Mixer {
        private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ text: String?) {
            var text = text ?? ""
            text.withUTF8 { utf8 in
                let raw = UnsafeRawBufferPointer(utf8)
                let whole = raw.count & ~7
                for start in stride(from: 0, to: whole, by: 8) {
                    take(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
                }
                var rest: UInt64 = 0
                for byte in raw[whole...].reversed() { rest = rest << 8 | UInt64(byte) }
                take(rest)
                // Parts are told apart by their length.
                take(UInt64(raw.count))
            }
        }

        private mutating func take(_ word: UInt64) {
            state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
            state ^= state >> 29
        }
    }
}

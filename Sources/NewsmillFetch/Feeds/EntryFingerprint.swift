internal import NewsmillCore
internal import NewsmillMarkup

/// Tells whether an entry has changed, by what a reader sees of it: title, link, date, authors and texts. Counters of comments
/// and the like make no difference.
enum EntryFingerprint {
    /// FNV-1a, 64 bits: compared with one other number, never searched for.
    static func of(_ entry: FeedEntry, fullText: FullText) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String?) {
            var text = text ?? ""
            text.withUTF8 { utf8 in
                var state = hash
                for byte in utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
                hash = (state ^ 0xFF) &* 0x0000_0100_0000_01b3
            }
        }
        add(entry.title?.text)
        add(entry.originalLink ?? entry.link)
        add(entry.published ?? entry.updated)
        for author in entry.authors { add(author.name) }
        add(entry.summary?.text)
        add(entry.content?.text)
        // Another wish is another reading.
        add(fullText.rawValue)
        return Int64(bitPattern: hash)
    }
}

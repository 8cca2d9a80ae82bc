internal import NewsmillText

/// Reads feeds: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, as they are found, damage included.
public enum FeedParser {
    /// - Parameters:
    ///   - bytes: in any encoding; see ``TextDecoder``.
    ///   - declaredCharset: from outside, such as an HTTP header.
    /// - Throws: ``FeedError`` when there is no feed in it. A damaged feed is no error; see ``Feed/damage``.
    public static func parse(_ bytes: [UInt8], declaredCharset: String? = nil) throws(FeedError) -> Feed {
        if let binary = BinaryContent.kind(of: bytes) { throw FeedError(reason: "expected a feed, found \(binary)") }
        var text = TextDecoder.decode(bytes, declared: declaredCharset, sniffMarkup: true).text
        let builder = FeedBuilder()
        text.withUTF8 { utf8 in
            if let repaired = XMLRepair.repaired(utf8) {
                repaired.withUnsafeBufferPointer { XMLReader.read($0, builder) }
            } else {
                XMLReader.read(utf8, builder)
            }
        }
        return try builder.finish()
    }
}

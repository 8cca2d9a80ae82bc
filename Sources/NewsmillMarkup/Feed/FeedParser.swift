internal import NewsmillText

/// Reads feeds: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, as they are found, damage
/// included.
public enum FeedParser {
    /// - Parameter bytes: in any encoding; see ``TextDecoder``.
    /// - Throws: ``FeedError`` when there is no feed in it. A damaged feed is no error; see ``Feed/damage``.
    public static func parse(_ bytes: [UInt8], options: FeedOptions = FeedOptions()) throws(FeedError) -> Feed {
        if let feed = try sound(bytes, options) { return feed }
        if let binary = BinaryContent.kind(of: bytes) { throw FeedError(reason: "expected a feed, found \(binary)") }
        var text = TextDecoder.decode(bytes, declared: options.charset, sniffMarkup: true).text
        let result = text.withUTF8 { utf8 -> Result<Feed, FeedError> in
            do throws(FeedError) {
                return .success(try parse(utf8, options))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The quick way for most feeds: bytes that say nothing against UTF-8 go to libxml2 as they are, which tells if they
    /// are not.
    ///
    /// - Returns: nil for what needs decoding, mending or another parser.
    private static func sound(_ bytes: [UInt8], _ options: FeedOptions) throws(FeedError) -> Feed? {
        let charset = options.charset?.lowercased()
        guard charset == nil || charset == "utf-8" || charset == "utf8" else { return nil }
        let handler = FeedHandler(options)
        let isSound = bytes.withUnsafeBytes { raw in
            let utf8 = raw.bindMemory(to: UInt8.self)
            let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.count
            let document = UnsafeBufferPointer(rebasing: utf8[start...])
            guard document.count > 1, document[0] == UInt8(ascii: "<"), document[1] != 0,
                XMLStart.declaresNothingButUTF8(document), XMLGuard.isHarmless(document)
            else { return false }
            return XMLReader.readQuickly(document, handler, damage: .stops)
        }
        return isSound ? try handler.finish() : nil
    }

    private static func parse(_ utf8: UnsafeBufferPointer<UInt8>, _ options: FeedOptions) throws(FeedError) -> Feed {
        let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.count
        let document = UnsafeBufferPointer(rebasing: utf8[start...])
        if document.first == UInt8(ascii: "{") { return try JSONFeed.parse(document, options) }
        return try xml(document, options)
    }

    /// Sound feeds are read once. A damaged one is mended and read again from its beginning: what libxml2 makes of
    /// damage by itself loses entries.
    private static func xml(_ document: UnsafeBufferPointer<UInt8>, _ options: FeedOptions) throws(FeedError) -> Feed {
        let (handler, damage) = XMLDocumentReader.read(document) { FeedHandler(options) }
        var feed = try handler.finish()
        feed.damage = damage
        return feed
    }
}

internal import NewsmillText

/// Reads XML of any encoding and in any state: decoded first, and mended where it is damaged.
enum XMLDocumentReader {
    /// - Parameter makeHandler: a damaged document is read twice, each time by a handler of its own.
    /// - Returns: the handler that saw the document, and what reading first stumbled over; nil for a sound one.
    static func read<Handler: XMLHandler>(
        _ utf8: UnsafeBufferPointer<UInt8>, _ makeHandler: () -> Handler
    ) -> (handler: Handler, damage: String?) {
        let first = makeHandler()
        if XMLGuard.isHarmless(utf8), XMLReader.read(utf8, first, damage: .stops) { return (first, nil) }
        let second = makeHandler()
        XMLMender.mended(utf8).withUnsafeBufferPointer {
            _ = XMLReader.read($0, second, damage: .isReadOver)
        }
        return (second, first.firstError ?? "an element with too many attributes")
    }

    /// Calls with the text of a document in UTF-8, white space before it off.
    static func withText<Result>(
        _ bytes: [UInt8], charset: String?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var text = TextDecoder.decode(bytes, declared: charset, sniffMarkup: true).text
        return text.withUTF8 { utf8 in
            let start = utf8.firstIndex { $0 > 0x20 } ?? utf8.count
            return body(UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }
}

internal import NewsmillText

/// Reads OPML 1.0, 1.1 and 2.0 as feed readers write it, and writes 2.0.
public enum OPML {
    /// Reads a list with its slips: a type left out, `url` for `xmlUrl`, names in any case, bare `&`, any encoding.
    ///
    /// - Parameter charset: of an HTTP header, if there was one.
    /// - Throws: ``OPMLError`` when there is no list in it.
    public static func parse(_ bytes: [UInt8], charset: String? = nil) throws(OPMLError) -> OPMLDocument {
        if let binary = BinaryContent.kind(of: bytes) { throw OPMLError(reason: "expected OPML, found \(binary)") }
        let (handler, damage) = XMLDocumentReader.withText(bytes, charset: charset) { utf8 in
            XMLDocumentReader.read(utf8) { OPMLHandler() }
        }
        guard handler.isOPML else {
            let found = handler.root.map { "<\($0)>" } ?? "no XML element"
            throw OPMLError(reason: "expected OPML, found \(found)")
        }
        var document = handler.document
        document.damage = damage
        return document
    }

    /// Writes a list: valid OPML 2.0 in UTF-8, folders as outlines, each folder where its first subscription stands.
    public static func write(_ document: OPMLDocument) -> [UInt8] {
        var writer = OPMLWriter()
        return writer.write(document)
    }
}

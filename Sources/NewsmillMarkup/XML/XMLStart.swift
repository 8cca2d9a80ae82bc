/// Where a document begins, junk before it passed over.
enum XMLStart {
    /// The position of the XML declaration or else of a root element we know; failing both, of the first tag.
    static func find(in xml: UnsafeBufferPointer<UInt8>) -> Int {
        var firstTag: Int?
        var index = 0
        while index < xml.count {
            if xml[index] == UInt8(ascii: "<") {
                if matches("<?xml", in: xml, at: index) || isRoot(xml, at: index) { return index }
                if firstTag == nil, index + 1 < xml.count, (xml[index + 1] | 0x20) &- 0x61 < 26 { firstTag = index }
            }
            index += 1
        }
        return firstTag ?? xml.count
    }

    /// Whether an XML declaration, if there is one, names no encoding or UTF-8.
    static func declaresNothingButUTF8(_ xml: UnsafeBufferPointer<UInt8>) -> Bool {
        guard matches("<?xml", in: xml, at: 0) else { return true }
        var index = 5
        while index < min(xml.count, 256), xml[index] != UInt8(ascii: ">") {
            if matches("encoding", in: xml, at: index) {
                index += 8
                while index < xml.count, xml[index] <= 0x20 || "='\"".utf8.contains(xml[index]) { index += 1 }
                return matches("utf-8", in: xml, at: index, ignoringCase: true)
            }
            index += 1
        }
        return true
    }

    static func isRoot(_ xml: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        roots.contains { matches($0, in: xml, at: index, ignoringCase: true) }
    }

    private static let roots: [StaticString] = [
        "<!doctype", "<rss", "<feed", "<rdf:rdf", "<channel", "<rdf", "<atom:feed", "<opml", "<urlset",
        "<sitemapindex",
    ]

    static func matches(
        _ word: StaticString, in xml: UnsafeBufferPointer<UInt8>, at index: Int, ignoringCase: Bool = false
    ) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index + length <= xml.count else { return false }
        for offset in 0..<length {
            let byte = xml[index + offset]
            let wanted = word.utf8Start[offset]
            guard byte == wanted || ignoringCase && (byte | 0x20) == wanted && byte &- 0x41 < 26 else { return false }
        }
        return true
    }
}

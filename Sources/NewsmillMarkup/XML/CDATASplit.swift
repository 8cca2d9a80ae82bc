import Glibc
import NewsmillText

/// A document whose CDATA sections are taken out, each with a mark in its place.
///
/// libxml2 looks at the characters of a section one by one, which is a third of the time of a feed that carries its texts in
/// them. Here a section is found and checked as a whole, and libxml2 sees a processing instruction with its number instead:
/// one may stand wherever a section may.
struct CDATASplit {
    /// The target of the marks. A document that has it itself is left as it is.
    static let target: StaticString = "newsmill-cdata"

    let document: [UInt8]
    /// Of the bytes inside the sections, in the document as it was.
    let sections: [Range<Int>]

    /// - Returns: nil when there is nothing to gain, or anything that only libxml2 should judge: a DTD, a section without its
    ///   end, characters that XML does not have.
    init?(_ xml: UnsafeBufferPointer<UInt8>) {
        guard let base = UnsafeRawPointer(xml.baseAddress) else { return nil }
        var document: [UInt8] = []
        var sections: [Range<Int>] = []
        var copied = 0
        var index = 0
        while let open = memchr(base + index, 0x3C, xml.count - index).map({ UnsafeRawPointer($0) - base }) {
            guard open + 1 < xml.count else { return nil }
            switch xml[open + 1] {
            case UInt8(ascii: "?"):
                guard let end = Self.find("?>", in: xml, from: open + 2),
                    !XMLStart.matches(Self.target, in: xml, at: open + 2)
                else { return nil }
                index = end + 2
            case UInt8(ascii: "!"):
                if XMLStart.matches("<!--", in: xml, at: open) {
                    guard let end = Self.find("-->", in: xml, from: open + 4) else { return nil }
                    index = end + 3
                    continue
                }
                guard XMLStart.matches("<![CDATA[", in: xml, at: open),
                    let end = Self.find("]]>", in: xml, from: open + 9), Self.isText(xml, open + 9..<end)
                else { return nil }
                document.append(contentsOf: xml[copied..<open])
                document.append(contentsOf: "<?newsmill-cdata \(sections.count)?>".utf8)
                sections.append(open + 9..<end)
                index = end + 3
                copied = index
            default: index = open + 1
            }
        }
        guard !sections.isEmpty else { return nil }
        document.append(contentsOf: xml[copied...])
        self.document = document
        self.sections = sections
    }

    private static func find(_ word: StaticString, in xml: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = UnsafeRawPointer(xml.baseAddress) else { return nil }
        var index = start
        while index < xml.count,
            let found = memchr(base + index, CInt(word.utf8Start[0]), xml.count - index)
        {
            index = UnsafeRawPointer(found) - base
            if XMLStart.matches(word, in: xml, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether all of it is what XML 1.0 calls characters (section 2.2), in UTF-8.
    private static func isText(_ xml: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let bytes = UnsafeBufferPointer(rebasing: xml[range])
        var bad = false
        // Without a branch, so that the compiler takes many bytes at a time.
        for byte in bytes { bad = bad || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }
        return !bad && UTF8Text.isValid(bytes) && find("\u{FFFE}", in: bytes, from: 0) == nil
            && find("\u{FFFF}", in: bytes, from: 0) == nil
    }
}

/// What stands at an ampersand in XML that may be damaged.
struct XMLReference {
    enum Meaning {
        /// Sound as it stands.
        case kept
        case scalar(Unicode.Scalar)
        /// A name that only the document itself can know.
        case named(String)
        /// A character that XML forbids.
        case nothing
        case bareAmpersand
    }

    let meaning: Meaning
    /// The position behind it.
    let end: Int

    init(in xml: UnsafeBufferPointer<UInt8>, at start: Int) {
        var end = start + 1
        // The longest name in HTML 4 has eight letters; numbers have fewer digits.
        while end < xml.count, end - start < 32, Self.isName(xml[end]) { end += 1 }
        guard end < xml.count, xml[end] == UInt8(ascii: ";"), end > start + 1 else {
            (meaning, self.end) = (.bareAmpersand, start + 1)
            return
        }
        let name = xml[(start + 1)..<end]
        self.end = end + 1
        if name.first == UInt8(ascii: "#") {
            guard let scalar = MarkupText.scalar(ofXMLNumber: name.dropFirst()) else {
                meaning = .nothing
                return
            }
            meaning = Self.isAllowed(scalar) ? .scalar(scalar).escaped : .nothing
            return
        }
        let text = String(decoding: name, as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(text) {
            meaning = .kept
        } else if let scalar = MarkupText.scalar(named: text) {
            meaning = .scalar(scalar)
        } else {
            meaning = .named(text)
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "#._-".utf8.contains(byte)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
}

extension XMLReference.Meaning {
    /// `&#38;` and `&#60;` must stay references.
    fileprivate var escaped: Self {
        if case .scalar(let scalar) = self, "&<>\"'\r\n\t".unicodeScalars.contains(scalar) { .kept } else { self }
    }
}

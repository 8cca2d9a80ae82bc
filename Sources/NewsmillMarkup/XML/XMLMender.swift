/// Makes damaged XML well-formed, so that nothing behind the damage is lost: text around the document, characters that
/// XML forbids, bare `&` and `<`, HTML's named references, tags left open or closed twice, attributes without quotes,
/// a document cut short. The document type goes; entities it declares as plain text are put in their places.
///
/// One pass, linear whatever the input. Sound XML comes out meaning the same.
struct XMLMender {
    /// libxml2 reads 256 levels; deeper elements are left out and their text kept.
    static let maximumDepth = 200
    /// No feed needs more; libxml2 2.9 compares the attributes of an element all with all.
    static let maximumAttributes = 256

    let xml: UnsafeBufferPointer<UInt8>
    var output: [UInt8] = []
    var position = 0
    /// The names of the open elements, as ranges of ``xml``.
    var open: [Range<Int>] = []
    /// Opened beyond the maximum depth.
    var tooDeep = 0
    var entities = XMLEntities()
    var hasRoot = false
    var hasUnclosedComment = false

    static func mended(_ xml: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var mender = XMLMender(xml: xml)
        return mender.run()
    }

    init(xml: UnsafeBufferPointer<UInt8>) {
        self.xml = xml
        output.reserveCapacity(xml.count + xml.count / 16 + 64)
    }

    private mutating func run() -> [UInt8] {
        position = XMLStart.find(in: xml)
        // Behind the root element there is nothing but junk.
        while position < xml.count, !(hasRoot && open.isEmpty) {
            if xml[position] == UInt8(ascii: "<") {
                markup()
            } else {
                text()
            }
        }
        while let name = open.popLast() { close(name) }
        return output
    }

    // MARK: Text

    private mutating func text() {
        let isInside = !open.isEmpty
        while position < xml.count, xml[position] != UInt8(ascii: "<") {
            let byte = xml[position]
            if byte == UInt8(ascii: "&") {
                let reference = XMLReference(in: xml, at: position)
                if isInside { put(reference) }
                position = reference.end
            } else {
                if isInside { character() } else { position += 1 }
            }
        }
    }

    /// Copies one byte, or leaves out what XML has no place for.
    mutating func character() {
        let byte = xml[position]
        switch byte {
        case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: position += 1
        // U+FFFE and U+FFFF are no characters of XML: EF BF BE, EF BF BF.
        case 0xEF where at(1) == 0xBF && (at(2) ?? 0) >= 0xBE: position += 3
        case UInt8(ascii: ">"):
            output.append(contentsOf: "&gt;".utf8)
            position += 1
        default:
            output.append(byte)
            position += 1
        }
    }

    mutating func put(_ reference: XMLReference) {
        switch reference.meaning {
        case .kept: output.append(contentsOf: xml[position..<reference.end])
        case .scalar(let scalar): output.append(contentsOf: Array(String(scalar).utf8))
        case .nothing: break
        case .bareAmpersand: output.append(contentsOf: "&amp;".utf8)
        case .named(let name):
            if let text = entities.text(of: name) {
                output.append(contentsOf: text)
            } else {
                output.append(contentsOf: "&amp;".utf8)
                output.append(contentsOf: name.utf8)
                output.append(UInt8(ascii: ";"))
            }
        }
    }

    func at(_ distance: Int) -> UInt8? {
        position + distance < xml.count ? xml[position + distance] : nil
    }

    func matches(_ word: StaticString, at position: Int) -> Bool {
        XMLStart.matches(word, in: xml, at: position)
    }

    /// The position behind the next occurrence of a word, or the end; and whether it was found.
    func find(_ word: StaticString, from start: Int) -> (end: Int, isFound: Bool) {
        var index = start
        while index + word.utf8CodeUnitCount <= xml.count {
            if xml[index] == word.utf8Start[0], matches(word, at: index) {
                return (index + word.utf8CodeUnitCount, true)
            }
            index += 1
        }
        return (xml.count, false)
    }
}

internal import NewsmillText

/// The start of an element as libxml2 hands it over; its pointers are good until the callback returns.
struct XMLElement {
    let name: XMLName
    let attributes: XMLAttributes
}

/// A name in libxml2's own dictionary: within one document, equal names are equal pointers.
struct XMLName {
    let local: UnsafePointer<UInt8>
    let prefix: UnsafePointer<UInt8>?
    /// What the prefix is bound to; nil without a prefix, and where the document forgot to declare it.
    let space: UnsafePointer<UInt8>?

    var localText: String { String(cString: local) }

    /// What tells the vocabulary: the namespace, or else the prefix.
    var spaceText: String { (space ?? prefix).map { String(cString: $0) } ?? "" }
}

struct XMLAttributes {
    /// Five pointers each: local name, prefix, namespace, and the value's beginning and end.
    private let values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    init(values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.values = values
        self.count = values == nil ? 0 : count
    }

    func name(_ index: Int) -> XMLName? {
        guard let values, let local = values[index * 5] else { return nil }
        return XMLName(local: local, prefix: values[index * 5 + 1], space: values[index * 5 + 2])
    }

    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let values, let start = values[index * 5 + 3], let end = values[index * 5 + 4] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    func text(_ index: Int) -> String {
        let bytes = bytes(index)
        guard let first = MarkupText.position(of: UInt8(ascii: "&"), in: bytes, from: 0) else {
            return UTF8Text.string(bytes)
        }
        var plain = Array(bytes[..<first])
        plain.reserveCapacity(bytes.count)
        var position = first
        while position < bytes.count {
            plain.append(bytes[position])
            // Where entities are not substituted, libxml2 hands an ampersand over as a reference.
            position += XMLStart.matches("&#38;", in: bytes, at: position) ? 5 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

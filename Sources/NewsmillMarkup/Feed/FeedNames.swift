/// Names looked up once a document: libxml2 keeps each in one place, so that a pointer tells it.
struct FeedNames {
    private struct Entry {
        var local: UnsafePointer<UInt8>?
        var space: UnsafePointer<UInt8>?
        var tag = FeedTag.unknown
        var attribute = FeedAttribute.unknown
    }

    /// A power of two; feeds have some forty names. Two that fall on one place push each other out.
    private static let size = 256

    private var elements = [Entry](repeating: Entry(), count: size)
    private var attributes = [Entry](repeating: Entry(), count: size)

    private var vocabularies: [(space: UnsafePointer<UInt8>?, vocabulary: FeedVocabulary)] = []

    mutating func tag(_ name: XMLName) -> FeedTag {
        let index = Self.index(name)
        let space = name.space ?? name.prefix
        if elements[index].local == name.local, elements[index].space == space { return elements[index].tag }
        let tag = vocabulary(name, space).tag(name.localText.lowercased())
        elements[index] = Entry(local: name.local, space: space, tag: tag)
        return tag
    }

    mutating func attribute(_ name: XMLName) -> FeedAttribute {
        let index = Self.index(name)
        let space = name.space ?? name.prefix
        if attributes[index].local == name.local, attributes[index].space == space {
            return attributes[index].attribute
        }
        let attribute = vocabulary(name, space).attribute(name.localText.lowercased())
        attributes[index] = Entry(local: name.local, space: space, attribute: attribute)
        return attribute
    }

    private mutating func vocabulary(_ name: XMLName, _ space: UnsafePointer<UInt8>?) -> FeedVocabulary {
        if let known = vocabularies.first(where: { $0.space == space }) { return known.vocabulary }
        let vocabulary = FeedVocabulary(space: name.spaceText)
        // A feed has ten or so; one with thousands is looked up each time.
        if vocabularies.count < 32 { vocabularies.append((space, vocabulary)) }
        return vocabulary
    }

    private static func index(_ name: XMLName) -> Int {
        let local = UInt(bitPattern: name.local)
        let space = UInt(bitPattern: name.space ?? name.prefix)
        return Int((local &* 0x9E37_79B9_7F4A_7C15 ^ space &* 0xC2B2_AE3D_27D4_EB4F) >> 56)
    }
}

/// The known attributes of one element.
struct FeedAttributes {
    private let attributes: XMLAttributes
    /// Where each is, or -1.
    private var places = SIMD32<Int8>(repeating: -1)
    let isEmpty: Bool

    init(_ attributes: XMLAttributes, _ names: inout FeedNames) {
        self.attributes = attributes
        isEmpty = attributes.count == 0
        for index in 0..<min(attributes.count, 100) {
            guard let name = attributes.name(index) else { continue }
            let place = Int(names.attribute(name).rawValue)
            if places[place] < 0 { places[place] = Int8(index) }
        }
    }

    /// The value, white space around it aside; nil when there is none or nothing but white space.
    subscript(attribute: FeedAttribute) -> String? {
        guard !isEmpty else { return nil }
        let place = places[Int(attribute.rawValue)]
        guard place >= 0 else { return nil }
        let value = FeedValue.squeezed(attributes.text(Int(place)))
        return value.isEmpty ? nil : value
    }
}

import NewsmillCore
import NewsmillText

/// What an article's words say of whom it is about, gathered once per article and only when a name asks for it.
struct ArticleEvidence {
    /// The first companion of each entity, and where.
    private(set) var companions: [Int: String] = [:]
    private(set) var roles: [Int: String] = [:]
    private(set) var publicAffairs = 0
    /// How many years of centuries ago there are.
    let oldYears: Int
    private(set) var elsewhere = 0
    private(set) var firstPublicWord: String?
    /// How many different companions of each entity there are.
    private(set) var differentCompanions: [Int: Int] = [:]
    private var seen: Set<Int> = []
    /// Where a companion or a role stands as in a description of a person: "the SpaceX founder".
    private(set) var descriptions: [Description] = []

    struct Description {
        var text: Int
        /// UTF-8 bytes of the companion or role.
        var range: Range<Int>
        var entity: Int
        /// Whether it is a role that names what it belongs to: "Tesla chief".
        var isRole: Bool
    }

    /// Where a term of the catalogue stands.
    struct Hit {
        var text: Int
        /// Position in the catalogue's terms.
        var term: Int
        /// UTF-8 bytes.
        var range: Range<Int>
    }

    init(_ catalogue: NameCatalogue, _ texts: [(place: Place, text: String)], _ reader: ArticleReader) {
        // In order of their place; their own words do not speak for them.
        let candidates = reader.candidates
        var next = candidates.startIndex
        var hits = reader.terms[...]
        oldYears = reader.oldYears
        elsewhere = reader.oldYears
        while let index = hits.first?.text {
            let here = hits.prefix { $0.text == index }
            hits = hits[here.endIndex...]
            var text = texts[index].text
            text.withUTF8 { bytes in
                for hit in here {
                    let (id, range) = (hit.term, hit.range)
                    let term = catalogue.terms[id]
                    // "on x" is nothing, but "kremlin" is, where all is written small.
                    if let length = term.capitalAt, !reader.areSmall[index] || length < 3 {
                        let byte = bytes[range.upperBound - min(length, range.count)]
                        guard byte &- 0x41 < 26 || byte >= 0x80 else { continue }
                    }
                    while next < candidates.endIndex,
                        candidates[next].text < index
                            || candidates[next].text == index && candidates[next].range.upperBound < range.upperBound
                    { next += 1 }
                    if next < candidates.endIndex, candidates[next].text == index,
                        candidates[next].range.lowerBound <= range.lowerBound
                    {
                        continue
                    }
                    take(term, bytes, range, texts[index].place)
                    if case .companion(let entity) = term.kind, seen.insert(id).inserted {
                        differentCompanions[entity, default: 0] += 1
                    }
                    if let entity = term.person, !catalogue.entities[entity].rolePhrases.isEmpty,
                        term.mayDescribe, DescriptionReader.mayBegin(bytes, range)
                    {
                        descriptions.append(
                            Description(text: index, range: range, entity: entity, isRole: term.isRole))
                    }
                }
            }
        }
    }

    private mutating func take(
        _ term: EvidenceTerm, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ place: Place
    ) {
        func words() -> String { "\"\(String(decoding: bytes[range], as: UTF8.self))\" in \(place.inWords)" }
        switch term.kind {
        case .companion(let entity): if companions[entity] == nil { companions[entity] = words() }
        case .role(let entity): if roles[entity] == nil { roles[entity] = words() }
        case .elsewhere: elsewhere += 1
        case .publicAffairs:
            publicAffairs += 1
            if firstPublicWord == nil { firstPublicWord = words() }
        }
    }
}

extension Place {
    var inWords: String {
        switch self {
        case .article: "the article"
        case .title: "the title"
        case .paragraph(let position): "paragraph \(position)"
        }
    }
}

import NewsmillCore
import NewsmillText

/// An article as queries see it, and the way back to the text as found.
struct QueryTexts {
    private(set) var document = QueryDocument()
    /// The place and the text of each part that belongs to the text.
    private var places: [(place: Place, map: RevisedOffsets)] = []

    init(_ article: Article) {
        if let title = article.title { add(title, .title, .title) }
        var hasLead = false
        for (position, paragraph) in article.keptParagraphs {
            let isLead = !hasLead && (paragraph.role == .body || paragraph.role == .summary)
            if isLead { hasLead = true }
            add(paragraph.content, isLead ? .lead : .body, .paragraph(position))
        }
        if let outlet = article.outlet { document.parts.append(.init(outlet.value, .outlet)) }
        var speakers: Set<String> = []
        for case let speaker? in article.quotations.lazy.map(\.speaker) where speakers.insert(speaker.name).inserted {
            document.parts.append(.init(speaker.name, .speaker))
        }
        document.language = article.language?.value
        document.sources = [article.capture.source]
        document.published = article.published?.value
        guard !article.mentions.isEmpty else { return }
        let parts = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element.place, $0.offset) })
        // Mentions count in the text as found, queries in the final text.
        document.mentions = article.mentions.compactMap { mention in
            parts[mention.place].map { part in
                .init(
                    entity: mention.entity, place: .init(part: part, range: places[part].map.final(mention.range)))
            }
        }
    }

    private mutating func add(_ text: RevisedText, _ field: Query.Field, _ place: Place) {
        document.parts.append(.init(text.text, field))
        places.append((place, RevisedOffsets(text)))
    }

    /// Where something stands in the text as found; nil for the outlet and speakers.
    func evidence(_ place: QueryDocument.Place) -> Tag.Evidence? {
        guard places.indices.contains(place.part) else { return nil }
        let (found, map) = places[place.part]
        return Tag.Evidence(place: found, range: map.original(place.range))
    }
}

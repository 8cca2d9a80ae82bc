import Foundation
import NewsmillCore
import NewsmillStages
import Testing

/// A text with its mentions marked: "{Elon Mask=elon-musk} left."
struct MarkedText {
    var text = ""
    var mentions: [String] = []

    init(_ marked: String) {
        var rest = marked[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: "=")
            mentions.append("\(text.utf8.count) \(parts[0]) \(parts[1])")
            text += parts[0]
            rest = rest[rest.index(after: close)...]
        }
        text += rest
    }
}

/// The entities that ship.
enum ShippedEntities {
    static let all: [Entity] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds/entities.json")
        guard let data = try? Data(contentsOf: file),
            let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let entities = root["entities"] as? [[String: Any]]
        else { return [] }
        return entities.map(entity)
    }()

    /// Made once: it holds every spelling of everybody.
    static let stage = Result { try NormalizeNamesStage(options: .init(), resources: Resources(entities: all)) }

    private static func entity(_ json: [String: Any]) -> Entity {
        Entity(
            id: json["id"] as? String ?? "", name: json["name"] as? String ?? "",
            kind: (json["kind"] as? String).flatMap(Entity.Kind.init) ?? .person, surname: json["surname"] as? String,
            gender: (json["gender"] as? String).flatMap(Entity.Gender.init), born: json["born"] as? Int,
            roles: json["roles"] as? [String] ?? [], aliases: (json["aliases"] as? [Any] ?? []).map(alias),
            companions: json["companions"] as? [String] ?? [])
    }

    private static func alias(_ json: Any) -> Alias {
        guard let json = json as? [String: Any] else { return Alias(json as? String ?? "") }
        return Alias(
            json["text"] as? String ?? "", kind: (json["kind"] as? String).flatMap(Alias.Kind.init) ?? .variant,
            gate: (json["gate"] as? String).flatMap(Alias.Gate.init) ?? .none, isWord: json["word"] as? Bool ?? false,
            notBefore: json["notBefore"] as? [String] ?? [], notAfter: json["notAfter"] as? [String] ?? [])
    }
}

/// An article whose paragraphs are the lines of a text.
func namedArticle(_ text: String, title: String? = nil) -> Article {
    let capture = Capture(
        source: "test", location: "a.txt", capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/plain", sha256: "",
        body: Array(text.utf8))
    var article = Article(id: "a", capture: capture, document: Document(kind: .text, text: text))
    if let title { article.setTitle(title, basis: "test", stage: "extract") }
    for line in text.split(separator: "\n") { article.append(Paragraph(String(line))) }
    return article
}

/// Runs the stage with the shipped entities over one line, or over lines of an article.
func normalized(_ text: String, title: String? = nil, entities: [Entity]? = nil) throws -> Article {
    var article = namedArticle(text, title: title)
    let stage =
        try entities.map { try NormalizeNamesStage(options: .init(), resources: Resources(entities: $0)) }
        ?? ShippedEntities.stage.get()
    #expect(try stage.process(&article) == .keep)
    return article
}

/// Compares the persons found in one line with its marks.
func expectPersons(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = MarkedText(marked)
    let persons = Set(ShippedEntities.all.filter { $0.kind == .person }.map(\.id))
    let article = try normalized(expected.text)
    let found = article.mentions.filter { persons.contains($0.entity) }.map {
        "\($0.range.lowerBound) \($0.surface) \($0.entity)"
    }
    #expect(found == expected.mentions, "\(expected.text)", sourceLocation: sourceLocation)
    for mention in article.mentions {
        #expect(mention.evidence?.isEmpty == false, "\(mention)", sourceLocation: sourceLocation)
    }
}

import NewsmillCore
import NewsmillText

/// Lines such as "Title: …", "Author: …", "Date: …" at the head of an export, and the front matter of Markdown.
///
/// One line of that form may be a sentence; two of them in the head are a form. A date needs no company.
struct HeadFields {
    enum Field {
        case title(Range<Int>)
        case author(Range<Int>)
        case date(Timestamp, Range<Int>)
        case outlet(Range<Int>)
        case url(String)
        case language(String)
        case topics([String])

        /// The title is the caller's business.
        func apply(to article: inout Article, _ text: ByteText) {
            let stage = ExtractStage.name
            switch self {
            case .title: break
            case .author(let range):
                article.addAuthor(text.string(range), basis: "header", stage: stage, range: range)
            case .date(let timestamp, let range): article.statePublished(timestamp, basis: "header", range: range)
            case .outlet(let range) where article.outlet == nil:
                article.setOutlet(text.string(range), basis: "header", stage: stage, range: range)
            case .outlet: break
            case .url(let url): if article.url == nil { article.url = url }
            case .language(let tag):
                if article.language == nil { article.setLanguage(tag, basis: "header", stage: stage) }
            case .topics(let topics): article.topics += topics
            }
        }
    }

    private var fields: [Int: Field] = [:]

    init(text: ByteText, blocks: [TextLayout.Block]) {
        for (index, block) in blocks.prefix(12).enumerated() where block.kind == .plain && block.range.count <= 400 {
            if let field = Self.read(text, block.range) { fields[index] = field }
        }
        if fields.count < 2 {
            fields = fields.filter { if case .date = $0.value { true } else { false } }
        }
    }

    func field(at index: Int) -> Field? { fields[index] }

    private static func read(_ text: ByteText, _ line: Range<Int>) -> Field? {
        guard let colon = text.bytes[line].firstIndex(of: UInt8(ascii: ":")), colon - line.lowerBound <= 30 else {
            return nil
        }
        let key = text.folded(text.trimmed(line.lowerBound..<colon))
        var value = text.trimmed((colon + 1)..<line.upperBound)
        if value.count >= 2, let quote = text.bytes[value].first,
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            text.bytes[value].last == quote
        {
            value = (value.lowerBound + 1)..<(value.upperBound - 1)
        }
        guard !value.isEmpty else { return nil }
        let string = text.string(value)
        switch key {
        case "title", "headline", "subject", "заголовок", "titel", "titre", "titulo", "titolo": return .title(value)
        case "author", "authors", "byline", "written by", "автор", "autor", "auteur", "autore": return .author(value)
        case "date", "published", "publish date", "published on", "published at", "publication date", "pubdate", "дата",
            "datum", "fecha", "data":
            return Timestamp.parse(string).map { .date($0, value) }
        case "outlet", "publication", "publisher", "site", "website", "newspaper": return .outlet(value)
        case "url", "link", "permalink", "original url": return string.contains("://") ? .url(string) : nil
        case "language", "lang": return string.count <= 8 ? .language(string) : nil
        case "keywords", "tags", "topics":
            let list = string.trimmingTrailing("]").drop { $0 == "[" }
            let topics = list.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
            return .topics(topics.filter { !$0.isEmpty })
        default: return nil
        }
    }
}

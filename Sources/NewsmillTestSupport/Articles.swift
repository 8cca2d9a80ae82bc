public import NewsmillCore
import NewsmillText

extension Article {
    /// An article as it is after `extract`: the text's paragraphs stand apart by blank lines.
    ///
    /// - Parameter title: nil for none.
    public static func extracted(_ text: String, title: String? = nil, id: String = "a", url: String? = nil) -> Article
    {
        var article = unread(text, id: id)
        article.url = url
        if let title { article.setTitle(title, basis: "test", stage: "extract") }
        var start = 0
        for block in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
            if !block.isEmpty { article.append(Paragraph(String(block), start: start)) }
            start += block.utf8.count + 2
        }
        return article
    }

    /// An article before `extract`, as a file source hands it over.
    public static func unread(
        _ text: String, id: String = "a", kind: Document.Kind = .text, location: String? = nil
    ) -> Article {
        let body = Array(text.utf8)
        let capture = Capture(
            source: "test", location: location ?? "\(id).txt", capturedAt: "2025-06-21T00:00:00Z",
            mediaType: kind == .text ? "text/plain" : "text/html", sha256: SHA256.hex(body), body: body)
        return Article(id: id, capture: capture, document: Document(kind: kind, text: text))
    }
}

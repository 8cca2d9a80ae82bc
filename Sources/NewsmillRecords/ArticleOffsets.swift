internal import NewsmillCore
internal import NewsmillText

/// Converts the byte ranges of one article to Unicode scalars; each text is indexed when it is first asked about.
struct ArticleOffsets {
    private let article: Article
    private var document: ScalarOffsets?
    private var texts: [Place: ScalarOffsets] = [:]

    init(_ article: Article) {
        self.article = article
    }

    mutating func inDocument(_ offset: Int) -> Int {
        let offsets = document ?? ScalarOffsets(article.document.text)
        document = offsets
        return offsets.scalars(before: offset)
    }

    /// - Parameter range: UTF-8 bytes of the text as found at a place; of the document's text for ``Place/article``.
    mutating func convert(_ range: Range<Int>, at place: Place) -> (start: Int, length: Int) {
        if place == .article {
            let start = inDocument(range.lowerBound)
            return (start, inDocument(range.upperBound) - start)
        }
        let offsets = texts[place] ?? ScalarOffsets(article.original(at: place) ?? "")
        texts[place] = offsets
        return offsets.convert(range)
    }
}

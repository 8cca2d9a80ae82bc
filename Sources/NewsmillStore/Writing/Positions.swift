import NewsmillCore
import NewsmillText

/// Turns byte ranges of an article's texts into Unicode scalars; each text is read when it is first asked for.
final class Positions {
    private let article: Article
    private var offsets: [Place: (offsets: ScalarOffsets, count: Int)] = [:]

    init(_ article: Article) {
        self.article = article
    }

    /// A range that reaches beyond the text is cut at its end: a stage that is a program of its own may say anything.
    func convert(_ range: Range<Int>, in place: Place) -> (start: Int, length: Int) {
        let (offsets, count) = text(at: place)
        let lower = min(max(range.lowerBound, 0), count)
        let upper = min(max(range.upperBound, lower), count)
        return offsets.convert(lower..<upper)
    }

    private func text(at place: Place) -> (offsets: ScalarOffsets, count: Int) {
        if let known = offsets[place] { return known }
        let text = place == .article ? article.document.text : article.original(at: place) ?? ""
        let new = (ScalarOffsets(text), text.utf8.count)
        offsets[place] = new
        return new
    }
}

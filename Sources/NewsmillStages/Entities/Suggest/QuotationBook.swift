import NewsmillText

/// Quotations of many articles, to find the same words under two names.
struct QuotationBook {
    struct Entry {
        var article: Int64
        var outlet: String?
        var entity: String?
        var surface: String?
        var text: String
    }

    /// Fewer words are said by many.
    private static let leastWords = 6

    private var entries: [String: [Entry]] = [:]

    mutating func add(_ quotation: ScoutArticle.Quotation, of article: ScoutArticle) {
        guard quotation.entity != nil || quotation.surface != nil else { return }
        let words = PersonForms.words(quotation.text).map(Folding.fold)
        guard words.count >= Self.leastWords else { return }
        let entry = Entry(
            article: article.id, outlet: article.outlet, entity: quotation.entity, surface: quotation.surface,
            text: quotation.text)
        entries[words.joined(separator: " "), default: []].append(entry)
        if let utterance = quotation.utterance { entries["utterance \(utterance)", default: []].append(entry) }
    }

    /// A quotation of somebody known, and the same of somebody who is not, in another article.
    var pairs: [(known: Entry, unknown: Entry)] {
        entries.sorted { $0.key < $1.key }.flatMap { _, entries -> [(known: Entry, unknown: Entry)] in
            let known = entries.filter { $0.entity != nil }
            // Words that two people are said to have said name nobody.
            guard let first = known.first, known.allSatisfy({ $0.entity == first.entity }) else { return [] }
            return entries.filter { $0.entity == nil && $0.article != first.article }.map { (first, $0) }
        }
    }
}

internal import NewsmillMarkup

/// When the page behind an entry is wanted.
enum EntryPage {
    /// Whether the entry holds no more than a summary of its article.
    static func isWanted(for entry: FeedEntry, _ wish: FullText) -> Bool {
        guard entry.originalLink != nil || entry.link != nil else { return false }
        switch wish {
        case .never: return false
        case .always: return true
        case .auto: break
        }
        guard let text = (entry.content ?? entry.summary)?.plain else { return true }
        if isCutOff(text) { return true }
        let words = text.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
        // What calls itself the content is taken at its word sooner than a description.
        return words < (entry.content != nil ? 80 : 250)
    }

    /// A text that ends in dots, or in an invitation to read on.
    private static func isCutOff(_ text: String) -> Bool {
        let end = text.suffix(48).lowercased()
        let bare = end.trimmingSuffix { !$0.isLetter && $0 != "…" && $0 != "." }
        return bare.hasSuffix("…") || bare.hasSuffix("...") || invitations.contains { bare.hasSuffix($0) }
    }

    /// What blog programs and agencies put behind a teaser.
    private static let invitations = [
        "read more", "continue reading", "read the full story", "read full article", "full story", "more",
        "weiterlesen",
        "mehr lesen", "lire la suite", "leer más", "seguir leyendo", "leggi tutto", "continua a leggere", "lees verder",
        "lees meer", "läs mer", "les mer", "læs mere", "lue lisää", "czytaj więcej", "czytaj dalej", "číst dále",
        "leia mais", "continue lendo", "читать далее", "читать полностью", "подробнее", "читати далі", "детальніше",
        "devamını oku", "続きを読む", "阅读全文",
    ]
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}

import NewsmillCore
import NewsmillText

/// Which of two tellings of one article is kept: that of the page, or that of the feed's entry.
///
/// The page's, when it tells what the entry tells and is not shorter: it holds the words of the entry. A wall of consent, an
/// error page or another article does not, and then the entry stands.
enum FullTextChoice {
    /// A summary is often worded anew, so half of its words are enough.
    private static let faithfulShare = 0.5
    /// An entry of fewer words says too little to compare with.
    private static let tellingWords = 8
    /// Readings of a page that found no body: the entry is at least the publisher's own telling.
    private static let guesses: Set = ["body/description", "body/whole-page"]
    /// A page may leave out a byline or a note that the entry has.
    private static let slack = 0.9

    struct Decision {
        let keepsPage: Bool
        let reason: String
    }

    static func decide(page: Article, entry: Article) -> Decision {
        let pageWords = words(of: page)
        let entryWords = words(of: entry)
        let (long, short) = (pageWords.count, entryWords.count)
        if short == 0 { return Decision(keepsPage: true, reason: "the page has \(long) words, the entry none") }
        let known = Set(pageWords)
        let distinct = Set(entryWords)
        let shared = distinct.reduce(0) { $0 + (known.contains($1) ? 1 : 0) }
        let percent = shared * 100 / distinct.count
        let counts = "the page has \(long) words, the entry \(short), and the page holds \(percent) % of the entry's"
        if let guess = page.decisions.first(where: { guesses.contains($0.rule) }) {
            return Decision(keepsPage: false, reason: "the page shows no article of its own (\(guess.rule)); \(counts)")
        }
        let isFaithful = distinct.count < tellingWords || Double(percent) >= faithfulShare * 100
        return Decision(keepsPage: isFaithful && Double(long) >= slack * Double(short), reason: counts)
    }

    private static func words(of article: Article) -> [UInt64] {
        var hashes: [UInt64] = []
        for paragraph in article.paragraphs where paragraph.role != .source && paragraph.removed == nil {
            var text = paragraph.content.original
            text.withUTF8 { utf8 in
                var words = WordHashes(utf8)
                while let word = words.next() { hashes.append(word.hash) }
            }
        }
        return hashes
    }
}

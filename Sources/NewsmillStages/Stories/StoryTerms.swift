import NewsmillCore
import NewsmillText

/// The terms of one article: words of its title and kept paragraphs, and the entities it mentions.
struct StoryTerms {
    let vector: TermVector
    /// How many words were read.
    private(set) var words = 0
    /// The first words of the text, for a story without a title.
    private(set) var opening = ""
    private var forms: [UInt32: String] = [:]

    /// Beyond, an article tells nothing new about what it is about.
    private static let mostWords = 1500

    init(_ article: Article) {
        var builder = TermVector.Builder()
        if let title = article.title?.text { Self.read(title, times: 1, &builder, &words, &forms) }
        for (_, paragraph) in article.keptParagraphs where paragraph.role != .source {
            if words > Self.mostWords { break }
            let text = paragraph.content.text
            if opening.isEmpty { opening = String(text.prefix(80)) }
            Self.read(text, times: 1, &builder, &words, &forms)
        }
        for mention in article.mentions.prefix(64) { builder.add(entity: mention.entity) }
        vector = builder.vector()
    }

    /// The strongest terms that are words, as they were first written.
    func written(_ count: Int) -> [(hash: UInt32, word: String)] {
        vector.strongest(count * 2).compactMap { term in forms[term.hash].map { (term.hash, $0) } }.prefix(count)
            .map { $0 }
    }

    private static func read(
        _ text: String, times: Float, _ builder: inout TermVector.Builder, _ words: inout Int,
        _ forms: inout [UInt32: String]
    ) {
        var text = text
        text.withUTF8 { bytes in
            var hashes = WordHashes(bytes)
            while let word = hashes.next() {
                words += 1
                let term = TextWord(word)
                builder.add(term, length: word.length, times: times)
                if word.length > 2, !word.hasDigit, forms[term.identity] == nil {
                    forms[term.identity] = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
                }
            }
        }
    }
}

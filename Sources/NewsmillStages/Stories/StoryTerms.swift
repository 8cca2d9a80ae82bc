import NewsmillCore
import NewsmillText

/// What one article's title and kept paragraphs are about, and the entities it mentions.
struct StoryTerms {
    let vector: TermVector
    private var builder = TermVector.Builder()
    private var texts: [String] = []

    private static let mostMentions = 64

    init(_ article: Article) {
        if let title = article.title?.text {
            builder.read(title, number: 0)
            texts.append(title)
        }
        for (_, paragraph) in article.keptParagraphs where paragraph.role != .source {
            let text = paragraph.content.text
            builder.read(text, number: texts.count)
            texts.append(text)
        }
        if let published = article.published?.value { builder.add(day: published) }
        for mention in article.mentions.prefix(Self.mostMentions) { builder.add(entity: mention.entity) }
        vector = builder.vector()
    }

    /// The first words of the text, for a story without a title.
    var opening: String { String((texts.first { !$0.isEmpty } ?? "").prefix(80)) }

    /// How many words were read.
    var words: Int { builder.words }

    /// The most telling terms that are words of three letters at least, as they were first written.
    func written(_ count: Int) -> [Story.Word] {
        var found: [Story.Word] = []
        for key in vector.keys where found.count < count {
            guard let (text, range) = builder.written(key.hash) else { continue }
            let bytes = texts[text].utf8
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            let word = texts[text][start..<bytes.index(start, offsetBy: range.count)]
            if word.unicodeScalars.count > 2 {
                found.append(Story.Word(hash: key.hash, weight: key.weight, word: String(word)))
            }
        }
        return found
    }
}

import NewsmillCore
import NewsmillText

/// What `group-stories` keeps of an article for later nights.
struct StoryLesson {
    var story: String
    /// Of the capture.
    var day: Int
    /// nil when nothing says it.
    var published: Int?
    /// What it is a copy of: then it adds nothing to its story, and goes where the original goes.
    var original: ArticleReference?
    var title = ""
    var score: Float = 0
    var vector = TermVector(terms: [])
    /// How its strongest terms are written.
    var words: [Story.Word] = []
    /// A story that turned out to be this one.
    var merged: String?
    /// Articles that turned out to tell another story.
    var split: Split?

    struct Split {
        var story: String
        var articles: [ArticleReference]
    }

    init(story: String, day: Int, published: Int?) {
        self.story = story
        self.day = day
        self.published = published
    }

    /// The form of the data; what was written in another form is passed over.
    private static let form: UInt8 = 2

    init?(_ data: [UInt8]) throws {
        var reader = LessonReader(data)
        guard try reader.number() == Self.form else { return nil }
        story = try reader.text()
        day = Int(try reader.number() as Int32)
        let published: Int32 = try reader.number()
        self.published = published == .min ? nil : Int(published)
        if try reader.number() as UInt8 == 1 { original = try reader.reference() }
        title = try reader.text()
        score = try reader.float()
        vector = TermVector(terms: try Self.terms(&reader), keys: try Self.terms(&reader))
        for _ in 0..<(try reader.count(of: 10)) {
            let term = TermVector.Term(hash: try reader.number(), steps: try reader.number())
            words.append(Story.Word(hash: term.hash, weight: term.weight, word: try reader.text()))
        }
        merged = try reader.optionalText()
        if let story = try reader.optionalText() {
            var split = Split(story: story, articles: [])
            for _ in 0..<(try reader.count(of: 13)) { split.articles.append(try reader.reference()) }
            self.split = split
        }
    }

    var data: [UInt8] {
        var writer = LessonWriter()
        writer.put(Self.form)
        writer.put(story)
        writer.put(Int32(day))
        writer.put(published.map { Int32($0) } ?? .min)
        writer.put(UInt8(original == nil ? 0 : 1))
        if let original { writer.put(original) }
        writer.put(title)
        writer.put(score)
        Self.put(vector.terms, &writer)
        Self.put(vector.keys, &writer)
        writer.put(UInt32(words.count))
        for word in words {
            writer.put(word.hash)
            writer.put(TermVector.Term(hash: word.hash, weight: word.weight).steps)
            writer.put(word.word)
        }
        writer.put(merged)
        writer.put(split?.story)
        if let split {
            writer.put(UInt32(split.articles.count))
            for article in split.articles { writer.put(article) }
        }
        return writer.bytes
    }

    private static func terms(_ reader: inout LessonReader) throws -> [TermVector.Term] {
        let count = try reader.count(of: 6)
        var terms: [TermVector.Term] = []
        terms.reserveCapacity(count)
        for _ in 0..<count { terms.append(TermVector.Term(hash: try reader.number(), steps: try reader.number())) }
        return terms
    }

    private static func put(_ terms: [TermVector.Term], _ writer: inout LessonWriter) {
        writer.put(terms.count, of: 6) { bytes in
            var offset = 0
            for term in terms {
                bytes.storeBytes(of: term.hash.littleEndian, toByteOffset: offset, as: UInt32.self)
                bytes.storeBytes(of: term.steps.littleEndian, toByteOffset: offset + 4, as: UInt16.self)
                offset += 6
            }
        }
    }
}

import NewsmillText

/// What `group-stories` keeps of an article for later nights.
struct StoryLesson {
    var story: String
    /// Of the capture.
    var day: Int
    /// nil when nothing says it.
    var published: Int?
    var title = ""
    var score: Float = 0
    /// Empty for a copy, which adds nothing to its story.
    var vector = TermVector(terms: [])
    /// How its strongest terms are written.
    var words: [(hash: UInt32, word: String)] = []
    /// Stories that turned out to be this one.
    var merged: [String] = []

    init(story: String, day: Int, published: Int?) {
        self.story = story
        self.day = day
        self.published = published
    }

    init(_ data: [UInt8]) throws {
        var reader = LessonReader(data)
        story = try reader.text()
        day = Int(try reader.number() as Int32)
        let published: Int32 = try reader.number()
        self.published = published == .min ? nil : Int(published)
        title = try reader.text()
        score = try reader.float()
        var terms: [TermVector.Term] = []
        for _ in 0..<(try reader.count(of: 8)) {
            terms.append(TermVector.Term(hash: try reader.number(), weight: try reader.float()))
        }
        vector = TermVector(terms: terms)
        for _ in 0..<(try reader.count(of: 8)) { words.append((try reader.number(), try reader.text())) }
        for _ in 0..<(try reader.count(of: 4)) { merged.append(try reader.text()) }
    }

    var data: [UInt8] {
        var writer = LessonWriter()
        writer.put(story)
        writer.put(Int32(day))
        writer.put(published.map { Int32($0) } ?? .min)
        writer.put(title)
        writer.put(score)
        writer.put(UInt32(vector.terms.count))
        for term in vector.terms {
            writer.put(term.hash)
            writer.put(term.weight)
        }
        writer.put(UInt32(words.count))
        for (hash, word) in words {
            writer.put(hash)
            writer.put(word)
        }
        writer.put(UInt32(merged.count))
        for story in merged { writer.put(story) }
        return writer.bytes
    }
}

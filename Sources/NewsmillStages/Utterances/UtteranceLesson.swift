/// What `group-utterances` keeps of an article for later nights.
struct UtteranceLesson {
    /// One speech and the utterance that it turned out to report.
    struct Entry {
        var utterance: String
        var text: String
        var name: String?
        var entity: String?
        var similarity: Float

        init(_ unit: SpeechUnit, _ utterance: String, _ similarity: Float) {
            (text, name, entity) = (unit.text, unit.name, unit.entity)
            (self.utterance, self.similarity) = (utterance, similarity)
        }

        fileprivate init(_ reader: inout LessonReader) throws {
            utterance = try reader.text()
            text = try reader.text()
            name = try reader.optionalText()
            entity = try reader.optionalText()
            similarity = try reader.float()
        }
    }

    /// Of the capture.
    var day: Int
    /// nil when nothing says it.
    var published: Int?
    /// Hash of the story's id; 0 for none.
    var story: UInt64
    var entries: [Entry] = []

    init(day: Int, published: Int?, story: UInt64) {
        self.day = day
        self.published = published
        self.story = story
    }

    init(_ data: [UInt8]) throws {
        var reader = LessonReader(data)
        day = Int(try reader.number() as Int32)
        let published: Int32 = try reader.number()
        self.published = published == .min ? nil : Int(published)
        story = try reader.number()
        for _ in 0..<(try reader.count(of: 14)) {
            entries.append(try Entry(&reader))
        }
    }

    var data: [UInt8] {
        var writer = LessonWriter()
        writer.put(Int32(day))
        writer.put(published.map { Int32($0) } ?? .min)
        writer.put(story)
        writer.put(UInt32(entries.count))
        for entry in entries {
            writer.put(entry.utterance)
            writer.put(entry.text)
            writer.put(entry.name)
            writer.put(entry.entity)
            writer.put(entry.similarity)
        }
        return writer.bytes
    }
}

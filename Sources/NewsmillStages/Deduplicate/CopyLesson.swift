import NewsmillCore
import NewsmillText

/// What `deduplicate-articles` keeps of an article for later nights.
struct CopyLesson {
    var day: Int
    var fingerprint: UInt64
    /// nil when the text is nearly that of the original.
    var words: WordSequence?
    var original: ArticleReference?
    var similarity: Float = 0

    init(day: Int, fingerprint: UInt64) {
        self.day = day
        self.fingerprint = fingerprint
    }

    init(_ data: [UInt8]) throws {
        var reader = LessonReader(data)
        day = Int(try reader.number() as Int32)
        fingerprint = try reader.number()
        let flags: UInt8 = try reader.number()
        if flags & 1 != 0 {
            original = ArticleReference(
                source: try reader.text(), location: try reader.text(), part: try reader.optionalText(),
                id: try reader.text())
            similarity = try reader.float()
        }
        if flags & 2 != 0 {
            var words: [TextWord] = []
            for _ in 0..<(try reader.count(of: 4)) { words.append(TextWord(bits: try reader.number())) }
            self.words = WordSequence(words)
        }
    }

    var data: [UInt8] {
        var writer = LessonWriter()
        writer.put(Int32(day))
        writer.put(fingerprint)
        writer.put(UInt8((original == nil ? 0 : 1) | (words == nil ? 0 : 2)))
        if let original {
            writer.put(original.source)
            writer.put(original.location)
            writer.put(original.part)
            writer.put(original.id)
            writer.put(similarity)
        }
        if let words {
            writer.put(UInt32(words.count))
            for word in words.words { writer.put(word.bits) }
        }
        return writer.bytes
    }
}

/// The words of an article's kept paragraphs, and where they stand.
struct ArticleWords {
    private(set) var words = WordSequence()
    /// By paragraph: the first of its words, and where in its bytes each stands.
    private var places: [(paragraph: Int, first: Int, ranges: [Range<Int>])] = []

    init(_ article: Article) {
        for (position, paragraph) in article.keptParagraphs where paragraph.role != .source {
            let first = words.count
            var ranges: [Range<Int>] = []
            words.append(paragraph.content.original) { ranges.append($0) }
            if !ranges.isEmpty { places.append((position, first, ranges)) }
        }
    }

    /// Where words stand, a span for each paragraph they reach into.
    func spans(of words: Range<Int>) -> [CopyLink.Span] {
        places.compactMap { place in
            let inside = words.clamped(to: place.first..<(place.first + place.ranges.count))
            guard let first = inside.first, let last = inside.last else { return nil }
            let range = place.ranges[first - place.first].lowerBound..<place.ranges[last - place.first].upperBound
            return CopyLink.Span(paragraph: place.paragraph, range: range)
        }
    }
}

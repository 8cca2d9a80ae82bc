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
            original = try reader.reference()
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
            writer.put(original)
            writer.put(similarity)
        }
        if let words {
            writer.put(words.count, of: 4) { bytes in
                for (place, word) in words.words.enumerated() {
                    bytes.storeBytes(of: word.bits.littleEndian, toByteOffset: place * 4, as: UInt32.self)
                }
            }
        }
        return writer.bytes
    }
}

/// The words of an article's kept paragraphs, and where they stand.
struct ArticleWords {
    private(set) var words = WordSequence()
    /// The paragraphs read, and which of the words is the first of each.
    private var places: [(paragraph: Int, first: Int)] = []

    init(_ article: Article) {
        for (position, paragraph) in article.keptParagraphs where paragraph.role != .source {
            places.append((position, words.count))
            words.append(paragraph.content.original)
        }
    }

    /// Where words stand, a span for each paragraph they reach into.
    ///
    /// Few articles are copies: so the paragraphs are read once more, instead of keeping the place of every word.
    func spans(of runs: [Range<Int>], in article: Article) -> [CopyLink.Span] {
        var ranges: [Int: [Range<Int>]] = [:]
        return runs.flatMap { run in
            places.indices.compactMap { index in
                let (paragraph, first) = places[index]
                let end = index + 1 < places.count ? places[index + 1].first : words.count
                let inside = run.clamped(to: first..<end)
                guard !inside.isEmpty else { return nil }
                let known = ranges[paragraph] ?? Self.ranges(article.paragraphs[paragraph].content.original)
                ranges[paragraph] = known
                let bytes =
                    known[inside.lowerBound - first].lowerBound..<known[inside.upperBound - 1 - first].upperBound
                return CopyLink.Span(paragraph: paragraph, range: bytes)
            }
        }
    }

    private static func ranges(_ text: String) -> [Range<Int>] {
        var (words, ranges) = (WordSequence(), [Range<Int>]())
        words.append(text) { ranges.append($0) }
        return ranges
    }
}

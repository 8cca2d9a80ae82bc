/// What `learn-boilerplate` keeps of an article for later nights.
struct BoilerplateLesson {
    var outlet: UInt64
    var paragraphs: [OutletArticle.Paragraph]
    var sketch: WordSketch

    init(outlet: UInt64, paragraphs: [OutletArticle.Paragraph], sketch: WordSketch) {
        (self.outlet, self.paragraphs, self.sketch) = (outlet, paragraphs, sketch)
    }

    private static let quotation: UInt16 = 1 << 15

    init(_ data: [UInt8]) throws {
        var reader = LessonReader(data)
        outlet = try reader.number()
        paragraphs = []
        for _ in 0..<(try reader.count(of: 10)) {
            let (hash, words): (UInt64, UInt16) = (try reader.number(), try reader.number())
            paragraphs.append(
                OutletArticle.Paragraph(
                    hash: hash, words: Int(words & ~Self.quotation), isQuotation: words & Self.quotation != 0))
        }
        var hashes: [UInt32] = []
        for _ in 0..<(try reader.count(of: 4)) { hashes.append(try reader.number()) }
        sketch = WordSketch(hashes: hashes)
    }

    var data: [UInt8] {
        var writer = LessonWriter()
        writer.reserve(16 + paragraphs.count * 10 + sketch.hashes.count * 4)
        writer.put(outlet)
        writer.put(UInt32(paragraphs.count))
        for paragraph in paragraphs {
            writer.put(paragraph.hash)
            writer.put(
                UInt16(min(paragraph.words, Int(Self.quotation) - 1)) | (paragraph.isQuotation ? Self.quotation : 0))
        }
        writer.put(UInt32(sketch.hashes.count))
        for hash in sketch.hashes { writer.put(hash) }
        return writer.bytes
    }
}

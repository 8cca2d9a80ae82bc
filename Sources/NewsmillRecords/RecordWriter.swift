public import NewsmillCore
internal import NewsmillText

/// Writes articles and rejections as JSON Lines: what `newsmill filter` gives back.
///
/// Keys, their order and their meaning are a contract with other programs. Offsets count Unicode scalars: of a mention
/// or an evidence within its paragraph as found, of a paragraph within the document's text.
public struct RecordWriter: Sendable {
    private var json = JSONWriter()

    public init() {}

    /// What has been written since the last ``reset()``; each record ends with a line feed.
    public var bytes: [UInt8] { json.bytes }

    public mutating func reset() { json.reset() }

    /// One line for an article that came through.
    ///
    /// - Returns: where in ``bytes`` the value of `story` stands: later articles may show that it is another's.
    @discardableResult
    public mutating func write(_ article: Article) -> Range<Int> {
        var offsets = ArticleOffsets(article)
        var story = 0..<0
        json.object { json in
            json.field("id", article.id)
            json.field("url", article.url)
            json.field("canonical_url", article.canonicalURL)
            json.field("title", article.title?.text)
            json.strings("authors", article.authors.lazy.map(\.value))
            json.field("outlet", article.outlet?.value)
            json.field("language", article.language?.value)
            json.field("published", article.published?.value)
            json.field("published_basis", article.published?.basis)
            json.strings("topics", article.topics)
            json.field("text", article.text)
            json.list("paragraphs", article.paragraphs) { Self.write($1, &offsets, &$0) }
            json.list("mentions", article.mentions) { Self.write($1, &offsets, &$0) }
            json.list("quotations", article.quotations) { Self.write($1, &offsets, &$0) }
            json.list("tags", article.tags) { Self.write($1, &offsets, &$0) }
            json.field("duplicate_of", article.copy?.original.id)
            json.key("similarity")
            if let copy = article.copy { json.double(copy.similarity) } else { json.null() }
            json.key("story")
            let start = json.bytes.count
            json.string(article.story?.story)
            story = start..<json.bytes.count
            json.key("rejected")
            json.null()
            json.list("decisions", article.decisions) { Self.write($1, &offsets, &$0) }
        }
        json.newline()
        return story
    }

    /// One line for what did not come through; `id` is nil where none could be read.
    public mutating func writeRejection(id: String?, stage: String, reason: String) {
        json.object { json in
            json.field("id", id)
            json.key("rejected")
            json.object { json in
                json.field("stage", stage)
                json.field("reason", reason)
            }
        }
        json.newline()
    }

    // MARK: Parts

    private static func write(_ paragraph: Paragraph, _ offsets: inout ArticleOffsets, _ json: inout JSONWriter) {
        json.object { json in
            json.field("text", paragraph.content.text)
            json.field("original", paragraph.content.original)
            json.field("start", paragraph.start.map { offsets.inDocument($0) })
            json.field("role", paragraph.role.rawValue)
            json.key("removed")
            guard let removed = paragraph.removed else { return json.null() }
            json.object { json in
                json.field("stage", removed.stage)
                json.field("rule", removed.rule)
                json.field("reason", removed.reason)
            }
        }
    }

    private static func write(_ mention: Mention, _ offsets: inout ArticleOffsets, _ json: inout JSONWriter) {
        json.object { json in
            write(mention.place, &json)
            write(mention.range, at: mention.place, &offsets, &json)
            json.field("surface", mention.surface)
            json.field("canonical", mention.canonical)
            json.field("entity", mention.entity)
            json.field("rule", mention.rule)
            json.field("rewritten", mention.rewritten)
        }
    }

    private static func write(_ quotation: Quotation, _ offsets: inout ArticleOffsets, _ json: inout JSONWriter) {
        json.object { json in
            json.field("paragraph", quotation.place.paragraph)
            write(quotation.range, at: quotation.place, &offsets, &json)
            json.field("text", quotation.text)
            json.field("speaker", quotation.speaker?.name)
            json.field("speaker_surface", quotation.speaker?.surface)
            json.key("speaker_at")
            if let speaker = quotation.speaker {
                json.object { json in
                    json.field("paragraph", speaker.place.paragraph)
                    write(speaker.range, at: speaker.place, &offsets, &json)
                }
            } else {
                json.null()
            }
            json.field("via", quotation.via)
            json.field("utterance", quotation.utterance?.utterance)
        }
    }

    private static func write(_ tag: Tag, _ offsets: inout ArticleOffsets, _ json: inout JSONWriter) {
        json.object { json in
            json.field("topic", tag.topic)
            json.field("query", tag.query)
            json.list("evidence", tag.evidence) { json, evidence in
                let (start, length) = offsets.convert(evidence.range, at: evidence.place)
                json.array { json in
                    json.int(evidence.place.paragraph ?? -1)
                    json.int(start)
                    json.int(length)
                }
            }
        }
    }

    private static func write(_ decision: Decision, _ offsets: inout ArticleOffsets, _ json: inout JSONWriter) {
        json.object { json in
            json.field("stage", decision.stage)
            json.field("rule", decision.rule)
            json.field("action", decision.action.rawValue)
            write(decision.place, &json)
            write(decision.range, at: decision.place, &offsets, &json)
            json.field("before", decision.before)
            json.field("after", decision.after)
            json.field("reason", decision.reason)
        }
    }

    /// `field` is "article", "title" or "body"; `paragraph` counts from 0 and is null outside the body.
    private static func write(_ place: Place, _ json: inout JSONWriter) {
        switch place {
        case .article: json.field("field", "article")
        case .title: json.field("field", "title")
        case .paragraph: json.field("field", "body")
        }
        json.field("paragraph", place.paragraph)
    }

    private static func write(
        _ range: Range<Int>?, at place: Place, _ offsets: inout ArticleOffsets, _ json: inout JSONWriter
    ) {
        let converted = range.map { offsets.convert($0, at: place) }
        json.field("start", converted?.start)
        json.field("length", converted?.length)
    }
}

extension Place {
    var paragraph: Int? {
        if case .paragraph(let position) = self { position } else { nil }
    }
}

public import NewsmillCore

/// What the stages made of an article, as the database holds it: two states that are the same give the same rows.
///
/// Not in it is what stages found that compare articles with one another: the original of a copy, and the story.
public struct ArticleState: Sendable, Equatable {
    public let recordID: String
    public let url: String?
    public let canonicalURL: String?
    public let title: String?
    public let titleOriginal: String?
    public let published: String?
    public let publishedBasis: String?
    public let outlet: String?
    public let outletBasis: String?
    public let language: String?
    public let agency: String?
    public let agencyBasis: String?
    public let authors: [String]
    public let topics: [String]
    public let documentKind: String
    public let encoding: String?
    public let paragraphs: [ParagraphDetail]
    /// Without ``MentionDetail/canonical``: an entity's name stands in one place, whatever number of articles mention it.
    public let mentions: [MentionDetail]
    public let quotations: [QuotationDetail]
    /// Of each quotation to its utterance; nil for one without.
    public let utteranceSimilarities: [Double?]
    /// By topic.
    public let tags: [TagDetail]
    public let decisions: [DecisionDetail]

    /// The final text of each kept paragraph.
    public var keptTexts: [String] { paragraphs.lazy.filter { $0.removed == nil }.map(\.text) }
}

extension ArticleState {
    /// What storing the article would make of it.
    public init(_ article: Article) {
        let positions = Positions(article)
        recordID = article.id
        url = article.url
        canonicalURL = article.canonicalURL
        title = article.title?.text
        titleOriginal = article.title?.original
        published = article.published?.value
        publishedBasis = article.published?.basis
        outlet = article.outlet?.value
        outletBasis = article.outlet?.basis
        language = article.language?.value
        agency = article.agency?.value
        agencyBasis = article.agency?.basis
        authors = article.authors.map(\.value)
        topics = article.topics
        documentKind = article.document.kind.rawValue
        encoding = article.document.decoding?.encoding
        paragraphs = article.paragraphs.enumerated().map { position, paragraph in
            ParagraphDetail(
                position: position, role: paragraph.role.rawValue,
                start: paragraph.start.map { positions.convert($0..<$0, in: .article).start },
                original: paragraph.content.original, text: paragraph.content.text,
                removed: paragraph.removed.map { RemovalDetail(stage: $0.stage, rule: $0.rule, reason: $0.reason) })
        }
        mentions = article.mentions.map { mention in
            let (start, length) = positions.convert(mention.range, in: mention.place)
            return MentionDetail(
                field: mention.place.field, paragraph: mention.place.paragraph, start: start, length: length,
                surface: mention.surface, entity: mention.entity, canonical: "", rule: mention.rule,
                evidence: mention.evidence, rewritten: mention.rewritten)
        }
        quotations = article.quotations.map { quotation in
            let speaker = quotation.speaker
            let (start, length) = positions.convert(quotation.range, in: quotation.place)
            let place = speaker.map { positions.convert($0.range, in: $0.place) }
            return QuotationDetail(
                field: quotation.place.field, paragraph: quotation.place.paragraph, start: start, length: length,
                text: quotation.text, speaker: speaker?.name, entity: speaker?.entity,
                speakerSurface: speaker?.surface, speakerParagraph: speaker?.place.paragraph,
                speakerStart: place?.start, speakerLength: place?.length, verb: quotation.verb, via: quotation.via,
                rule: quotation.rule, continues: quotation.continues, utterance: quotation.utterance?.utterance)
        }
        utteranceSimilarities = article.quotations.map { $0.utterance?.similarity }
        // Of two queries for one topic the first is kept, as in the table.
        var seen: Set<String> = []
        tags = article.tags.filter { seen.insert($0.topic).inserted }
            .sorted { $0.topic.utf8.lexicographicallyPrecedes($1.topic.utf8) }
            .map { tag in
                let evidence = tag.evidence.map { evidence in
                    let (start, length) = positions.convert(evidence.range, in: evidence.place)
                    return [evidence.place.paragraph ?? -1, start, length]
                }
                return TagDetail(topic: tag.topic, query: tag.query, evidence: evidence)
            }
        decisions = article.decisions.map { decision in
            let span = decision.range.map { positions.convert($0, in: decision.place) }
            return DecisionDetail(
                stage: decision.stage, rule: decision.rule, action: decision.action.rawValue,
                field: decision.place.field, paragraph: decision.place.paragraph, start: span?.start,
                length: span?.length, before: decision.before, after: decision.after, reason: decision.reason)
        }
    }
}

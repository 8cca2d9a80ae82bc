import GRDB

/// All that the database knows of one article.
///
/// Positions count Unicode scalars: within the text as found of a paragraph or the title, or, for a decision on the
/// article as a whole and a paragraph's start, within the document's text.
public struct ArticleDetail: Sendable, Equatable, Encodable {
    public let id: Int64
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
    public let authors: [String]
    public let topics: [String]
    public let text: String
    public let wordCount: Int
    public let version: Int
    public let part: String?
    public let documentKind: String
    public let encoding: String?
    public let firstRun: Int64
    /// The run that stored this version.
    public let lastRun: Int64
    /// The text of pipeline.json as it was then.
    public let configuration: String
    public let capture: CaptureDetail
    /// The feed's, when the text is that of the page its entry links to.
    public let entryCapture: CaptureDetail?
    public let paragraphs: [ParagraphDetail]
    public let decisions: [DecisionDetail]
    public let mentions: [MentionDetail]
    public let quotations: [QuotationDetail]
    public let tags: [TagDetail]
    public let sightings: [SightingDetail]
    /// Earlier versions, the first first.
    public let versions: [VersionDetail]
}

public struct CaptureDetail: Sendable, Equatable, Encodable {
    public let id: Int64
    public let sha256: String
    public let mediaType: String
    public let status: Int?
    public let capturedAt: String
    /// In bytes.
    public let size: Int
}

public struct ParagraphDetail: Sendable, Equatable, Encodable {
    public let position: Int
    public let role: String
    public let start: Int?
    public let original: String
    public let text: String
    /// nil when the paragraph is kept.
    public let removed: RemovalDetail?
}

public struct RemovalDetail: Sendable, Equatable, Encodable {
    public let stage: String
    public let rule: String
    public let reason: String
}

public struct DecisionDetail: Sendable, Equatable, Encodable {
    public let stage: String
    public let rule: String
    public let action: String
    /// `article`, `title` or `body`.
    public let field: String
    public let paragraph: Int?
    public let start: Int?
    public let length: Int?
    public let before: String?
    public let after: String?
    public let reason: String?
}

public struct MentionDetail: Sendable, Equatable, Encodable {
    /// `title` or `body`.
    public let field: String
    public let paragraph: Int?
    public let start: Int
    public let length: Int
    public let surface: String
    public let entity: String
    public let canonical: String
    public let rule: String
    public let evidence: String?
    public let rewritten: Bool
}

public struct QuotationDetail: Sendable, Equatable, Encodable {
    /// `title` or `body`.
    public let field: String
    public let paragraph: Int?
    public let start: Int
    public let length: Int
    public let text: String
    public let speaker: String?
    public let entity: String?
    /// The words that name the speaker, and where they stand.
    public let speakerSurface: String?
    public let speakerParagraph: Int?
    public let speakerStart: Int?
    public let speakerLength: Int?
    public let verb: String?
    public let via: String?
    public let rule: String
    public let continues: Bool
    public let utterance: String?
}

public struct TagDetail: Sendable, Equatable, Encodable {
    public let topic: String
    public let query: String
    /// Paragraph (-1 for the title), start and length of each place.
    public let evidence: [[Int]]
}

public struct SightingDetail: Sendable, Equatable, Encodable {
    public let source: String
    public let location: String
    public let part: String?
    public let sha256: String
    public let capturedAt: String
    public let run: Int64
}

public struct VersionDetail: Sendable, Equatable, Encodable {
    public let version: Int
    public let run: Int64
    public let title: String?
    public let published: String?
    public let text: String
    /// Everything that belonged to it, as JSON.
    public let record: String
}

/// One of the `tests` of pipeline.json: an input, and what the stages must make of it.
public struct PipelineTest: Sendable, Decodable {
    public var name: String
    /// Of `file`, `text` and `html` there is exactly one.
    public var file: String?
    /// Which article of a file that holds several: the guid of an entry, the id of a record.
    public var part: String?
    public var text: String?
    public var html: String?
    /// What a record or feed would say beside the text.
    public var url: String?
    public var title: String?
    public var published: String?
    public var outlet: String?
    public var source: String?
    /// nil for all stages of the pipeline.
    public var stages: [String]?
    public var expect: Expectations
    /// The place in the section: `tests[2]`.
    public internal(set) var keyPath = ""
    /// Where it begins in pipeline.json, from 1.
    public internal(set) var line = 0

    private enum CodingKeys: String, CodingKey {
        case name, file, part, text, html, url, title, published, outlet, source, stages, expect
    }

    public static let documentation = [
        "name": "What the test is called, unique in the list.",
        "file": "The input: any file that a files source reads, relative to pipeline.json.",
        "part": "Which article of a file that holds several: the guid of a feed's entry, the id of a record.",
        "text": "Or the input as plain text, read as a document with its header lines.",
        "html": "Or the input as a page.",
        "url": "The address of the article, as a record or feed would give it.",
        "title": "The title, as a record or feed would give it.",
        "published": "The date, as a record or feed would give it.",
        "outlet": "The outlet, as a record or feed would give it.",
        "source": "The id of the source it is to come from, for queries with source:.",
        "stages":
            "Only these stages, in the order of the pipeline; extract always runs. All of the pipeline when left out.",
        "expect": "What must come of it, by the keys that newsmill filter writes. What is left out may be anything.",
    ].merging(Expectations.documentation.map { ("expect.\($0.key)", $0.value) }) { first, _ in first }
}

extension PipelineTest {
    /// A value that must be there, or must not be.
    public enum Wanted: Sendable, Equatable, Decodable {
        case value(String)
        /// `null` in the file: nothing may be stated.
        case nothing

        public init(from decoder: any Decoder) throws {
            self = .value(try decoder.singleValueContainer().decode(String.self))
        }
    }

    /// What must come of a test's input. Lists of things to be found name some of them; an empty list says that there are none.
    public struct Expectations: Sendable, Decodable {
        public var title: Wanted?
        public var published: Wanted?
        public var outlet: Wanted?
        public var language: Wanted?
        /// The original's id, where the file holds both.
        public var duplicateOf: Wanted?
        /// All of them, in order; so are ``topics`` and ``paragraphs``.
        public var authors: [String]?
        public var topics: [String]?
        /// The kept text.
        public var paragraphs: [String]?
        public var contains: [String]?
        public var excludes: [String]?
        public var removed: [RemovedParagraph]?
        public var mentions: [WantedMention]?
        public var tags: [WantedTag]?
        public var quotations: [WantedQuotation]?
        /// nil when the article must come through.
        public var rejected: WantedRejection?

        private enum CodingKeys: String, CodingKey {
            case title, published, outlet, language, authors, topics, paragraphs, contains, excludes, removed, mentions
            case tags, quotations, rejected
            case duplicateOf = "duplicate_of"
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            func wanted(_ key: CodingKeys) throws -> Wanted? {
                guard container.contains(key) else { return nil }
                return try container.decodeNil(forKey: key) ? .nothing : try container.decode(Wanted.self, forKey: key)
            }
            func list<T: Decodable>(_ key: CodingKeys) throws -> [T]? {
                try container.decodeIfPresent([T].self, forKey: key)
            }
            title = try wanted(.title)
            published = try wanted(.published)
            outlet = try wanted(.outlet)
            language = try wanted(.language)
            duplicateOf = try wanted(.duplicateOf)
            authors = try list(.authors)
            topics = try list(.topics)
            paragraphs = try list(.paragraphs)
            contains = try list(.contains)
            excludes = try list(.excludes)
            removed = try list(.removed)
            mentions = try list(.mentions)
            tags = try list(.tags)
            quotations = try list(.quotations)
            rejected = try container.decodeIfPresent(WantedRejection.self, forKey: .rejected)
        }

        static let documentation = [
            "title": "The final title; null when there must be none.",
            "published": "The date; a day alone is met by any time of that day. null when none may be stated.",
            "outlet": "The outlet's name; null for none.",
            "language": "The language's tag; null for none.",
            "duplicate_of": "Of which article of the same file it is a copy, by its id; null for none.",
            "authors": "All authors, in order.",
            "topics": "All of the publisher's own keywords, in order.",
            "paragraphs":
                "All kept paragraphs, names repaired, in order. White space makes no difference; an … at the end stands for the rest.",
            "contains": "Words that must stand in the kept text, names repaired.",
            "excludes": "Words that must not stand in the kept text.",
            "removed":
                "Paragraphs that must be marked as removed: the text as found, or an object that says by whom. An empty list: none may be.",
            "removed[].text": "The paragraph as found; an … at the end stands for the rest.",
            "removed[].stage": "The stage that must have removed it.",
            "removed[].rule": "Its rule.",
            "removed[].reason": "Its reason; an … at the end stands for the rest.",
            "mentions":
                "Places where an entity must be found: those that have all that is said here. An empty list: none.",
            "mentions[].surface": "As written there.",
            "mentions[].canonical": "The entity's one name.",
            "mentions[].entity": "The entity's id.",
            "mentions[].field": "title or body.",
            "mentions[].rewritten": "Whether the final text says something else there.",
            "mentions[].not": "That there must be no such place.",
            "tags": "Topics that must be assigned: their ids, or objects. An empty list: none.",
            "tags[].topic": "The topic's id.",
            "tags[].not": "That it must not be assigned.",
            "quotations": "Quotations that must be found: the words, or an object. An empty list: none.",
            "quotations[].text": "The words quoted, without marks; an … at the end stands for the rest.",
            "quotations[].speaker": "The speaker's name; null when nobody may be named.",
            "quotations[].via": "The outlet it was said to.",
            "quotations[].not": "That there must be no such quotation.",
            "rejected": "That the article must be turned away, and by whom. Left out, it must come through.",
            "rejected.stage": "The stage that must turn it away; input for what cannot be read at all.",
            "rejected.rule": "Its rule.",
            "rejected.reason": "Its reason; an … at the end stands for the rest.",
        ]
    }
}

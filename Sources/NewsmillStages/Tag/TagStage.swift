public import NewsmillCore
import NewsmillText

/// Labels an article with the topics whose queries it matches, and says which words made it match.
///
/// Queries are evaluated over the title and the kept paragraphs as they finally read: a repaired name is found under its
/// right spelling. The evidence is where the words stand in the text as found.
public struct TagStage: ParallelStage {
    public static let name = "tag"
    public static let summary = "Assigns the analyst's topics by boolean queries, with the evidence."

    public struct Topic: Codable, Sendable, Equatable {
        /// The label.
        public var id: String
        /// See ``Query``.
        public var query: String

        public init(id: String, query: String) {
            self.id = id
            self.query = query
        }
    }

    /// A query that others use by its name.
    public struct Definition: Codable, Sendable, Equatable {
        public var name: String
        public var query: String

        public init(name: String, query: String) {
            self.name = name
            self.query = query
        }
    }

    public struct Options: ComponentOptions {
        public var topics: [Topic] = []
        public var definitions: [Definition] = []
        /// How many places at most are kept as the evidence of one topic.
        public var maximumEvidence = 50

        public init() {}

        public static let documentation = [
            "topics": "The analyst's topics: a label and the query that assigns it.",
            "topics[].id": "The label, unique in the list.",
            "topics[].query":
                "AND, OR, NOT, NEAR/5, NEAR/s, ATLEAST/3(…), \"phrases\", stars*, =Exact, title:word, entity:id and more: docs/QUERIES.md.",
            "definitions": "Queries that others use by their names, as $name.",
            "definitions[].name": "A letter, then letters, digits, hyphens and underscores; unique in the list.",
            "definitions[].query": "As in topics.",
            "maximumEvidence": "How many places at most are kept as the evidence of one topic.",
        ]

        public var problems: [OptionProblem] {
            maximumEvidence >= 1
                ? [] : [OptionProblem(at: "maximumEvidence", expected: "expected 1 or more, found \(maximumEvidence)")]
        }
    }

    private let topics: [Topic]
    private let maximumEvidence: Int
    private let queries: QuerySet
    /// One for each worker that is at work, reused: their size is that of the query set.
    private let scratches = Locked<[QueryScratch]>([])

    /// - Throws: ``OptionProblem`` for every query that cannot be read, an entity that no file has, and a second topic or
    ///   definition of one name.
    public init(options: Options, resources: Resources) throws {
        topics = options.topics
        maximumEvidence = options.maximumEvidence
        queries = QuerySet(try TopicQueries(options, entities: resources.entities.map(\.id)).topics.map(\.query))
    }

    public func process(_ article: inout Article) throws -> Verdict {
        if topics.isEmpty { return .keep }
        let texts = QueryTexts(article)
        var scratch = scratches.withLock { $0.popLast() } ?? QueryScratch()
        let found = queries.matches(in: texts.document, most: maximumEvidence, scratch: &scratch)
        scratches.withLock { $0.append(scratch) }
        for match in found {
            article.tags.append(
                Tag(
                    topic: topics[match.query].id, query: topics[match.query].query,
                    evidence: match.evidence.compactMap(texts.evidence)))
        }
        return .keep
    }
}

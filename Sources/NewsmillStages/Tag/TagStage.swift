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

    public struct Options: ComponentOptions {
        public var topics: [Topic] = []
        /// How many places at most are kept as the evidence of one topic.
        public var maximumEvidence = 50

        public init() {}

        public static let documentation = [
            "topics": "The analyst's topics: a label and the query that assigns it.",
            "topics[].id": "The label, unique in the list.",
            "topics[].query":
                "AND, OR, NOT and parentheses over words, \"phrases\", prefix*, title:word and entity:id; words side by side are joined by AND.",
            "maximumEvidence": "How many places at most are kept as the evidence of one topic.",
        ]

        public var problems: [OptionProblem] {
            maximumEvidence >= 1
                ? [] : [OptionProblem(at: "maximumEvidence", expected: "expected 1 or more, found \(maximumEvidence)")]
        }
    }

    private let topics: [Topic]
    private let queries: QuerySet

    /// - Throws: ``OptionProblem`` for the first query that cannot be read, an entity that no file has, or a second topic of
    ///   one id.
    public init(options: Options, resources: Resources) throws {
        topics = options.topics
        let ids = resources.entities.map(\.id)
        let known = Set(ids)
        var seen: Set<String> = []
        var parsed: [Query] = []
        var problems: [OptionProblem] = []
        for (index, topic) in options.topics.enumerated() {
            if topic.id.allSatisfy(\.isWhitespace) {
                problems.append(
                    OptionProblem(at: "topics[\(index)].id", expected: "expected a label, found an empty string"))
            } else if !seen.insert(topic.id).inserted {
                problems.append(
                    OptionProblem(
                        at: "topics[\(index)].id",
                        expected: "expected a label of its own, found \"\(topic.id)\" a second time"))
            }
            do {
                parsed.append(try Self.parse(topic.query, known: known, ids: ids))
            } catch {
                let character = topic.query.utf8.prefix(error.offset).count { $0 & 0xC0 != 0x80 } + 1
                problems.append(
                    OptionProblem(
                        at: "topics[\(index)].query", expected: "\(error.expected), at character \(character)"))
            }
        }
        guard problems.isEmpty else { throw OptionProblems(problems) }
        queries = QuerySet(parsed, keeping: options.maximumEvidence)
    }

    /// Parses a query and looks up the entities it names.
    private static func parse(_ text: String, known: Set<String>, ids: [String]) throws(QueryError) -> Query {
        let query = try QueryParser.parse(text)
        for id in query.entities where !known.contains(id) {
            let nearest = EditDistance.nearest(to: id, among: ids).map { "; did you mean \"\($0)\"?" } ?? ""
            let token = try QueryLexer.tokens(of: Array(text.utf8)).first { $0.kind == .entity(id) }
            throw QueryError(
                offset: token?.offset ?? 0, expected: "expected the id of an entity, found \"\(id)\"\(nearest)")
        }
        return query
    }

    public func process(_ article: inout Article) throws -> Verdict {
        if topics.isEmpty { return .keep }
        var places: [Place] = []
        var texts: [RevisedText] = []
        if let title = article.title {
            places.append(.title)
            texts.append(title)
        }
        let titleCount = texts.count
        for (position, paragraph) in article.keptParagraphs {
            places.append(.paragraph(position))
            texts.append(paragraph.content)
        }
        let positions = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element, $0.offset) })
        let mentions = article.mentions.compactMap { mention in
            positions[mention.place].map { (entity: mention.entity, hit: QuerySet.Hit(text: $0, range: mention.range)) }
        }
        // Mentions count in the text as found, words in the final text: both are brought to the text as found.
        let maps = texts.map(RevisedOffsets.init)
        let found = queries.matches(
            in: texts.map(\.text), titleCount: titleCount,
            mentions: mentions.map {
                ($0.entity, QuerySet.Hit(text: $0.hit.text, range: maps[$0.hit.text].final($0.hit.range)))
            })
        for (query, evidence) in found {
            article.tags.append(
                Tag(
                    topic: topics[query].id, query: topics[query].query,
                    evidence: evidence.map {
                        Tag.Evidence(place: places[$0.text], range: maps[$0.text].original($0.range))
                    }))
        }
        return .keep
    }
}

extension Query {
    /// The ids of all entities it names, in order.
    var entities: [String] {
        switch self {
        case .term: []
        case .entity(let id): [id]
        case .not(let query): query.entities
        case .all(let queries), .any(let queries): queries.flatMap(\.entities)
        }
    }
}

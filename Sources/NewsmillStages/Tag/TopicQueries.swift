import NewsmillCore
public import NewsmillText

/// The queries of the tag stage's options, read and with their definitions put in place.
public struct TopicQueries: Sendable {
    public struct Topic: Sendable {
        public var id: String
        public var query: Query
    }

    /// In the order of the options.
    public let topics: [Topic]
    public let definitions: QueryDefinitions

    /// - Parameter entities: the ids that `entity:` may name; nil leaves them unchecked.
    /// - Throws: ``OptionProblems`` with all that is wrong.
    public init(_ options: TagStage.Options, entities: [String]?) throws {
        var problems: [OptionProblem] = []
        let known = entities.map(Set.init)

        func check(_ query: Query, _ text: String, _ path: String) {
            for id in query.entities {
                guard let entities, let known, !known.contains(id) else { continue }
                let nearest = EditDistance.nearest(to: id, among: entities).map { "; did you mean \"\($0)\"?" } ?? ""
                let error = QueryError(
                    offset: QueryParser.offset(of: .entity(id), in: text),
                    expected: "expected the id of an entity, found \"\(id)\"\(nearest)")
                problems.append(OptionProblem(at: path, expected: error.message(in: text)))
                return
            }
        }

        func read(
            _ text: String, _ path: String, _ parse: (String) throws(QueryError) -> Query
        ) -> Query? {
            do throws(QueryError) {
                return try parse(text)
            } catch {
                problems.append(OptionProblem(at: path, expected: error.message(in: text)))
                return nil
            }
        }

        var definitions = QueryDefinitions()
        var names: Set<String> = []
        for (index, definition) in options.definitions.enumerated() {
            let path = "definitions[\(index)]"
            if !QueryDefinitions.isName(definition.name) {
                problems.append(
                    OptionProblem(
                        at: "\(path).name",
                        expected:
                            "expected a letter, then letters, digits, hyphens and underscores, found \"\(definition.name)\""
                    ))
            } else if !names.insert(definition.name).inserted {
                problems.append(
                    OptionProblem(
                        at: "\(path).name",
                        expected: "expected a name of its own, found \"\(definition.name)\" a second time"))
            }
            if let query = read(definition.query, "\(path).query", QueryParser.parse) {
                definitions.define(definition.name, query)
                check(query, definition.query, "\(path).query")
            }
        }
        for (index, definition) in options.definitions.enumerated() where problems.isEmpty {
            _ = read(definition.query, "definitions[\(index)].query", definitions.query)
        }

        var topics: [Topic] = []
        var ids: Set<String> = []
        for (index, topic) in options.topics.enumerated() {
            let path = "topics[\(index)]"
            if topic.id.allSatisfy(\.isWhitespace) {
                problems.append(OptionProblem(at: "\(path).id", expected: "expected a label, found an empty string"))
            } else if !ids.insert(topic.id).inserted {
                problems.append(
                    OptionProblem(
                        at: "\(path).id", expected: "expected a label of its own, found \"\(topic.id)\" a second time"))
            }
            if let query = read(topic.query, "\(path).query", definitions.query) {
                topics.append(Topic(id: topic.id, query: query))
                // What a definition names has been looked up there.
                if let own = try? QueryParser.parse(topic.query) { check(own, topic.query, "\(path).query") }
            }
        }
        guard problems.isEmpty else { throw OptionProblems(problems) }
        self.topics = topics
        self.definitions = definitions
    }
}
